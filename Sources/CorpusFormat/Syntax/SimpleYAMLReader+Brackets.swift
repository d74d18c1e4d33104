extension SimpleYAMLReader {
  /// A list or a mapping in brackets.
  mutating func bracketed(depth: Int) throws(Unusual) -> SyntaxNode {
    guard depth < Self.deepest else { throw Unusual() }
    let start = at
    let isList = byte() == UInt8(ascii: "[")
    let close = isList ? UInt8(ascii: "]") : UInt8(ascii: "}")
    var items: [SyntaxNode] = []
    var entries: [SyntaxNode.Entry] = []
    at += 1
    skipToContent()
    var isOpen = byte() != close
    while isOpen {
      if isList {
        items.append(try member(depth: depth + 1))
      } else {
        entries.append(try entry(depth: depth + 1))
      }
      skipToContent()
      isOpen = byte() == UInt8(ascii: ",")
      guard isOpen || byte() == close else { throw Unusual() }
      if isOpen {
        at += 1
        skipToContent()
      }
    }
    at += 1
    guard Self.areDistinct(entries) else { throw Unusual() }
    return SyntaxNode(
      content: isList ? .list(items) : .record(entries), range: start..<(start + 1))
  }

  private mutating func member(depth: Int) throws(Unusual) -> SyntaxNode {
    switch byte() {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try bracketed(depth: depth)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return node(of: try quoted())
    default: return node(of: try plainInBrackets())
    }
  }

  private mutating func entry(depth: Int) throws(Unusual) -> SyntaxNode.Entry {
    let (start, line) = (at, lineStart)
    let isQuoted = byte() == UInt8(ascii: "\"") || byte() == UInt8(ascii: "'")
    let key = isQuoted ? try quoted() : try plainInBrackets()
    guard lineStart == line, at - start <= Self.longestKey, byte() == UInt8(ascii: ":"), isGap(1)
    else { throw Unusual() }
    keepNumberSign(key)
    at += 1
    skipToContent()
    return SyntaxNode.Entry(
      key: key.text, keyRange: key.range, value: try member(depth: depth))
  }

  /// Plain text up to a comma, a bracket that closes, or a colon with a gap.
  private mutating func plainInBrackets() throws(Unusual) -> Text {
    try checkFirst()
    let start = at
    var end = at
    // What stands before this line of it, where it goes over several.
    var folded: [UInt8] = []
    var from = at
    scan: while true {
      guard at < bytes.count else { throw Unusual() }
      switch bytes[at] {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): break scan
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"): throw Unusual()
      case UInt8(ascii: ":"):
        if isGap(1) { break scan }
        if ",?[]{}".utf8.contains(byte(1)) { throw Unusual() }
        at += 1
        end = at
      case 0x20:
        if byte(1) == UInt8(ascii: "#") { throw Unusual() }
        at += 1
      case 0x0A:
        folded += bytes[from..<end]
        try fold(&folded)
        if isComment || byte() == UInt8(ascii: ":") { throw Unusual() }
        from = at
      default:
        at += 1
        end = at
      }
    }
    if end > from, !folded.isEmpty {
      folded += bytes[from..<end]
    } else {
      while folded.last == 0x20 { folded.removeLast() }
    }
    // A colon directly behind it, and not after a blank.
    if byte() == UInt8(ascii: ":"), end != at { throw Unusual() }
    let isWritten = folded.isEmpty || bytes[start..<end].elementsEqual(folded)
    return Text(
      text: isWritten ? string(start..<end) : String(decoding: folded, as: UTF8.self),
      range: start..<end, isPlain: true, offset: isWritten ? 0 : nil)
  }
}
