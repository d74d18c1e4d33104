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
