internal import Documents
internal import Negotiations
internal import Typesetting

/// A key and its value in GML.
struct GMLPair {
  var key: String
  var value: GMLValue
  var line: Int
}

/// A value in GML.
enum GMLValue {
  case text(String)
  case integer(Int)
  case number(Double)
  case list([GMLPair])

  /// The value as text; `nil` for a list.
  var text: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): number.shortText
    case .list: nil
    }
  }
}

/// Takes GML apart into pairs. What stands before a fault is kept.
struct GMLParser {
  /// The deepest nesting that is followed.
  static let greatestDepth = 100

  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1
  /// The fault that ended the reading.
  private(set) var problem: Diagnostic?

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// All pairs outside of lists.
  mutating func parse() -> [GMLPair] {
    let pairs = pairs(depth: 0)
    if problem == nil, position < bytes.count { fail("']' closes a list that was never opened") }
    return pairs
  }

  private mutating func pairs(depth: Int) -> [GMLPair] {
    var pairs: [GMLPair] = []
    while problem == nil {
      skipSpace()
      guard position < bytes.count, bytes[position] != UInt8(ascii: "]") else { break }
      let start = line
      guard Self.isLetter(bytes[position]) else {
        fail("a key was expected, which begins with a letter")
        break
      }
      let key = word()
      if let value = value(depth: depth) {
        pairs.append(GMLPair(key: key, value: value, line: start))
      }
    }
    return pairs
  }

  private mutating func value(depth: Int) -> GMLValue? {
    skipSpace()
    guard position < bytes.count else {
      fail("the document breaks off where a value was expected")
      return nil
    }
    switch bytes[position] {
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "["): return list(depth: depth + 1)
    case UInt8(ascii: "]"):
      fail("a value was expected before ']'")
      return nil
    default: return Self.number(word())
    }
  }

  private mutating func list(depth: Int) -> GMLValue? {
    let start = line
    position += 1
    guard depth <= Self.greatestDepth else {
      fail("lists are nested more than \(Self.greatestDepth) deep")
      return nil
    }
    let pairs = pairs(depth: depth)
    if problem != nil { return .list(pairs) }
    if position < bytes.count {
      position += 1
    } else {
      fail("the list that begins in line \(start) is not closed")
    }
    return .list(pairs)
  }

  private mutating func string() -> GMLValue? {
    position += 1
    let start = position
    let startLine = line
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
    guard position < bytes.count else {
      line = startLine
      fail("a quotation mark is opened here and never closed")
      return nil
    }
    defer { position += 1 }
    return .text(
      CharacterReferences.resolved(String(decoding: bytes[start..<position], as: UTF8.self)))
  }

  /// What stands up to the next space or bracket.
  private mutating func word() -> String {
    let start = position
    while position < bytes.count, !Self.endsWord(bytes[position]) { position += 1 }
    if position == start { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func number(_ word: String) -> GMLValue {
    if let whole = Int(word) { return .integer(whole) }
    if let number = Double(word) { return .number(number) }
    return .text(word)
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: "\"")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "#") {
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
      } else if byte <= 0x20 {
        if byte == 0x0A { line += 1 }
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func fail(_ message: String) {
    guard problem == nil else { return }
    problem = Diagnostic(
      .error, "gml.malformed", at: DocumentPlace(file: file, line: line).location, message,
      help: "what stands before this place was read; repair the file and read it again")
  }
}
