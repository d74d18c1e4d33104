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
    var length = 0
    var inked = 0
    var indent: Int?
    // Of the line at hand: its indentation, and whether anything but white space was seen on it.
    var spaces = 0
    var isBlank = true
    var isHeader = true
    for byte in rest {
      length += 1
      if byte == 0x0A {
        (spaces, isBlank, isHeader) = (0, true, false)
        continue
      }
      if isHeader {
        inked = length
      } else if isBlank, byte == 0x20 {
        spaces += 1
      } else if !isSpace(byte) {
        if isBlank {
          if spaces < indent ?? 1 { break }
          indent = indent ?? spaces
        }
        isBlank = false
        inked = length
      }
    }
    return inked
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
