import HistoricalDates
import Negotiations

/// The table of the days of events: the four of what the record prefers, and between which two all lie
/// that any source gives.
struct EventDays: StoredTable {
  static let name = "event_days"

  let creations = [
    """
    CREATE TABLE \(name) (
      event INTEGER PRIMARY KEY REFERENCES events(row),
      start_earliest TEXT,
      start_latest TEXT,
      end_earliest TEXT,
      end_latest TEXT,
      outer_first INTEGER NOT NULL,
      outer_last INTEGER NOT NULL
    )
    """
  ]

  let indexes = [StoredIndex(table: name, columns: ["outer_first", "outer_last"])]

  /// Adds the days of all events, which stand in the table of events in the same order.
  func write(_ corpus: Corpus, to database: Database) throws(Database.Refusal) {
    let insertion = try database.statement("INSERT INTO \(Self.name) VALUES (?, ?, ?, ?, ?, ?, ?)")
    for (position, event) in corpus.events.enumerated() {
      let (start, end) = (event.date.start, event.date.end)
      let outer = event.outerDays(approximateDays: corpus.approximateDays)
      insertion.bind(1, position + 1)
      for (place, day) in [start.earliest, start.latest, end.earliest, end.latest].enumerated() {
        insertion.bind(place + 2, day?.description)
      }
      insertion.bind(6, outer.lowerBound)
      insertion.bind(7, outer.upperBound)
      try insertion.run()
    }
  }
}

extension Event {
  /// The days, by number, between which it lies by whatever source, sent or received, with a day to
  /// either side for clocks that are ahead or behind.
  func outerDays(approximateDays: Int?) -> ClosedRange<Int> {
    let own = [date] + [received].compactMap(\.self)
    let stated = claims.flatMap { [$0.differs.date, $0.differs.received].compactMap(\.self) }
    let dates = (own + stated).map { date in
      approximateDays.map { date.widened(approximateDays: $0) } ?? date
    }
    let first = dates.map(\.dayNumbers.startLow).min() ?? 0
    let last = dates.map(\.dayNumbers.endHigh).max() ?? 0
    return first - 1...last + 1
  }
}
