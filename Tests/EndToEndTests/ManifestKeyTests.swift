import Foundation
import TestSupport
import Testing

/// The keys of a manifest are the flags of the commands, and all of them are described.
struct ManifestKeyTests {
  /// Flags that say where an answer goes, or ask for something that is no figure or table.
  private static let others: [String: Set<String>] = [
    "draw": ["as", "force", "format", "stats", "watch"],
    "met": [
      "format", "engine", "table", "columns", "master", "print",
    ],
    "report": ["format", "lang", "citation"],
    "influence": [
      "format", "roles", "bridges", "maximise", "probability", "epsilon", "delta", "no-robust",
      "along-time",
    ],
  ]
  /// Flags of every command.
  // A paper has one list of works, which is written beside it.
  private static let everywhere: Set<String> = ["help", "version", "possible", "bibliography"]

  static let sections = [
    ("figures", "draw"), ("met", "met"), ("influence", "influence"), ("report", "report"),
  ]

  /// The keys that a section can have, as the reader of manifests lists them.
  private func keys(of section: String) throws -> Set<String> {
    let scratch = try Scratch()
    try scratch.write("entente: 1\n\(section): {a: {qwertyuiopasdfgh: 1}}\n", to: "figures.yaml")
    let result = try Tool(in: scratch.folder).run("figures", "figures.yaml")
    let list = try #require(result.message.firstMatch(of: /it can have (.*)/), "\(result.message)")
    return Set(list.1.split(separator: ", ").map(String.init))
  }

  @Test(arguments: sections)
  func `every flag of the command is a key`(section: String, command: String) throws {
    let help = try Tool().run("help", command).output
    let flags = help.split(separator: "\n").filter { $0.hasPrefix("  -") }.flatMap { line in
      // What follows the names is their description, which may name other flags.
      let names = line.dropFirst(2).prefix { $0 != "<" }.split(separator: "  ").first ?? ""
      return names.matches(of: /--([a-z][a-z-]*)/).map { String($0.1) }
    }
    let expected = Set(flags).subtracting(Self.everywhere)
      .subtracting(Self.others[command] ?? [])
    #expect(expected.count > 5)
    let missing = expected.subtracting(try keys(of: section))
    #expect(missing.isEmpty, "\(missing.sorted())")
  }

  @Test(arguments: sections)
  func `every key is described`(section: String, command: String) throws {
    let text = try String(
      contentsOf: Repository.root.appending(path: "Documentation/figures.md"), encoding: .utf8)
    for key in try keys(of: section) { #expect(text.contains("`\(key)`"), "\(section): \(key)") }
  }

  @Test func `the manifest that the documentation shows is sound`() throws {
    let text = try String(
      contentsOf: Repository.root.appending(path: "Documentation/figures.md"), encoding: .utf8)
    let shown = try #require(text.firstMatch(of: /```yaml[^\n]*\n((?:.|\n)*?)```/)).1
    let scratch = try Scratch()
    try FileManager.default.createSymbolicLink(
      at: scratch.url("Graphs"), withDestinationURL: Repository.root.appending(path: "Graphs"))
    try scratch.write(String(shown), to: "paper/figures.yaml")
    let result = try Tool(in: scratch.folder).run("figures", "paper/figures.yaml")
    #expect(result.code == 0, "\(result.message)")
  }
}
