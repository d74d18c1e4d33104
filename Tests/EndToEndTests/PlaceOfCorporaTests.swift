import Foundation
import TestSupport
import Testing

/// What is drawn and answered does not tell where the corpora lay, nor by which path they were named.
struct PlaceOfCorporaTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    for folder in ["here/Graphs", "there/and deeper/Graphs", "there/data"] {
      try scratch.write(Corpora.talks, to: "\(folder)/talks.yaml")
    }
    try scratch.write("", to: "there/desk/none")
  }

  /// The ways to name the corpus, each with the folder in which the tool is run.
  private func ways() -> [(folder: String, flags: [String])] {
    [
      ("here", []), ("there/and deeper", []), ("here", ["-g", "Graphs"]),
      ("here", ["--graph", "Graphs/talks.yaml"]), ("here", ["--graph=Graphs/talks.yaml"]),
      ("here", ["--graph", "./Graphs/../Graphs/"]), ("there", ["-g", "data"]),
      ("there/desk", ["-g", "../data/talks.yaml"]),
      ("here", ["-g", scratch.url("there/and deeper/Graphs").path]),
      ("there", ["-g", "data", "--graph", "data/talks.yaml"]),
    ]
  }

  private func runs(_ question: [String], after: Bool) throws -> [Data] {
    try ways().map { folder, flags in
      let tool = Tool(in: scratch.url(folder))
      let arguments = after ? question + flags : [question[0]] + flags + question.dropFirst()
      let result = try tool.run(arguments)
      #expect(result.code == 0, "\(arguments) \(result.message)")
      return result.bytes
    }
  }

  @Test(arguments: ["dot", "svg", "png", "pdf", "tikz"])
  func `a picture has the same bytes wherever its corpora lie`(format: String) throws {
    let question = ["draw", "-o", "-", "--as", format, "--during", "1945-06/1945-08"]
    let pictures = try runs(question, after: true) + runs(question, after: false)
    #expect(Set(pictures).count == 1)
  }

  @Test func `it names its corpora by file and digest, and no path`() throws {
    let tool = Tool(in: scratch.url("there"))
    let drawn = try tool.run(
      "draw", "-g", "data", "--view", "timeline", "--graph=data", "-o", "-", "--as", "dot")
    let told = drawn.output.split(separator: "\n").filter { $0.hasPrefix("// ") }
    #expect(told.contains("// Command: entente draw --view timeline"))
    let input = try #require(told.first { $0.hasPrefix("// Input: ") })
    #expect(input.wholeMatch(of: /\/\/ Input: talks\.yaml sha256:[0-9a-f]{64}/) != nil)
    #expect(!told.contains { $0.contains("data") })
  }

  @Test(arguments: ["tex", "typ", "md"])
  func `a figure of a paper and what lies beside it are the same too`(ending: String) throws {
    var found: Set<[Data]> = []
    for (folder, flags) in ways() {
      let result = try Tool(in: scratch.url(folder)).run(
        ["draw", "-o", "figure.\(ending)", "--width", "column"] + flags)
      #expect(result.code == 0, "\(result.message)")
      let names = try FileManager.default.contentsOfDirectory(
        atPath: scratch.url(folder).path
      ).filter { $0.hasPrefix("figure.") }.sorted()
      #expect(names.count == 3)
      found.insert(try names.map { try Data(contentsOf: scratch.url("\(folder)/\($0)")) })
    }
    #expect(found.count == 1)
  }

  @Test(arguments: [
    ["met"], ["met", "--format", "json"], ["influence", "--format", "json"],
    ["path", "soong", "molotov", "--format", "json"], ["show", "soong"], ["list", "events"],
    ["report"], ["list", "sources", "--format", "csv"],
  ])
  func `so are answers`(question: [String]) throws {
    #expect(Set(try runs(question, after: true)).count == 1)
  }
}
