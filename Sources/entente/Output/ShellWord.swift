/// Words as a shell reads them.
enum ShellWord {
  /// `word` so that a shell reads it as it is, in quotes only where it needs them.
  static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "-_./:=,+@%".unicodeScalars.contains($0)
    }
    guard !isPlain || word.isEmpty else { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// What a shell makes of the quotes and backslashes of `word`. What it would look up, such as
  /// variables, stays as it is.
  static func unquoted(_ word: String) -> String {
    var result = ""
    var quote: Character?
    var isEscaped = false
    for letter in word {
      if isEscaped {
        // Between double quotes a backslash before an ordinary letter stands for itself.
        if quote == "\"", !"\"\\$`".contains(letter) { result.append("\\") }
        result.append(letter)
        isEscaped = false
      } else if letter == "\\", quote != "'" {
        isEscaped = true
      } else if letter == quote {
        quote = nil
      } else if quote == nil, letter == "'" || letter == "\"" {
        quote = letter
      } else {
        result.append(letter)
      }
    }
    return result
  }
}
