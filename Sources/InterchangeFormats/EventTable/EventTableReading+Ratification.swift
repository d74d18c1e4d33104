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
      return try date(unmarked(row, "ratified"), "ratified")?.date
    } catch {
      // The party is one all the same.
      ledger.warn(
        Diagnostic(
          .warning, "ratification.undated", at: row.place.location,
          "the ratification was left out: \(error.message)", help: error.help))
      return nil
    }
  }

  /// The row without the mark of a consent behind a date: `24 Feb 1932 a`.
  private func unmarked(_ row: HeadedTable.Row, _ name: String) -> HeadedTable.Row {
    guard let mark = row[name].flatMap(ConsentMark.init),
      let position = columns.names.firstIndex(of: name)
    else { return row }
    return row.with(mark.date, at: position)
  }

  /// How a party came to be bound, where a mark behind the date says it.
  func manner(_ row: HeadedTable.Row) -> String? {
    columns.isOwn ? nil : row["ratified"].flatMap(ConsentMark.init)?.manner
  }

  /// When the agreement came into force for whom a row names; what is no date is told, and left out.
  mutating func entry(_ row: HeadedTable.Row, _ kind: Event.Kind) -> HistoricalDate? {
    guard kind == .agreement, !columns.isOwn else { return nil }
    if let text = row["in force"]?.trimmed.lowercased(), Self.unratified.contains(text) {
      return nil
    }
    do throws(RecordProblem) {
      return try date(unmarked(row, "in force"), "in force")?.date
    } catch {
      ledger.warn(
        Diagnostic(
          .warning, "entry.undated", at: row.place.location,
          "the entry into force was left out: \(error.message)", help: error.help))
      return nil
    }
  }

  /// Adds those of a row to the parties for which the agreement came into force that day.
  mutating func insertEntry(
    into agreement: EventID, by participations: [Participation], on date: HistoricalDate,
    _ row: HeadedTable.Row
  ) {
    guard var event = corpus.events[agreement] else { return }
    let actors = participations.filter { $0.part == .parties }.map(\.actor)
    if let known = event.stages.firstIndex(where: { $0.kind == .inForce && $0.date == date }) {
      let more = actors.filter { !event.stages[known].by.contains($0) }
      event.stages[known].by += more
    } else {
      let claims = event.claims.prefix(1).map { claim in
        Claim(source: claim.source, locator: "line \(row.place.line)")
      }
      event.stages.append(Stage(.inForce, date, by: actors, claims: claims))
    }
    corpus.events[agreement] = event
  }

  /// What came into force for all parties on one day came into force.
  mutating func joinEntries() {
    for event in corpus.events where !event.stages.isEmpty {
      let parties = Set(event.participations.filter { $0.part == .parties }.map(\.actor))
      let entries = event.stages.indices.filter { event.stages[$0].kind == .inForce }
      guard entries.count == 1, Set(event.stages[entries[0]].by) == parties else { continue }
      var event = event
      event.stages[entries[0]].by = []
      corpus.events[event.id] = event
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
