internal import RecordImports

/// The SQL of a question as text, for engines that are asked elsewhere. Nothing is run, so that the columns
/// are those of a head that can be looked at, or of what `--columns` says.
package enum PrintedSQL {
  /// What is asked for.
  package enum Answer: Sendable {
    case rows, contacts, pairs
  }

  /// The statements, each with its end.
  package static func text(
    _ engine: TableEngine, _ paths: [String], columns: String?, _ question: TableQuestion,
    _ answer: Answer
  ) throws(EngineError) -> String {
    let source = try TableSource(paths, headings: EventDataTable.headings(width:))
    let layout = try TableLayout(headings: try headings(source, columns), columns: columns)
    let sql = try TableSQL(engine.dialect, source, layout, question)
    let query =
      switch answer {
      case .rows: try sql.rows()
      case .contacts: try sql.contacts()
      case .pairs: try sql.pairs()
      }
    let account = "-- What became of each row.\n\(try sql.account());\n"
    return (sql.setup.map { $0 + ";\n" } + [account, "-- The answer.\n\(query);\n"])
      .joined(separator: "\n")
  }

  private static func headings(
    _ source: TableSource, _ columns: String?
  ) throws(EngineError) -> [String] {
    if case .delimited(let form) = source.format, let known = form.headings ?? form.found {
      return known
    }
    if let implied = try TableLayout.headings(impliedBy: columns) { return implied }
    throw EngineError(
      .unusable,
      "--print runs nothing and cannot look into \(source.title); say what its columns are with "
        + "--columns gdelt, icews or 'participant 1=…,participant 2=…,date=…'")
  }
}
