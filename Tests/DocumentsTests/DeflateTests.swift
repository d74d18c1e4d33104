import Documents
import TestSupport
import Testing

/// Bytes are packed and come back.
struct DeflateTests {
  @Test(arguments: [0, 1, 100, 70_000])
  func `what is packed comes back`(count: Int) {
    var numbers = SeededGenerator(seed: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...3, using: &numbers) }
    let packed = Deflate.packed(bytes)
    // Between the header of zlib and its checksum lies what an archive holds.
    #expect(Deflate.unpacked(Array(packed.dropFirst(2).dropLast(4)), to: count) == bytes)
    #expect(packed == Deflate.packed(bytes))
    #expect(count < 1_000 || packed.count < count / 3)
  }
}
