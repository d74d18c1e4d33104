import Negotiations

/// A table for reading on a terminal: columns aligned, long cells wrapped so that a row fits, and
/// nothing in them that a terminal would obey.
struct TerminalTable: TableFormat {
  /// How wide a row may be; `nil` for as wide as it takes.
  var width: Int?
  /// Whether headings are set off by an escape sequence.
  var isColoured = false

  func text(of table: Table) -> String {
    guard !table.rows.isEmpty else { return "" }
    var table = table
    table.rows = table.rows.map { $0.map(Self.visible) }
    let widths = columnWidths(of: table)
    var lines = layOut(table.headings, widths: widths, numeric: table.numeric)
    if isColoured { lines = lines.map { "\u{1B}[1m\($0)\u{1B}[0m" } }
    lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
    for row in table.rows {
      lines += layOut(row, widths: widths, numeric: table.numeric)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func visible(_ cell: String) -> String {
    cell.split(separator: "\n", omittingEmptySubsequences: false)
      .map { VisibleText.visible(String($0)) }.joined(separator: "\n")
  }

  private func columnWidths(of table: Table) -> [Int] {
    var widths = table.headings.map(displayWidth)
    for row in table.rows {
      for (column, cell) in row.enumerated() {
        let longest = cell.split(separator: "\n").map(displayWidth).max() ?? 0
        widths[column] = max(widths[column], longest)
      }
    }
    guard let width else { return widths }
    return fit(widths, into: width - 2 * (widths.count - 1))
  }

  /// Takes from the widest columns until the row fits; no column goes below eight cells.
  private func fit(_ widths: [Int], into available: Int) -> [Int] {
    var widths = widths
    while widths.reduce(0, +) > available {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) else { break }
      guard widths[widest] > 8 else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func layOut(_ row: [String], widths: [Int], numeric: Set<Int>) -> [String] {
    let cells = row.enumerated().map { $1.wrapped(to: widths[$0]) }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let parts = cells.indices.map { column -> String in
        let text = line < cells[column].count ? cells[column][line] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - displayWidth(text)))
        return numeric.contains(column) ? padding + text : text + padding
      }
      var joined = parts.joined(separator: "  ")
      while joined.last == " " { joined.removeLast() }
      return joined
    }
  }
}
