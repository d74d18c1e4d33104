/// A table as comma-separated values (RFC 4180).
///
/// A cell that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab or return in front)
/// is written with an apostrophe before it, so that opening the file runs nothing.
struct CSVTable: TableFormat {
  func text(of table: Table) -> String {
    ([table.headings] + table.rows).map { row in
      row.map(Self.cell).joined(separator: ",") + "\r\n"
    }.joined()
  }

  private static func cell(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, formulaStarts.contains(first), !isNumber(text) {
      text = "'" + text
    }
    let needsQuotes = text.unicodeScalars.contains { quoted.contains($0) }
    return needsQuotes
      ? "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\"" : text
  }

  private static func isNumber(_ text: String) -> Bool {
    text.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") } && text.count > 1
      && text.first == "-"
  }

  private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]
  private static let quoted: Set<Unicode.Scalar> = ["\"", ",", "\n", "\r"]
}
