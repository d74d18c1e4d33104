internal import RecordImports

/// The SQL of one question about one table: a chain of steps that every statement begins with, and what
/// is taken from its end.
///
/// 1. `given`: the columns that are needed, as text. 2. `named`: who (`a`, `b`), in which event (`e`), when
/// (`d`), what (`k`). 3. `bared` to `dated`: the days. 4. `judged`: what speaks against a row. 5. `kept`:
/// whether those asked for take part.
package struct TableSQL: Sendable {
  let dialect: any SQLDialect
  let layout: TableLayout
  let question: TableQuestion
  let source: TableSource
  private let access: TableAccess

  package init(
    _ dialect: any SQLDialect, _ source: TableSource, _ layout: TableLayout,
    _ question: TableQuestion
  ) throws(EngineError) {
    self.dialect = dialect
    self.layout = layout
    self.question = question
    self.source = source
    access = try dialect.reading(source)
  }

  /// What is run before the first statement.
  package var setup: [String] { access.setup }

  /// A statement: the chain, and what is asked of it.
  func statement(_ end: String, upTo last: Step = .kept) throws(EngineError) -> String {
    var steps: [String] = []
    for step in Step.allCases where step.rawValue <= last.rawValue {
      steps += try self.steps(step).map { "\($0.name) AS (\n  \($0.text)\n)" }
    }
    return "WITH \(steps.joined(separator: ",\n"))\n\(end)"
  }

  /// The steps of the chain.
  enum Step: Int, CaseIterable { case given, named, dated, judged, kept }

  private func steps(_ step: Step) throws(EngineError) -> [(name: String, text: String)] {
    switch step {
    case .given:
      let columns = try given().joined(separator: ",\n    ")
      return [("given", "SELECT\n    \(columns)\n  FROM \(access.from)")]
    case .named:
      return [("named", "SELECT given.*,\n    \(who.joined(separator: ",\n    "))\n  FROM given")]
    case .dated:
      var before = "named"
      return DateSQL(dialect: dialect).steps.map { name, columns in
        defer { before = name }
        let columns = columns.joined(separator: ",\n    ")
        return (name, "SELECT \(before).*,\n    \(columns)\n  FROM \(before)")
      }
    case .judged:
      return [
        (
          "judged",
          "SELECT dated.*,\n    \(verdict) AS verdict,\n    \(certain) AS certain\n  FROM dated"
        )
      ]
    case .kept: return kept
    }
  }

  // MARK: Columns

  /// A column by where it stands among those that are handed over.
  func column(_ name: String) -> String {
    layout.columns.firstIndex { $0.name == name }.map { "c\($0)" } ?? "c0"
  }

  private func given() throws(EngineError) -> [String] {
    var columns: [String] = []
    for (position, column) in layout.columns.enumerated() {
      guard let heading = column.heading else {
        columns.append("CAST(NULL AS string) AS c\(position)")
        continue
      }
      let name = try dialect.identifier(heading)
      columns.append("nullif(trim(CAST(\(name) AS string)), '') AS c\(position)")
    }
    return columns
  }

  private var who: [String] {
    switch layout.content {
    case .eventData(let table):
      func actor(_ side: [String]) -> String {
        let key = side.map { "coalesce(\(column($0)), '')" }.joined(separator: ", '/', ")
        let name = column(side[0])
        return side.count == 1 ? name : "CASE WHEN \(name) IS NOT NULL THEN concat(\(key)) END"
      }
      return [
        "\(actor(table.actors[0])) AS a", "\(actor(table.actors[1])) AS b",
        "CAST(NULL AS string) AS e", "\(eventDay(table)) AS d", "\(meaning(table)) AS k",
      ]
    case .contacts(_, let areMessages):
      let people = layout.columns.filter {
        ["sender", "recipient"].contains($0.name) || $0.name.hasPrefix("participant ")
      }.map { column($0.name) }
      let first = areMessages ? column("sender") : people[0]
      let second = areMessages ? column("recipient") : people.dropFirst().first
      let kind = areMessages ? "message" : "meeting"
      return [
        "\(first) AS a", "\(second ?? "CAST(NULL AS string)") AS b", "\(column("event")) AS e",
        "\(contactDate) AS d", "lower(coalesce(\(column("kind")), '\(kind)')) AS k",
      ]
    }
  }

  /// A day in the ways in which such tables write it: 20170612, 2017-06-12 with an hour behind it, 6/12/2017.
  private func eventDay(_ table: EventDataTable) -> String {
    let day = column(table.day)
    return table.make == .gdelt
      ? "CASE WHEN \(day) LIKE '________' THEN concat(substr(\(day), 1, 4), '-', substr(\(day), 5, 2), "
        + "'-', substr(\(day), 7, 2)) WHEN \(day) LIKE '____-__-__%' THEN substr(\(day), 1, 10) "
        + "ELSE \(day) END"
      : "CASE WHEN \(day) LIKE '%/%/____' THEN concat(substr(\(day), length(\(day)) - 3), '-', "
        + "lpad(\(dialect.part(day, "/", 1)), 2, '0'), '-', lpad(\(dialect.part(day, "/", 2)), 2, '0')) "
        + "WHEN \(day) LIKE '____-__-__%' THEN substr(\(day), 1, 10) ELSE \(day) END"
  }

  /// The date as the readers of tables put it together of several columns.
  private var contactDate: String {
    let (date, early, late) = (column("date"), column("earliest"), column("latest"))
    let (start, end) = (column("start"), column("end"))
    return "CASE WHEN \(date) LIKE '____-__-__ %' THEN substr(\(date), 1, 10) "
      + "WHEN \(date) IS NOT NULL THEN \(date) "
      + "WHEN \(early) = \(late) THEN \(early) "
      + "WHEN coalesce(\(early), \(late)) IS NOT NULL "
      + "THEN concat('[', coalesce(\(early), ''), '..', coalesce(\(late), ''), ']') "
      + "WHEN \(start) = \(end) OR coalesce(\(start), \(end)) IS NULL THEN \(start) "
      + (hasEnds
        ? "ELSE concat(coalesce(\(start), ''), '/', coalesce(\(end), '')) END"
        : "ELSE \(start) END")
  }

  /// Whether the table has a column for when events ended, so that an empty cell says nothing of it.
  private var hasEnds: Bool { layout.columns.contains { $0.name == "end" && $0.heading != nil } }

  /// What a CAMEO code stands for, also where a spreadsheet took its zero; nothing for all others.
  private func meaning(_ table: EventDataTable) -> String {
    let cases = question.codes.map { code, meaning in
      "WHEN \(column(table.code)) IN ('\(code)', '\(code.dropFirst())') THEN '\(meaning.form)'"
    }
    return "CASE \(cases.joined(separator: " ")) END"
  }
}
