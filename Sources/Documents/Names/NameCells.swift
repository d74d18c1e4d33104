/// One person as a cell of a table names them.
package struct NamedPerson: Hashable, Sendable {
  /// The name.
  package var name: String
  /// What stands beside it: `Witte (chair)`, `Witte, Minister of Finance`.
  package var role: String?
  /// The name in another script, in parentheses.
  package var otherName: String?
  /// Whether a question mark stands at the name.
  package var isDoubtful = false

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
  private let arePersons: Bool
  /// Names that stand by themselves somewhere.
  private var alone: Set<String> = []
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
    let cell = Self.plain(cell)
    if cell.isBlank { return }
    filled[position, default: 0] += 1
    if cell.count(where: { $0 == "," }) == 1 { withOneComma[position, default: 0] += 1 }
    let (pieces, _) = Self.split(cell, at: Self.strong)
    for piece in pieces where !piece.contains(",") && weakPieces(of: piece).count == 1 {
      alone.insert(Self.key(person(piece).name))
    }
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
    let (strong, used) = Self.split(cell, at: Self.strong)
    result.separators = used
    let siblings = Siblings(
      hasStrong: strong.count > 1,
      allOneComma: strong.allSatisfy { $0.count(where: { $0 == "," }) == 1 },
      isList: isList, isColumnInverted: isColumnInverted(position))
    for piece in strong { readWeak(piece, siblings, &result) }
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

  private static let strong = [";", "；", "|", "、", "\n", "\r", "\u{2028}", "\t"]
  private static let weak = [
    "&", "+", " and ", " und ", " et ", " y ", " e ", " и ", "/", "和", "与", "與", "及",
  ]

  /// A full-width comma is a comma, and a blank of any width a blank.
  private static func plain(_ cell: String) -> String {
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
    var pieces: [String] = []
    var used: [String] = []
    var piece = ""
    var depth = 0
    var rest = text[...]
    while let character = rest.first {
      if depth == 0, let separator = separators.first(where: { rest.hasPrefix($0) }) {
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

  private func isColumnInverted(_ position: Int) -> Bool {
    let all = filled[position, default: 0]
    return all >= 3 && withOneComma[position, default: 0] * 5 >= all * 4
  }

  // MARK: "and", "&"

  private func weakPieces(of text: String) -> [String] { weakSplit(text).pieces }

  private func weakSplit(_ text: String) -> (pieces: [String], used: [String]) {
    let (pieces, used) = Self.split(text, at: Self.weak)
    guard pieces.count > 1 else { return ([text], []) }
    let areNames = pieces.allSatisfy { piece in
      if alone.contains(Self.key(piece)) || Self.isOthers(piece) { return true }
      guard arePersons else { return false }
      return Self.isNameLike(piece.filter { $0 != "," })
    }
    // The first sign of a Chinese name may be one of those that join.
    let isChinese = used.contains { $0 == "和" || $0 == "与" || $0 == "與" || $0 == "及" }
    if isChinese, pieces.contains(where: { $0.count < 2 }) { return ([text], []) }
    return areNames ? (pieces, used) : ([text], [])
  }

  private func readWeak(_ text: String, _ siblings: Siblings, _ result: inout NamedPeople) {
    let (pieces, used) = weakSplit(text)
    var siblings = siblings
    siblings.hasWeak = pieces.count > 1
    if siblings.hasWeak {
      siblings.allOneComma = pieces.allSatisfy { $0.count(where: { $0 == "," }) == 1 }
      for separator in used where !result.separators.contains(separator) {
        result.separators.append(separator)
      }
    } else if Self.split(text, at: Self.weak).0.count > 1 {
      result.isTakenWhole = true
    }
    for piece in pieces { readCommas(piece, siblings, &result) }
  }

  // MARK: Commas

  private func readCommas(_ text: String, _ siblings: Siblings, _ result: inout NamedPeople) {
    let pieces = Self.split(text, at: [","]).0
    guard pieces.count > 1 else { return add(text, to: &result) }
    var names: [(name: String, role: String?)] = []
    for piece in pieces {
      if let last = names.indices.last, Self.isSuffix(piece) {
        names[last].name += ", \(piece)"
      } else if let last = names.indices.last, arePersons, !Self.isNameLike(piece),
        !Self.isOthers(piece), !UnknownName.contains(piece), !alone.contains(Self.key(piece))
      {
        let role = [names[last].role, piece].compactMap(\.self).joined(separator: ", ")
        names[last].role = role
      } else {
        names.append((piece, nil))
      }
    }
    switch meaning(of: names.map(\.name), siblings) {
    case .several:
      if names.count > 1, !result.separators.contains(",") { result.separators.append(",") }
      for (name, role) in names { add(name, role: role, to: &result) }
    case .inverted:
      for index in stride(from: 0, to: names.count - 1, by: 2) {
        add(
          "\(names[index + 1].name) \(names[index].name)", role: names[index + 1].role, to: &result)
      }
      if names.count > 2, !result.separators.contains(",") { result.separators.append(",") }
      result.isInverted = true
    case .open:
      result.problem =
        "'\(text)' may be two people, or one whose family name stands first"
    }
  }

  private enum CommaMeaning { case several, inverted, open }

  private func meaning(of names: [String], _ siblings: Siblings) -> CommaMeaning {
    guard names.count > 1, arePersons else { return .several }
    let seconds = stride(from: 1, to: names.count, by: 2).map { names[$0] }
    if names.count % 2 == 0, seconds.allSatisfy(Self.isInitials) { return .inverted }
    if names.contains(where: { alone.contains(Self.key($0)) || Self.isOthers($0) }) {
      return .several
    }
    if names.count > 2 { return .several }
    if siblings.hasStrong || siblings.hasWeak { return siblings.allOneComma ? .inverted : .several }
    if siblings.isList { return .several }
    return siblings.isColumnInverted ? .inverted : .open
  }

  // MARK: One name

  private func add(_ text: String, role: String? = nil, to result: inout NamedPeople) {
    let text = text.collapsed
    if text.isEmpty { return }
    if UnknownName.contains(text) {
      result.unknown += 1
    } else if Self.isOthers(text) {
      result.hasOthers = true
    } else {
      var person = person(text)
      if UnknownName.contains(person.name) {
        result.unknown += 1
        return
      }
      if let role { person.role = [person.role, role].compactMap(\.self).joined(separator: ", ") }
      result.people.append(person)
    }
  }

  private func person(_ text: String) -> NamedPerson {
    var person = NamedPerson(name: text.collapsed)
    takeDoubt(&person)
    if let close = person.name.last, close == ")" || close == "）",
      let open = person.name.lastIndex(where: { $0 == "(" || $0 == "（" }),
      open != person.name.startIndex
    {
      let aside = String(person.name[person.name.index(after: open)...].dropLast()).collapsed
      let name = String(person.name[..<open]).collapsed
      if !aside.isEmpty, !name.isEmpty {
        person.name = name
        if Self.isLatin(aside) != Self.isLatin(name) {
          person.otherName = aside
        } else {
          person.role = aside
        }
      }
    }
    takeDoubt(&person)
    if UnknownName.contains(person.name) { person.name = "?" }
    return person
  }

  private func takeDoubt(_ person: inout NamedPerson) {
    for mark in ["(?)", "[?]", "?", "？"] where person.name.count > mark.count {
      if person.name.hasSuffix(mark) {
        person.name = String(person.name.dropLast(mark.count)).trimmed
        person.isDoubtful = true
      } else if person.name.hasPrefix(mark) {
        person.name = String(person.name.dropFirst(mark.count)).trimmed
        person.isDoubtful = true
      }
    }
  }

  private static func isLatin(_ text: String) -> Bool {
    text.unicodeScalars.first { $0.properties.isAlphabetic }.map { $0.value < 0x250 } ?? true
  }

  private static func isOthers(_ text: String) -> Bool {
    [
      "others", "and others", "other", "et al", "et al.", "etc", "etc.", "u.a.", "u. a.", "usw.",
      "и др.", "и др", "др.", "и другие", "другие", "等", "等人", "and others.", "others.",
    ].contains(text.lowercased())
  }

  private static func isSuffix(_ text: String) -> Bool {
    ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "esq", "esq.", "bt", "bt.", "phd", "ph.d.", "md"]
      .contains(text.lowercased())
  }

  /// `S. Yu.`, `J.F.`
  private static func isInitials(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "-" || $0 == "." }
    return text.contains(".") && !words.isEmpty && words.allSatisfy { $0.count <= 2 }
  }

  private static let particles: Set<String> = [
    "de", "von", "van", "der", "den", "la", "le", "du", "di", "da", "dos", "del", "zu", "zur",
    "ten",
    "ter", "al", "el", "bin", "ibn", "ben", "af", "av", "y", "d", "фон", "де",
  ]

  /// Whether a text can be a name: a few words, each with a capital, or in a script that has none.
  static func isNameLike(_ text: String) -> Bool {
    var text = text
    if let open = text.firstIndex(where: { $0 == "(" || $0 == "（" }) {
      text = String(text[..<open])
    }
    let words = text.split { $0 == " " }
    guard (1...6).contains(words.count), !text.contains(where: \.isNumber) else { return false }
    return words.allSatisfy { word in
      guard let letter = word.first(where: \.isLetter) else {
        return "?？".contains(word.first ?? " ")
      }
      if particles.contains(word.lowercased().filter(\.isLetter)) { return true }
      return !letter.isLowercase
    }
  }
}
