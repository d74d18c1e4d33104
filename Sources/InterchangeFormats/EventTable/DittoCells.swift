internal import Documents

/// Cells that stand for the cell above them: `do.`, `"`, `同上`.
struct DittoCells {
  /// How many cells were filled so.
  private(set) var count = 0
  /// One of them, as written, and what it stands for.
  private(set) var example: (written: String, value: String)?
  private var above: [Int: String] = [:]

  /// The columns in which such a word is one of the text.
  private static let ofText: Set<String> = ["note", "title", "about", "quote", "claims"]

  /// The row with what its cells stand for. Where nothing stands above, the cell stays as it is.
  mutating func filled(_ row: HeadedTable.Row, names: [String]) -> HeadedTable.Row {
    var row = row
    for position in 0..<row.count {
      guard let cell = row.value(at: position) else {
        above[position] = nil
        continue
      }
      if position < names.count, Self.ofText.contains(names[position]) { continue }
      guard UnknownName.isDitto(cell) else {
        above[position] = cell
        continue
      }
      guard let value = above[position] else { continue }
      row = row.with(value, at: position)
      count += 1
      if example == nil { example = (cell, value) }
    }
    return row
  }
}
