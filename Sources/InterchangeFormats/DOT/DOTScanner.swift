internal import Documents
internal import Typesetting

/// One word of DOT.
enum DOTToken: Hashable {
  /// A name, number, quoted text or HTML; a keyword is one that was not quoted.
  case name(String, isQuoted: Bool)
  case sign(UInt8)
  /// `->` or `--`.
  case arrow(isDirected: Bool)
  case end
  /// Something that is no word, and why.
  case fault(String)
}

/// Takes DOT apart into words.
struct DOTScanner {
  private let bytes: [UInt8]
  private var position = 0
  /// The line of the next word, from 1.
  private(set) var line = 1

  init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next word.
  mutating func next() -> DOTToken {
    guard skipSpace() else { return .fault("a comment is opened here and never closed") }
    guard let byte = peek() else { return .end }
    switch byte {
    case UInt8(ascii: "\""): return quoted()
    case UInt8(ascii: "<"): return html()
    case UInt8(ascii: "-"):
      if peek(1) == UInt8(ascii: ">") || peek(1) == byte {
        position += 2
        return .arrow(isDirected: bytes[position - 1] == UInt8(ascii: ">"))
      }
      return name()
    case _ where Self.isName(byte): return name()
    case _ where "{}[]=;,:+".utf8.contains(byte):
      position += 1
      return .sign(byte)
    default:
      position += 1
      return .fault("'\(Character(Unicode.Scalar(byte)))' has no meaning here")
    }
  }

  private func peek(_ distance: Int = 0) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  private mutating func name() -> DOTToken {
    let start = position
    position += 1
    while let byte = peek(), Self.isName(byte) { position += 1 }
    return .name(String(decoding: bytes[start..<position], as: UTF8.self), isQuoted: false)
  }

  /// A quoted text; only the mark itself and the end of a line are escaped for good, all else is for
  /// whoever draws it.
  private mutating func quoted() -> DOTToken {
    position += 1
    var text: [UInt8] = []
    while let byte = peek(), byte != UInt8(ascii: "\"") {
      if byte == 0x0A { line += 1 }
      if byte == UInt8(ascii: "\\"), let escaped = peek(1) {
        position += 2
        if escaped == 0x0A {
          line += 1
        } else {
          text += escaped == UInt8(ascii: "\"") ? [escaped] : [byte, escaped]
        }
      } else {
        text.append(byte)
        position += 1
      }
    }
    guard peek() != nil else { return .fault("a quotation mark is opened here and never closed") }
    position += 1
    return .name(String(decoding: text, as: UTF8.self), isQuoted: true)
  }

  /// A label in HTML, as its text without the tags; what a tag parts stays apart.
  private mutating func html() -> DOTToken {
    var depth = 0
    var text: [UInt8] = []
    var tag: [UInt8] = []
    while let byte = peek() {
      position += 1
      switch byte {
      case UInt8(ascii: "<"):
        depth += 1
        tag = []
      case UInt8(ascii: ">"):
        depth -= 1
        if depth == 1, Self.parts(tag) { text.append(UInt8(ascii: " ")) }
        if depth == 0 {
          let plain = CharacterReferences.resolved(String(decoding: text, as: UTF8.self))
          return .name(plain.collapsed, isQuoted: true)
        }
      default:
        if byte == 0x0A { line += 1 }
        if depth == 1 { text.append(byte) } else { tag.append(byte) }
      }
    }
    return .fault("'<' is opened here and never closed")
  }

  /// Whether a tag begins another line or cell.
  private static func parts(_ tag: [UInt8]) -> Bool {
    let letters = tag.drop { $0 == UInt8(ascii: "/") }.prefix { (0x41...0x5A).contains($0 & 0xDF) }
    let name = String(decoding: letters, as: UTF8.self).lowercased()
    return ["br", "hr", "tr", "td", "vr", "table"].contains(name)
  }

  /// Passes over spaces and comments; `false` where one has no end.
  private mutating func skipSpace() -> Bool {
    var isLineStart = position == 0 || bytes[position - 1] == 0x0A
    while let byte = peek() {
      if byte <= 0x20 {
        if byte == 0x0A { line += 1 }
        isLineStart = byte == 0x0A
        position += 1
      } else if byte == UInt8(ascii: "#"), isLineStart {
        skipLine()
      } else if byte == UInt8(ascii: "/"), peek(1) == byte {
        skipLine()
      } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        guard skipComment() else { return false }
      } else {
        return true
      }
    }
    return true
  }

  private mutating func skipLine() {
    while let byte = peek(), byte != 0x0A { position += 1 }
  }

  private mutating func skipComment() -> Bool {
    position += 2
    while let byte = peek() {
      if byte == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        position += 2
        return true
      }
      if byte == 0x0A { line += 1 }
      position += 1
    }
    return false
  }
}
