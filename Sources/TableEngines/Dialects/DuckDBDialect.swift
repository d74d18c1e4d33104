/// DuckDB: files are read where they stand.
package struct DuckDBDialect: SQLDialect {
  package let name = "duckdb"

  package init() {}

  /// A backslash is only itself.
  package func text(_ text: String) -> String { Self.doubled(text, "'") }

  package func identifier(_ name: String) -> String { Self.doubled(name, "\"") }

  package func date(_ expression: String) -> String { "try_cast(\(expression) AS date)" }

  package func part(_ expression: String, _ separator: String, _ number: Int) -> String {
    "split_part(\(expression), \(text(separator)), \(number))"
  }

  package func reading(_ table: TableSource) -> TableAccess {
    let paths = "[" + table.paths.map { text(pattern($0, table)) }.joined(separator: ", ") + "]"
    guard case .delimited(let form) = table.format else {
      return TableAccess(from: "read_parquet(\(paths), union_by_name = true)")
    }
    var options = [
      "delim = \(text(form.separator))", "quote = \(text(form.hasQuotes ? "\"" : ""))",
      "escape = \(text(form.hasQuotes ? "\"" : ""))", "header = \(form.headings == nil)",
      "all_varchar = true", "auto_detect = false", "null_padding = true",
    ]
    // Without looking at the file first, DuckDB has to be told what there is.
    if let names = form.headings ?? form.found {
      let columns = names.map { "\(text($0)): 'VARCHAR'" }.joined(separator: ", ")
      options.append("columns = {\(columns)}")
    } else {
      options.removeAll { $0.hasPrefix("auto_detect") || $0.hasPrefix("null_padding") }
    }
    return TableAccess(from: "read_csv(\(paths), \(options.joined(separator: ", ")))")
  }

  /// A folder stands for all files of the format below it.
  private func pattern(_ path: String, _ table: TableSource) -> String {
    table.folders.contains(path) ? "\(path)/**/*.\(table.ending)" : path
  }

  package func export(_ query: String, to file: String) -> String? {
    "COPY (\(query)) TO \(text(file)) (FORMAT csv, HEADER true, DELIMITER ',')"
  }
}
