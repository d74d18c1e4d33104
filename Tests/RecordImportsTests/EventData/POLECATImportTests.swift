import Documents
import Negotiations
import RecordImports
import Testing

struct POLECATImportTests {
  private static let header = [
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Primary Actor Sector", "Actor Name Raw", "Recipient Name",
    "Recipient Country", "Primary Recipient Sector", "Recipient Name Raw", "City", "Province",
    "Country", "Source", "Feature Type",
  ]

  private typealias Side = (name: String, country: String, sector: String)

  private func row(
    _ id: String, _ type: String, _ mode: String, _ actor: Side, _ recipient: Side,
    date: String = "2018-01-02", contexts: String = "None"
  ) -> [String] {
    [
      id, date, type, mode, "1.0", "1", contexts, actor.name, actor.country, actor.sector, "raw",
      recipient.name, recipient.country, recipient.sector, "raw", "Geneva", "None", "Switzerland",
      "A Paper", "PPL",
    ]
  }

  private func read(
    _ rows: [String]..., selection: EventDataSelection = EventDataSelection()
  ) throws -> Imported {
    let text = ([Self.header] + rows).map { $0.joined(separator: "\t") }.joined(separator: "\n")
    return try POLECATImport(selection).read([
      InputDocument(name: "week.txt", bytes: Array(text.utf8))
    ])
  }

  private let merkel: Side = ("Angela Merkel", "DEU", "GOV")
  private let russia: Side = ("Russia", "RUS", "GOV")

  @Test func `modes of CONSULT are meetings and calls, other types are counted`() throws {
    let imported = try read(
      row("a_CONSULT_visit", "CONSULT", "visit", merkel, russia),
      row("b_CONSULT_phone", "CONSULT", "phone", merkel, russia),
      row("c_CONSULT_", "CONSULT", "", merkel, ("Emmanuel Macron", "FRA", "GOV")),
      row("d_AGREE_", "AGREE", "", merkel, russia),
      row("e_ASSAULT_", "ASSAULT", "None", merkel, russia))
    #expect(imported.corpus.events.map(\.kind) == [.meeting, .message, .meeting])
    #expect(imported.corpus.events.map(\.form) == ["visit", "telephone call", "consultation"])
    #expect(imported.corpus.events.first?.participations.map(\.role) == [nil, nil])
    #expect(imported.corpus.events.first?.place == "Geneva, Switzerland")
    #expect(imported.corpus.events.first?.about?.contains("(PLOVER CONSULT-visit)") == true)
    #expect(imported.corpus.events.allSatisfy { $0.claims.allSatisfy { $0.status == .inferred } })
    #expect(imported.ledger.isBalanced)
    #expect(imported.rejected == ["event.code"])
    #expect(imported.ledger.rejections.first?.message.contains("2 rows of other types") == true)
  }

  @Test func `several names in a cell are several actors of their countries`() throws {
    let imported = try read(
      row(
        "a", "CONSULT", "multilateral", ("Angela Merkel; Emmanuel Macron", "DEU; FRA", "GOV"),
        ("Russia; Ukraine", "RUS; UKR", "GOV"), contexts: "diplomatic; military"))
    let event = try #require(imported.corpus.events.first)
    #expect(
      event.participants.map(\.rawValue)
        == ["angela-merkel", "emmanuel-macron", "russia", "ukraine"])
    #expect(imported.corpus.actors["russia"]?.kind == .state)
    #expect(imported.corpus.actors["emmanuel-macron"]?.affiliations.map(\.of) == ["france"])
    #expect(event.claims.first?.note == "reported by A Paper; contexts: diplomatic, military")
    #expect(imported.corpus.problems(.warning) == [])
  }

  @Test func `nobody, one side and other countries are no events`() throws {
    let imported = try read(
      row("a", "CONSULT", "", ("None", "None", "None"), russia),
      row("b", "CONSULT", "", russia, russia),
      row("c", "CONSULT", "", merkel, russia, date: "soon"),
      row("d", "CONSULT", "", ("Japan", "JPN", "GOV"), ("China", "CHN", "GOV")),
      selection: EventDataSelection(countries: ["rus"]))
    #expect(imported.corpus.events.isEmpty)
    #expect(
      Set(imported.rejected) == ["event.actor", "event.alone", "row.date", "event.country"])
    #expect(imported.ledger.isBalanced)
  }

  @Test func `a country beside several names is that of no other state among them`() throws {
    let imported = try read(
      row("a", "CONSULT", "", ("Japan; South Korea", "JPN", "GOV"), russia))
    #expect(imported.corpus.actors["south-korea"]?.kind == .state)
    #expect(imported.corpus.actors["south-korea"]?.affiliations.isEmpty == true)
  }

  @Test func `a kind of organisation is no state`() throws {
    let imported = try read(
      row("a", "CONSULT", "", merkel, ("European Commission", "IGO", "GOV")))
    #expect(!imported.corpus.actors.contains { $0.name == "IGO" })
    #expect(imported.corpus.actors["european-commission"]?.affiliations.isEmpty == true)
  }
}
