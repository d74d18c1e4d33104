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
    if line.unicodeScalars.contains(where: wideBlanks.contains) {
      return "put a plain blank in place of the no-break or wide one in this line"
    }
    if let help = missingBlank(in: line),
      message.contains("expected") || message.hasPrefix("mapping values")
    {
      return help
    }
    if message.contains("expected"), hasApostropheInQuotes(line) {
      return "the apostrophe ends the quotes: write two of them, or put the text in double quotes"
    }
    if message.contains("alphabetic or numeric character") {
      return "put text that begins with & or * in quotes"
    }
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

  /// Whether text in single quotes goes on behind a quote within it: `'Stalin's reply'`.
  private static func hasApostropheInQuotes(_ line: String) -> Bool {
    guard line.contains("'") else { return false }
    var before: Character = " "
    var isOpen = false
    var rest = line[...]
    while let character = rest.first {
      rest.removeFirst()
      if character == "'" {
        if !isOpen {
          isOpen = " [{,".contains(before)
        } else if rest.first == "'" {
          rest.removeFirst()
        } else {
          if rest.first?.isLetter == true { return true }
          isOpen = false
        }
      }
      before = character
    }
    return false
  }

  /// Blanks that look like others and are none for YAML.
  private static let wideBlanks: Set<Unicode.Scalar> = [
    "\u{A0}", "\u{2007}", "\u{202F}", "\u{3000}",
  ]

  /// What to do where no blank stands behind a dash or behind the colon of a key: `-b`, `date:1905`.
  static func missingBlank(in line: String) -> String? {
    let text = line.drop { $0 == " " }.prefix { !$0.isNewline }
    if text.first == "-", let next = text.dropFirst().first, next != " ", next != "-" {
      return "write a blank behind the dash: '- \(text.dropFirst())'"
    }
    let key = text.prefix { $0.isLetter || $0 == "-" }
    let rest = text.dropFirst(key.count)
    guard !key.isEmpty, rest.first == ":", !rest.hasPrefix("://"),
      let next = rest.dropFirst().first, next != " "
    else {
      return nil
    }
    return "write a blank behind the colon: '\(key): \(rest.dropFirst())'"
  }

  /// Whether a line has nothing but a key before a column, counted from 1.
  static func isKeyAlone(_ line: String, upTo column: Int) -> Bool {
    let key = line.prefix(max(column - 1, 0)).drop { $0 == " " }
    return !key.isEmpty && key.allSatisfy { $0.isLetter || $0 == "-" }
  }
}
