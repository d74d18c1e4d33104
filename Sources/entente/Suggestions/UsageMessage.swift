import Negotiations

/// What the argument parser says of a command line that it cannot use.
///
/// The parser suggests the nearest flag, but neither the nearest of the values that a flag can have
/// nor its own `--help` and `--version`; these it is given here, by what it has written.
enum UsageMessage {
  /// The message, with what was probably meant where that is near.
  static func withSuggestion(_ message: String) -> String {
    let value = /is invalid for '[^']*'\.(?= Please provide one of)/
    if let match = message.firstMatch(of: value), let word = refusedValue(in: message) {
      let choices = choices(after: match.range.upperBound, in: message)
      return message.suggesting(word, among: choices, at: match.range.upperBound)
    }
    if let match = message.prefixMatch(of: /Error: Unknown option '(--[^']+)'(?=\n)/) {
      return message.suggesting(
        String(match.1), among: ["--help", "--version"], at: match.range.upperBound, after: ".")
    }
    return message
  }

  /// The value that was given; whatever it holds, what follows it is fixed.
  private static func refusedValue(in message: String) -> String? {
    guard let beginning = message.firstRange(of: "The value '"),
      let end = message[beginning.upperBound...].firstRange(of: "' is invalid for '")
    else { return nil }
    return String(message[beginning.upperBound..<end.lowerBound])
  }

  /// The values that there are: in quotes on the same line, or each on a line of its own.
  private static func choices(after place: String.Index, in message: String) -> [String] {
    let lines = message[place...].split(separator: "\n")
    guard let first = lines.first else { return [] }
    if !first.hasSuffix(":") { return first.matches(of: /'([^']*)'/).map { String($0.1) } }
    return lines.dropFirst().prefix { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
  }
}

extension String {
  /// The text with the nearest of `choices` suggested at `place`, if one is near to `word`.
  fileprivate func suggesting(
    _ word: String, among choices: [String], at place: Index, after mark: String = ""
  ) -> String {
    guard let best = Nearest.suggestions(for: word, among: choices).first else { return self }
    return self[..<place] + "\(mark) Did you mean '\(best)'?" + self[place...]
  }
}
