import FileSystem
import TestSupport
import Testing

/// Names of files are bytes, and stand as texts that lead back to them.
struct FileNameTests {
  /// Bytes that are no UTF-8 each in its way: Latin-1, halves of characters, surrogates, what is too
  /// long or beyond Unicode, and the characters that stand for bytes.
  static let names: [[UInt8]] = [
    Array("letters.yaml".utf8), Array("宋子文.yaml".utf8), Array("k".utf8) + [0xFC] + Array("n".utf8),
    [0xE5, 0xAE], [0xE5], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80], [0xFF, 0xFE],
    [0xF4, 0x8F, 0xBB, 0xBC], [0xF4, 0x8F, 0xBB], [0x80, 0xCC, 0x81], [],
  ]

  @Test(arguments: names)
  func `a name comes back as its bytes`(bytes: [UInt8]) {
    #expect(FileName.bytes(of: FileName.text(of: bytes)) == bytes)
  }

  @Test func `any bytes come back, and no two names are one text`() {
    var generator = SeededGenerator(seed: 1)
    // Of these, parts of characters come together now and then.
    let pieces: [UInt8] = [0x61, 0x2E, 0x80, 0x8F, 0xBA, 0xBB, 0xBF, 0xC3, 0xE5, 0xF4, 0xFC, 0xFF]
    var seen: [String: [UInt8]] = [:]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      let text = FileName.text(of: bytes)
      #expect(FileName.bytes(of: text) == bytes)
      #expect((String(validating: bytes, as: UTF8.self) == nil) <= FileName.holdsBytes(text))
      if let other = seen.updateValue(bytes, forKey: text) { #expect(other == bytes) }
    }
  }

  @Test func `only what stands for a byte holds one`() {
    for name in ["", "x.yaml", "宋子文", "\u{10FBFF}", "\u{10FE7F}", "\u{10FF00}"] {
      #expect(!FileName.holdsBytes(name))
    }
    for byte in UInt8(0x80)...0xFF { #expect(FileName.holdsBytes(FileName.text(of: [byte]))) }
  }

  @Test func `what is UTF-8 stands as it is`() {
    for name in ["x.yaml", "宋子文", "e\u{301}", "\u{10FFFF}", "\u{FFFD}"] {
      #expect(FileName.text(of: Array(name.utf8)).unicodeScalars.elementsEqual(name.unicodeScalars))
      #expect(FileName.visible(name) == name)
    }
  }

  @Test func `people see bytes by their numbers`() {
    let name = FileName.text(of: Array("k".utf8) + [0xFC] + Array("ndigung ü.yaml".utf8))
    #expect(FileName.visible(name) == #"k\xFCndigung ü.yaml"#)
    #expect(!FileName.visible(name).utf8.contains(0xF4))
  }

  @Test func `a path is taken apart at its slashes, whatever follows them`() {
    let accent = "folder/\u{301}x.yaml"
    #expect(FileName.last(of: accent) == "\u{301}x.yaml")
    #expect(FileName.folder(of: accent) == "folder")
    #expect(FileName.folder(of: "/x") == "/")
    #expect(FileName.folder(of: "x") == ".")
    #expect(FileName.last(of: "x") == "x")
  }

  @Test func `names that differ only in how an accent is written have one order`() {
    let names = ["\u{E9}", "e\u{301}"]
    #expect(names.sorted(by: FileName.precedes).map(\.utf8.count) == [3, 2])
    #expect(names.reversed().sorted(by: FileName.precedes).map(\.utf8.count) == [3, 2])
  }
}

extension Bool {
  /// Whether one follows from the other.
  fileprivate static func <= (one: Bool, other: Bool) -> Bool { !one || other }
}
