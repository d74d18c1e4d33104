import Foundation
import TestSupport
import Testing

/// The commands that the README shows do what it says they do: they run, and they answer.
struct ReadmeTests {
  /// The commands in the README's indented lines, without prompts and remarks.
  static let commands: [String] = {
    let readme = Repository.root.appending(path: "README.md")
    let text = (try? String(contentsOf: readme, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      guard let match = line.wholeMatch(of: /\ {4}(?:\$ )?entente (.*?)(?: +#.*)?/) else {
        return nil
      }
      return String(match.1)
    }
  }()

  @Test func `the README shows commands`() {
    #expect(Self.commands.count > 15)
  }

  @Test(arguments: commands)
  func `a command of the README runs and answers`(command: String) throws {
    let scratch = try Scratch()
    try FileManager.default.createSymbolicLink(
      at: scratch.url("Graphs"), withDestinationURL: Repository.graphs)
    try FileManager.default.createDirectory(
      at: scratch.url("Examples"), withIntermediateDirectories: true)
    for example in ["imports", "paper"] {
      try FileManager.default.copyItem(
        at: Repository.root.appending(path: "Examples/\(example)"),
        to: scratch.url("Examples/\(example)"))
    }
    let arguments = command.split(separator: " ").map(String.init)
    let result = try Tool(in: scratch.folder).run(arguments)
    #expect(result.code == 0, "\(result.message)")
    let isQuiet = ["draw", "figures", "check", "import", "convert"].contains(arguments.first)
    #expect(isQuiet || !result.output.isEmpty)
  }
}
