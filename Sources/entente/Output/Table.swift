import Typesetting

/// Rows under headings, before they are laid out for a terminal, a spreadsheet or a paper.
struct Table {
  var headings: [String]
  var rows: [[String]]
  /// The columns that hold numbers and stand flush right.
  var numeric: Set<Int> = []
  /// What formats for papers write in place of a text that cites sources: by heading, the citations
  /// of each row.
  var citations: [String: [[Citation]]] = [:]

  init(_ headings: [String], rows: [[String]] = [], numeric: Set<Int> = []) {
    self.headings = headings
    self.rows = rows
    self.numeric = numeric
  }
}

extension Table {
  /// The rows as `escaped` text, with citations as `cited` writes them.
  func cells(
    escaped: (String) -> String, cited: ([Citation]) -> String
  ) -> [[String]] {
    let columns = headings.map { citations[$0] }
    return rows.enumerated().map { number, row in
      zip(row, columns).map { text, citations in
        citations.map { cited($0[number]) } ?? escaped(text)
      }
    }
  }
}

/// One way of writing a table.
protocol TableFormat {
  func text(of table: Table) -> String
}
