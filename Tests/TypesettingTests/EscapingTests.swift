import Testing
import Typesetting

/// Text in the three languages that papers are written in.
struct EscapingTests {
  static let hostile =
    #"\input{/etc/passwd} $x^2$ 50% of #1 & a_b ~ <b>"q"</b> [x](y) `c` @key #set | ''"#

  @Test func `no character of LaTeX keeps its meaning`() {
    let text = LaTeXText.escaped(Self.hostile)
    #expect(text.hasPrefix(#"\textbackslash{}input\{/etc/passwd\} \$x\textasciicircum{}2\$ 50\%"#))
    #expect(text.contains(##"\#1 \& a\_b \textasciitilde{} \textless{}b\textgreater{}"##))
    #expect(text.contains(#"\textasciigrave{}c\textasciigrave{}"#))
    #expect(LaTeXText.escaped("a\nb\r\nc\td\u{0}\u{202E}e") == "a b c de")
  }

  @Test func `hyphens, commas and apostrophes in a row stay what they are in LaTeX`() {
    #expect(LaTeXText.escaped("--view 'a'' ,,b") == "-{}-view 'a'{}' ,{},b")
  }

  @Test func `romanised names compile where the classic engines lack the letter`() {
    #expect(LaTeXText.escaped("Bǐngcháng") == #"B\v{i}ngcháng"#)
    #expect(LaTeXText.escaped("lǚ") == #"l\v{\"{u}}"#)
    #expect(LaTeXText.escaped("Ṭūsī") == #"\d{T}ūsī"#)
    #expect(LaTeXText.charactersBeyondLatin(in: "Čičerin, Lǚ, Æ “x” – …").isEmpty)
    #expect(LaTeXText.charactersBeyondLatin(in: "宋子文 и 宋") == ["宋", "子", "文", "и"])
  }

  @Test func `a letter and its accents are one letter, however they are written`() {
    #expect(LaTeXText.escaped("e\u{301}u\u{308}\u{30C}") == "\u{E9}" + #"\v{\"{u}}"#)
    #expect(LaTeXText.escaped("\u{212B}") == #"\r{A}"#)
    #expect(LaTeXText.escaped("\u{438}\u{306}").unicodeScalars.elementsEqual(["\u{439}"]))
    let beyond = LaTeXText.charactersBeyondLatin(in: "\u{438}\u{306} \u{439} e\u{301} \u{212B}")
    #expect(beyond == ["\u{439}"])
  }

  @Test(arguments: [
    ("Tom &amp; Jerry", "Tom & Jerry"), ("&lt;&gt;&quot;&apos;", "<>\"'"), ("&#169;x", "©x"),
    ("&#xA9;&#Xa9;", "©©"), ("&#x10FFFF;", "\u{10FFFF}"), ("a&nbsp;b", "a\u{A0}b"),
    ("&#0000000169;", "&#0000000169;"), ("&#00000169;", "©"), ("&#000000169;", "©"),
    ("&#xD800;", "&#xD800;"), ("&#x110000;", "&#x110000;"), ("&#;", "&#;"), ("&#x;", "&#x;"),
    ("&#A9;", "&#A9;"), ("&none;", "&none;"), ("&amp", "&amp"), ("&", "&"), ("&;", "&;"),
    ("&&amp;;", "&&;"), ("R&D; &amp;amp;", "R&D; &amp;"), ("no reference", "no reference"),
  ])
  func `references are the characters they name, and the rest stays`(text: String, plain: String) {
    #expect(CharacterReferences.resolved(text) == plain)
  }

  @Test func `a number is written without a point where it is whole`() {
    #expect([0.0, -3, 0.5, -1e-05].map(\.shortText) == ["0", "-3", "0.5", "-1e-05"])
    let limit = 9_007_199_254_740_992.0
    #expect((limit - 1).shortText == "9007199254740991")
    #expect((1 - limit).shortText == "-9007199254740991")
    #expect(limit.shortText == "9007199254740992.0" && (-limit).shortText == "-9007199254740992.0")
    #expect(Double.infinity.shortText == "inf" && Double.nan.shortText == "nan")
  }

