import TestSupport
import Testing

/// `entente terms` and `check --against`, as their user runs them.
struct TermsTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    try scratch.write(Self.corpus, to: "Graphs/treaty.yaml")
    try scratch.write(Self.volume, to: "frus1945v99.xml")
    tool = Tool(in: scratch.folder)
  }

  private static let corpus = """
    entente: 1
    title: Treaty
    sources: {frus1945v99: {type: book, title: F}}
    actors:
      north: {kind: state, name: North}
      south: {kind: state, name: South}
    agreements:
      treaty:
        title: Treaty of Peace
        date: 1945-08-14
        parties: [north, south]
        stages: [{stage: ratified, date: 1945-08-24, claims: [{source: frus1945v99, at: d3}]}]
        terms:
          withdrawal: {by: [north], to: [south], text: North withdraws its troops., due: 1945-11-30, fulfilled-by: [out]}
          silence: {by: [south], text: South keeps silent., broken-by: [said]}
        claims: [{source: frus1945v99, at: d1, quote: the Treaty of Peace}]
    acts:
      out: {date: "[1945-11-20..1945-12-10]", by: [north], claims: [{source: frus1945v99, at: d1}]}
      said: {date: 1946-01-05, by: [south], claims: [{source: frus1945v99, at: d2}]}
    """

  private static let volume = """
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="frus1945v99"><text><body>
    <div type="document" xml:id="d1"><head>Note</head><p>They signed the <hi>Treaty</hi> of
    Peace.</p></div></body></text></TEI>
    """

  @Test func `what became of each term by a day is told, within eighty columns`() throws {
    let text = try tool.run("terms", "--on", "1945-12-05").output
    for words in [
      "2 terms at the end of 5 December 1945: 1 open, 1 not settled by the dates",
      "kept or late, only possible; due 1945-11-30", "owed by North, to South", "kept by out",
      "owed by South", "source: frus1945v99, d1",
    ] {
      #expect(text.contains(words), "\(text)")
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try tool.run("terms", "--on", "1946-01").output.contains("broken by said"))
  }

  @Test func `an agreement that no event ended ended as its stages say`() throws {
    let lapse = "{stage: lapsed, date: 1945-12-31, claims: [{source: frus1945v99}]}"
    try scratch.write(
      Self.corpus.replacing("stages: [", with: "stages: [\(lapse), "), to: "Graphs/treaty.yaml")
    let text = try tool.run("terms", "--on", "1946-01-02").output
    #expect(text.contains("ended as its stages say") && !text.contains("ended by"), "\(text)")
  }

  @Test func `for programs, a row a term`() throws {
    let csv = try tool.run("terms", "treaty", "--state", "broken", "--format", "csv").output
    #expect(csv.split(separator: "\r\n").count == 2 && csv.contains("treaty,silence,"))
  }

  @Test func `no such term is no, and what is no agreement is an error`() throws {
    #expect(try tool.run("terms", "--on", "1944").code == 1)
    #expect(try tool.run("terms", "said").code == 2)
    #expect(try tool.run("terms", "--on", "1946-13").code == 2)
  }

  @Test func `claims are compared with a volume, and an unsound corpus is told first`() throws {
    let found = try tool.run("check", "--against", "frus1945v99.xml", "--format", "csv")
    #expect(found.code == 1, "the volume has no d2")
    #expect(found.output.contains("event treaty,\"frus1945v99, d1\",yes,found"), "\(found.output)")
    #expect(found.output.contains("event said,\"frus1945v99, d2\",no,"))
    #expect(found.output.contains("stage treaty#ratified,\"frus1945v99, d3\",no,"))
    try scratch.write(
      Self.corpus.replacing("by: [south], claims", with: "by: [nobody], claims"),
      to: "Graphs/treaty.yaml")
    let unsound = try tool.run("check", "--against", "frus1945v99.xml")
    #expect(unsound.code == 1 && unsound.output.contains("nobody"), "\(unsound.output)")
    try scratch.write("<TEI", to: "half.xml")
    #expect(try tool.run("check", "--against", "half.xml", "Graphs").code != 0)
  }
}
