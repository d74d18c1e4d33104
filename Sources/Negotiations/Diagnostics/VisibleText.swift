internal import FileSystem

/// Text made safe to print on a terminal.
package enum VisibleText {
  /// `text` with tabs as one space, control characters as pictures (␀, ␛) and characters that turn
  /// the direction of writing, or that nobody sees, taken out of effect; in the name of a file, bytes that are no UTF-8 as
  /// `\xFC`.
  package static func visible(_ text: String) -> String {
    let text = FileName.visible(text)
    guard text.unicodeScalars.contains(where: { isHidden($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(picture(of: scalar))
    }
    return String(result)
  }

  /// The first character of `text` that `visible` would not leave as it is, those in `allowed` aside.
  package static func firstHidden(in text: String, except allowed: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { isHidden($0) && !allowed.unicodeScalars.contains($0) }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x061C || value == 0x200B
      || (0x2028...0x202E).contains(value) || (0x2060...0x206F).contains(value)
      || (0xFFF9...0xFFFB).contains(value) || (0xE0000...0xE007F).contains(value)
  }

  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard isHidden(scalar) else { return scalar }
    if scalar == "\t" { return " " }
    if scalar.value < 0x20, let symbol = Unicode.Scalar(0x2400 + scalar.value) { return symbol }
    return scalar.value == 0x7F ? "␡" : "\u{FFFD}"
  }
}
