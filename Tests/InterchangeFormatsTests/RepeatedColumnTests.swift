import Documents
import HistoricalDates
import InterchangeFormats
import Negotiations
import Testing

/// Columns that mean the same, and cells that cite several works.
struct RepeatedColumnTests {
  private func read(
    _ table: String, as name: String = "events", _ choices: ReadingChoices = ReadingChoices()
  ) throws -> Imported {
    try Samples.readTable(table, as: name, choices)
  }

  private func codes(_ imported: Imported) -> [String] { imported.ledger.warnings.map(\.code) }

  private func cited(_ imported: Imported) -> [String] {
    imported.corpus.events.flatMap { event in
      event.claims.map { "\($0.source) \($0.locator ?? "-")" }
    }
  }

  @Test func `what a second column of a place says stands in the note`() throws {
    let imported = try read(
      "date,participants,Place,Place,Notes,Remarks\n1905,Witte; Komura,Portsmouth,Wentworth,n,r\n"
        + "1906,Witte; Rosen,,Paris,,s\n")
    let events = Array(imported.corpus.events)
    #expect(events.map(\.place) == ["Portsmouth", "Paris"])
    #expect(events.map(\.note) == ["N; r. Place: Wentworth.", "s"])
    #expect(codes(imported).filter { $0 == "column.repeated" }.count == 2)
  }

  @Test func `rows in which two dates differ are rejected`() throws {
    let table =
      "date,sent,participants\n1905,1906,Witte; Komura\n1905,1905,Witte; Rosen\n1905,,A B; C D\n"
    let imported = try read(table)
    #expect(imported.ledger.rejections.map(\.location.line) == [2])
    #expect(imported.corpus.events.count == 2)
    let chosen = try read(table, ReadingChoices(columns: ["date": "sent"]))
    #expect(chosen.corpus.events.first?.date.text == "1906")
    #expect(chosen.ledger.rejections.count == 1)
  }

  @Test func `topics and sources of several columns are all kept`() throws {
    let imported = try read(
      "date,participants,topic,topic,Source,Page,Source,Page\n1905,Witte; Komura,war,peace,Diary,5,Memoirs,7\n"
        + "1906,Witte; Komura,war,war,Diary,,,\n")
    #expect(
      imported.corpus.events.map { $0.topics.map(\.rawValue) } == [["war", "peace"], ["war"]])
    #expect(cited(imported) == ["Diary 5", "Memoirs 7", "Diary -"])
  }

  @Test func `works of one cell are several where the cell of pages has as many`() throws {
    let imported = try read(
      "date,participants,source,page\n1905,Witte; Komura,Diary; Memoirs,5; 7\n"
        + "1906,Witte; Komura,\"Smith, A.; Doe, B.: A title\",12\n1907,Witte; Komura,Diary; Memoirs,\n"
        + "1908,Witte; Komura,Diary,1\n1909,Witte; Komura,Memoirs,2\n")
    #expect(
      cited(imported).filter { !$0.hasPrefix("smith") } == [
        "Diary 5", "Memoirs 7", "Diary -", "Memoirs -", "Diary 1", "Memoirs 2",
      ])
    #expect(cited(imported).contains { $0.hasPrefix("smith") && $0.hasSuffix(" 12") })
  }

  @Test func `a page without a work is not lost`() throws {
    let imported = try read("date,participants,page\n1905,Witte; Komura,57\n")
    #expect(imported.corpus.events.first?.note == "Page: 57.")
  }

  @Test func `a further column of an edge list is kept`() throws {
    let imported = try read("source,target,remark,remark\nWitte,Komura,a,b\n", as: "gephi")
    #expect(imported.corpus.ties.first?.note == "remark: a; remark: b")
  }

  @Test func `a status of the table's own stands in the note, and one of a claim holds for all`()
    throws
  {
    let imported = try read(
      "date,participants,status\n1905,Witte; Komura,Disputed\n1906,Witte; Komura,confirmed\n1907,Witte,done\n"
    )
    #expect(imported.ledger.rejections.isEmpty)
    let events = Array(imported.corpus.events)
    #expect(events[0].participations.allSatisfy { $0.status == .disputed })
    #expect(events.map(\.note) == [nil, "Status: confirmed.", "Status: done."])
  }

  @Test func `roles pair up with the people as sides do`() throws {
    let imported = try read(
      "date,participants,side,role\n1905,Witte; Komura,\"Russia, Japan\",envoy; minister\n"
        + "1906,Witte; Komura,,envoy\n1907,Rosen,\"Russia, Japan\",\n")
    let events = Array(imported.corpus.events)
    #expect(events[0].participations.map(\.role) == ["envoy", "minister"])
    #expect(events[1].participations.map(\.role) == [nil, nil])
    #expect(
      imported.corpus.actors.map(\.name).sorted() == [
        "Japan", "Komura", "Rosen", "Russia", "Witte",
      ])
    #expect(codes(imported).contains("role.shared") && codes(imported).contains("side.unpaired"))
  }

  @Test func `each of the guests is a guest`() throws {
    let imported = try read("date,host,guests\n1905,Roosevelt,Witte; Komura\n")
    #expect(
      imported.corpus.events.first?.participations.map(\.role) == ["host", "guest", "guest"])
  }

  @Test func `a third party of an agreement is none of its parties`() throws {
    let imported = try read(
      "agreement,date,signatory,signatory_type\nA,1905,Russia,party\nA,1905,Japan,state\n"
        + "A,1905,Roosevelt,third party\n")
    let event = try #require(imported.corpus.events.first)
    #expect(event.actors(.parties).map(\.rawValue) == ["Russia", "Japan"])
    #expect(event.actors(.signed).map(\.rawValue) == ["Roosevelt"])
    #expect(event.participations.last?.role == "third party")
    #expect(imported.corpus.actors["Japan"]?.kind == .state)
  }

  @Test func `a call is a meeting, and whoever made a treaty is its party`() throws {
    let imported = try read(
      "date,participants,event type\n1905,Witte; Komura,Telephone call\n1906,Witte; Komura,Treaty\n"
    )
    #expect(imported.corpus.events.map(\.kind) == [.meeting, .agreement])
    #expect(imported.corpus.events.last?.actors(.parties).count == 2)
  }

  @Test func `events are cited to their own table beside one of people`() throws {
    let documents = [
      ("people.csv", "id,name\nwitte,Sergei Witte\nkomura,Jutaro Komura\n"),
      ("talks.csv", "date,participants\n1905,witte; komura\n"),
    ].map { InputDocument(name: $0.0, bytes: Array($0.1.utf8)) }
    let imported = try Samples.found("events").read(documents, ReadingChoices(), ledger: Ledger())
    #expect(imported.corpus.sources.map(\.id.rawValue) == ["talks"])
    #expect(imported.corpus.events.first?.claims.map(\.source.rawValue) == ["talks"])
  }
}
