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
  /// What each row rests on, which formats for papers cite in a column of its own; empty for no such column.
  var sources: [[Citation]] = []
  /// By heading, the cells beside that column, where they name sources themselves.
  var besideSources: [String: [String]] = [:]

  init(_ headings: [String], rows: [[String]] = [], numeric: Set<Int> = []) {
    self.headings = headings
    self.rows = rows
    self.numeric = numeric
  }
}

extension Table {
  /// The table as it stands in a paper, with the sources of each row.
  var withSources: Table {
    guard sources.contains(where: { !$0.isEmpty }) else { return self }
    var table = self
    table.headings.append("Sources")
    for (place, heading) in headings.enumerated() {
      guard let cells = besideSources[heading] else { continue }
      for row in rows.indices { table.rows[row][place] = cells[row] }
    }
    for row in rows.indices { table.rows[row].append("") }
    table.citations["Sources"] = sources
    return table
  }

  /// Takes out a column, and gives back its cells; none where there is no such column.
  mutating func removeColumn(_ heading: String) -> [String] {
    guard let place = headings.firstIndex(of: heading) else { return [] }
    headings.remove(at: place)
    numeric = Set(numeric.filter { $0 != place }.map { $0 > place ? $0 - 1 : $0 })
    return rows.indices.map { rows[$0].remove(at: place) }
  }

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
