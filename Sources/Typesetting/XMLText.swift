/// Text as XML holds it.
package struct XMLText {
  /// What cannot be written in XML at all.
  package private(set) var unwritable = 0

  package init() {}

  /// `text` for an attribute or between tags. White space that a reader would change is written as
  /// references; a control character, which XML cannot hold, becomes U+FFFD and is counted.
  package mutating func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(Self.isPlain) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r":
        result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      case "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
        result.append(scalar)
      default:
        unwritable += 1
        result.append("\u{FFFD}")
      }
    }
    return String(result)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    default: byte >= 0x20 && byte < 0x7F
    }
  }
}
