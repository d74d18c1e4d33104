/// One person as a cell of a table names them.
package struct NamedPerson: Hashable, Sendable {
  /// The name.
  package var name: String
  /// The office that stands before it: `Secretary of War Taft`.
  package var title: String?
  /// What stands beside it: `Witte (chair)`, `Witte, Minister of Finance`.
  package var role: String?
  /// The name in another script, in parentheses.
  package var otherName: String?
  /// Whether a question mark stands at the name.
  package var isDoubtful = false
  /// Whether the role says for whom or through whom somebody was there, or where: `Harriman for FDR`.
  package var isActing = false
  /// The mark of a footnote that stood at the name.
  package var footnote: String?

  /// All that is said of what the person was.
  package var roles: String? {
    let all = [title, role].compactMap(\.self)
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }

  /// The name with the office before it.
  package var titledName: String { [title, name].compactMap(\.self).joined(separator: " ") }

  /// Somebody of whom only the name is told.
  package init(name: String) { self.name = name }
}

/// Those whom one cell names.
package struct NamedPeople: Hashable, Sendable {
  /// The people, in the order written.
  package var people: [NamedPerson] = []
  /// At what the cell was taken apart.
  package var separators: [String] = []
  /// Whether a name was turned round: `Witte, Sergei`.
  package var isInverted = false
  /// How many times the cell says that somebody unknown was there.
  package var unknown = 0
  /// How many times it says that it has no name, as `n/a` and `none` do.
  package var missing = 0
  /// Whether it says that there were others.
  package var hasOthers = false
  /// Those of whom it says that they were not there.
  package var absent: [String] = []
  /// Why the cell cannot be read one way alone.
  package var problem: String?
  /// Whether it may name several and was taken as one.
  package var isTakenWhole = false

  /// Nobody.
  package init() {}
}

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

  /// Looks at a cell of the column at `position` before any is read.
  package mutating func learn(_ cell: String, column position: Int) {
    let shape = learned[cell] ?? learn(cell)
    learned[cell] = shape
    if shape == .blank { return }
    filled[position, default: 0] += 1
    if shape == .mayBeInverted { withOneComma[position, default: 0] += 1 }
  }

  private mutating func learn(_ cell: String) -> Shape {
    readings.removeAll()
    let pieces = Self.split(Self.plain(cell), at: Self.strong).0
      .map { UnnamedOthers.removed(from: Self.withoutBullet($0)).rest }
      .filter { !$0.isEmpty && !UnknownName.contains($0) }
    if pieces.isEmpty { return .blank }
    for piece in pieces {
      // Nan is somebody's name, though readers of numbers take it.
      if let number = Double(piece), number.isFinite { numbers.insert(piece) }
      if piece.count(where: \.isLetter) > 2 || Self.isForeign(piece) { hasNames = true }
      if piece.first?.isUppercase == true { hasCapitals = true }
    }
    let mayBeInverted = pieces.allSatisfy(Self.mayBeInverted)
    if mayBeInverted, pieces.contains(where: Self.endsInGivenName) {
      hasInverted = true
      if pieces.count > 1 { inverted.formUnion(pieces.map(Self.key)) }
    }
    for piece in pieces
    where !piece.contains(",") && weakPieces(of: piece).count == 1 && !mayBeAdjacent(piece) {
      var person = person(piece)
      takeActing(&person)
      learnName(person.name)
    }
    return mayBeInverted ? .mayBeInverted : .plain
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
  private static func mayBeInverted(_ piece: String) -> Bool {
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

  private func read(_ question: Question) -> NamedPeople {
    var result = NamedPeople()
    let cell = Self.plain(question.cell)
    if UnknownName.isDitto(cell) {
      result.problem = "'\(cell)' stands for what a row above says"
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
      let (rest, hasOthers) = UnnamedOthers.removed(from: piece)
      if hasOthers { result.hasOthers = true }
      if UnknownName.contains(rest) {
        if !rest.isEmpty { result.countUnknown(rest) }
      } else {
        readPiece(rest, siblings, &result)
      }
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

  // MARK: Separators

  struct Siblings {
    var hasStrong: Bool
    var allOneComma: Bool
    var isList: Bool
    var isColumnInverted: Bool
    var hasWeak = false
  }

  private static let strong = [
    ";", "；", "|", "、", "\n", "\r", "\u{2028}", "\t", "•", "▪", " · ",
  ]
  private static let weak = [
    "<->", "<=>", "->", "=>", "→", "↔", "⇄", " > ", "\\", " × ", " x ", " met with ", " met ",
    " meets ", " as well as ", toward, " ve ", "會見", "会见", "會晤", "会晤",
    "&", "+", " and ", " und ", " u. ", " accompanied by ", " together with ", " along with ",
    " assisted by ", " sowie ", " begleitet von ", " zusammen mit ", " accompagné de ",
    " accompagné par ", " et ", " y ", " e ", " и ", "/", "和", "与", "與", "及",
    " with ", " mit ", " avec ", " con ", " plus ", " vs. ", " vs ", " versus ", " – ", " — ",
    " - ", "cc:", "Cc:", "CC:",
  ]

  /// Stands between writer and reader, and in "Minister to China".
  static let toward = " to "

  /// The pieces of one cell: "1. Soong 2. Stalin" has a number before each.
  private static func withoutNumbers(_ cell: String) -> String {
    var words = cell.split(separator: " ").map(String.init)
    let numbers = words.indices.filter { isNumber(words[$0]) }
    guard numbers.count > 1, numbers.first == 0 else { return cell }
    for position in numbers { words[position] = "\n" }
    return words.joined(separator: " ")
  }

  /// The piece without the mark of a list before it: `- Witte`, `* Komura`.
  private static func withoutBullet(_ piece: String) -> String {
    guard let first = piece.first, "-–—*·".contains(first), piece.dropFirst().first == " " else {
      return piece
    }
    let rest = String(piece.dropFirst(2)).trimmed
    return rest.isEmpty ? piece : rest
  }

  /// `1.`, `(2)`, `3)`
  private static func isNumber(_ word: String) -> Bool {
    let digits = word.trimmingScalars { "().".unicodeScalars.contains($0) }
    // "b)" is a number, "B." an initial.
    if word.hasSuffix(")"), digits.count == 1, digits.first?.isLowercase == true { return true }
    return word != digits && digits.utf8.count < 3 && Int(digits) != nil
      && (word.hasSuffix(".") || word.hasSuffix(")"))
  }

  /// The pieces at every separator that always stands between texts of a list.
  package static func parts(of cell: String) -> [String] { split(plain(cell), at: strong).0 }

  /// The pieces at these separators alone, and which of them stood there.
  package static func pieces(of cell: String, at separators: [String]) -> ([String], [String]) {
    split(plain(cell), at: separators)
  }

  /// A full-width comma is a comma, and a blank of any width a blank.
  private static func plain(_ cell: String) -> String {
    if cell.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return cell.trimmed }
    var plain = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "，": plain.append(",")
      case "\n", "\r", "\u{2028}", "\u{2029}", "\t": plain.append("\n")
      // What nobody sees makes no other name.
      case "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}": break
      default: plain.append(scalar.properties.isWhitespace ? " " : scalar)
      }
    }
    return String(plain).trimmed
  }

  /// The pieces of a text outside parentheses, and at what it was taken apart.
  static func split(_ text: String, at separators: [String]) -> ([String], [String]) {
    let separators = separators.filter { mayStand($0, in: text) }
    if separators.isEmpty {
      let whole = text.collapsed
      return (whole.isEmpty ? [] : [whole], [])
    }
    var pieces: [String] = []
    var used: [String] = []
    var piece = ""
    var depth = 0
    var rest = text[...]
    while let character = rest.first {
      if depth == 0, let separator = separators.first(where: { rest.hasPrefix($0) }),
        !UnnamedOthers.begin(rest)
      {
        pieces.append(piece)
        piece = ""
        if !used.contains(separator) { used.append(separator) }
        rest = rest.dropFirst(separator.count)
        continue
      }
      if "([（".contains(character) { depth += 1 }
      if ")]）".contains(character) { depth = max(0, depth - 1) }
      piece.append(character)
      rest.removeFirst()
    }
    pieces.append(piece)
    let named = pieces.map(\.collapsed).filter { !$0.isEmpty }
    return (named, named.count > 1 ? used : [])
  }

  /// Whether a separator may stand in a text; a quick look, which only tells of plain texts that it does not.
  private static func mayStand(_ separator: String, in text: String) -> Bool {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return true }
    let sign = separator.utf8
    guard let first = sign.first, first < 0x80 else { return false }
    var rest = text.utf8[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: sign) { return true }
      rest.removeFirst()
    }
    return false
  }

  private func isColumnInverted(_ position: Int) -> Bool {
    let all = filled[position, default: 0]
    return hasInverted && all >= 3 && withOneComma[position, default: 0] * 5 >= all * 4
  }

  // MARK: "and", "&"

  private func weakPieces(of text: String) -> [String] { weakSplit(text).pieces }

  private func weakSplit(_ text: String) -> (pieces: [String], used: [String]) {
    if let names = adjacent(text) { return (names, [" "]) }
    let guarded = JoinedNames.protected(text)
    var (pieces, used) = Self.split(guarded, at: Self.weak)
    if used.contains(Self.toward), pieces.dropLast().contains(where: Self.endsInOffice) {
      (pieces, used) = Self.split(guarded, at: Self.weak.filter { $0 != Self.toward })
    }
    pieces = pieces.map(JoinedNames.restored)
    guard pieces.count > 1, !JoinedNames.contains(text) else { return ([text], []) }
    let areNames = pieces.allSatisfy { piece in
      if alone.contains(Self.key(piece)) || UnnamedOthers.contains(piece) { return true }
      guard arePersons else { return false }
      // A long list has more words than a name.
      return Self.split(piece, at: [","]).0.allSatisfy { part in
        Self.isNameLike(part) || UnnamedOthers.contains(part) || TitleWords.person(in: part) != nil
      }
    }
    // The first sign of a Chinese name may be one of those that join.
    let isChinese = used.contains { $0 == "和" || $0 == "与" || $0 == "與" || $0 == "及" }
    if isChinese, pieces.contains(where: { $0.count < 2 }) { return ([text], []) }
    let areOffices = pieces.allSatisfy {
      $0.lowercased().hasPrefix("the ") && TitleWords.areAll($0)
    }
    if areNames, arePersons { pieces = Self.sharingName(pieces) }
    return areNames || areOffices ? (pieces, used) : ([text], [])
  }

  /// The pieces with the name that two share: "Mr. and Mrs. Hull" are Mr. Hull and Mrs. Hull.
  private static func sharingName(_ pieces: [String]) -> [String] {
    guard let last = pieces.last else { return pieces }
    let part = AddressedNames.part(last)
    if part.address.isEmpty || part.name.isEmpty { return pieces }
    return pieces.dropLast().map { piece in
      AddressedNames.areAll(piece) || TitleWords.areAll(piece) ? "\(piece) \(part.name)" : piece
    } + [last]
  }

  /// Whether a piece ends in an office, as that before "to China" does.
  private static func endsInOffice(_ piece: String) -> Bool {
    piece.split(separator: ",").last.map { TitleWords.areAll(String($0)) } ?? false
  }

  func readWeak(_ text: String, _ siblings: Siblings, _ result: inout NamedPeople) {
    if let problem = alternatives(text) {
      result.problem = problem
      return
    }
    if let (name, office) = officeBehindDash(text) {
      return add(name, role: office, to: &result)
    }
    let (pieces, used) = weakSplit(text)
    if arePersons, used.contains(where: { ["-", "–", "—"].contains($0.trimmed) }),
      pieces.contains(where: Self.isPlace), !pieces.allSatisfy(Self.isPlace)
    {
      result.problem = "'\(text)' may be a side and its people, or somebody and the side"
      return
    }
    var siblings = siblings
    siblings.hasWeak = pieces.count > 1
    if siblings.hasWeak {
      siblings.allOneComma = pieces.allSatisfy(Self.mayBeInverted)
      for separator in used where !result.separators.contains(separator) {
        result.separators.append(separator)
      }
    } else if mayBeAdjacent(text)
      || Self.split(JoinedNames.protected(text), at: Self.weak).0.count > 1
        && !JoinedNames.contains(text)
    {
      result.isTakenWhole = true
    }
    for piece in pieces { readCommas(piece, siblings, &result) }
  }

  /// A name and what stands behind a dash, where that is an office: "Stalin – General Secretary".
  private func officeBehindDash(_ text: String) -> (name: String, office: String)? {
    guard arePersons else { return nil }
    let pieces = Self.split(text, at: [" – ", " — ", " - "]).0
    guard pieces.count == 2, TitleWords.areAll(pieces[1]), !TitleWords.areAll(pieces[0]),
      !alone.contains(Self.key(pieces[1]))
    else { return nil }
    return (pieces[0], pieces[1])
  }
}
