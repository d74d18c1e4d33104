/// Metadata as text chunks of a PNG (`iTXt`, which is UTF-8), after the header and so before the
/// pixels.
struct PNGMetadata {
  private let metadata: PictureMetadata

  init(_ metadata: PictureMetadata) { self.metadata = metadata }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// The signature and the header chunk, which always comes first and has thirteen bytes of data.
  private static let headEnd = 8 + 12 + 13

  func inscribed(in file: [UInt8]) -> [UInt8]? {
    guard file.count >= Self.headEnd, file.starts(with: Self.signature),
      file[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    let chunks = metadata.entries.flatMap { Self.chunk(keyword: $0.name, text: $0.value) }
    return file[..<Self.headEnd] + chunks + file[Self.headEnd...]
  }

  /// Keyword, no compression, no language, no translated keyword, text.
  private static func chunk(keyword: String, text: String) -> [UInt8] {
    let clean = text.unicodeScalars.filter { $0 != "\0" }
    let data =
      Array(keyword.utf8.prefix(79)) + [0, 0, 0, 0, 0]
      + Array(String(String.UnicodeScalarView(clean)).utf8)
    let typed = Array("iTXt".utf8) + data
    return bigEndian(UInt32(data.count)) + typed + bigEndian(CyclicRedundancyCheck.of(typed))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
  }
}

/// The 32-bit cyclic redundancy check of PNG (ISO 3309, polynomial 0xEDB88320 reflected).
enum CyclicRedundancyCheck {
  static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var register = ~UInt32(0)
    for byte in bytes {
      register ^= UInt32(byte)
      for _ in 0..<8 { register = register & 1 == 1 ? register >> 1 ^ 0xEDB8_8320 : register >> 1 }
    }
    return ~register
  }
}
