/// Rows under headings, before they are laid out for a terminal, a spreadsheet or a paper.
struct Table {
  var headings: [String]
  var rows: [[String]]
  /// The columns that hold numbers and stand flush right.
  var numeric: Set<Int> = []

  init(_ headings: [String], rows: [[String]] = [], numeric: Set<Int> = []) {
    self.headings = headings
    self.rows = rows
    self.numeric = numeric
  }
}

/// One way of writing a table.
protocol TableFormat {
  func text(of table: Table) -> String
}
