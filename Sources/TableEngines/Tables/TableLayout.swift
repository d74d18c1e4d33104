internal import Documents
package import InterchangeFormats
internal import Negotiations
package import RecordImports

/// What the columns of a table mean.
package struct TableLayout: Sendable {
  /// What the rows are.
  package enum Content: Sendable {
    /// Reports of events, coded by a program.
    case eventData(EventDataTable)
    /// Meetings of two, or of all who stand with one event; letters from one to another.
    case contacts(EventTableHeadings, areMessages: Bool)
  }

  package let content: Content

  /// The layout of a table with these headings. `columns` is what `--columns` gives: `gdelt`, `icews`, or
  /// `date=Datum,participant 1=Name`.
  package init(headings: [String], columns: String?) throws(EngineError) {
    if let table = EventDataTable(headings: headings) {
      content = .eventData(table)
      return
    }
    do throws(InputError) {
      let found = try EventTableHeadings(headings, renamed: try Self.renamed(columns))
      content = .contacts(found, areMessages: try Self.areMessages(found, headings))
    } catch {
      throw EngineError(.unusable, error.reason)
    }
  }

  /// The headings that `--columns` implies where no table can be looked at; `nil` where it tells too little.
  package static func headings(impliedBy columns: String?) throws(EngineError) -> [String]? {
    guard let columns else { return nil }
    if let make = EventDataTable.Make(rawValue: columns.lowercased()) {
      return EventDataTable.headings(of: make)
    }
    do throws(InputError) { return try renamed(columns).values.sorted() } catch {
      throw EngineError(.unusable, error.reason)
    }
  }

  /// `source=Absender,date=Datum`, by meanings.
  private static func renamed(_ columns: String?) throws(InputError) -> [String: String] {
    guard let columns, EventDataTable.Make(rawValue: columns.lowercased()) == nil else {
      return [:]
    }
    var renamed: [String: String] = [:]
    for pair in columns.split(separator: ",") {
      guard let sign = pair.firstIndex(of: "="), sign != pair.startIndex else {
        throw InputError(
          name: "--columns",
          reason:
            "--columns: write MEANING=COLUMN, as in 'participant 1=Name,date=Datum', or gdelt or "
            + "icews", isMisnamed: true)
      }
      renamed[String(pair[..<sign])] = String(pair[pair.index(after: sign)...])
    }
    return renamed
  }

  private static func areMessages(
    _ found: EventTableHeadings, _ headings: [String]
  ) throws(InputError) -> Bool {
    let parts = found.people.map(\.part)
    let hasDate = ["date", "earliest", "latest", "start"].contains { found.others[$0] != nil }
    if hasDate, parts == [.from, .to] || parts == [.to, .from] { return true }
    let arePresent = parts.allSatisfy { $0 == nil }
    if hasDate, arePresent, parts.count == 2 || parts.count == 1 && found.event != nil {
      return false
    }
    throw InputError(
      name: "--table",
      reason:
        "the table needs a column of dates and two of actors, or one of actors and one of events; "
        + "it has \(headings.joined(separator: ", ")); say which they are with --columns "
        + "'participant 1=…,participant 2=…,date=…' or sender=…,recipient=…,date=…",
      isMisnamed: true)
  }

  /// The columns that the rows are handed over in: by the names that their reader here knows.
  package var columns: [EventDataTable.Column] {
    switch content {
    case .eventData(let table): return table.columns
    case .contacts(let found, let areMessages):
      let people = found.people.enumerated().map { position, column in
        EventDataTable.Column(
          name: areMessages
            ? (column.part == .from ? "sender" : "recipient") : "participant \(position + 1)",
          heading: column.heading)
      }
      let others = ["date", "earliest", "latest", "start", "end", "place", "kind"].map {
        EventDataTable.Column(name: $0, heading: found.others[$0])
      }
      return [EventDataTable.Column(name: "event", heading: found.event)] + people + others
    }
  }

  /// Whether rows of one event are known by its name.
  package var hasEvents: Bool {
    if case .contacts(let found, _) = content { found.event != nil } else { false }
  }
}
