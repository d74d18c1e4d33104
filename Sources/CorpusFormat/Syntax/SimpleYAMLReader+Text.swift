extension SimpleYAMLReader {
  /// A piece of text, and the bytes that it covers.
  struct Text {
    var text: String
    var range: Range<Int>
    var isPlain: Bool
    /// How far into the range the text begins; `nil` where the two are not the same letter by letter.
    var offset: Int?
  }

  /// A scalar; keeps in mind where number signs are no comments.
  mutating func node(of text: Text) -> SyntaxNode {
    keepNumberSign(text)
    let scalar = SyntaxNode.Scalar(
      text: text.text, isPlain: text.isPlain, textOffset: text.offset)
    return SyntaxNode(content: .scalar(scalar), range: text.range)
  }

  mutating func keepNumberSign(_ text: Text) {
    if text.text.utf8.contains(UInt8(ascii: "#")) { textsWithNumberSign.append(text.range) }
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// A key, and goes over the colon behind it.
  mutating func key() throws(Unusual) -> Text {
    let start = at
    let key: Text
    if byte() == UInt8(ascii: "\"") || byte() == UInt8(ascii: "'") {
      let line = lineStart
      key = try quoted()
      if lineStart != line { throw Unusual() }
    } else {
      try checkFirst()
      while byte() != UInt8(ascii: ":") || !isGap(1) {
        if byte() == 0x0A || byte() == 0x20 && byte(1) == UInt8(ascii: "#") { throw Unusual() }
        at += 1
      }
      if bytes[at - 1] == 0x20 { throw Unusual() }
      key = Text(text: string(start..<at), range: start..<at, isPlain: true, offset: 0)
    }
    guard byte() == UInt8(ascii: ":"), isGap(1), at - start <= Self.longestKey else {
      throw Unusual()
    }
    at += 1
    keepNumberSign(key)
    return key
  }

  /// Plain text up to the end of its line or a comment.
  mutating func plain() throws(Unusual) -> Text {
    try checkFirst()
    let start = at
    var end = at
    while byte() != 0x0A {
      if byte() == UInt8(ascii: ":"), isGap(1) { throw Unusual() }
      if byte() == 0x20 {
        if byte(1) == UInt8(ascii: "#") { break }
        at += 1
      } else {
        at += 1
        end = at
      }
    }
    return Text(text: string(start..<end), range: start..<end, isPlain: true, offset: 0)
  }

  /// Gives up on what could be anything else than the beginning of plain text.
  func checkFirst() throws(Unusual) {
    switch byte() {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...,
      UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "$"):
      return
    default: throw Unusual()
    }
  }

  /// Text in quotes. A line break with the blanks around it is one blank.
  mutating func quoted() throws(Unusual) -> Text {
    let start = at
    let quote = byte()
    var letters: [UInt8] = []
    at += 1
    while at < bytes.count {
      let next = bytes[at]
      if next == quote {
        at += 1
        guard quote == UInt8(ascii: "'"), byte() == quote else {
          let text = String(decoding: letters, as: UTF8.self)
          return Text(
            text: text, range: start..<at, isPlain: false,
            offset: at - start == letters.count + 2 ? 1 : nil)
        }
        letters.append(quote)
      } else if next == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        at += 1
        guard byte() == quote || byte() == next else { throw Unusual() }
        letters.append(byte())
      } else if next == 0x0A {
        try fold(&letters)
        continue
      } else {
        letters.append(next)
      }
      at += 1
    }
    throw Unusual()
  }

  /// Goes over a line break within text, which stands for a blank.
  mutating func fold(_ letters: inout [UInt8]) throws(Unusual) {
    while letters.last == 0x20 { letters.removeLast() }
    letters.append(0x20)
    at += 1
    lineStart = at
    skipBlanks()
    if byte() == 0x0A { throw Unusual() }
  }

  /// The lines after `>` or `|`, all as far indented, under a key or item that begins in a column.
  mutating func block(under indent: Int) throws(Unusual) -> Text {
    let start = at
    let isFolded = byte() == UInt8(ascii: ">")
    at += 1
    let isStripped = byte() == UInt8(ascii: "-")
    if isStripped { at += 1 }
    guard at < bytes.count, bytes[at] == 0x0A else { throw Unusual() }
    var letters: [UInt8] = []
    var inset: Int?
    var end = at
    while let spaces = nextIndent, spaces >= inset ?? indent + 1 {
      if let inset {
        if spaces > inset { throw Unusual() }
        letters.append(isFolded ? 0x20 : 0x0A)
      }
      inset = spaces
      at += 1
      lineStart = at
      let line = (at + spaces)..<(bytes[at...].firstIndex(of: 0x0A) ?? bytes.count)
      if bytes[line.upperBound - 1] == 0x20 { throw Unusual() }
      letters += bytes[line]
      at = line.upperBound
      end = at
    }
    guard let inset, isOver(inset), isStripped || at < bytes.count else {
      throw Unusual()
    }
    if !isStripped { letters.append(0x0A) }
    return Text(
      text: String(decoding: letters, as: UTF8.self), range: start..<end, isPlain: false,
      offset: nil)
  }

  /// How far the line after this one is indented; `nil` where it is blank or there is none.
  private var nextIndent: Int? {
    var next = at + 1
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    return next < bytes.count && bytes[next] != 0x0A ? next - at - 1 : nil
  }

  /// Whether no line of a block of text comes after the blank ones, and none of these holds blanks that
  /// belong to it.
  private func isOver(_ inset: Int) -> Bool {
    var next = at
    var spaces = 0
    while next < bytes.count, bytes[next] == 0x0A || bytes[next] == 0x20 {
      if bytes[next] == 0x20 { spaces += 1 } else if spaces > inset { return false }
      if bytes[next] == 0x0A { spaces = 0 }
      next += 1
    }
    return next == bytes.count ? spaces <= inset : spaces < inset
  }
}
