import Typesetting

/// A table as Typst, with the rules that booktabs draws in LaTeX.
struct TypstTable: TableFormat {
  func text(of table: Table) -> String {
    let alignments = table.headings.indices.map { table.numeric.contains($0) ? "right" : "left" }
    // One alignment alone would need a comma to be a list.
    let lines =
      [
        "#table(", "  columns: \(table.headings.count),",
        "  align: (\(alignments.joined(separator: ", ")),),", "  stroke: none,",
        "  table.hline(stroke: 0.8pt),",
        "  table.header(\(Self.row(table.headings.map(TypstText.escaped)))),",
        "  table.hline(stroke: 0.5pt),",
      ] + table.cells(escaped: TypstText.escaped, cited: \.typst).map { "  \(Self.row($0))," } + [
        "  table.hline(stroke: 0.8pt),", ")",
      ]
    return lines.map { $0 + "\n" }.joined()
  }

  private static func row(_ cells: [String]) -> String {
    cells.map { "[\($0)]" }.joined(separator: ", ")
  }
}
