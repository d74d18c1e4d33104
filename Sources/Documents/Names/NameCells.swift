/// Takes the cells of a table that hold people apart.
///
/// A semicolon, a bar or a line break always stands between people; "&" and "and" where names stand
/// on either side. A comma may also stand between a family name and a given one: the other cells of
/// the table tell, and where they do not, a cell of a column for one person is not guessed at.
package struct NameCells: Sendable {
  private let given: [String]?
  let arePersons: Bool
  /// Names that stand by themselves somewhere.
  var alone: Set<String> = []
  /// Names with a comma that stand beside others of that form, parted by a stronger sign.
  var inverted: Set<String> = []
  /// Whether some cell has a family name and then what is known for a given one, so that others may have them so.
  private var hasInverted = false
  private var filled: [Int: Int] = [:]
  private var withOneComma: [Int: Int] = [:]
  /// The last words of names that stand by themselves, each with the first letter of the others before it.
  var lettered: Set<String> = []
  /// Whether the table has names: where all cells are numbers or letters, `0` and `x` are nodes.
  var hasNames = false
  /// Whether some names begin with a capital.
  var hasCapitals = false
  /// Numbers that stand where names do.
  private var numbers: Set<String> = []
  /// What was learned of cells: long tables name the same people again and again.
  private var learned = BoundedMemory<String, Shape>()
  /// What was read of them since.
  private var readings = BoundedMemory<Question, NamedPeople>()
  /// The same of the pieces of cells: many cells hold the same people in other company.
  private var learnedPieces = BoundedMemory<String, LearnedPiece>()
  private var pieceReadings = BoundedMemory<PieceQuestion, NamedPeople>()

  /// A reader of cells; `separators` are what the user says stands between people, none of them
  /// where each cell is one name, and `nil` where the cells are to tell.
  package init(separators: [String]?, arePersons: Bool) {
    given = separators
    self.arePersons = arePersons
  }

  /// What a cell says of its column.
  private enum Shape { case blank, plain, mayBeInverted }

  private struct Question: Hashable {
    var cell: String
    var isList: Bool
    var isColumnInverted: Bool
  }

  private struct PieceQuestion: Hashable {
    var piece: String
    var siblings: Siblings
  }

  /// Looks at a cell of the column at `position` before any is read.
  package mutating func learn(_ cell: String, column position: Int) {
    let shape = learned[cell] ?? learn(cell)
    learned[cell] = shape
    if shape == .blank { return }
    filled[position, default: 0] += 1
    if shape == .mayBeInverted { withOneComma[position, default: 0] += 1 }
  }

  /// What one name of a cell, or what stands in its place, says.
  private struct LearnedPiece {
    var key = ""
    var isBlank = true
    var mayBeInverted = false
    var endsInGivenName = false
  }

  private mutating func learn(_ cell: String) -> Shape {
    readings.removeAll()
    pieceReadings.removeAll()
    var pieces: [LearnedPiece] = []
    for text in Self.split(Self.plain(cell), at: Self.strong).0 {
      let piece = learnedPieces[text] ?? learnPiece(text)
      learnedPieces[text] = piece
      if !piece.isBlank { pieces.append(piece) }
    }
    if pieces.isEmpty { return .blank }
    let mayBeInverted = pieces.allSatisfy(\.mayBeInverted)
    if mayBeInverted, pieces.contains(where: \.endsInGivenName) {
      hasInverted = true
      if pieces.count > 1 { inverted.formUnion(pieces.map(\.key)) }
    }
    return mayBeInverted ? .mayBeInverted : .plain
  }

  private mutating func learnPiece(_ text: String) -> LearnedPiece {
    let piece = UnnamedOthers.removed(from: Self.withoutBullet(text)).rest
    if piece.isEmpty || UnknownName.contains(piece) { return LearnedPiece() }
    // Nan is somebody's name, though readers of numbers take it.
    if let number = Double(piece), number.isFinite { numbers.insert(piece) }
    if piece.count(where: \.isLetter) > 2 || Self.isForeign(piece) { hasNames = true }
    if piece.first?.isUppercase == true { hasCapitals = true }
    if !piece.contains(","), weakPieces(of: piece).count == 1, !mayBeAdjacent(piece) {
      var person = person(piece)
      takeActing(&person)
      learnName(person.name)
    }
    return LearnedPiece(
      key: Self.key(piece), isBlank: false, mayBeInverted: Self.mayBeInverted(piece),
      endsInGivenName: Self.endsInGivenName(piece))
  }

  private mutating func learnName(_ name: String) {
    guard alone.insert(Self.key(name)).inserted else { return }
    let words = AddressedNames.part(name).name.split { $0 == " " || $0 == "." }
    // "Sergei Witte" and "S. Witte" tell that Sergei is the given name of "Witte, Sergei".
    if words.count > 1, let last = words.last, let first = words.first?.first {
      lettered.insert(Self.lettering(String(first), String(last)))
    }
  }

  /// A letter before a family name.
  static func lettering(_ letter: String, _ family: String) -> String {
    "\(letter.lowercased()) \(family.lowercased())"
  }

  private static func isForeign(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value > 0x2E7F }
  }

  /// What a text is that stands where a name would and is none: a number for what is missing, a mark that
  /// something holds.
  func blank(_ text: String) -> BlankCell? {
    guard hasNames, arePersons, let blank = BlankCell(text) else { return nil }
    // Where people have numbers, 0 may be one of them.
    return blank != .number || numbers.allSatisfy { BlankCell($0) == .number } ? blank : nil
  }

  /// Whether the user said what stands between people.
  var isToldSeparators: Bool { given != nil }

  /// Whether a piece is two texts of which the second is no title.
  static func mayBeInverted(_ piece: String) -> Bool {
    let parts = piece.split(separator: ",", omittingEmptySubsequences: false)
    // What stands before a colon is a side, and two after it are two.
    if piece.contains(":") || piece.contains("：") { return false }
    return parts.count == 2 && !TitleWords.areAll(String(parts[1]))
      && !CountryCode.contains(parts[1].trimmed) && !isSuffix(parts[1].trimmed)
  }

  /// Whether two names follow each other of which the second is known for a given one.
  private static func endsInGivenName(_ piece: String) -> Bool {
    guard let comma = piece.firstIndex(of: ",") else { return false }
    let family = String(piece[..<comma]).trimmed
    let given = withoutAside(String(piece[piece.index(after: comma)...]).trimmed).name
    return isInitials(given) || GivenNames.areAll(given) && !GivenNames.areAll(family)
  }

  /// Whether the table has family names before given ones.
  var mayInvert: Bool { hasInverted }

  /// The people in a cell; `isList` says that its column is for several.
  package mutating func read(_ cell: String, column position: Int, isList: Bool) -> NamedPeople {
    let question = Question(
      cell: cell, isList: isList, isColumnInverted: isColumnInverted(position))
    if let known = readings[question] { return known }
    let result = read(question)
    readings[question] = result
    return result
  }

  private mutating func read(_ question: Question) -> NamedPeople {
    var result = NamedPeople()
    let cell = Self.plain(question.cell)
    if UnknownName.isDitto(cell) {
      result.problem = "'\(cell)' stands for what a row above says"
      return result
    }
    if arePersons, hasCapitals, UnknownName.isSelf(cell) {
      result.problem = "'\(cell)' stands for whoever keeps the record"
      return result
    }
    if let given {
      let (pieces, used) = Self.split(cell, at: given)
      result.separators = used
      for piece in pieces { add(piece, to: &result) }
      return result
    }
    if UnknownName.contains(cell) {
      result.countUnknown(cell)
      return result
    }
    let (strong, used) = Self.split(Self.withoutNumbers(cell), at: Self.strong)
    result.separators = used
    let siblings = Siblings(
      hasStrong: strong.count > 1,
      allOneComma: strong.allSatisfy(Self.mayBeInverted),
      isList: question.isList, isColumnInverted: question.isColumnInverted)
    for piece in strong.map(Self.withoutBullet) {
      let question = PieceQuestion(piece: piece, siblings: siblings)
      let reading = pieceReadings[question] ?? self.reading(of: piece, siblings)
      pieceReadings[question] = reading
      result.add(reading)
    }
    return result
  }

  private func reading(of piece: String, _ siblings: Siblings) -> NamedPeople {
    var result = NamedPeople()
    let (rest, hasOthers) = UnnamedOthers.removed(from: piece)
    if hasOthers { result.hasOthers = true }
    if UnknownName.contains(rest) {
      if !rest.isEmpty { result.countUnknown(rest) }
    } else {
      readPiece(rest, siblings, &result)
    }
    return result
  }

  /// How a name is compared: without regard to case and to the blanks in it; `T. V. Soong` is `T.V. Soong`.
  package static func key(_ name: String) -> String {
    let plain = straight(name.collapsed.lowercased())
    return plain.holds(". ") ? plain.replacing(". ", with: ".") : plain
  }

  /// A text with one sign for each apostrophe and each hyphen: `O’Neil` is `O'Neil`.
  private static func straight(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "’", "‘", "ʼ", "ʹ", "′", "`", "´": view.append("'")
      case "‐", "‑", "–": view.append("-")
      default: view.append(scalar)
      }
    }
    return String(view)
  }

  private func isColumnInverted(_ position: Int) -> Bool {
    let all = filled[position, default: 0]
    return hasInverted && all >= 3 && withOneComma[position, default: 0] * 5 >= all * 4
  }
}
