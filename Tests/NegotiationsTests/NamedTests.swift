import Negotiations
import Testing

@Suite struct NamedTests {
  private let soong = Actor(
    id: "soong", kind: .person, name: "T. V. Soong",
    names: [
      Name("Song Ziwen", language: "zh-Latn-pinyin"),
      Name("Sung Tzŭ-wên", language: "zh-Latn-wadegile"),
      Name("宋子文", language: "zh-Hant"), Name("宋子文（简）", language: "zh-Hans"),
      Name("Сун Цзывэнь", language: "ru"),
    ])

  @Test(arguments: [
    (nil, "T. V. Soong"), ("", "T. V. Soong"), ("en", "T. V. Soong"), ("fr", "T. V. Soong"),
    ("zh-Hant", "宋子文"), ("ZH-hant", "宋子文"), ("zh_Hant", "宋子文"), ("zh", "宋子文"),
    ("zh-Hant-TW", "宋子文"), ("zh-Hans", "宋子文（简）"), ("zh-TW", "宋子文"),
    ("ru", "Сун Цзывэнь"), ("ru-RU", "Сун Цзывэнь"), ("zh-Latn", "Song Ziwen"),
    ("zh-Latn-pinyin", "Song Ziwen"), ("zh-Latn-wadegile", "Sung Tzŭ-wên"),
  ])
  func `a label is the best match for a tag`(language: String?, label: String) {
    #expect(soong.name(in: language) == label)
  }

  @Test func `a romanisation is no answer to a language alone`() {
    var soong = soong
    soong.names.removeAll { !$0.language.contains("Latn") }
    #expect(soong.name(in: "zh") == "T. V. Soong")
  }
}
