internal import RecordImports

extension TableSQL {
  private var used: String { "fate = '\(RowVerdict.used.rawValue)'" }
  private var isEventData: Bool { if case .eventData = layout.content { true } else { false } }

  /// The names of the columns, and nothing else.
  package static func columns(
    _ dialect: any SQLDialect, _ source: TableSource
  ) throws(EngineError) -> (setup: [String], query: String) {
    let access = try dialect.reading(source)
    return (access.setup, "SELECT * FROM \(access.from) LIMIT 0")
  }

  /// Everybody in rows of the kind asked for, with what else tells who they are, by the name in the table.
  package func roster() throws(EngineError) -> String {
    let (name, group) = rosterColumns
    let sides = ["a", "b"].enumerated().map { position, side in
      "SELECT \(side) AS actor, \(name[position]) AS label, \(group[position]) AS grp FROM named "
        + "WHERE k IS NOT NULL AND \(side) IS NOT NULL"
    }
    return try statement(
      "SELECT actor, min(label) AS label, max(grp) AS grp\n"
        + "FROM (\(sides.joined(separator: " UNION ALL "))) AS sides\nGROUP BY actor\nORDER BY actor",
      upTo: .named)
  }

  private var rosterColumns: (name: [String], group: [String]) {
    guard case .eventData(let table) = layout.content, table.make == .gdelt else {
      return (["a", "b"], ["CAST(NULL AS string)", "CAST(NULL AS string)"])
    }
    return (
      ["Actor1Name", "Actor2Name"].map(column),
      ["Actor1KnownGroupCode", "Actor2KnownGroupCode"].map(column)
    )
  }

  /// The rows that are used, in the columns that their reader knows.
  package func rows() throws(EngineError) -> String {
    let list = try handedOver { $0 }
    let order = layout.columns.indices.map { "c\($0)" }.joined(separator: ", ")
    return try statement(
      "SELECT \(list)\nFROM kept\nWHERE \(used)\nORDER BY d, \(order)")
  }

  /// Of the rows that are used one for each two, day, and what they did: all that word needs to travel.
  package func contacts() throws(EngineError) -> String {
    var keys = ["a", "b", "d", "k"]
    if layout.hasEvents { keys.append("e") }
    if case .eventData(let table) = layout.content { keys.append(column(table.code)) }
    let list = try handedOver { "min(\($0))" }
    let order = keys.joined(separator: ", ")
    return try statement(
      "SELECT \(list)\nFROM kept\nWHERE \(used)\nGROUP BY \(order)\nORDER BY \(order)")
  }

  /// The columns that the table has, and for contacts what they are cited to.
  private func handedOver(_ value: (String) -> String) throws(EngineError) -> String {
    var list: [String] = []
    for (position, column) in layout.columns.enumerated() where column.heading != nil {
      list.append("\(value("c\(position)")) AS \(try dialect.identifier(column.name))")
    }
    if !isEventData {
      list.append("\(dialect.text(source.title)) AS \(try dialect.identifier("source"))")
      if layout.hasEvents {
        list.append("\(value("c0")) AS \(try dialect.identifier("locator"))")
      }
    }
    return list.joined(separator: ", ")
  }

  /// Each two, how often they met, how often for certain, and the first and the last day on which they can
  /// have met. `n` is the number of rows that says so.
  package func pairs() throws(EngineError) -> String {
    let counted = question.isCertainOnly ? "\(used) AND certain" : used
    let numbers =
      "count(*) AS meetings, sum(CASE WHEN certain THEN 1 ELSE 0 END) AS certain, "
      + "min(start_low) AS first_day, max(end_high) AS last_day"
    if layout.hasEvents {
      let days =
        "SELECT e, min(start_low) AS start_low, max(end_high) AS end_high, "
        + "min(CASE WHEN certain THEN 1 ELSE 0 END) = 1 AS certain FROM kept "
        + "WHERE \(counted) GROUP BY e"
      return try statement(
        "SELECT x.actor AS one, y.actor AS other, \(numbers), 0 AS n\n"
          + "FROM (\(people(of: "kept", where: counted))) AS x\n"
          + "JOIN (\(people(of: "kept", where: counted))) AS y ON x.e = y.e AND x.actor < y.actor\n"
          + "JOIN (\(days)) AS w ON w.e = x.e\nGROUP BY x.actor, y.actor")
    }
    let pair = ["least(a, b)", "greatest(a, b)"]
    let names = "\(pair[0]) AS one, \(pair[1]) AS other"
    guard isEventData else {
      return try statement(
        "SELECT \(names), \(numbers), count(*) AS n\nFROM kept\nWHERE \(counted)\n"
          + "GROUP BY \(pair.joined(separator: ", "))")
    }
    // Two reports of one form and one day are one meeting; of mediation, by the same mediator.
    let mediator = "CASE WHEN k = 'mediation' THEN a END"
    let keys = (["d", "k", mediator] + pair).joined(separator: ", ")
    return try statement(
      "SELECT one, other, \(numbers), sum(n) AS n\nFROM (SELECT \(names), "
        + "min(start_low) AS start_low, max(end_high) AS end_high, 1 = 0 AS certain, count(*) AS n "
        + "FROM kept WHERE \(counted) GROUP BY \(keys)) AS met\nGROUP BY one, other")
  }
}
