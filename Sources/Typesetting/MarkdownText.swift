/// Text as Markdown that prints it, for GitHub and Pandoc alike.
package enum MarkdownText {
  /// `text` in a paragraph, a caption or a cell.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\n", "\r", "\r\n", "\t", "\u{2028}", "\u{2029}", "\u{85}": escaped += " "
      case "\\", "|", "`", "*", "_", "<", ">", "[", "]", "{", "}", "#", "$", "~", "^", "@":
        escaped += "\\\(character)"
      case "&": escaped += "&amp;"
      default: escaped += shown(character)
      }
    }
    return escaped
  }

  /// `text` as a paragraph of its own, which nothing at its beginning makes a list or a rule.
  package static func paragraph(_ text: String) -> String {
    let escaped = String(escaped(text).drop(while: \.isWhitespace))
    if let first = escaped.first, "-+=:".contains(first) { return "\\" + escaped }
    guard let mark = escaped.firstIndex(where: { !("0"..."9").contains($0) }),
      mark != escaped.startIndex, ".)".contains(escaped[mark])
    else { return escaped }
    return escaped[..<mark] + "\\" + escaped[mark...]
  }

  /// `text` as the quoted value of an attribute: `{fig-alt="…"}`.
  package static func attribute(_ text: String) -> String {
    var escaped = "\""
    for character in text {
      switch character {
      case "\n", "\r", "\r\n", "\t", "\u{2028}", "\u{2029}", "\u{85}": escaped += " "
      case "\\", "\"": escaped += "\\\(character)"
      case "&": escaped += "&amp;"
      default: escaped += shown(character)
      }
    }
    return escaped + "\""
  }

  private static func shown(_ character: Character) -> String {
    guard let scalar = character.unicodeScalars.first else { return "" }
    return switch scalar.properties.generalCategory {
    case .control, .format: ""
    default: String(character)
    }
  }
}
