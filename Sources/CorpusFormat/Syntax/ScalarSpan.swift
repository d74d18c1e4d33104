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
      range = start..<(start + Self.blockLength(rest))
      textOffset = nil
    case .plain, .any:
      if rest.starts(with: text.utf8) {
        range = start..<(start + text.utf8.count)
        textOffset = 0
      } else {
        range = start..<(start + Self.foldedLength(rest, of: text))
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

  /// A plain text over several lines: its letters stand in the source in the same order, with only
  /// the white space between them changed.
  private static func foldedLength(_ rest: Substring.UTF8View, of text: String) -> Int {
    var letters = text.utf8.lazy.filter { !isSpace($0) }.makeIterator()
    var next = letters.next()
    var length = 0
    var inked = 0
    for byte in rest {
      guard let letter = next else { break }
      length += 1
      if isSpace(byte) { continue }
      guard byte == letter else { break }
      inked = length
      next = letters.next()
    }
    return inked
  }

  /// A block of lines after `|` or `>`: all that are indented as far as its first one, and the empty
  /// ones between.
  private static func blockLength(_ rest: Substring.UTF8View) -> Int {
    var lines = rest.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    guard let header = lines.popFirst() else { return 0 }
    var length = header.count
    var inked = length
    var indent: Int?
    for line in lines {
      length += 1 + line.count
      let spaces = line.prefix { $0 == 0x20 }.count
      if line.allSatisfy(isSpace) { continue }
      if let indent, spaces < indent { break }
      if indent == nil {
        if spaces == 0 { break }
        indent = spaces
      }
      inked = length
    }
    return inked
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
