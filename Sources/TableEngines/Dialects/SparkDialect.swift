internal import FileSystem

/// Spark SQL: files are read through temporary views.
package struct SparkDialect: SQLDialect {
  package let name = "spark"

  package init() {}

  package func text(_ text: String) -> String { Self.backslashed(text) }

  /// Backticks are doubled. Spark fills in `${…}` before it looks at quotes, and knows no way to write it
  /// in a name.
  package func identifier(_ name: String) throws(EngineError) -> String {
    let scalars = Array(name.unicodeScalars)
    guard !zip(scalars, scalars.dropFirst()).contains(where: { $0 == "$" && $1 == "{" }) else {
      throw EngineError(.unusable, "Spark cannot be told of a column called '\(name)'; rename it")
    }
    return Self.doubled(name, "`")
  }

  package func date(_ expression: String) -> String { "try_cast(\(expression) AS date)" }

  package func part(_ expression: String, _ separator: String, _ number: Int) -> String {
    "split_part(\(expression), \(text(separator)), \(number))"
  }

  package func reading(_ table: TableSource) throws(EngineError) -> TableAccess {
    var setup: [String] = []
    for (position, path) in table.paths.enumerated() {
      setup.append(try view("entente_table_\(position + 1)", of: path, table))
    }
    if setup.count == 1 { return TableAccess(setup: setup, from: "entente_table_1") }
    let all = setup.indices.map { "SELECT * FROM entente_table_\($0 + 1)" }
    setup.append(
      "CREATE OR REPLACE TEMPORARY VIEW entente_table AS \(all.joined(separator: " UNION ALL "))")
    return TableAccess(setup: setup, from: "entente_table")
  }

  /// The name of a file, of which no character is a pattern to Spark.
  private static func literal(_ path: String) -> String {
    path.replacing(/[\\{}\[\]*?]/) { "\\\($0.output)" }
  }

  private func view(
    _ view: String, of path: String, _ table: TableSource
  ) throws(EngineError) -> String {
    // A path of this machine says so, wherever Spark looks by itself.
    let path = File.isThere(path) ? Self.literal(path) : path
    let place = "path \(text(path.hasPrefix("/") ? "file://\(path)" : path))"
    guard case .delimited(let form) = table.format else {
      return "CREATE OR REPLACE TEMPORARY VIEW \(view) USING parquet OPTIONS (\(place))"
    }
    var schema = ""
    if let names = form.headings {
      var columns: [String] = []
      for name in names { columns.append("\(try identifier(name)) STRING") }
      schema = " (\(columns.joined(separator: ", ")))"
    }
    let quote = text(form.hasQuotes ? "\"" : "")
    return "CREATE OR REPLACE TEMPORARY VIEW \(view)\(schema) USING csv OPTIONS (\(place), "
      + "sep \(text(form.separator)), header '\(form.headings == nil)', quote \(quote), "
      + "escape \(quote))"
  }
}
