import Testing
import Typesetting

struct CitationTests {
  private let two = [
    Citation(key: "frus1945v07", locator: "d634"), Citation(key: "elleman-2023", locator: nil),
  ]

  @Test func `a paper cites with the place in the source`() {
    #expect(two.markdown == "[@frus1945v07, d634; @elleman-2023]")
    #expect(two.latex == #"\autocites[{d634}]{frus1945v07}{elleman-2023}"#)
    #expect([two[0]].latex == #"\autocite[{d634}]{frus1945v07}"#)
    #expect(two.latexInText == #"\cite[{d634}]{frus1945v07}; \cite{elleman-2023}"#)
    #expect(two.typst == "#cite(<frus1945v07>, supplement: [d634]) #cite(<elleman-2023>)")
    #expect(([Citation]()).markdown.isEmpty && ([Citation]()).latex.isEmpty)
  }

  @Test(arguments: [
    ("d634", "d634"), ("p. 57", "p. 57"), ("30 June 1945", "{30 June 1945}"), ("lead", "{lead}"),
    ("caption 3", "{caption 3}"), ("d642 n. 64", "{d642 n. 64}"), ("p. 5] x", #"p. 5\] x"#),
    ("p. x", "{p. x}"), ("word 5", "{word 5}"), ("57", "57"), ("p.  5", "{p.  5}"),
    ("a;;b", #"a\;\;b"#), ("30 June {1945", #"30 June \{1945"#), (";", #"\;"#), ("", "{}"),
  ])
  func `all of a locator is the locator to Pandoc`(locator: String, shown: String) {
    #expect([Citation(key: "a", locator: locator)].markdown == "[@a, \(shown)]")
  }

  @Test func `no locator ends its citation or begins another`() {
    let hostile = [Citation(key: "a b", locator: "p. 5]; @x & #y")]
    #expect(hostile.markdown == ##"[@ax20b, p. 5\]\; \@x &amp; \#y]"##)
    #expect(hostile.latex == ##"\autocite[{p. 5]; @x \& \#y}]{ax20b}"##)
    #expect(hostile.typst == ##"#cite(<ax20b>, supplement: [p. 5\]; \@x & \#y])"##)
  }
}
