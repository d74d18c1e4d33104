import GraphvizRenderer
import Testing

@Suite struct `Fonts are asked for glyphs` {
  /// Without any fonts the answers below would say nothing about the check.
  static let hasLatin = FontCheck.missingGlyphs(in: "A").isEmpty
  static let hasHan = FontCheck.missingGlyphs(in: "宋").isEmpty

  @Test(.enabled(if: hasLatin, "no font for Latin letters is installed"))
  func `Latin letters and accents are there`() {
    #expect(FontCheck.missingGlyphs(in: "T. V. Soong, Général Đặng — “Łódź”") == [])
  }

  @Test(.enabled(if: hasHan, "no font for Han characters is installed"))
  func `traditional Han characters are there`() {
    #expect(FontCheck.missingGlyphs(in: "宋子文 外蒙古 王世杰 蔣中正") == [])
  }

  @Test func `characters of private use are missing, each once, and no package has them`() {
    let missing = FontCheck.missingGlyphs(in: "\u{10FFFD}x\u{F0F0F}\u{10FFFD}")
    #expect(missing.map(\.writingSystem.name) == ["private use"])
    #expect(missing.first?.characters == ["\u{F0F0F}", "\u{10FFFD}"])
    #expect(missing.first?.description.contains("U+F0F0F") == true)
    #expect(missing.first?.description.contains("No package has them") == true)
  }

  @Test func `what is not meant to be seen is not missed`() {
    #expect(FontCheck.missingGlyphs(in: "\n\t \u{3000}\u{200B}\u{200D}\u{FE0F}\u{202E}\0") == [])
    #expect(FontCheck.missingGlyphs(in: "") == [])
  }

  @Test(arguments: [
    ("Сталин", "Cyrillic", "fonts-dejavu-core"), ("宋子文", "Han", "fonts-noto-cjk"),
    ("ᠮᠣᠩᠭᠣᠯ", "Mongolian", "fonts-noto-core"), ("བོད", "Tibetan", "fonts-noto-core"),
    ("ソ連", "Kana", "fonts-noto-cjk"), ("조선", "Hangul", "fonts-noto-cjk"),
    ("𠮷", "Han, rare", "fonts-hanazono"), ("é", "Latin", "fonts-liberation"),
  ])
  func `a script names its packages`(_ text: String, _ name: String, _ package: String) throws {
    let writingSystem = WritingSystem.of(try #require(text.unicodeScalars.first))
    #expect(writingSystem.name == name)
    #expect(writingSystem.packages.contains(package))
  }

  @Test func `asked by many at once, the answer is the same`() async {
    let text = "Soong 宋子文 \u{10FFFD} ᠮᠣᠩ"
    let alone = FontCheck.missingGlyphs(in: text)
    let together = await withTaskGroup(of: [MissingGlyphs].self) { group in
      for _ in 0..<16 { group.addTask { FontCheck.missingGlyphs(in: text) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together.allSatisfy { $0 == alone })
  }
}
