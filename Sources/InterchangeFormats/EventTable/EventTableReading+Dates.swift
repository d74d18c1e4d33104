internal import Documents
internal import HistoricalDates
internal import Negotiations

// When an event of a table was.

extension EventTableReading {
  mutating func date(_ row: HeadedTable.Row) throws(RecordProblem) -> TableDates.Reading {
    if columns.isOwn {
      guard let text = row["date"] else { return try givenDate() }
      return .init(date: try HistoricalDate(recorded: text))
    }
    if let date = try ownDate(row) { return date }
    if let called = columns.event.flatMap({ row.value(at: $0.position)?.collapsed }),
      let later = datedRows[called], let date = try ownDate(later)
    {
      return date
    }
    return try givenDate()
  }

  /// Whether a row says when the event was.
  func hasDate(_ row: HeadedTable.Row) -> Bool {
    ["date", "earliest", "latest", "start", "end"].contains { name in
      if let combined = columns.dates[name] { return combined.text(in: row) != nil }
      return row[name].map { !TableDates.isNone($0) } ?? false
    }
  }

  private mutating func ownDate(
    _ row: HeadedTable.Row
  ) throws(RecordProblem) -> TableDates.Reading? {
    if let date = try date(row, "date") { return hour(row, of: date) }
    let early = try date(row, "earliest")
    let late = try date(row, "latest")
    if let range = try span(early, late, { "[\($0)..\($1)]" }) { return range }
    // A cell says `..` where there is no end; one that is empty says nothing of it.
    let (isOpenStart, isOpenEnd) = (row["start"]?.trimmed == "..", row["end"]?.trimmed == "..")
    let start = isOpenStart ? nil : try date(row, "start")
    let end = isOpenEnd ? nil : try date(row, "end")
    if let start, end == nil, !columns.hasEnds { return start }
    let missing = (isOpenStart ? ".." : "", isOpenEnd ? ".." : "")
    return try span(start, end, missing: missing, { "\($0)/\($1)" })
  }

  /// The date with the hour that a column of its own gives.
  mutating func hour(
    _ row: HeadedTable.Row, of reading: TableDates.Reading
  ) -> TableDates.Reading {
    guard let text = row["time"], !TableDates.isNone(text), !UnknownName.contains(text),
      reading.date.kind == .instant, reading.date.qualification.isEmpty, !reading.date.hasHours,
      let day = reading.date.earliest, reading.date.latest == day
    else { return reading }
    guard let date = TableHour.date(text, on: "\(day)") else {
      account.hours.append(text.collapsed)
      return reading
    }
    var result = reading
    result.date = date
    return result
  }

  private func givenDate() throws(RecordProblem) -> TableDates.Reading {
    guard let given = choices.date else {
      throw RecordProblem(
        "the event has no date", help: "give one to all that have none with --date EDTF")
    }
    return .init(date: given)
  }

  private func span(
    _ first: TableDates.Reading?, _ last: TableDates.Reading?,
    missing: (first: String, last: String) = ("..", ".."), _ join: (String, String) -> String
  ) throws(RecordProblem) -> TableDates.Reading? {
    if first == nil && last == nil { return nil }
    if let first, let last, first.date == last.date { return first }
    let text = join(first?.date.text ?? missing.first, last?.date.text ?? missing.last)
      .replacing("[....", with: "[..").replacing("....]", with: "..]")
    let written = [first?.written, last?.written].compactMap(\.self)
    return .init(
      date: try HistoricalDate(recorded: text),
      written: written.isEmpty ? nil : written.joined(separator: " – "))
  }

  /// The date in the columns called `name`; `nil` where there is none.
  mutating func date(
    _ row: HeadedTable.Row, _ name: String
  ) throws(RecordProblem) -> TableDates.Reading? {
    let combined = columns.dates[name]
    let text: String?
    if let combined {
      text = combined.text(in: row)
    } else {
      text = row[name].flatMap { TableDates.isNone($0) ? nil : $0 }
    }
    guard let text else { return nil }
    let reading = try dates.read(text, line: row.place.line)
    if let written = reading.written {
      ledger.warn(
        Diagnostic(
          .note, "date.read-so", at: row.place.location,
          "'\(written)' was read as \(reading.date.text)"))
    }
    return reading
  }
}
