import Documents
import Foundation
import HistoricalDates
import Negotiations
import RecordImports
import TestSupport
import Testing

struct VisitsImportTests {
  private static let header = [
    "id", "start", "end", "visitor", "from_id", "from", "description",
  ]

  private func visit(
    _ id: String, _ start: String, _ end: String, _ visitor: String, _ country: String,
    _ description: String
  ) -> [String] {
    [id, start, end, visitor, country.lowercased(), country, description]
  }

  private func read(_ rows: [String]...) throws -> Imported {
    let text = ([Self.header] + rows).map { $0.joined(separator: "\t") }.joined(separator: "\n")
    return try VisitsImport().read([InputDocument(name: "visits.tsv", bytes: Array(text.utf8))])
  }

  @Test func `a visit is a meeting with the President of the day, on one day of the visit`() throws
  {
    let imported = try read(
      visit("7", "1945-05-28", "1945-06-01", "Regent Prince Abdul Ilah", "Iraq", "State visit."))
    let event = try #require(imported.corpus.events["hsg-visit-7"])
    #expect(event.date.text == "[1945-05-28..1945-06-01]")
    #expect(imported.people("hsg-visit-7") == ["truman-harry-s", "iraq-abdul-ilah"])
    #expect(event.participations.map(\.role) == ["host", "Regent Prince"])
    #expect(event.claims.map(\.locator) == ["7"])
    #expect(imported.account("row") == "1 = 1 + 0")
    #expect(imported.corpus.problems(.warning) == [])
  }

  @Test(arguments: [
    ("State visit.", Claim.Status.asserted), ("Official Working visit.", .asserted),
    ("Met with President Truman.", .asserted),
    ("Led the delegation to the Conference in San Francisco.", .inferred),
    ("Attended the funeral of former President Taft.", .inferred),
    ("Met with President-elect Truman.", .inferred),
  ])
  func `that the President took part is asserted only where the table says so`(
    description: String, status: Claim.Status
  ) throws {
    let imported = try read(
      visit("1", "1946-05-01", "1946-05-02", "President Smith", "Utopia", description))
    let event = try #require(imported.corpus.events["hsg-visit-1"])
    #expect(event.participations.first?.status == status)
    #expect(event.participations.last?.status == .asserted)
  }

  /// The hosts with the status of their part.
  private func hosts(_ imported: Imported) -> [String] {
    imported.corpus.events.flatMap { event in
      event.participations.filter { $0.role == "host" }
        .map { "\($0.actor) \($0.status.rawValue)" }
    }
  }

  @Test(arguments: [
    "Private visit. Meeting scheduled May 19 with President Truman cancelled.",
    "Did not meet with the President.", "Official visit. Did not meet with President Truman.",
    "Private visit; President Truman was out of Washington.",
  ])
  func `a President whom the description says was not met is left out`(text: String) throws {
    let imported = try read(
      visit("1", "1946-05-01", "1946-05-02", "President Smith", "Utopia", text))
    #expect(hosts(imported) == [])
    #expect(imported.codes == ["visit.not-met"])
    #expect(imported.corpus.problems() == [])
  }

  @Test(arguments: [
    "State visit cancelled.", "Postponed state visit.", "Official visit was postponed.",
  ])
  func `a visit that was called off is no meeting`(text: String) throws {
    let imported = try read(
      visit("1", "1946-05-01", "1946-05-02", "President Smith", "Utopia", text))
    let event = try #require(imported.corpus.events.first)
    #expect(!event.wasHeld)
    #expect(hosts(imported) == ["truman-harry-s inferred"])
  }

  @Test func `a message that puts off a state visit makes none certain`() throws {
    let imported = try read(
      visit(
        "1", "1977-12-03", "1977-12-03", "Prime Minister Osman", "Morocco",
        "Private visit. Delivered a message to President Carter postponing a state visit by King "
          + "Hassan II."))
    #expect(hosts(imported) == ["carter-jimmy inferred"])
    #expect(imported.corpus.events.first?.wasHeld == true)
  }

