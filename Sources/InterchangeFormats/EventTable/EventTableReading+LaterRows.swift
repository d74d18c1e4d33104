internal import Documents
internal import HistoricalDates
internal import Negotiations

// Later rows of one event.

extension EventTableReading {
  /// What a later row says of the event otherwise, or from another source, is a claim of its own.
  mutating func compare(_ row: HeadedTable.Row, with id: EventID) {
    guard let event = corpus.events[id] else { return }
    var differs = Statement()
    var contradictions: [(field: String, here: String, there: String)] = []
    for (field, names) in EventColumn.named where !field.hasParts {
      guard let text = row[names]?.trimmed, field.key != "topics" else { continue }
      // What says nothing contradicts nothing.
      if !columns.isOwn, TableDates.isNone(text) { continue }
      let known = field.attribute(of: event)?.value.text ?? ""
      // A list that stands in every row of an event is one list.
      if case .values = field.content, text == known { continue }
      var other = event
      let date = field.key == "date" || field.key == "received"
      var reading = date && !columns.isOwn ? try? dates.read(text, line: row.place.line) : nil
      if field.key == "date", let day = reading { reading = hour(row, of: day) }
      let written = reading?.date.text ?? text
      let isRead: Void? = try? field.readAttribute(written, into: &other)
      // The note of an event has more than a row may say.
      if isRead != nil, other == event || (field.key == "note" && known.contains(text)) { continue }
      contradictions.append((field.key, text, known))
      guard isRead != nil else { continue }
      switch field.key {
      case "title": differs.title = other.title
      case "date": differs.date = other.date
      case "received": differs.received = other.received
      case "place": differs.place = other.place
      case "about": differs.about = other.about
      default: break
      }
    }
    if let text = row["kind"], text.trimmed.lowercased() != event.kind.rawValue,
      columns.isOwn || EventKindWord.meaning(of: text)?.kind != event.kind
    {
      contradictions.append(("kind", text, event.kind.rawValue))
    }
    let line = made[id]?.place.line ?? 0
    for (field, here, there) in contradictions {
      let isKept =
        !columns.isOwn && ["title", "date", "received", "place", "about"].contains(field)
      ledger.warn(
        Diagnostic(
          .warning, "row.contradiction", at: row.place.location,
          "the \(field) of '\(id)' is '\(here.shown)' here and '\(there.shown)' in line \(line), "
            + "which was followed" + (isKept ? "; this row is a claim of its own" : "")))
    }
    if !columns.isOwn { addClaim(row, differs, to: id) }
  }

  private mutating func addClaim(_ row: HeadedTable.Row, _ differs: Statement, to id: EventID) {
    let cited = cited(row)
    for (work, locator) in cited {
      add(Claim(source: source(work), locator: locator), differs, to: id)
    }
    if cited.isEmpty, !differs.isEmpty {
      let file = fileSource(row.place.file)
      add(Claim(source: file, locator: "line \(row.place.line)"), differs, to: id)
    }
  }

  private mutating func add(_ claim: Claim, _ differs: Statement, to id: EventID) {
    var claim = claim
    claim.differs = differs
    let isThere = corpus.events[id]?.claims.contains {
      $0.source == claim.source && ($0.locator == claim.locator || claim.locator == nil)
        && (claim.differs.isEmpty || $0.differs == claim.differs)
    }
    if isThere != true { corpus.events[id]?.claims.append(claim) }
  }
}
