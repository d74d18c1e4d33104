import Typesetting

/// A table as a LaTeX `tabular` with the rules of the booktabs package.
///
/// Where the rows are too long for a page, the columns of long texts are broken into lines and share
/// the width of the text; that takes the array package too.
struct LaTeXTable: TableFormat {
  func text(of table: Table) -> String {
    let columns = Columns(of: table)
    var lines = ["% Preamble: \\usepackage{\(columns.packages)}"]
    if !table.citations.isEmpty { lines.append("% and \\usepackage{biblatex} with your sources") }
    lines += ["\\begin{tabular}{\(columns.specification)}", "\\toprule"]
    lines.append(Self.row(table.headings.map(LaTeXText.escaped)))
    lines.append("\\midrule")
    lines += table.cells(escaped: LaTeXText.escaped, cited: \.latex).map(Self.row)
    lines += ["\\bottomrule", "\\end{tabular}"]
    return lines.map { $0 + "\n" }.joined()
  }

  private static func row(_ cells: [String]) -> String {
    // A bracket or a star after \\ would be read as its argument.
    cells.joined(separator: " & ")
      .replacing(/^[\[*]/) { "{\($0.output)}" } + " \\\\"
  }

  /// How the columns are aligned, and which are broken into lines.
  private struct Columns {
    /// How many characters a line of text holds, about.
    private static let lineLength = 84
    /// The share of a line that the space around a column takes.
    private static let gap = 0.03

    let packages: String
    let specification: String

    init(of table: Table) {
      let lengths = table.headings.indices.map { column in
        ([table.headings] + table.rows).map { $0[column].count }
      }
      let longest = lengths.map { $0.max() ?? 0 }
      let broken = Self.broken(longest, numeric: table.numeric)
      packages = broken.isEmpty ? "booktabs" : "booktabs,array"
      let whole = longest.indices.filter { !broken.contains($0) }.map { longest[$0] }
      let taken =
        Double(whole.reduce(0, +)) / Double(Self.lineLength) + Self.gap * Double(longest.count)
      // Columns share what is left as much as they have to say.
      let weights = lengths.map { column in
        min(60, max(8, Double(column.reduce(0, +)) / Double(column.count)))
      }
      let all = broken.map { weights[$0] }.reduce(0, +)
      specification = longest.indices.map { column -> String in
        guard broken.contains(column) else { return table.numeric.contains(column) ? "r" : "l" }
        let share = max(0.1, (1 - taken) * weights[column] / all)
        return
          ">{\\raggedright\\arraybackslash}p{\((share * 1000).rounded() / 1000)\\linewidth}"
      }.joined()
    }

    /// The columns to break: those of the longest cells, and as many more as it takes for the others
    /// to leave them room; none where all fit.
    private static func broken(_ lengths: [Int], numeric: Set<Int>) -> [Int] {
      guard lengths.reduce(0, +) > lineLength else { return [] }
      var broken: [Int] = []
      for limit in [24, 16, 10] {
        broken = lengths.indices.filter { !numeric.contains($0) && lengths[$0] > limit }
        let whole = lengths.indices.filter { !broken.contains($0) }.map { lengths[$0] }
        if !broken.isEmpty && whole.reduce(0, +) * 5 < lineLength * 3 { break }
      }
      return broken
    }
  }
}
