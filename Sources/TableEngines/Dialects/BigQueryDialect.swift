/// BigQuery, whose SQL is printed to be run there.
package struct BigQueryDialect: SQLDialect {
  package let name = "bigquery"

  package init() {}

  package func text(_ text: String) -> String { Self.backslashed(text) }

  package func identifier(_ name: String) -> String {
    "`" + Self.backslashed(name).unicodeScalars.dropFirst().dropLast().map(String.init).joined()
      + "`"
  }

  package func date(_ expression: String) -> String { "SAFE_CAST(\(expression) AS date)" }

  package func part(_ expression: String, _ separator: String, _ number: Int) -> String {
    "SPLIT(\(expression), \(text(separator)))[SAFE_OFFSET(\(number - 1))]"
  }

  /// A table of BigQuery by its name there.
  package func reading(_ table: TableSource) -> TableAccess {
    let names = table.paths.map(identifier)
    if names.count == 1 { return TableAccess(from: names[0]) }
    let all = names.map { "SELECT * FROM \($0)" }.joined(separator: " UNION ALL ")
    return TableAccess(from: "(\(all))")
  }
}
