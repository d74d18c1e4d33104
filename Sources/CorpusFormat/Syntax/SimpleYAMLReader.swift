/// Reads the part of YAML in which corpora are mostly written, and gives up on all else.
///
/// Whoever asks then asks the YAML parser: what is read here is what the parser reads, and nothing is read
/// here of which the parser would complain. Read are mappings and lists in blocks and in brackets, plain
/// and quoted text, folded and literal text without blank lines, and comments. Several documents, anchors,
/// aliases, tags, tabs, keys without a value and keys named twice are not.
struct SimpleYAMLReader {
  /// Something that is left to the parser.
  struct Unusual: Error {}

  let bytes: UnsafeBufferPointer<UInt8>
  /// The offset that is looked at.
  var at = 0
  /// Where its line begins.
  var lineStart = 0
  var textsWithNumberSign: [Range<Int>] = []

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// How deep values may lie within one another.
  static let deepest = 20
  /// Longer keys are no keys for the parser.
  static let longestKey = 1_000

  /// The document; `nil` where it is left to the parser.
  static func read(_ text: String) -> YAMLReader.Document? {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      guard isSimple(bytes) else { return nil }
      var reader = SimpleYAMLReader(bytes)
      guard let root = try? reader.root() else { return nil }
      return YAMLReader.Document(root: root, textsWithNumberSign: reader.textsWithNumberSign)
    } ?? nil
  }

  /// Whether `bytes` hold only what YAML allows, and neither tabs nor marks between documents.
  private static func isSimple(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isLineStart = true
    for (offset, byte) in bytes.enumerated() {
      if isLineStart, byte < 0x2F, isMark(bytes, at: offset) { return false }
      isLineStart = byte == 0x0A
      if byte < 0x7F {
        if byte < 0x20, byte != 0x0A { return false }
        continue
      }
      // Controls, line and paragraph separators, marks of byte order, no characters, private planes.
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      switch byte {
      case 0x7F, 0xF3...: return false
      case 0xC2 where next < 0xA0: return false
      case 0xE2 where next == 0x80:
        if offset + 2 < bytes.count, bytes[offset + 2] & 0xFE == 0xA8 { return false }
      case 0xEF where next == 0xBB || next == 0xBF:
        let last = offset + 2 < bytes.count ? bytes[offset + 2] : 0
        if last == 0xBF || next == 0xBF && last == 0xBE { return false }
      default: break
      }
    }
    return true
  }

  /// Whether a line begins with a directive or with what ends or begins a document.
  private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte == UInt8(ascii: "%") { return true }
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."), offset + 2 < bytes.count else {
      return false
    }
    return bytes[offset + 1] == byte && bytes[offset + 2] == byte
  }

  private mutating func root() throws(Unusual) -> SyntaxNode {
    skipToContent()
    guard at < bytes.count, column == 0 else { throw Unusual() }
    let root = try mapping(in: 0, depth: 0)
    guard at == bytes.count else { throw Unusual() }
    return root
  }
}

// MARK: - Where the reader is

extension SimpleYAMLReader {
  /// How far into its line the offset lies.
  var column: Int { at - lineStart }

  /// The byte some way ahead; a line break stands for the end of the text.
  @inline(__always)
  func byte(_ ahead: Int = 0) -> UInt8 {
    at + ahead < bytes.count ? bytes[at + ahead] : 0x0A
  }

  /// Whether a blank, a line break or the end is some way ahead.
  @inline(__always)
  func isGap(_ ahead: Int = 0) -> Bool {
    let byte = byte(ahead)
    return byte == 0x20 || byte == 0x0A
  }

  mutating func skipBlanks() {
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
  }

  /// Whether a comment begins here: behind a blank, or where a line begins.
  var isComment: Bool {
    byte() == UInt8(ascii: "#") && (at == lineStart || bytes[at - 1] == 0x20)
  }

  /// Goes over blanks, comments and line breaks to what comes next.
  mutating func skipToContent() {
    while at < bytes.count {
      skipBlanks()
      if isComment {
        while at < bytes.count, bytes[at] != 0x0A { at += 1 }
      }
      guard at < bytes.count, bytes[at] == 0x0A else { return }
      at += 1
      lineStart = at
    }
  }

