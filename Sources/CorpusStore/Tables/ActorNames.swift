import Negotiations

/// The table of the names of actors without case, marks and blanks, by which one is found whose names are not
/// read.
struct ActorNames: StoredTable {
  static let name = "actor_lookup"

  let creations = [
    """
    CREATE TABLE \(name) (
      letters TEXT NOT NULL,
      is_id INTEGER NOT NULL,
      actor INTEGER NOT NULL REFERENCES actors(row),
      PRIMARY KEY (letters, is_id, actor)
    ) WITHOUT ROWID
    """
  ]

  /// Adds the ids and names of all actors, which stand in the table of actors in the same order.
  func write(_ corpus: Corpus, to database: Database) throws(Database.Refusal) {
    let insertion = try database.statement("INSERT OR IGNORE INTO \(Self.name) VALUES (?, ?, ?)")
    for (position, actor) in corpus.actors.enumerated() {
      let spellings =
        [(actor.id.rawValue, 1)] + ([actor.name] + actor.names.map(\.text)).map { ($0, 0) }
      for (text, isID) in spellings {
        let letters = FoldedName(text).letters
        if letters.isEmpty { continue }
        insertion.bind(1, letters)
        insertion.bind(2, isID)
        insertion.bind(3, position + 1)
        try insertion.run()
      }
    }
  }

  /// The one actor whose id or whole name `text` is, as a `NameIndex` of all would find it; `nil` where
  /// there is none, or several, or `text` is but a part of a name.
  static func actor(called text: String, in database: Database) throws(Database.Refusal) -> ActorID?
  {
    let exact = try ids("SELECT id FROM actors WHERE id = ?", text, in: database)
    if let id = exact.first { return id }
    let letters = FoldedName(text).letters
    if letters.isEmpty { return nil }
    for isID in [1, 0] {
      let found = try ids(
        """
        SELECT DISTINCT actors.id FROM \(name) AS lookup JOIN actors ON actors.row = lookup.actor
        WHERE lookup.letters = ? AND lookup.is_id = \(isID) LIMIT 2
        """, letters, in: database)
      if !found.isEmpty { return found.count == 1 ? found[0] : nil }
    }
    return nil
  }

  private static func ids(
    _ sql: String, _ text: String, in database: Database
  ) throws(Database.Refusal) -> [ActorID] {
    let statement = try database.statement(sql)
    statement.bind(1, text)
    var ids: [ActorID] = []
    while try statement.step() { ids.append(ActorID(statement.text(0) ?? "")) }
    return ids
  }
}
