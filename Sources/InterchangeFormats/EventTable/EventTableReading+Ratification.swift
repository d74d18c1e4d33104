internal import Documents
internal import HistoricalDates
internal import Negotiations

// When the parties of an agreement ratified it.

extension EventTableReading {
  mutating func ratification(
    _ row: HeadedTable.Row, _ kind: Event.Kind
  ) throws(RecordProblem) -> HistoricalDate? {
    guard kind == .agreement else { return nil }
    if columns.isOwn { return try date(row, "ratified")?.date }
    guard let text = row["ratified"]?.trimmed, columns.dates["ratified"] == nil else {
      return try date(row, "ratified")?.date
    }
    if Self.unratified.contains(text.lowercased()) { return nil }
    do throws(RecordProblem) {
      return try date(row, "ratified")?.date
    } catch {
      // The party is one all the same.
      ledger.warn(
        Diagnostic(
          .warning, "ratification.undated", at: row.place.location,
          "the ratification was left out: \(error.message)", help: error.help))
      return nil
    }
  }

  /// What says that there was no ratification.
  private static let unratified: Set<String> = [
    "not ratified", "no", "never", "never ratified", "not yet", "pending", "unratified",
    "not in force", "nein", "nicht ratifiziert", "non", "non ratifié", "нет", "не ратифицирован",
    "не ратифицировано", "未批准", "否",
  ]

  mutating func insertRatification(
    of agreement: EventID, by participations: [Participation], on date: HistoricalDate,
    _ row: HeadedTable.Row
  ) {
    let parties = participations.filter { $0.part == .parties }
    let ratifying = parties.isEmpty ? participations : parties
    guard let event = corpus.events[agreement], !ratifying.isEmpty else { return }
    let claims = event.claims.prefix(1).map { claim in
      Claim(source: claim.source, locator: "line \(row.place.line)")
    }
    // Each of those who signed for a state has a row, and it ratified once.
    let actors = ratifying.map(\.actor)
    if event.stages.contains(where: { $0.kind == .ratified && $0.by == actors && $0.date == date })
    {
      return
    }
    corpus.events[agreement]?.stages.append(Stage(.ratified, date, by: actors, claims: claims))
  }
}
