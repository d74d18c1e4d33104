/// Characters that a text names instead of holding: `&amp;`, `&#169;`, `&#xA9;`.
package enum CharacterReferences {
  /// The text with the references resolved; what is none stays as it is.
  package static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var position = 0
    while position < scalars.count {
      if scalars[position] == "&", let (scalar, end) = reference(in: scalars, at: position) {
        result.append(scalar)
        position = end
      } else {
        result.append(scalars[position])
        position += 1
      }
    }
    return String(result)
  }

  /// The character named at `start`, and the position behind its name.
  private static func reference(
    in scalars: [Unicode.Scalar], at start: Int
  ) -> (Unicode.Scalar, Int)? {
    // The longest reference there can be is `&#x10FFFF;`.
    let limit = min(start + 12, scalars.count)
    guard let end = scalars[start..<limit].firstIndex(of: ";") else { return nil }
    let name = String(String.UnicodeScalarView(scalars[(start + 1)..<end]))
    if let known = named[name] { return (known, end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let code =
      isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return code.flatMap(Unicode.Scalar.init).map { ($0, end + 1) }
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  ]
}
