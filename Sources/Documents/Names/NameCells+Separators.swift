/// What stands between the people of a cell.
extension NameCells {
  /// What stands beside a piece of a cell.
  struct Siblings: Hashable {
    var hasStrong: Bool
    var allOneComma: Bool
    var isList: Bool
    var isColumnInverted: Bool
    var hasWeak = false
  }

  static let strong = [
    ";", "；", "|", "、", "\n", "\r", "\u{2028}", "\t", "•", "▪", " · ",
  ]
  static let weak = [
    "<->", "<=>", "->", "=>", "→", "↔", "⇄", " > ", "\\", " × ", " x ", " met with ", " met ",
    " meets ", " as well as ", toward, " ve ", " w/ ", "會見", "会见", "會晤", "会晤",
    "&", "+", " and ", " und ", " u. ", " accompanied by ", " together with ", " along with ",
    " assisted by ", " sowie ", " begleitet von ", " zusammen mit ", " accompagné de ",
    " accompagné par ", " et ", " y ", " e ", " и ", "/", "和", "与", "與", "及",
    " with ", " mit ", " avec ", " con ", " plus ", " vs. ", " vs ", " versus ", " – ", " — ",
    " - ", "cc:", "Cc:", "CC:",
  ]

  /// Stands between writer and reader, and in "Minister to China".
  static let toward = " to "

  /// The pieces of one cell: "1. Soong 2. Stalin" has a number before each.
  static func withoutNumbers(_ cell: String) -> String {
    var words = cell.split(separator: " ").map(String.init)
    let numbers = words.indices.filter { isNumber(words[$0]) }
    guard numbers.count > 1, numbers.first == 0 else { return cell }
    for position in numbers { words[position] = "\n" }
    return words.joined(separator: " ")
  }

  /// The piece without the mark of a list before it: `- Witte`, `* Komura`.
  static func withoutBullet(_ piece: String) -> String {
    guard let first = piece.first, "-–—*·".contains(first), piece.dropFirst().first == " " else {
      return piece
    }
    let rest = String(piece.dropFirst(2)).trimmed
    return rest.isEmpty ? piece : rest
  }

  /// `1.`, `(2)`, `3)`
  static func isNumber(_ word: String) -> Bool {
    if romans.contains(word) { return true }
    let digits = word.trimmingScalars { "().".unicodeScalars.contains($0) }
    // "b)" is a number, "B." an initial.
    if word.hasSuffix(")"), digits.count == 1, digits.first?.isLowercase == true { return true }
    return word != digits && digits.utf8.count < 3 && Int(digits) != nil
      && (word.hasSuffix(".") || word.hasSuffix(")"))
  }

  static let romans: Set<String> = [
    "(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "(vii)", "(viii)", "(ix)", "(x)",
  ]

  /// The pieces at every separator that always stands between texts of a list.
  package static func parts(of cell: String) -> [String] { split(plain(cell), at: strong).0 }

  /// The pieces at these separators alone, and which of them stood there.
  package static func pieces(of cell: String, at separators: [String]) -> ([String], [String]) {
    split(plain(cell), at: separators)
  }

  /// A full-width comma is a comma, and a blank of any width a blank.
  static func plain(_ cell: String) -> String {
    if cell.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return cell.trimmed }
    var plain = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "，": plain.append(",")
      case "\n", "\r", "\u{2028}", "\u{2029}", "\t": plain.append("\n")
      // What nobody sees makes no other name.
      case "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}": continue
      default: plain.append(scalar.properties.isWhitespace ? " " : scalar)
      }
    }
    return String(plain).trimmed
  }

  /// The pieces of a text outside parentheses, and at what it was taken apart.
  static func split(_ text: String, at separators: [String]) -> ([String], [String]) {
    let isOdd = text.unicodeScalars.contains(where: hasOtherSpelling)
    let separators = isOdd ? separators : separators.filter(text.holds)
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

  /// Whether a sign may be another spelling of one that parts names, so that looking for bytes does not find it:
  /// combining marks, and signs that Unicode has twice.
  private static func hasOtherSpelling(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x37E, 0x387, 0x1FEF, 0x2126, 0x212A, 0x212B, 0xF900...0xFAFF,
      0x2F800...0x2FA1F:
      true
    default: false
    }
  }
}
