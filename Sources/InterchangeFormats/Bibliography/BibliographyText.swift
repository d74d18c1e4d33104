internal import Documents
internal import Negotiations

/// The text of a bibliography, read whole, with its lines.
struct BibliographyText {
  /// No bibliography comes near this.
  private static let longest = 1 << 26

  /// What diagnostics call the document.
  let name: String
  /// The text in UTF-8, without a byte order mark.
  let bytes: [UInt8]
  /// Whether the document was no UTF-8 and was read as Windows-1252.
  let isReencoded: Bool
  private let lineStarts: [Int]

  init(_ document: InputDocument) throws(InputError) {
    name = document.name
    var stream = try document.open()
    var bytes: [UInt8] = []
    while let piece = try stream.next() {
      bytes += piece
      guard bytes.count <= Self.longest else {
        throw InputError(
          name: name, reason: "is longer than \(Self.longest >> 20) MB; divide it in parts")
      }
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard !TextEncoding.isUTF16(bytes) else {
      throw InputError(name: name, reason: "is UTF-16; save it as UTF-8 and read it again")
    }
    isReencoded = String(validating: bytes, as: UTF8.self) == nil
    self.bytes = isReencoded ? Self.fromWindows(bytes) : bytes
    var starts = [0]
    for (offset, byte) in self.bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    lineStarts = starts
  }

  /// The text of a range.
  func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A range as a place to point at.
  func location(_ range: Range<Int>) -> Diagnostic.Location {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= range.lowerBound { low = middle } else { high = middle }
    }
    // A line may be as long as the whole text; what stands far to the right is found by its line.
    let start = max(lineStarts[low], range.lowerBound - 4_096)
    return Diagnostic.Location(
      file: name, offset: range.lowerBound, length: range.count, line: low + 1,
      column: slice(start..<max(start, range.lowerBound)).count + 1)
  }

  /// Bibliographies older than UTF-8 are mostly in this encoding.
  private static func fromWindows(_ bytes: [UInt8]) -> [UInt8] {
    let marks: [Unicode.Scalar] = [
      "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž",
      "\u{8F}", "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}",
      "ž", "Ÿ",
    ]
    let scalars = bytes.map { byte in
      (0x80...0x9F).contains(byte) ? marks[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }
    return Array(String(String.UnicodeScalarView(scalars)).utf8)
  }
}