  @Test func `a Vice President or Secretary of State who received the visitor is recorded`() throws
  {
    let imported = try read(
      visit(
        "1", "1981-03-30", "1981-04-01", "Prime Minister van Agt", "Netherlands",
        "Official working visit. Met with Vice President Bush."),
      visit(
        "2", "1998-06-29", "1998-06-30", "Prime Minister Crvenkovski", "Macedonia",
        "Met with Vice President Gore."),
      visit(
        "3", "1943-12-06", "1943-12-06", "Prime Minister Mackenzie King", "Canada",
        "Met briefly with Secretary of State Hull."))
    #expect(hosts(imported) == ["reagan-ronald inferred"])
    #expect(imported.people("hsg-visit-1").dropFirst().first == "bush-george-h-w")
    #expect(imported.people("hsg-visit-2") == ["gore-al", "macedonia-crvenkovski"])
    #expect(imported.people("hsg-visit-3") == ["united-states-hull", "canada-mackenzie-king"])
    #expect(
      imported.corpus.actors["gore-al"]?.offices.map(\.title) == [
        "Vice President of the United States"
      ])
    #expect(imported.corpus.problems() == [])
  }

  @Test func `of two Presidents during one visit each is certain only where he is named`() throws {
    let imported = try read(
      visit("1", "1963-11-20", "1963-11-25", "King A", "Utopia", "State visit."),
      visit(
        "2", "1963-11-20", "1963-11-25", "King A", "Utopia",
        "Met with President Kennedy November 20 and President Johnson November 25."))
    #expect(
      hosts(imported) == [
        "kennedy-john-f inferred", "johnson-lyndon-b inferred", "kennedy-john-f asserted",
        "johnson-lyndon-b asserted",
      ])
    #expect(imported.people("hsg-visit-2") == ["kennedy-john-f", "utopia-a"])
    #expect(imported.people("hsg-visit-2-2") == ["johnson-lyndon-b", "utopia-a"])
    #expect(imported.account("row") == "2 = 2 + 0")
  }

  @Test func `after the days of which the Presidents are known, none is host`() throws {
    let imported = try read(
      visit("1", "2025-12-30", "2025-12-31", "President Smith", "Utopia", "Working visit."),
      visit("2", "2030-05-01", "2030-05-02", "President Smith", "Utopia", "Working visit."))
    #expect(imported.people("hsg-visit-1").first == "trump-donald-j")
    #expect(imported.people("hsg-visit-2").count == 1)
    #expect(imported.codes == ["visit.president"])
    #expect(imported.account("row") == "2 = 2 + 0")
  }

  @Test func `a day that the description names for the meeting is its date`() throws {
    let imported = try read(
      visit(
        "1", "1949-04-24", "1949-04-26", "President Smith", "Utopia",
        "Met with President Truman April 25. In U.S. April 20–30."))
    #expect(imported.corpus.events["hsg-visit-1"]?.date.text == "1949-04-25")
  }

  @Test func `around a change of office the description decides, else both are inferred`() throws {
    let imported = try read(
      visit("1", "1961-01-19", "1961-01-21", "King A", "Utopia", "Met with President Kennedy."),
      visit("2", "1961-01-19", "1961-01-21", "King A", "Utopia", "Arrived by ship."),
      visit("3", "1961-01-20", "1961-01-21", "King A", "Utopia", "State visit."))
    #expect(imported.people("hsg-visit-1") == ["kennedy-john-f", "utopia-a"])
    #expect(imported.people("hsg-visit-2").prefix(2) == ["eisenhower-dwight-d", "kennedy-john-f"])
    #expect(imported.people("hsg-visit-3").first == "kennedy-john-f")
  }

  @Test func `a President who was not in office is told of`() throws {
    let imported = try read(
      visit("1", "1946-05-01", "1946-05-02", "King A", "Utopia", "Met with President Nixon."))
    #expect(imported.codes == ["visit.president"])
    #expect(imported.people("hsg-visit-1").first == "truman-harry-s")
  }

  @Test func `several visitors of one row, and titles run into names`() throws {
    let imported = try read(
      visit("1", "1991-05-01", "1991-05-02", "President A B and Prime Minister C D", "Utopia", ""),
      visit("2", "1991-06-01", "1991-06-02", "Premier & Prince Sihanouk", "Cambodia", ""),
      visit("3", "2015-04-13", "2015-04-16", "Prime MinisterHaidar al- Abadi", "Iraq", ""))
    #expect(imported.people("hsg-visit-1").dropFirst() == ["utopia-a-b", "utopia-c-d"])
    let prince = imported.corpus.events["hsg-visit-2"]?.participations.last
    #expect(prince?.role == "Premier and Prince")
    #expect(imported.corpus.actors["iraq-haidar-al-abadi"]?.name == "Haidar al-Abadi")
    #expect(imported.codes == ["visit.name"])
  }

  @Test func `a short form of a name is the full one's with the same title at the same time`()
    throws
  {
    let imported = try read(
      visit("1", "1957-05-01", "1957-05-02", "Prime Minister Macmillan", "Britain", ""),
      visit("2", "1960-05-01", "1960-05-02", "Prime Minister Harold Macmillan", "Britain", ""),
      visit("3", "1999-05-01", "1999-05-02", "Prime Minister Macmillan", "Britain", ""),
      visit("4", "1960-05-01", "1960-05-02", "King Macmillan", "Utopia", ""))
    #expect(imported.people("hsg-visit-1").last == "britain-harold-macmillan")
    #expect(imported.people("hsg-visit-3").last == "britain-macmillan")
    #expect(imported.people("hsg-visit-4").last == "utopia-macmillan")
    let actor = imported.corpus.actors["britain-harold-macmillan"]
    #expect(actor?.names.map(\.text) == ["Macmillan"])
  }

  @Test func `a name that fits several is left apart and told of`() throws {
    let imported = try read(
      visit("1", "1990-05-01", "1990-05-02", "President John Roe", "Utopia", ""),
      visit("2", "1992-05-01", "1992-05-02", "President Jane Roe", "Utopia", ""),
      visit("3", "1991-05-01", "1991-05-02", "President Roe", "Utopia", ""))
    #expect(imported.codes == ["person.several"])
    #expect(imported.ledger.warnings.first?.location.line == 4)
    #expect(imported.people("hsg-visit-3").last == "utopia-roe")
  }

  @Test func `rows that cannot be used are rejected with their line, and the rest is read`() throws
  {
    let imported = try read(
      visit("1", "1945-13-01", "1945-06-01", "King A", "Utopia", ""),
      visit("2", "1945-06-02", "1945-06-01", "King A", "Utopia", ""), ["3", "1945-06-02"],
      visit("", "1945-06-01", "1945-06-02", "King A", "Utopia", ""),
      visit("5", "1945-06-01", "1945-06-02", "", "Utopia", ""),
      visit("6", "1945-06-01", "1945-06-02", "King A", "Utopia", ""),
      visit("6", "1945-06-01", "1945-06-02", "King A", "Utopia", ""))
    #expect(imported.account("row") == "7 = 1 + 6")
    #expect(imported.ledger.rejections.map(\.location.line) == [2, 3, 4, 5, 6, 8])
    #expect(
      imported.ledger.rejections.map(\.code) == [
        "row.date", "row.date", "row.width", "row.incomplete", "row.incomplete", "row.repeated",
      ])
  }

  @Test func `a table without its columns is refused by name`() {
    let table = InputDocument(name: "x.csv", bytes: Array("name,type\na,b\n".utf8))
    #expect(throws: InputError.self) { try VisitsImport().read([table]) }
  }

  @Test(.enabled(if: Repository.sharedData("hsg/visits.tsv") != nil))
  func `the published table is read whole and makes a sound corpus`() throws {
    let path = try #require(Repository.sharedData("hsg/visits.tsv")).path
    let imported = try VisitsImport().read([InputDocument(path: path)])
    #expect(imported.account("row") == "3264 = 3264 + 0")
    #expect(imported.corpus.problems() == [])
    // All Presidents from Grant to Trump but Garfield received somebody.
    let hosts = Set(
      imported.corpus.events.flatMap { $0.participations.filter { $0.role == "host" } }.map(\.actor)
    )
    #expect(hosts.contains("truman-harry-s"))
    #expect(hosts.allSatisfy { imported.corpus.actors[$0]?.offices.isEmpty == false })
  }

  @Test(arguments: [
    "Was unable to meet President Reagan owing to illness.",
    "Private visit. Meeting with President Reagan did not take place.",
    "Could not be received by President Reagan.", "President Reagan was unable to receive him.",
    "Was to have met President Reagan.", "The meeting with the President did not take place.",
  ])
  func `whoever was not met was no host`(description: String) throws {
    let imported = try read(
      visit("1", "1985-05-28", "1985-06-01", "Prime Minister Smith", "Utopia", description))
    #expect(hosts(imported) == [])
    #expect(imported.ledger.warnings.map(\.code) == ["visit.not-met"])
  }

  @Test func `whom the visitor met was host, and an American minister has a country`() throws {
    let met = try read(
      visit(
        "1", "1985-05-28", "1985-06-01", "Prime Minister Smith", "Utopia", "Met President Reagan."))
    #expect(hosts(met) == ["reagan-ronald asserted"])
    let minister = try read(
      visit(
        "1", "1985-05-28", "1985-06-01", "Prime Minister Smith", "Utopia",
        "Met with Secretary of State Shultz; the President was ill."))
    #expect(minister.corpus.problems() == [])
  }
}
