import CorpusFormat
import Negotiations
import Testing

@Suite struct SideColourRuleTests {
  private let start = """
    entente: 1
    title: T
    meetings: {m: {date: 1945, present: [a, b, c], claims: [{source: s}]}}
    sources: {s: {type: book, title: S}}
    actors:

    """

  @Test func `colours are read, joined to their actors, and written back in quotes`() {
    let reading = expect(
      start + """
          a: {kind: state, name: A, colour: "#C00000"}
          b: {kind: state, name: B, colour: 0072b2}
          c: {kind: state, name: C}
        """, [])
    #expect(reading.corpus.actors["a"]?.colour == Colour(0xC00000))
    #expect(reading.corpus.actors["c"]?.colour == nil)
    let written = reading.files.first.map { CorpusWriter().text(of: $0.corpus) } ?? ""
    #expect(written.contains("colour: \"#c00000\""))
    #expect(written.contains("colour: \"#0072b2\""))
  }

  @Test func `a colour has six hexadecimal digits and is not on white paper white`() {
    expect(
      start + """
          a: {kind: state, name: A, colour: 1️⃣red}
          b: {kind: state, name: B, colour: 2️⃣"#fefefe"}
          c: {kind: person, name: C, colour: 3️⃣"#0072b2"}
        """,
      [
        Expected(1, "colour.syntax", help: "#rrggbb"), Expected(2, "colour.unreadable"),
        Expected(3, "colour.person", help: "collective"),
      ])
  }

  @Test func `a bare hash begins a comment, and the help says so`() {
    let reading = CorpusReader().read(
      text: start + "  a:\n    kind: state\n    name: A\n    colour: #c00000\n", path: "a.yaml")
    let found = reading.diagnostics.first { $0.code == "value.missing" }
    #expect(found?.help?.contains("quotes") == true)
  }

  @Test func `colours that look alike, to all or to some readers, are reported`() {
    expect(
      start + """
          a: {kind: state, name: A, colour: "#c05020"}
          b: {kind: state, name: B, colour: 1️⃣"#c05223"}
          c: {kind: state, name: C, colour: 2️⃣"#509600"}
        """,
      [
        Expected(1, "colour.alike"), Expected(2, "colour.alike"), Expected(2, "colour.alike"),
      ])
  }
}
