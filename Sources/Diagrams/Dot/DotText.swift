import Foundation

/// Text from a corpus, made safe to stand in DOT.
///
/// Whatever a label holds (quotes, backslashes, markup, control characters, ten thousand letters),
/// it is drawn as text or left out; it never becomes an attribute, an escape sequence or an element.
enum DotText {
  /// The most Unicode scalars of a label to draw; an ellipsis stands for the rest.
  static let longestLabel = 240

  /// `text` as a quoted DOT string, for a label.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in cleaned(text).unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "&": result += "&amp;"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// `text` as character data of an HTML-like label; line breaks become spaces.
  static func characterData(_ text: String) -> String {
    var result = ""
    for scalar in cleaned(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// `text` composed (NFC), without control and invisible formatting characters, and cut at
  /// ``longestLabel``.
  static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let prefix = String(String.UnicodeScalarView(text.unicodeScalars.prefix(4 * longestLabel)))
    let lines = prefix.replacing("\r\n", with: "\n").precomposedStringWithCanonicalMapping
    for scalar in lines.unicodeScalars {
      guard let drawn = drawn(scalar) else { continue }
      if result.count == longestLabel {
        result.append("…")
        break
      }
      result.append(drawn)
    }
    return String(result)
  }

  /// What to draw for `scalar`; `nil` where it is left out.
  private static func drawn(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": "\n"
    case "\t": " "
    // Joiners shape Arabic and Indic words. Any other format character (direction overrides, tags)
    // could make a label read differently from how it is written.
    case "\u{200C}", "\u{200D}": scalar
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .unassigned: nil
      default: scalar
      }
    }
  }
}
