internal import Yams

/// The bytes that a scalar covers in the text, found from where it begins and how it is written.
struct ScalarSpan {
  let range: Range<Int>
  /// How far into the range the scalar's own text begins; `nil` where the two are not the same
  /// letter by letter.
  let textOffset: Int?

  init(_ text: String, style: Node.Scalar.Style, in source: String, at start: Int) {
    let bytes = source.utf8
    guard let from = bytes.index(bytes.startIndex, offsetBy: start, limitedBy: bytes.endIndex)
    else {
      range = start..<start
      textOffset = nil
      return
    }
    let rest = bytes[from...]
    switch style {
    case .doubleQuoted, .singleQuoted:
      let length = Self.quotedLength(rest)
      range = start..<(start + length)
      textOffset = length == text.utf8.count + 2 ? 1 : nil
    case .literal, .folded:
      range = start..<(start + 1)
      textOffset = nil
    case .plain, .any:
      if rest.starts(with: text.utf8) {
        range = start..<(start + text.utf8.count)
        textOffset = 0
      } else {
        range = start..<(start + Self.lineLength(rest))
        textOffset = nil
      }
    }
  }

  private static func quotedLength(_ rest: Substring.UTF8View) -> Int {
    guard let quote = rest.first else { return 0 }
    var length = 1
    var index = rest.index(after: rest.startIndex)
    while index < rest.endIndex {
      let byte = rest[index]
      index = rest.index(after: index)
      length += 1
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\""), index < rest.endIndex {
        index = rest.index(after: index)
        length += 1
      } else if byte == quote {
        guard quote == UInt8(ascii: "'"), index < rest.endIndex, rest[index] == quote else { break }
        index = rest.index(after: index)
        length += 1
      }
    }
    return length
  }

  private static func lineLength(_ rest: Substring.UTF8View) -> Int {
    var length = 0
    var inked = 0
    for byte in rest {
      if byte == 0x0A || byte == 0x0D { break }
      length += 1
      if byte != UInt8(ascii: " ") { inked = length }
    }
    return inked
  }
}
