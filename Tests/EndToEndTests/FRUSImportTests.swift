import Foundation
import TestSupport
import Testing

/// `entente import frus`, and what can be asked of its result.
struct FRUSImportTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    tool = Tool(in: scratch.folder)
    try scratch.write(Self.volume, to: "frus1945v07.xml")
    try scratch.write(Self.offices, to: "offices.tsv")
  }

  private static let volume = """
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="frus1945v07"><teiHeader><fileDesc><titleStmt>
    <title type="complete">The Far East, China</title></titleStmt></fileDesc></teiHeader><text><body>
    <div type="compilation" xml:id="comp1">
    <div type="document" xml:id="d1"><head>The Ambassador in China (Hurley) to the Secretary of
    State</head><opener><dateline><placeName>Chungking</placeName>, <date
    when="1945-07-06T08:00:00+07:00">July 6, 1945—8 a.m.</date></dateline></opener></div>
    <div type="document" xml:id="d2"><head>Memorandum of Conversation</head><opener><dateline>
    <placeName>Washington</placeName>, <date when="1945-07-09">July 9, 1945</date></dateline></opener>
    <list type="participants"><item>The Secretary of State</item><item>Dr. T. V. Soong</item></list></div>
    <div type="document" xml:id="d3"><head>Editorial Note</head></div>
    </div></body></text></TEI>
    """

  private static let offices = """
    post\trole\tid\tperson_id\tstarted\tended
    secretary\tsecretary\ts1\tbyrnes-james-francis\t1945-07-03\t1947-01-21

    """

  @Test func `a volume becomes a sound corpus that answers who told whom`() throws {
    let imported = try tool.run(
      "import", "frus", "frus1945v07.xml", "--offices", "offices.tsv", "-o", "frus.yaml",
      "--rejects", "rejects.csv")
    #expect(imported.code == 0, "\(imported.message)")
    #expect(imported.message.contains("3 documents read = 2 used + 1 rejected"))
    let rejects = try String(contentsOf: scratch.url("rejects.csv"), encoding: .utf8)
    #expect(rejects.contains("frus.editorial-note"))

    let check = try tool.run("check", "frus.yaml")
    #expect(check.code == 0, "\(check.message)\(check.output)")
    let path = try tool.run("path", "Hurley", "Soong", "-g", "frus.yaml")
    #expect(path.code == 0)
    #expect(path.output.contains("frus1945v07-d1"))
    #expect(path.output.contains("frus1945v07-d2"))
    let met = try tool.run("met", "Byrnes", "-g", "frus.yaml")
    #expect(met.output.contains("T. V. Soong"))
    let show = try tool.run("show", "frus1945v07-d1", "-g", "frus.yaml")
    #expect(show.output.contains("Chungking"))
  }

  @Test func `the same volume gives the same bytes`() throws {
    let runs = try (0..<2).map { _ in
      try tool.run("import", "frus", "frus1945v07.xml", "-o", "-").bytes
    }
    #expect(runs[0] == runs[1])
    #expect(!runs[0].isEmpty)
  }

  @Test func `a table that is none is refused`() throws {
    try scratch.write("a\tb\n", to: "odd.tsv")
    let result = try tool.run(
      "import", "frus", "frus1945v07.xml", "--offices", "odd.tsv", "-o", "x.yaml")
    #expect(result.code == 65)
    #expect(result.message.contains("role"))
    #expect(!FileManager.default.fileExists(atPath: scratch.url("x.yaml").path))
  }
}
