/// A table as a LaTeX `tabular` with the rules of the booktabs package.
struct LaTeXTable: TableFormat {
  func text(of table: Table) -> String {
    let columns = table.headings.indices.map { table.numeric.contains($0) ? "r" : "l" }.joined()
    var lines = ["\\begin{tabular}{\(columns)}", "\\toprule"]
    lines.append(Self.row(table.headings))
    lines.append("\\midrule")
    lines += table.rows.map(Self.row)
    lines += ["\\bottomrule", "\\end{tabular}"]
    return lines.map { $0 + "\n" }.joined()
  }

  private static func row(_ cells: [String]) -> String {
    // A bracket after \\ would be read as its optional argument.
    cells.map(escape).joined(separator: " & ").replacing(/^\[/, with: "{[}") + " \\\\"
  }

  private static func escape(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\textbackslash{}"
      case "{", "}", "$", "&", "#", "%", "_": escaped += "\\\(character)"
      case "~": escaped += "\\textasciitilde{}"
      case "^": escaped += "\\textasciicircum{}"
      case "<": escaped += "\\textless{}"
      case ">": escaped += "\\textgreater{}"
      case "\n", "\r", "\r\n": escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
