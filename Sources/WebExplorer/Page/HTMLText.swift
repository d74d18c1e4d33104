import Negotiations
import Typesetting

/// Text of a corpus as HTML: whatever it holds, it shows as text.
enum HTMLText {
  /// `text` between tags or in a quoted attribute. Control characters and those that turn the direction
  /// of writing are out of effect.
  static func escaped(_ text: String) -> String {
    var xml = XMLText()
    return xml.escaped(
      VisibleText.visible(text.replacing("\r\n", with: " ").replacing("\n", with: " ")))
  }

  /// Whether `text` is shown as it is.
  static func isPlain(_ text: String) -> Bool { VisibleText.visible(text) == text }

  /// An address that a reader may follow; `nil` for one that would do something else.
  static func address(_ text: String) -> String? {
    let lower = text.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
    return escaped(text)
  }
}
