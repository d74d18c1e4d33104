/// A script of a page, cut into its tokens: enough of the grammar of ECMAScript for the scripts in this
/// module, in which a statement ends with a semicolon and no pattern follows a closing bracket.
struct ScriptTokens {
  /// A token, and whether a line begins with it.
  struct Token {
    enum Kind {
      /// A name or a keyword.
      case name
      case number
      /// A text in quotes, or a template without values.
      case text
      /// The parts of a template between its values.
      case templateStart, templateMiddle, templateEnd
      case pattern
      case mark
    }
    var kind: Kind
    var text: String
    var isFirstOnLine: Bool
  }

  private let source: [UInt8]
  private var place = 0
  private var isFirstOnLine = false
  private var tokens: [Token] = []
  /// How many braces are open within the value of a template, and within those around it.
  private var braces = [0]

  /// All tokens of a script, without its comments.
  static func tokens(of script: String) -> [Token] {
    var reader = ScriptTokens(script)
    while reader.skipToToken() { reader.read() }
    return reader.tokens
  }

  private init(_ script: String) { source = Array(script.utf8) }

  // MARK: Reading

  private func byte(at index: Int) -> UInt8 { index < source.count ? source[index] : 0 }

  private func begins(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { place + $0.count <= source.count && source[place...].starts(with: $0) }
  }

  /// Whether there is a token past white space and comments.
  private mutating func skipToToken() -> Bool {
    while place < source.count {
      if begins("//") {
        while place < source.count, source[place] != UInt8(ascii: "\n") { place += 1 }
      } else if source[place] == UInt8(ascii: "\n") {
        isFirstOnLine = true
        place += 1
      } else if source[place] == UInt8(ascii: " ") {
        place += 1
      } else {
        return true
      }
    }
    return false
  }

  private mutating func add(_ kind: Token.Kind, upTo end: Int) {
    let text = String(decoding: source[place..<min(end, source.count)], as: UTF8.self)
    tokens.append(Token(kind: kind, text: text, isFirstOnLine: isFirstOnLine))
    (place, isFirstOnLine) = (end, false)
  }

  private mutating func read() {
    let first = source[place]
    if Self.isOfName(first), !Self.isDigit(first) {
      add(.name, upTo: end(where: Self.isOfName))
    } else if Self.isDigit(first) {
      add(.number, upTo: end { Self.isOfName($0) || $0 == UInt8(ascii: ".") })
    } else if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") {
      add(.text, upTo: endOfText(from: place + 1) { $0.byte(at: $1) == first } + 1)
    } else if first == UInt8(ascii: "`") {
      readTemplate(whole: .text, part: .templateStart)
    } else if first == UInt8(ascii: "}"), braces.count > 1, braces.last == 0 {
      readTemplate(whole: .templateEnd, part: .templateMiddle)
    } else if first == UInt8(ascii: "/"), mayBePattern {
      add(.pattern, upTo: endOfPattern)
    } else {
      readMark()
    }
  }

  private func end(where isPart: (UInt8) -> Bool) -> Int {
    source[place...].firstIndex { !isPart($0) } ?? source.count
  }

  /// Where a text ends that may hold its end behind a backslash.
  private func endOfText(from start: Int, _ isEnd: (Self, Int) -> Bool) -> Int {
    var index = start
    while index < source.count, !isEnd(self, index) {
      index += source[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index
  }

  /// A template, or what of one stands before or behind a value.
  private mutating func readTemplate(whole: Token.Kind, part: Token.Kind) {
    func isValue(_ reader: Self, _ index: Int) -> Bool {
      reader.byte(at: index) == UInt8(ascii: "$") && reader.byte(at: index + 1) == UInt8(ascii: "{")
    }
    let end = endOfText(from: place + 1) { reader, index in
      reader.byte(at: index) == UInt8(ascii: "`") || isValue(reader, index)
    }
    if isValue(self, end) {
      if part == .templateStart { braces.append(0) }
      add(part, upTo: end + 2)
    } else {
      if whole == .templateEnd { braces.removeLast() }
      add(whole, upTo: end + 1)
    }
  }

  private mutating func readMark() {
    let length = Self.longMarks.first { begins($0) }?.utf8CodeUnitCount ?? 1
    if source[place] == UInt8(ascii: "{") { braces[braces.count - 1] += 1 }
    if source[place] == UInt8(ascii: "}") { braces[braces.count - 1] -= 1 }
    add(.mark, upTo: place + length)
  }

  private static let longMarks: [StaticString] = [
    "...", "===", "!==", ">>>=", ">>>", "**", "=>", "==", "!=", "<=", ">=", "&&", "||", "??",
    "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>",
  ]

  // MARK: Patterns

  /// Whether a slash begins a pattern here: it does where a value may begin.
  private var mayBePattern: Bool {
    guard let last = tokens.last else { return true }
    switch last.kind {
    case .name: return ["return", "typeof", "case", "of", "in", "else"].contains(last.text)
    case .mark: return ![")", "]", "}"].contains(last.text)
    case .templateStart, .templateMiddle: return true
    case .number, .text, .pattern, .templateEnd: return false
    }
  }

  private var endOfPattern: Int {
    var (index, isInClass) = (place + 1, false)
    while index < source.count, isInClass || source[index] != UInt8(ascii: "/") {
      switch source[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      default: break
      }
      index += 1
    }
    return source[min(index + 1, source.count)...].firstIndex { !Self.isOfName($0) }
      ?? source.count
  }

  // MARK: Letters

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
