import Foundation
import TestSupport
import Testing

/// No output is an input, by whatever name; and what stands beside an output and is the user's stays.
@Suite struct InputProtectionTests {
  private static let corpus = """
    entente: 1
    title: T
    sources: {s: {type: book, title: S}}
    actors: {a: {kind: person, name: A}, b: {kind: person, name: B}}
    meetings: {m: {date: 1945-07-11, present: [a, b], claims: [{source: s}]}}

    """
  private static let visits = """
    id\tstart\tend\tvisitor\tfrom_id\tfrom\tdescription
    1\t1945-06-01\t1945-06-02\tT. V. Soong\tchina\tChina\tForeign Minister. Official visit.

    """
  private static let manifest = """
    entente: 1
    graph: x.yaml
    figures:
      network: {output: [%OUTPUT%]}

    """

  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.corpus, to: "x.yaml")
    try scratch.write(Self.visits, to: "v.tsv")
    try scratch.write("source,target\na,b\n", to: "e.csv")
    try scratch.write("", to: "new/keep")
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: scratch.url("link.yaml").path, withDestinationPath: "x.yaml")
    try files.createSymbolicLink(atPath: scratch.url("way").path, withDestinationPath: ".")
    try files.linkItem(at: scratch.url("v.tsv"), to: scratch.url("hard.tsv"))
    return scratch
  }

  @Test(arguments: [
    "draw -g x.yaml -o x.yaml --as png", "draw -g x.yaml -o link.yaml --as dot",
    "draw -g link.yaml -o ./x.yaml --as svg", "draw -g . -o way/x.yaml --as dot",
    "explore -g x.yaml -o link.yaml", "import visits v.tsv -o v.tsv",
    "import visits v.tsv -o new/o.yaml --rejects v.tsv",
    "import visits v.tsv -o hard.tsv", "import visits v.tsv -o ./way/way/v.tsv",
    "import visits v.tsv -o o.yaml --rejects o.yaml",
    "import visits v.tsv -o new/o.yaml --into x.yaml --rejects x.yaml",
    "import visits v.tsv -o new/o.yaml --into x.yaml --decisions x.yaml",
    "convert x.yaml -o x.yaml", "convert e.csv -o e.csv --to csv",
    "convert e.csv -o new/o.yaml --edges ties --rejects e.csv", "convert . -o link.yaml",
  ])
  func `what is read is not written over`(command: String) throws {
    let scratch = try folder()
    let result = try Tool(in: scratch.folder).run(command.split(separator: " ").map(String.init))
    #expect(result.code == 2, "\(result.message)")
    #expect(try String(contentsOf: scratch.url("x.yaml"), encoding: .utf8) == Self.corpus)
    #expect(try String(contentsOf: scratch.url("v.tsv"), encoding: .utf8) == Self.visits)
    #expect(try String(contentsOf: scratch.url("e.csv"), encoding: .utf8) == "source,target\na,b\n")
    #expect(!FileManager.default.fileExists(atPath: scratch.url("new/o.yaml").path))
    #expect(!FileManager.default.fileExists(atPath: scratch.url("o.yaml").path))
  }

  @Test(arguments: ["network.pdf", "network.tex"])
  func `a bibliography or picture that a hand made stays, unless forced`(kept: String) throws {
    let scratch = try folder()
    let tool = Tool(in: scratch.folder)
    let ending = kept == "network.pdf" ? "pdf" : "bib"
    try scratch.write("mine", to: "network.\(ending)")
    let refused = try tool.run("draw", "-g", "x.yaml", "-o", "network.tex")
    #expect(refused.code == 2 && refused.message.contains("--force"))
    #expect(try String(contentsOf: scratch.url("network.\(ending)"), encoding: .utf8) == "mine")
    #expect(!FileManager.default.fileExists(atPath: scratch.url("network.tex").path))
    #expect(try tool.run("draw", "-g", "x.yaml", "-o", "network.tex", "--force").code == 0)
    // What Entente wrote it replaces unasked.
    #expect(try tool.run("draw", "-g", "x.yaml", "-o", "network.tex", "--theme", "print").code == 0)
  }

  @Test func `a manifest keeps the files of others as well`() throws {
    let scratch = try folder()
    let tool = Tool(in: scratch.folder)
    func write(_ output: String) throws {
      try scratch.write(
        Self.manifest.replacing("%OUTPUT%", with: output), to: "figures.yaml")
    }
    try write("x.yaml")
    #expect(try tool.run("figures", "figures.yaml").code == 65)
    try write("network.tex")
    try scratch.write("mine", to: "network.bib")
    #expect(try tool.run("figures", "figures.yaml").code == 65)
    #expect(try String(contentsOf: scratch.url("network.bib"), encoding: .utf8) == "mine")
    #expect(try tool.run("figures", "figures.yaml", "--force").code == 0)
    #expect(try String(contentsOf: scratch.url("x.yaml"), encoding: .utf8) == Self.corpus)
  }

  @Test func `files named after the one that is asked for are not replaced either`() throws {
    let scratch = try folder()
    let tool = Tool(in: scratch.folder)
    #expect(try tool.run("convert", "x.yaml", "-o", "new/g.csv", "--to", "gephi").code == 0)
    #expect(try tool.run("convert", "x.yaml", "-o", "new/g.csv", "--to", "gephi").code == 0)
    let beside = try FileManager.default.contentsOfDirectory(atPath: scratch.url("new").path)
      .filter { $0.hasSuffix(".csv") && $0 != "g.csv" }
    try #require(!beside.isEmpty)
    for name in beside { try scratch.write("mine", to: "new/\(name)") }
    #expect(try tool.run("convert", "x.yaml", "-o", "new/g.csv", "--to", "gephi").code == 2)
    #expect(
      try String(contentsOf: scratch.url("new/\(beside[0])"), encoding: .utf8) == "mine")
    #expect(
      try tool.run("convert", "x.yaml", "-o", "new/g.csv", "--to", "gephi", "--force").code == 0)
  }
}
