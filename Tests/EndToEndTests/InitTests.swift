import Foundation
import TestSupport
import Testing

/// The first minutes: a folder that was empty, and what `entente init` makes of it.
struct InitTests {
  private static let corpus = "Graphs/border-talks-1945.yaml"
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    tool = Tool(in: scratch.folder)
  }

  /// Runs lines as one would type them, with the tool on the path.
  private func type(_ lines: [String]) throws -> (code: Int32, output: String) {
    let folder = try Scratch()
    try FileManager.default.createSymbolicLink(
      at: folder.url("entente"), withDestinationURL: BuiltProducts.entente)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try shell(
      (["set -e"] + lines).joined(separator: "\n"), in: scratch.folder,
      environment: ["PATH": "\(folder.folder.path):\(path)"])
  }

  /// The commands that `init` says to try next.
  private func nextCommands(_ output: String) -> [String] {
    output.split(separator: "\n").filter { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: scratch.url(name), encoding: .utf8)
  }

  @Test func `from an empty folder to a picture it takes at most five commands`() throws {
    let first = try tool.run("init", "first")
    #expect(first.code == 0, "\(first.message)")
    let next = nextCommands(first.output)
    let drawing = try #require(next.firstIndex { $0.hasPrefix("entente draw -o network.png") })
    #expect(1 + drawing + 1 <= 5, "\(next)")
    let typed = try type(Array(next[...drawing]))
    #expect(typed.code == 0, "\(typed.output)")
    let picture = try Data(contentsOf: scratch.url("first/network.png"))
    #expect(picture.starts(with: [0x89] + Array("PNG".utf8)))
  }

  @Test(arguments: ["", "first", "a b/it's"])
  func `everything that it says to try next works`(folder: String) throws {
    let arguments = folder.isEmpty ? ["init"] : ["init", folder]
    let next = nextCommands(try tool.run(arguments).output)
    #expect(next.contains("entente figures figures.yaml"))
    let typed = try type(next)
    #expect(typed.code == 0, "\(typed.output)")
    let place = folder.isEmpty ? "" : folder + "/"
    for made in ["network.svg", "storyline.svg", "soong-stalin.md", "method.md"] {
      #expect(try !text("\(place)figures/\(made)").isEmpty)
    }
  }

  @Test func `the corpus is sound, without a warning and in canonical form`() throws {
    _ = try tool.run("init")
    let before = try text(Self.corpus)
    let checked = try tool.run("check", "--strict")
    #expect(checked.code == 0, "\(checked.output)")
    #expect(!checked.output.contains("format.canonical"))
    #expect(try tool.run("check", "--fix").code == 0)
    #expect(try text(Self.corpus) == before)
  }

  @Test func `its remarks outlive a change and check --fix`() throws {
    _ = try tool.run("init")
    let before = try text(Self.corpus)
    let remarks = before.split(separator: "\n").filter { $0.contains("#") }
    #expect(remarks.count > 20)
    try scratch.write(
      before.replacing("[stalin, soong]", with: "[  stalin,soong  ]")
        .replacing("    place: chungking\n", with: "")
        .replacing("    form: telegram\n", with: "    form:  'telegram'\n"),
      to: Self.corpus)
    #expect(try tool.run("check", "--fix").code == 0)
    let after = try text(Self.corpus)
    #expect(after.split(separator: "\n").filter { $0.contains("#") } == remarks)
    #expect(after != before && after.contains("present: [stalin, soong]"))
  }

  @Test func `it holds every kind of record, a vague date and a conflict`() throws {
    _ = try tool.run("init")
    let overview = try tool.run("list", "--format", "csv").output
    for kind in [
      "meetings", "messages", "agreements", "acts", "actors", "offices", "ties", "sources",
      "topics", "places", "issues", "positions", "conflicts",
    ] {
      let row = try #require(
        overview.split(whereSeparator: \.isNewline).first { $0.hasPrefix(kind) }, "\(overview)")
      #expect(!row.hasSuffix(",0"), "\(row)")
    }
    #expect(try text(Self.corpus).contains("[1945-07-12..1945-08-07]"))
    #expect(try tool.run("check", "--facts").output.contains("elleman-2023"))
  }

  @Test(arguments: ["network", "two-mode", "timeline", "storyline", "agreements"])
  func `every view has something to draw`(view: String) throws {
    _ = try tool.run("init")
    let drawn = try tool.run("draw", "-o", "picture.svg", "--view", view)
    #expect(drawn.code == 0, "\(drawn.message)")
    #expect(!drawn.message.contains("warning"))
  }

  @Test(arguments: ["Graphs/mine.yaml", "figures.yaml", "Graphs"])
  func `nothing that is there is written over`(name: String) throws {
    try scratch.write("my own", to: name)
    let result = try tool.run("init")
    #expect(result.code == 2)
    #expect(result.message.contains("is there already, and nothing was written"))
    #expect(result.output.isEmpty)
    #expect(try text(name) == "my own")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: scratch.folder.path).count <= 2)
  }

  @Test func `other files in the folder are no hindrance`() throws {
    try scratch.write("notes", to: "README.md")
    #expect(try tool.run("init").code == 0)
    #expect(try text("README.md") == "notes")
    #expect(try tool.run("init").code == 2)
  }

  @Test func `a place where no folder can be is refused`() throws {
    try scratch.write("", to: "file")
    for folder in ["file", "file/below"] {
      let result = try tool.run("init", folder)
      #expect([2, 74].contains(result.code))
      #expect(result.message.contains("file"))
    }
    #expect(try text("file").isEmpty)
  }
}
