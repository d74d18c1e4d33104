/// Text as a table in text holds it (RFC 4180), safe to open in a spreadsheet.
///
/// A cell that a spreadsheet would run as a formula begins with an apostrophe more than the text it
/// stands for; reading takes that one away. A text that has apostrophes of its own before such a
/// sign gets one more as well, so that what is written is always what is read.
package struct CSVText {
  let separator: Character

  /// Text with cells parted by `separator`.
  package init(separator: Character = ",") {
    self.separator = separator
  }

  /// One row, with its end.
  package func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: String(separator)) + "\r\n"
  }

  private func cell(_ text: String) -> String {
    let text = Self.guarded(text)
    let marks = separator.unicodeScalars
    let needsQuotes = text.unicodeScalars.contains { scalar in
      scalar == "\"" || scalar == "\n" || scalar == "\r" || marks.contains(scalar)
    }
    guard needsQuotes else { return text }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append("\"") }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// The text with an apostrophe before it where a spreadsheet would run it.
  package static func guarded(_ text: String) -> String {
    isFormula(text) && Double(text) == nil ? "'" + text : text
  }

  /// The text that a cell stands for.
  package static func plain(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'") else { return cell }
    let rest = String(cell.unicodeScalars.dropFirst())
    return isFormula(rest) ? rest : cell
  }

  /// Whether a sign that begins a formula stands first, or behind apostrophes alone.
  private static func isFormula(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { $0 != "'" }
    switch first {
    case "=", "+", "-", "@", "\t", "\r": return true
    default: return false
    }
  }
}
