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
  /// Whether it says that there were others.
  package var hasOthers = false
  /// Why the cell cannot be read one way alone.
  package var problem: String?
  /// Whether it may name several and was taken as one.
  package var isTakenWhole = false
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
  private var alone: Set<String> = []
  /// Names with a comma that stand beside others of that form, parted by a stronger sign.
  private var inverted: Set<String> = []
  private var filled: [Int: Int] = [:]
  private var withOneComma: [Int: Int] = [:]

  /// A reader of cells; `separators` are what the user says stands between people, none of them
  /// where each cell is one name, and `nil` where the cells are to tell.
  package init(separators: [String]?, arePersons: Bool) {
    given = separators
    self.arePersons = arePersons
  }

  /// Looks at a cell of the column at `position` before any is read.
  package mutating func learn(_ cell: String, column position: Int) {
    let pieces = Self.split(Self.plain(cell), at: Self.strong).0
      .map { UnnamedOthers.removed(from: $0).rest }
      .filter { !$0.isEmpty && !UnknownName.contains($0) }
    if pieces.isEmpty { return }
    filled[position, default: 0] += 1
    if pieces.allSatisfy(Self.mayBeInverted) {
      withOneComma[position, default: 0] += 1
      if pieces.count > 1 { inverted.formUnion(pieces.map(Self.key)) }
    }
    for piece in pieces where !piece.contains(",") && weakPieces(of: piece).count == 1 {
      alone.insert(Self.key(person(piece).name))
    }
  }

  /// Whether a piece is two texts of which the second is no title.
  private static func mayBeInverted(_ piece: String) -> Bool {
    let parts = piece.split(separator: ",", omittingEmptySubsequences: false)
    return parts.count == 2 && !TitleWords.areAll(String(parts[1]))
  }

  /// The people in a cell; `isList` says that its column is for several.
  package func read(_ cell: String, column position: Int, isList: Bool) -> NamedPeople {
    var result = NamedPeople()
    let cell = Self.plain(cell)
    if let given {
      let (pieces, used) = Self.split(cell, at: given)
      result.separators = used
      for piece in pieces { add(piece, to: &result) }
      return result
    }
    if UnknownName.contains(cell) {
      result.unknown = 1
      return result
    }
    let (strong, used) = Self.split(Self.withoutNumbers(cell), at: Self.strong)
    result.separators = used
    let siblings = Siblings(
      hasStrong: strong.count > 1,
      allOneComma: strong.allSatisfy(Self.mayBeInverted),
      isList: isList, isColumnInverted: isColumnInverted(position))
    for piece in strong {
      let (rest, hasOthers) = UnnamedOthers.removed(from: piece)
      if hasOthers { result.hasOthers = true }
      if UnknownName.contains(rest) {
        if !rest.isEmpty { result.unknown += 1 }
      } else {
        readWeak(rest, siblings, &result)
      }
    }
    return result
  }

  /// How a name is compared: without regard to case and to the blanks in it.
  package static func key(_ name: String) -> String { name.collapsed.lowercased() }

  // MARK: Separators

  private struct Siblings {
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
    "&", "+", " and ", " und ", " et ", " y ", " e ", " и ", "/", "和", "与", "與", "及",
    " with ", " mit ", " avec ", " con ", " plus ", " vs. ", " vs ", " versus ", " – ", " — ",
    " - ", "cc:", "Cc:", "CC:",
  ]

  /// The pieces of one cell: "1. Soong 2. Stalin" has a number before each.
  private static func withoutNumbers(_ cell: String) -> String {
    var words = cell.split(separator: " ").map(String.init)
    let numbers = words.indices.filter { isNumber(words[$0]) }
    guard numbers.count > 1, numbers.first == 0 else { return cell }
    for position in numbers { words[position] = "\n" }
    return words.joined(separator: " ")
  }

  /// `1.`, `(2)`, `3)`
  private static func isNumber(_ word: String) -> Bool {
    let digits = word.trimmingScalars { "().".unicodeScalars.contains($0) }
    return word != digits && digits.utf8.count < 3 && Int(digits) != nil
      && (word.hasSuffix(".") || word.hasSuffix(")"))
  }

  /// The pieces at every separator that always stands between texts of a list.
  package static func parts(of cell: String) -> [String] { split(plain(cell), at: strong).0 }

  /// A full-width comma is a comma, and a blank of any width a blank.
  private static func plain(_ cell: String) -> String {
    if cell.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return cell.trimmed }
    var plain = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "，": plain.append(",")
      case "\n", "\r", "\u{2028}", "\u{2029}", "\t": plain.append("\n")
      default: plain.append(scalar.properties.isWhitespace ? " " : scalar)
      }
    }
    return String(plain).trimmed
  }

  /// The pieces of a text outside parentheses, and at what it was taken apart.
  private static func split(_ text: String, at separators: [String]) -> ([String], [String]) {
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
    return all >= 3 && withOneComma[position, default: 0] * 5 >= all * 4
  }

  // MARK: "and", "&"

  private func weakPieces(of text: String) -> [String] { weakSplit(text).pieces }

  private func weakSplit(_ text: String) -> (pieces: [String], used: [String]) {
    let (pieces, used) = Self.split(text, at: Self.weak)
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
    return areNames || areOffices ? (pieces, used) : ([text], [])
  }

  private func readWeak(_ text: String, _ siblings: Siblings, _ result: inout NamedPeople) {
    let (pieces, used) = weakSplit(text)
    var siblings = siblings
    siblings.hasWeak = pieces.count > 1
    if siblings.hasWeak {
      siblings.allOneComma = pieces.allSatisfy(Self.mayBeInverted)
      for separator in used where !result.separators.contains(separator) {
        result.separators.append(separator)
      }
    } else if Self.split(text, at: Self.weak).0.count > 1, !JoinedNames.contains(text) {
      result.isTakenWhole = true
    }
    for piece in pieces { readCommas(piece, siblings, &result) }
  }

  // MARK: Commas

  private func readCommas(_ text: String, _ siblings: Siblings, _ result: inout NamedPeople) {
    let pieces = Self.split(text, at: [","]).0
    guard pieces.count > 1 else { return add(pieces.first ?? "", to: &result) }
    guard let names = names(of: pieces) else {
      result.problem = "'\(text)' may be several people, or one and what that one was"
      return
    }
    switch meaning(of: names.map(\.name), siblings) {
    case .several:
      if names.count > 1, !result.separators.contains(",") { result.separators.append(",") }
      for (name, role) in names { add(name, role: role, to: &result) }
    case .inverted:
      for index in stride(from: 0, to: names.count - 1, by: 2) {
        let (given, aside) = Self.withoutAside(names[index + 1].name)
        add(
          "\(given) \(names[index].name)\(aside)", role: names[index + 1].role, to: &result)
      }
      if names.count > 2, !result.separators.contains(",") { result.separators.append(",") }
      result.isInverted = true
    case .open:
      result.problem =
        "'\(text)' may be two people, or one whose family name stands first"
    }
  }

  /// The names among pieces, each with what stands after it that is no name; `nil` where a piece may be
  /// either.
  private func names(of pieces: [String]) -> [(name: String, role: String?)]? {
    var names: [(name: String, role: String?)] = []
    for piece in pieces {
      guard let last = names.indices.last else {
        names.append((piece, nil))
        continue
      }
      if Self.isSuffix(piece) {
        names[last].name += ", \(piece)"
      } else if isCertainName(piece) {
        names.append((piece, nil))
      } else if TitleWords.areAll(piece) {
        names[last].role = [names[last].role, piece].compactMap(\.self).joined(separator: ", ")
      } else if Self.isNameLike(piece) || TitleWords.person(in: piece) != nil {
        names.append((piece, nil))
      } else if !Self.isNameLike(names[0].name), !piece.contains(" ") {
        // Whoever writes one name small writes all of them so.
        names.append((piece, nil))
      } else {
        return nil
      }
    }
    return names
  }

  private func isCertainName(_ piece: String) -> Bool {
    !arePersons || UnnamedOthers.contains(piece) || UnknownName.contains(piece)
      || alone.contains(Self.key(piece))
  }

  /// A name without what stands in parentheses after it, and that.
  private static func withoutAside(_ name: String) -> (name: String, aside: String) {
    guard let open = name.firstIndex(where: { $0 == "(" || $0 == "（" }), open != name.startIndex,
      name.last == ")" || name.last == "）"
    else { return (name, "") }
    return (String(name[..<open]).trimmed, " " + name[open...])
  }

  private enum CommaMeaning { case several, inverted, open }

  private func meaning(of names: [String], _ siblings: Siblings) -> CommaMeaning {
    guard names.count > 1, arePersons else { return .several }
    let seconds = stride(from: 1, to: names.count, by: 2).map { names[$0] }
    if names.count % 2 == 0, seconds.allSatisfy({ Self.isInitials(Self.withoutAside($0).name) }) {
      return .inverted
    }
    if names.contains(where: { alone.contains(Self.key($0)) || UnnamedOthers.contains($0) }) {
      return .several
    }
    if names.count == 2, inverted.contains(Self.key(names.joined(separator: ", "))) {
      return .inverted
    }
    if names.count > 2 { return .several }
    if siblings.hasStrong || siblings.hasWeak { return siblings.allOneComma ? .inverted : .several }
    if siblings.isList { return .several }
    return siblings.isColumnInverted || !inverted.isEmpty ? .inverted : .open
  }
}
