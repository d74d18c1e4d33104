import Foundation
import Negotiations
import Testing

/// The digest, against the vectors of FIPS 180 and of NIST's test files.
struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `the published vectors come out`(text: String, digest: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest)
  }

  /// The digest of the digests of all texts up to 199 bytes, as Python's hashlib has it: every way in
  /// which the ending can fill its blocks is among them.
  @Test func `texts of every length come out`() {
    let digests = (0..<200).map { length in
      SHA256.hexadecimal(of: (0..<length).map { UInt8(truncatingIfNeeded: 7 * $0 + 3) })
    }
    #expect(
      SHA256.hexadecimal(of: Array(digests.joined().utf8))
        == "466ee381bbc4a6de34133ad71e2d19bd7ac1efe7fbd78829b39564fb7a8e7d20")
  }

  @Test func `a long text comes out`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 100_000)
    #expect(
      SHA256.hexadecimal(of: bytes)
        == "6d1cf22d7cc09b085dfc25ee1a1f3ae0265804c607bc2074ad253bcc82fd81ee")
  }
}
