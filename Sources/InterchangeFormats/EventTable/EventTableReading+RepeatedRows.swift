internal import Documents
internal import HistoricalDates
internal import Negotiations

// Rows that say the same.

extension EventTableReading {
  /// Tells of a row that says what another has said: without an id they are two events.
  mutating func tellRepeated(
    _ draft: Event, _ participations: [Participation], _ row: HeadedTable.Row
  ) {
    if columns.isOwn { return }
    var parts = participations.map { "\($0.part.rawValue) \($0.actor)" }
    parts.sort()
    let fields = [
      draft.kind.rawValue, draft.date.text, draft.place ?? "", draft.title ?? "", draft.about ?? "",
    ]
    let key = (fields + parts).joined(separator: "\u{1}")
    guard let line = told[key] else {
      told[key] = row.place.line
      return
    }
    ledger.warn(
      Diagnostic(
        .warning, "row.repeated", at: row.place.location,
        "the row says what line \(line) says; it was taken for another event",
        help: "leave one out, or give each event an id in a column 'event'"))
  }
}
