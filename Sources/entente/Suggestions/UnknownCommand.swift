import ArgumentParser
import Negotiations

/// A word that stands where a command should, and is none.
enum UnknownCommand {
  /// Refuses it, and says which command was probably meant.
  static func refuse(in arguments: [String]) throws {
    var words = arguments[...]
    var path: [String] = []
    // 'entente help met' names a command as 'entente met' does.
    if words.first == "help" { words.removeFirst() }
    var command: any ParsableCommand.Type = EntenteCommand.self
    while let word = words.popFirst(), !word.hasPrefix("-") {
      let choices = command.configuration.subcommands
      if choices.isEmpty { return }
      guard let next = choices.first(where: { $0.configuration.commandName == word }) else {
        throw refusal(
          of: word, after: path, among: choices.compactMap { $0.configuration.commandName })
      }
      command = next
      path.append(word)
    }
  }

  private static func refusal(
    of word: String, after path: [String], among names: [String]
  ) -> Failure {
    let group = path.map { $0 + " " }.joined()
    let nearest = Nearest.suggestions(for: word, among: path.isEmpty ? names + ["help"] : names)
    let hint =
      nearest.first.map { "did you mean 'entente \(group)\($0)'?" }
      ?? "there are \(names.joined(separator: ", "))"
    return .unusable("there is no command 'entente \(group)\(word)'; \(hint)")
  }
}
