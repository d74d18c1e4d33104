internal import Foundation

/// TeX source as the text that it prints: accents, special letters, dashes and quotation marks, the
/// commands that bibliographies use, and braces left out.
package struct TeXText {
  /// The text.
  package private(set) var text = ""
  /// Commands that are not known, each once; what stands in braces after them is kept.
  private(set) var unknown: [String] = []

  /// The text that `source` prints, runs of white space as one space.
  package init(_ source: String) {
    var reading = TeXReading(source)
    let printed = reading.all()
    text =
      printed.split(whereSeparator: \.isTeXSpace).joined(separator: " ")
      .precomposedStringWithCanonicalMapping
    unknown = reading.unknown
  }

  /// The same for those who need the text alone.
  static func decoded(_ source: String) -> String { TeXText(source).text }
}

extension Character {
  /// Space that TeX takes for one and the same; not the spaces of fixed width.
  fileprivate var isTeXSpace: Bool {
    self == " " || self == "\t" || self == "\n" || self == "\r" || self == "\r\n"
  }
}

/// One pass over TeX source.
private struct TeXReading {
  private let source: [Character]
  private var position = 0
  private(set) var unknown: [String] = []

  init(_ source: String) { self.source = Array(source) }

  private var current: Character? { position < source.count ? source[position] : nil }

  mutating func all() -> String {
    var text = ""
    while current != nil { text += next() }
    return text
  }

  /// What the next character or command prints.
  private mutating func next() -> String {
    guard let character = current else { return "" }
    position += 1
    switch character {
    case "\\": return command()
    case "{", "}", "$": return ""
    case "~": return " "
    case "-": return run(of: "-", ["-", "–", "—"])
    case "`": return run(of: "`", ["‘", "“"])
    case "'": return run(of: "'", ["'", "”"])
    default: return String(character)
    }
  }

  /// Characters that stand together for another one.
  private mutating func run(of character: Character, _ meanings: [String]) -> String {
    var count = 1
    while count < meanings.count, current == character {
      count += 1
      position += 1
    }
    return meanings[count - 1]
  }

  private mutating func command() -> String {
    guard let character = current else { return "" }
    guard character.isASCII, character.isLetter else {
      position += 1
      if let mark = TeXSymbols.accents[character] { return accented(mark) }
      return TeXSymbols.signs[character] ?? String(character)
    }
    let start = position
    while let letter = current, letter.isASCII, letter.isLetter { position += 1 }
    let name = String(source[start..<position])
    if name.count == 1, let mark = name.first.flatMap({ TeXSymbols.letterAccents[$0] }) {
      skipSpaces()
      return accented(mark)
    }
    // The space after a command ends its name and is not printed.
    skipSpaces()
    if let symbol = TeXSymbols.symbols[name] { return symbol }
    if name == "href" { skipArgument() }
    if !TeXSymbols.silent.contains(name), !unknown.contains(name) { unknown.append(name) }
    return ""
  }

  /// A letter with a mark: `\'e`, `\'{e}`, `\v{\i}`.
  private mutating func accented(_ mark: Unicode.Scalar) -> String {
    skipSpaces()
    var letter = argument()
    if letter == "ı" || letter == "ȷ" { letter = letter == "ı" ? "i" : "j" }
    guard let first = letter.unicodeScalars.first else { return "" }
    var scalars = String.UnicodeScalarView()
    scalars.append(first)
    var rest = letter.unicodeScalars.dropFirst()
    // Marks that the letter has already stay nearest to it.
    while let next = rest.first, next.properties.generalCategory == .nonspacingMark {
      scalars.append(next)
      rest = rest.dropFirst()
    }
    scalars.append(mark)
    scalars.append(contentsOf: rest)
    return String(scalars)
  }

  /// What a command is applied to: a group, a command, or one character.
  private mutating func argument() -> String {
    guard current == "{" else { return next() }
    position += 1
    var depth = 1
    var text = ""
    while let character = current {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0 {
        position += 1
        break
      }
      text += next()
    }
    return text
  }

  /// Passes over an argument that is not printed.
  private mutating func skipArgument() { if current == "{" { _ = argument() } }

  private mutating func skipSpaces() {
    while let character = current, character.isTeXSpace { position += 1 }
  }
}
