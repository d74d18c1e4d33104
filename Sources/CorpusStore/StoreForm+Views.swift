import Negotiations

extension StoreForm {
  /// Views for whoever asks in SQL: events by kind with their days, who took part in them, what is
  /// claimed of them, and which of them mention which.
  static var views: [String] {
    Event.Kind.allCases.map(events(of:)) + [participants, claims, mentions]
  }

  private static func events(of kind: Event.Kind) -> String {
    """
    CREATE VIEW \(kind.section) AS
    SELECT events.*, days.start_earliest, days.start_latest, days.end_earliest, days.end_latest
    FROM events JOIN \(EventDays.name) AS days ON days.event = events.row
    WHERE events.kind = '\(kind.rawValue)'
    """
  }

  private static let participants = """
    CREATE VIEW participants AS
    SELECT events.id AS event, events.kind, events.date, part.part, part.actor, actors.name,
      part.role, part.office, part.during, coalesce(part.status, 'asserted') AS status
    FROM event_participations AS part
    JOIN events ON events.row = part.parent
    LEFT JOIN actors ON actors.id = part.actor
    """

  private static let claims = """
    CREATE VIEW claims AS
    SELECT events.id AS event, claim.source, sources.title, claim."at",
      coalesce(claim.status, 'asserted') AS status, claim.quote, claim.note
    FROM event_claims AS claim
    JOIN events ON events.row = claim.parent
    LEFT JOIN sources ON sources.id = claim.source
    """

  /// Which events, by row, mention which others, by id.
  static let mentionsName = "event_mentions"

  private static let mentions =
    "CREATE VIEW \(mentionsName)(row, id) AS\n"
    + events.mentions(of: .event)
    .joined(separator: "\nUNION ALL\n")
}

extension RecordTable {
  /// Statements that give, of all rows, the row of the record at the root and an id of a `subject` that it
  /// mentions.
  func mentions(of subject: RecordSubject) -> [String] {
    mentions(of: subject, depth: 0, from: "\(name) AS t0")
  }

  /// The same of a table so deep below the root, which `from` joins to it: each under `t` and its depth.
  func mentions(of subject: RecordSubject, depth: Int, from: String) -> [String] {
    let table = "t\(depth)"
    let own = columns.filter { $0.subject == subject && $0.name != type.keyField?.key }.map {
      "SELECT t0.row, \(table).\"\($0.name)\" FROM \(from) WHERE \(table).\"\($0.name)\" IS NOT NULL"
    }
    let listed = lists.filter { $0.values.kind.referenced == subject }.map { list in
      "SELECT t0.row, item.value FROM \(from) JOIN \(list.name) AS item ON item.parent = \(table).row"
    }
    let held = nested.flatMap { $0.mentions(of: subject, depth: depth, from: from) }
    return own + listed + held
  }
}
