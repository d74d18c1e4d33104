import Negotiations

/// The tables of the corpora that were joined to make the one that is stored, and which events each gave.
struct JoinedCorpora: StoredTable {
  let creations = [
    """
    CREATE TABLE joined_corpora (
      row INTEGER PRIMARY KEY,
      title TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE joined_corpora_events (
      event INTEGER NOT NULL REFERENCES events(row),
      corpus INTEGER NOT NULL REFERENCES joined_corpora(row),
      PRIMARY KEY (event, corpus)
    ) WITHOUT ROWID
    """,
  ]

  func write(_ corpus: Corpus, to database: Database) throws(Database.Refusal) {
    let titles = try database.statement("INSERT INTO joined_corpora VALUES (?, ?)")
    let events = try database.statement("INSERT INTO joined_corpora_events VALUES (?, ?)")
    for (number, part) in corpus.parts.all.enumerated() {
      titles.bind(1, number + 1)
      titles.bind(2, part.title)
      try titles.run()
      for (position, event) in corpus.events.enumerated() where part.events.contains(event.id) {
        events.bind(1, position + 1)
        events.bind(2, number + 1)
        try events.run()
      }
    }
  }

  /// The corpora with those of their events that were read: all, or those whose rows `wanted` gives.
  static func read(
    of database: Database, among wanted: String?
  ) throws(Database.Refusal) -> CorpusParts {
    var parts: [CorpusPart] = []
    let titles = try database.statement("SELECT title FROM joined_corpora ORDER BY row")
    while try titles.step() { parts.append(CorpusPart(title: titles.text(0) ?? "", events: [])) }
    let condition = wanted.map { " WHERE given.event IN (\($0))" } ?? ""
    let events = try database.statement(
      """
      SELECT given.corpus, events.id FROM joined_corpora_events AS given
      JOIN events ON events.row = given.event\(condition)
      """)
    while try events.step() {
      guard let number = events.integer(0), parts.indices.contains(number - 1) else { continue }
      parts[number - 1].events.insert(EventID(events.text(1) ?? ""))
    }
    return CorpusParts(parts)
  }
}
