/// Text as PDF writes it.
enum PDFText {
  /// A text string: ASCII between parentheses, anything else as UTF-16 in hexadecimal digits.
  static func string(_ text: String) -> String {
    guard text.unicodeScalars.allSatisfy({ (" "..."~").contains($0) }) else {
      return "<FEFF" + text.utf16.map(hexadecimal).joined() + ">"
    }
    var result = "("
    for character in text {
      if character == "(" || character == ")" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return result + ")"
  }

  private static func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
