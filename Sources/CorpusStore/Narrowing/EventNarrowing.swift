import HistoricalDates
package import Negotiations

/// Which events of a store a question can need: those in which all of some actors took part by whatever
/// source, and that may lie between two days by whatever source.
package struct EventNarrowing: Sendable {
  /// Those who all took part; empty for whoever did.
  package var actors: [ActorID]
  /// The first and the last day in question, by number.
  package var days: ClosedRange<Int>?

  package init(actors: [ActorID] = [], days: ClosedRange<Int>? = nil) {
    self.actors = actors
    self.days = days
  }

  /// Whether it leaves every event.
  var isEmpty: Bool { actors.isEmpty && days == nil }

  /// The rows that were gathered.
  static let gathered = "SELECT row FROM temp.wanted"

  /// Gathers the rows of the events in a table of their own: those that are asked for, then again and again
  /// those that they mention and that mention them, for an event is in its order and counted with others.
  func gather(in database: Database) throws(Database.Refusal) {
    // The tables of this connection alone are written to.
    try database.run(
      """
      PRAGMA query_only = 0;
      DROP TABLE IF EXISTS temp.wanted;
      CREATE TEMP TABLE wanted(row INTEGER PRIMARY KEY)
      """)
    try gatherAsked(in: database)
    var (before, count) = (-1, try Self.count(in: database))
    while before != count {
      try database.run(Self.mentioned + ";" + Self.mentioning)
      (before, count) = (count, try Self.count(in: database))
    }
    try database.run("PRAGMA query_only = 1")
  }

  private func gatherAsked(in database: Database) throws(Database.Refusal) {
    var questions: [String] = []
    if days != nil {
      questions.append(
        "SELECT event FROM \(EventDays.name) WHERE outer_first <= ? AND outer_last >= ?")
    }
    for _ in actors { questions.append("SELECT * FROM (\(Self.events))") }
    let statement = try database.statement(
      "INSERT INTO temp.wanted \(questions.joined(separator: " INTERSECT "))")
    var place = 1
    if let days {
      statement.bind(1, days.upperBound)
      statement.bind(2, days.lowerBound)
      place = 3
    }
    for actor in actors {
      statement.bind(place, actor.rawValue)
      statement.bind(place + 1, actor.rawValue)
      place += 2
    }
    try statement.run()
  }

  /// The events that one took part in, as the record prefers it or as a source says otherwise.
  private static let events = """
    SELECT parent FROM event_participations WHERE actor = ?
    UNION SELECT claim.parent FROM event_claim_participants AS part
      JOIN event_claims AS claim ON claim.row = part.parent WHERE part.actor = ?
    """

  private static let mentioned = """
    INSERT OR IGNORE INTO temp.wanted
    SELECT events.row FROM temp.wanted AS wanted
      JOIN \(StoreForm.mentionsName) AS mention ON mention.row = wanted.row
      JOIN events ON events.id = mention.id
    """

  private static let mentioning = """
    INSERT OR IGNORE INTO temp.wanted
    SELECT mention.row FROM temp.wanted AS wanted
      JOIN events ON events.row = wanted.row
      JOIN \(StoreForm.mentionsName) AS mention ON mention.id = events.id
    """

  private static func count(in database: Database) throws(Database.Refusal) -> Int {
    try database.number("SELECT count(*) FROM temp.wanted")
  }
}
