import RecordImports
import TableEngines
import Testing

/// What columns are taken for.
struct TableLayoutTests {
  private func people(_ headings: [String], _ columns: String? = nil) throws -> [String] {
    let layout = try TableLayout(headings: headings, columns: columns)
    return layout.columns.filter { $0.heading != nil }.map { "\($0.name)=\($0.heading ?? "")" }
  }

  @Test func `columns are known by the words that tables of events are read by`() throws {
    #expect(
      try people(["Absender", "Empfänger", "Datum", "Ort"]) == [
        "sender=Absender", "recipient=Empfänger", "date=Datum", "place=Ort",
      ])
    #expect(
      try people(["from", "to", "date"]) == ["sender=from", "recipient=to", "date=date"])
    #expect(
      try people(["actor1", "actor2", "not_before", "not after"]) == [
        "participant 1=actor1", "participant 2=actor2", "earliest=not_before",
        "latest=not after",
      ])
    #expect(
      try people(["event", "actor", "date"]) == [
        "event=event", "participant 1=actor", "date=date",
      ])
  }

  @Test func `or by what the user says`() throws {
    #expect(
      try people(["x", "y", "z"], "participant 1=x,participant 2=y,date=z") == [
        "participant 1=x", "participant 2=y", "date=z",
      ])
    #expect(throws: EngineError.self) { try people(["x", "y", "z"], "date=w") }
    #expect(throws: EngineError.self) { try people(["x", "y", "z"], "date") }
  }

  @Test func `a table without dates or without two actors is none of contacts`() {
    #expect(throws: EngineError.self) { try people(["from", "to"]) }
    #expect(throws: EngineError.self) { try people(["actor", "date"]) }
    #expect(throws: EngineError.self) { try people([]) }
  }

  @Test func `tables of events that programs coded are known by their headings`() throws {
    let icews = [
      "Event ID", "Event Date", "Source Name", "Source Country", "CAMEO Code", "Target Name",
      "Target Country",
    ]
    for headings in [icews, ["SQLDATE", "Actor1Code", "Actor2Code", "EventCode"]] {
      let layout = try TableLayout(headings: headings, columns: nil)
      guard case .eventData = layout.content else {
        Issue.record("\(headings) is taken for contacts")
        continue
      }
    }
  }
}
