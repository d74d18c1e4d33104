import Typesetting

/// A table as comma-separated values (RFC 4180), safe to open in a spreadsheet.
struct CSVTable: TableFormat {
  func text(of table: Table) -> String {
    let csv = CSVText()
    return ([table.headings] + table.rows).map(csv.row).joined()
  }
}
