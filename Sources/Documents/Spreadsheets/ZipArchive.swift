/// The files in a ZIP archive, each unpacked within a limit.
struct ZipArchive {
  private struct Entry {
    var method: Int
    var packed: Int
    var unpacked: Int
    var offset: Int
  }

  /// The most that one file is unpacked to, in bytes.
  static let greatestFile = 1 << 26
  /// The most bytes that each packed byte unpacks to, beyond some: tables are packed ten or thirty to one.
  static let greatestRatio = 100

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  /// The archive in `bytes`; `nil` where they are none that can be read.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    // The directory stands at the end, before a comment of at most 65,535 bytes.
    guard bytes.count >= 22 else { return nil }
    var end = bytes.count - 22
    let least = max(0, end - 65_535)
    while end >= least, number(at: end, 4) != 0x0605_4B50 { end -= 1 }
    guard end >= least else { return nil }
    let count = number(at: end + 10, 2)
    var position = number(at: end + 16, 4)
    for _ in 0..<count {
      guard position + 46 <= bytes.count, number(at: position, 4) == 0x0201_4B50 else { return nil }
      let nameLength = number(at: position + 28, 2)
      let next =
        position + 46 + nameLength + number(at: position + 30, 2) + number(at: position + 32, 2)
      guard position + 46 + nameLength <= bytes.count else { return nil }
      let name = String(
        decoding: bytes[(position + 46)..<(position + 46 + nameLength)], as: UTF8.self)
      entries[name] = Entry(
        method: number(at: position + 10, 2), packed: number(at: position + 20, 4),
        unpacked: number(at: position + 24, 4), offset: number(at: position + 42, 4))
      position = next
    }
  }

  /// The names of the files.
  var names: [String] { entries.keys.sorted() }

  /// The file called `name`; `nil` where there is none, or none that can be unpacked within the limit.
  func file(_ name: String) -> [UInt8]? {
    guard let entry = entries[name], entry.unpacked <= Self.greatestFile,
      entry.unpacked <= (1 << 22) + Self.greatestRatio * entry.packed,
      entry.offset + 30 <= bytes.count, number(at: entry.offset, 4) == 0x0403_4B50
    else { return nil }
    let start =
      entry.offset + 30 + number(at: entry.offset + 26, 2) + number(at: entry.offset + 28, 2)
    guard start <= bytes.count, entry.packed <= bytes.count - start else { return nil }
    let packed = Array(bytes[start..<(start + entry.packed)])
    switch entry.method {
    case 0: return packed
    case 8: return Deflate.unpacked(packed, to: entry.unpacked)
    default: return nil
    }
  }

  private func number(at position: Int, _ width: Int) -> Int {
    guard position >= 0, position + width <= bytes.count else { return 0 }
    return (0..<width).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
  }
}
