/// The items of a CSL-JSON document, each as its own piece of text, so that one that is broken does
/// not take the others with it and each is found by its line.
struct CSLJSONItems {
  /// An item as it stands.
  struct Item {
    var range: Range<Int>
    /// Its keys in the order written, which JSON itself does not keep.
    var keys: [Substring]
    /// Whether it ends before the document does.
    var isClosed: Bool
  }

  private let bytes: [UInt8]
  private var position = 0

  /// Finds the items of a document: those of a list, of the list called `items` in a record, or the
  /// record itself.
  static func items(in bytes: [UInt8]) -> [Item] {
    var scan = CSLJSONItems(bytes: bytes)
    scan.skipSpace()
    guard let first = scan.current else { return [] }
    if first == UInt8(ascii: "[") { return scan.list() }
    let whole = scan.item()
    guard whole.keys.first == "items",
      let list = bytes[whole.range].firstIndex(of: UInt8(ascii: "["))
    else { return [whole] }
    scan.position = list
    return scan.list()
  }

  /// Whether a document that begins with a list or a record does not end with what closes it.
  static func isCutOff(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first(where: { $0 > 0x20 }), let last = bytes.last(where: { $0 > 0x20 })
    else { return false }
    switch first {
    case UInt8(ascii: "["): return last != UInt8(ascii: "]")
    case UInt8(ascii: "{"): return last != UInt8(ascii: "}")
    default: return false
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func list() -> [Item] {
    position += 1
    var items: [Item] = []
    while true {
      skipSpace()
      guard let byte = current, byte != UInt8(ascii: "]") else { return items }
      if byte == UInt8(ascii: ",") {
        position += 1
      } else {
        items.append(item())
      }
    }
  }

  /// One value with all that is inside it, to the comma or bracket after it.
  private mutating func item() -> Item {
    let start = position
    var depth = 0
    var keys: [Substring] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        let text = string()
        skipSpace()
        if depth == 1, current == UInt8(ascii: ":") { keys.append(text) }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 {
          // A bracket that closes nothing is an item by itself, or the list would never end.
          if position == start { position += 1 }
          return Item(range: start..<position, keys: keys, isClosed: true)
        }
        depth -= 1
        if depth == 0 {
          position += 1
          return Item(range: start..<position, keys: keys, isClosed: true)
        }
      case UInt8(ascii: ",") where depth == 0:
        return Item(range: start..<position, keys: keys, isClosed: true)
      default: break
      }
      position += 1
    }
    return Item(range: start..<bytes.count, keys: keys, isClosed: depth == 0)
  }

  /// A string without its quotes, escapes as they stand.
  private mutating func string() -> Substring {
    let start = position + 1
    position = start
    while let byte = current, byte != UInt8(ascii: "\"") {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(position, bytes.count)
    position = end + 1
    return Substring(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while let byte = current, byte <= 0x20 { position += 1 }
  }
}
