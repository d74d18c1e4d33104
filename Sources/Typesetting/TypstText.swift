/// Text as Typst source that prints it.
package enum TypstText {
  /// `text` as markup between brackets.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    var previous: Character?
    for character in text {
      switch character {
      case "\\", "#", "$", "*", "_", "`", "<", ">", "@", "[", "]", "~", "/", "\"":
        escaped += "\\\(character)"
      // At the start these make lists and headings; two hyphens in a row make a dash.
      case "=", "+": escaped += previous == nil ? "\\\(character)" : String(character)
      case "-", "?":
        let isApart = previous != nil && previous != "-"
        escaped += isApart ? String(character) : "\\\(character)"
      case ".": escaped += escaped.allSatisfy(\.isNumber) ? "\\." : "."
      case "\n", "\r", "\r\n", "\t", "\u{2028}", "\u{2029}", "\u{85}": escaped += " "
      default: escaped += shown(character)
      }
      previous = character
    }
    return escaped
  }

  /// `text` as a string with its quotes.
  package static func string(_ text: String) -> String {
    var escaped = "\""
    for character in text {
      switch character {
      case "\\", "\"": escaped += "\\\(character)"
      case "\n", "\r", "\r\n", "\t", "\u{2028}", "\u{2029}", "\u{85}": escaped += " "
      default: escaped += shown(character)
      }
    }
    return escaped + "\""
  }

  /// A character without controls and without marks that turn the direction of what follows.
  private static func shown(_ character: Character) -> String {
    guard let scalar = character.unicodeScalars.first else { return "" }
    return switch scalar.properties.generalCategory {
    case .control, .format: ""
    default: String(character)
    }
  }
}
