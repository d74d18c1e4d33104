import Foundation
import TestSupport
import Testing

/// The corpora that come with the program, named by `@` from a folder that has none.
struct ShippedCorporaTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    try scratch.write(Corpora.talks, to: "data/Graphs/talks.yaml")
    try scratch.write(
      "entente: 1\ntitle: More\nactors:\n  eden: {kind: person, name: Anthony Eden}\n",
      to: "data/Graphs/more.yaml")
    try scratch.write("", to: "here/nothing")
    tool = Tool(
      in: scratch.url("here"), environment: ["ENTENTE_DATA": scratch.url("data").path])
  }

  @Test(arguments: [
    ["list", "actors", "-g", "@talks"], ["list", "actors", "-g", "@all"],
    ["check", "@talks", "--quiet"], ["check", "-g", "@talks", "--quiet"],
    ["show", "Soong", "-g", "@talks"], ["met", "Soong", "--graph=@talks"],
    ["path", "Stalin", "Molotov", "-g", "@talks"], ["reach", "Stalin", "-g", "@talks"],
    ["influence", "--measure", "degree", "-g", "@talks"], ["report", "-g", "@talks"],
    ["draw", "-o", "-", "--as", "dot", "-g", "@talks"],
    ["convert", "@talks", "-o", "-", "--to", "graphml"],
  ])
  func `every command takes them where it takes a corpus`(question: [String]) throws {
    let result = try tool.run(question)
    #expect(result.code == 0, "\(result.message)")
    // The answer is the one that the files themselves give.
    let byPath = question.map {
      $0.replacing("@talks", with: "../data/Graphs/talks.yaml")
        .replacing("@all", with: "../data/Graphs")
    }
    #expect(try tool.run(byPath).output == result.output)
  }

  @Test func `one, several and all are named`() throws {
    func actors(_ graphs: String...) throws -> Int {
      let arguments = ["list", "actors", "--format", "csv"] + graphs.flatMap { ["-g", $0] }
      return try tool.run(arguments).output.split(whereSeparator: \.isNewline).count - 1
    }
    #expect(try actors("@talks") == 5)
    #expect(try actors("@more") == 1)
    #expect(try actors("@all") == 6)
    #expect(try actors("@talks", "@more") == 6)
    #expect(try actors("@more", "../data/Graphs/talks.yaml") == 6)
  }

  @Test func `a manifest takes them, for all and for one entry`() throws {
    try scratch.write(
      """
      entente: 1
      title: Figures
      graph: "@talks"
      met:
        pairs: {actor: Soong, only: pairs, output: .csv}
        none: {graph: ["@talks", "@more"], output: .csv}
      """, to: "here/paper/figures.yaml")
    let result = try tool.run("figures", "paper/figures.yaml")
    #expect(result.code == 0, "\(result.message)")
    let made = try String(contentsOf: scratch.url("here/paper/pairs.csv"), encoding: .utf8)
    #expect(made.contains("pair,,,,,,,soong;stalin,"))
  }

  @Test func `a manifest with a name that is not there is told its line`() throws {
    try scratch.write(
      "entente: 1\ntitle: F\ngraph: \"@tolks\"\nmet: {pairs: {output: .csv}}\n",
      to: "here/figures.yaml")
    let result = try tool.run("figures", "figures.yaml")
    #expect(result.code == 65)
    #expect(result.message.contains("figures.yaml:3:8: error:"))
    #expect(result.message.contains("did you mean @talks?"))
  }

  @Test func `an import joins one, and keeps its decisions here`() throws {
    try scratch.write(
      """
      id\tstart\tend\tvisitor\tfrom_id\tfrom\tdescription
      1\t1945-04-26\t1945-06-14\tPremier Soong\tchina\tChina, Republic of\tLed a delegation.

      """, to: "here/visits.tsv")
    let shipped = try FileManager.default.contentsOfDirectory(
      atPath: scratch.url("data/Graphs").path
    ).sorted()
    let join = ["import", "visits", "visits.tsv", "--into", "@talks", "-o", "visits.yaml"]
    let result = try tool.run(join)
    #expect(result.code == 0, "\(result.message)")
    #expect(result.message.contains("talks.decisions.tsv"))
    let questions = try String(
      contentsOf: scratch.url("here/talks.decisions.tsv"), encoding: .utf8)
    #expect(questions.contains("?\tactor"))
    let after = try FileManager.default.contentsOfDirectory(
      atPath: scratch.url("data/Graphs").path)
    #expect(after.sorted() == shipped)
    // What was decided of it already, by those who made it, is heeded.
    try FileManager.default.moveItem(
      at: scratch.url("here/talks.decisions.tsv"),
      to: scratch.url("data/Graphs/talks.decisions.tsv"))
    try scratch.write(
      questions.replacing("?\tactor", with: "same\tactor"),
      to: "data/Graphs/talks.decisions.tsv")
    #expect(try tool.run(join).code == 0)
    #expect(!FileManager.default.fileExists(atPath: scratch.url("here/talks.decisions.tsv").path))
    let met = try tool.run("met", "Soong", "-g", "@talks", "-g", "visits.yaml")
    #expect(met.output.contains("hsg-visit-1"))
  }

  @Test func `without Graphs they are offered, by name and place`() throws {
    let result = try tool.run("list")
    #expect(result.code == 2)
    for word in ["-g PATH", "-g @all, -g @more, -g @talks", scratch.url("data/Graphs").path] {
      #expect(result.message.contains(word), "\(result.message)")
    }
  }

  @Test(arguments: [
    ["met", "-g", "@tolks"], ["check", "@tolks"], ["convert", "@tolks", "-o", "a.gexf"],
  ])
  func `a name that is mistyped is met with the nearest`(question: [String]) throws {
    let result = try tool.run(question)
    #expect(result.code == 2)
    #expect(result.message.contains("'@tolks'; did you mean @talks?"), "\(result.message)")
  }

  @Test func `a name like none is met with all there are`() throws {
    for name in ["@", "@../secret", "@potsdam-and-after"] {
      let result = try tool.run("met", "-g", name)
      #expect(result.code == 2)
      #expect(result.message.contains("there are @all, @more, @talks"), "\(result.message)")
    }
  }

  @Test func `a folder without corpora is told as such`() throws {
    let empty = Tool(in: tool.folder, environment: ["ENTENTE_DATA": scratch.url("here").path])
    let asked = try empty.run("met", "-g", "@talks")
    #expect(asked.code == 2)
    #expect(asked.message.contains("ENTENTE_DATA"))
    // No corpora are offered that are not there.
    #expect(try !empty.run("met").message.contains("@"))
  }

  @Test func `a file of one's own may begin with the sign`() throws {
    try scratch.write(Corpora.talks, to: "here/@own.yaml")
    #expect(try tool.run("list", "-g", "./@own.yaml").code == 0)
    #expect(try tool.run("list", "-g", "@own.yaml").code == 2)
  }

  @Test func `what came with the program is not rewritten`() throws {
    let result = try tool.run("check", "--fix", "@talks")
    #expect(result.code == 2)
    #expect(result.message.contains("copy it first"))
  }

  @Test func `they are found beside the program, also when it is called by a link`() throws {
    try scratch.write("", to: "usr/bin/nothing")
    try scratch.write(Corpora.talks, to: "usr/share/entente/Graphs/beside.yaml")
    try FileManager.default.copyItem(
      at: BuiltProducts.entente, to: scratch.url("usr/bin/entente"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url("here/e").path, withDestinationPath: "../usr/bin/entente")
    let result = try shell(
      "./e list -g @beside && ./e list", in: scratch.url("here"),
      environment: ["ENTENTE_DATA": ""])
    #expect(result.code == 2)
    #expect(result.output.contains("meetings"))
    #expect(result.output.contains("usr/share/entente/Graphs)"), "\(result.output)")
  }

  @Test func `a program in its checkout finds the corpora there`() throws {
    let built = Tool(in: tool.folder, environment: ["ENTENTE_DATA": ""])
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.graphs.path)
      .filter { $0.hasSuffix(".yaml") }
    #expect(names.count >= 3)
    for name in names {
      let result = try built.run("list", "-g", "@\(name.dropLast(5))")
      #expect(result.code == 0, "\(result.message)")
    }
  }
}