  /// Goes over what may stand behind a value on its line.
  mutating func skipToLineEnd() throws(Unusual) {
    skipBlanks()
    guard at == bytes.count || bytes[at] == 0x0A || isComment else { throw Unusual() }
  }

  /// Whether an item of a list in a block begins here.
  var isItem: Bool { byte() == UInt8(ascii: "-") && isGap(1) }
}

// MARK: - Blocks

extension SimpleYAMLReader {
  /// A mapping whose keys begin in a column; the first of them begins here.
  private mutating func mapping(in indent: Int, depth: Int) throws(Unusual) -> SyntaxNode {
    guard depth < Self.deepest else { throw Unusual() }
    let start = at
    var entries: [SyntaxNode.Entry] = []
    repeat {
      if isItem { throw Unusual() }
      let key = try key()
      entries.append(
        SyntaxNode.Entry(
          key: key.text, keyRange: key.range, value: try value(under: indent, depth: depth + 1)))
      skipToContent()
      if at < bytes.count, column > indent { throw Unusual() }
    } while at < bytes.count && column == indent
    guard Self.areDistinct(entries) else { throw Unusual() }
    return SyntaxNode(content: .record(entries), range: start..<(start + 1))
  }

  static func areDistinct(_ entries: [SyntaxNode.Entry]) -> Bool {
    if entries.count > 32 { return Set(entries.map(\.key)).count == entries.count }
    for (index, entry) in entries.enumerated()
    where entries[..<index].contains(where: { $0.key == entry.key }) {
      return false
    }
    return true
  }

  /// A list whose items begin in a column; the first of them begins here.
  private mutating func list(in indent: Int, depth: Int) throws(Unusual) -> SyntaxNode {
    guard depth < Self.deepest else { throw Unusual() }
    let start = at
    var items: [SyntaxNode] = []
    repeat {
      at += 1
      skipBlanks()
      if byte() == 0x0A || isComment || isItem { throw Unusual() }
      items.append(try node(under: indent, depth: depth + 1))
      skipToContent()
      if at < bytes.count, column > indent { throw Unusual() }
    } while at < bytes.count && column == indent && isItem
    return SyntaxNode(content: .list(items), range: start..<(start + 1))
  }

  /// What stands behind a key that begins in a column.
  private mutating func value(under indent: Int, depth: Int) throws(Unusual) -> SyntaxNode {
    skipBlanks()
    if byte() != 0x0A && !isComment {
      if isItem { throw Unusual() }
      return try text(under: indent, depth: depth)
    }
    skipToContent()
    if at == bytes.count { throw Unusual() }
    if isItem {
      if column < indent { throw Unusual() }
      return try list(in: column, depth: depth)
    }
    if column <= indent { throw Unusual() }
    return try node(under: indent, depth: depth)
  }

  /// A mapping that begins here, or a value on its own.
  private mutating func node(under indent: Int, depth: Int) throws(Unusual) -> SyntaxNode {
    if isKey { return try mapping(in: column, depth: depth) }
    return try text(under: indent, depth: depth)
  }

  /// A value in brackets, or text.
  private mutating func text(under indent: Int, depth: Int) throws(Unusual) -> SyntaxNode {
    switch byte() {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      let node = try bracketed(depth: depth)
      try skipToLineEnd()
      return node
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let scalar = try quoted()
      try skipToLineEnd()
      return node(of: scalar)
    case UInt8(ascii: ">"), UInt8(ascii: "|"):
      return node(of: try block(under: indent))
    default:
      return node(of: try plain())
    }
  }

  /// Whether a key begins here: text with a colon and a gap behind it, on one line.
  private var isKey: Bool {
    let first = byte()
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") { return false }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      var copy = self
      guard (try? copy.quoted()) != nil else { return false }
      return copy.byte() == UInt8(ascii: ":") && copy.isGap(1)
    }
    var ahead = 0
    while byte(ahead) != 0x0A {
      if byte(ahead) == UInt8(ascii: ":"), isGap(ahead + 1) { return true }
      if byte(ahead) == 0x20, byte(ahead + 1) == UInt8(ascii: "#") { return false }
      ahead += 1
    }
    return false
  }
}
