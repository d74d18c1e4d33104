import Foundation
import TestSupport
import Testing

/// The verbs of the tool, as it lists them itself.
enum Verbs {
  /// A verb, or the tool as a whole, with its help.
  struct Verb: Sendable, CustomTestStringConvertible {
    /// `["import", "frus"]`; empty for the tool as a whole.
    var path: [String]
    /// Whether it has verbs below it and does nothing itself.
    var isGroup: Bool

    var testDescription: String { path.joined(separator: " ") }

    /// What `entente help` prints.
    var help: String { (try? Tool().run(["help"] + path).output) ?? "" }

    /// The lines below the heading of the examples, up to the next empty one. Each is a command: a
    /// line that is no more than the end of the one before, broken where the page ends, is none.
    var examples: [PrintedCommand] {
      let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
      guard let heading = lines.firstIndex(where: { $0.wholeMatch(of: /EXAMPLES?/) != nil }) else {
        return []
      }
      return lines.indices[(heading + 1)...].prefix { !lines[$0].isEmpty }.map { index in
        let text = lines[index].trimmingCharacters(in: .whitespaces)
        return PrintedCommand(line: index + 1, text: text)
      }
    }
  }

  /// The tool as a whole, then all that it shows in its help, at any depth.
  static let all: [Verb] = {
    guard let listed = try? Tool().run("--experimental-dump-help"),
      let tool = try? JSONDecoder().decode(Listing.self, from: listed.bytes)
    else { return [] }
    return verbs(of: tool.command, at: [])
  }()

  /// The verbs by name: `met`, `import frus`, `help`.
  static let names = Set(all.dropFirst().map { $0.path.joined(separator: " ") } + ["help"])

  private struct Listing: Decodable {
    struct Command: Decodable {
      var commandName: String
      var shouldDisplay: Bool
      var subcommands: [Command]?
    }
    var command: Command
  }

  private static func verbs(of command: Listing.Command, at path: [String]) -> [Verb] {
    let below = (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    return [Verb(path: path, isGroup: !below.isEmpty)]
      + below.flatMap { verbs(of: $0, at: path + [$0.commandName]) }
  }
}
