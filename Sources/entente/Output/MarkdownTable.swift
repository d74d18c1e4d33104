/// A table as GitHub and Pandoc Markdown.
struct MarkdownTable: TableFormat {
  func text(of table: Table) -> String {
    let rule = table.headings.indices.map { table.numeric.contains($0) ? "---:" : "---" }
    let rows = [table.headings.map(Self.cell), rule] + table.rows.map { $0.map(Self.cell) }
    return rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\n", "\r", "\r\n": escaped += " "
      case "\\", "|", "`", "*", "_", "<", ">", "[", "]", "#", "$", "~": escaped += "\\\(character)"
      case "&": escaped += "&amp;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
