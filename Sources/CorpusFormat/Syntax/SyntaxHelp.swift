/// What an author can do about a complaint of the YAML parser.
enum SyntaxHelp {
  /// - Parameters:
  ///   - message: what the parser says.
  ///   - line: the line at which it stopped.
  ///   - isAtColon: whether it stopped at a colon.
  ///   - opening: the line, before that, in which a bracket was opened that is not closed; `nil` where it
  ///     was in this line.
  static func help(
    for message: String, line: String, isAtColon: Bool, opening: String?
  ) -> String? {
    if line.contains("\t"), message.contains("token") || message.contains("tab") {
      return "indent with spaces: YAML does not allow tabs"
    }
    switch message {
    case "mapping values are not allowed in this context":
      return "put text that holds ': ' in quotes, or look at the indentation"
    case "did not find expected key", "did not find expected '-' indicator":
      return "look at the indentation here and above"
    case "could not find expected ':'":
      return "a key needs ': ' after it, and its line the indentation of its neighbours"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      if let opening {
        return opening.contains(" #")
          ? "put the text in quotes: what follows a bare # is a comment"
          : "close the bracket that stands open"
      }
      return isAtColon
        ? "put text that holds ': ' in quotes" : "close the bracket that stands open"
    case "found unexpected end of stream":
      return "close the quotes that stand open"
    case "found character that cannot start any token":
      return "put the text in quotes"
    default: return nil
    }
  }
}