  @Test func `of many letters that pdflatex lacks twelve are shown`() {
    let letters = Array("абвгдежзийклмн")
    #expect(LaTeXText.engineAdvice(for: Array(letters.prefix(12)))[0].contains("к л)"))
    #expect(LaTeXText.engineAdvice(for: letters)[0].contains("к л and 2 more)"))
  }

  @Test(arguments: [
    ("- a", #"\- a"#), ("+ a", #"\+ a"#), ("= a", #"\= a"#), (": a", #"\: a"#), ("1. a", #"1\. a"#),
    ("12) a", #"12\) a"#), ("  - a", #"\- a"#), (".a", ".a"), (") a", ") a"), ("1945", "1945"),
    ("1945: a", "1945: a"), ("a - b", "a - b"), ("", ""),
  ])
  func `a paragraph of Markdown is none of a list`(text: String, paragraph: String) {
    #expect(MarkdownText.paragraph(text) == paragraph)
  }

  @Test func `XML holds what it can, and counts what it cannot`() {
    var xml = XMLText()
    #expect(xml.escaped("a b 宋 é \u{1F600}") == "a b 宋 é \u{1F600}")
    #expect(xml.escaped("<a b=\"c\">&</a>") == "&lt;a b=&quot;c&quot;&gt;&amp;&lt;/a&gt;")
    #expect(xml.escaped("a\tb\nc\rd") == "a&#9;b&#10;c&#13;d")
    #expect(xml.unwritable == 0)
    #expect(xml.escaped("a\u{1}\u{1F} \u{7F}\u{FFFE}") == "a\u{FFFD}\u{FFFD} \u{7F}\u{FFFD}")
    #expect(xml.unwritable == 3)
  }

  @Test func `a string of JSON is one for every reader`() {
    let text = "a\"b\\c\nd\re\tf\u{1}\u{1F}\u{7F}\u{2028}é宋"
    #expect(
      JSONText.string(text) == #""a\"b\\c\nd\re\tf\u0001\u001f\u007f\u2028é宋""#)
  }

  @Test func `what pdflatex cannot print is told with what can`() {
    #expect(LaTeXText.engineAdvice(for: []).isEmpty)
    let advice = LaTeXText.engineAdvice(for: ["宋"]).joined(separator: " ")
    #expect(advice.contains("lualatex") && advice.contains("CJK"))
    #expect(!LaTeXText.engineAdvice(for: ["и"]).joined().contains("CJK"))
  }

  @Test func `no character of Typst keeps its meaning`() {
    let text = TypstText.escaped(Self.hostile)
    for sign in ["#", "$", "_", "`", "<", ">", "@", "[", "]", "~", "\"", "/"] {
      let bare = text.replacing("\\" + sign, with: "")
      #expect(!bare.contains(sign), "\(sign)")
    }
    #expect(TypstText.escaped("1. a") == #"1\. a"#)
    #expect(TypstText.escaped("- a") == #"\- a"#)
    #expect(TypstText.escaped("= a") == #"\= a"#)
    #expect(TypstText.escaped("a--b") == #"a-\-b"#)
    #expect(TypstText.string(#"a "b" \ c"# + "\n#d") == #""a \"b\" \\ c #d""#)
  }

  @Test func `no character of Markdown keeps its meaning`() {
    #expect(
      MarkdownText.escaped("*a* [b](c) @d | e & <f>")
        == #"\*a\* \[b\](c) \@d \| e &amp; \<f\>"#)
    #expect(MarkdownText.attribute(#"a "b" \c"# + "\nd") == #""a \"b\" \\c d""#)
  }

  @Test(arguments: [
    ("frus1945v07", "frus1945v07"), ("a b", "ax20b"), ("宋:1", "x5b8b:1"), ("x.", "xx2e"), ("", "x"),
    ("-a", "x2da"), ("a{b},c", "ax7bbx7dx2cc"),
  ])
  func `keys become what every program takes`(key: String, plain: String) {
    #expect(CitationKey.plain(key) == plain)
  }
}
