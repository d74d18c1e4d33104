import Typesetting

/// A table as GitHub and Pandoc Markdown.
struct MarkdownTable: TableFormat {
  func text(of table: Table) -> String {
    let rule = table.headings.indices.map { table.numeric.contains($0) ? "---:" : "---" }
    let head = [table.headings.map(MarkdownText.escaped), rule]
    let rows = head + table.cells(escaped: MarkdownText.escaped, cited: \.markdown)
    return rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}
