import Documents
import HistoricalDates
import Negotiations
import RecordImports
import Testing

struct ICEWSImportTests {
  private static let header = [
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text",
    "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country", "Publisher",
    "City",
    "Province", "Country",
  ]

  /// A side: name, sectors, country.
  private typealias Side = (name: String, sectors: String, country: String)

  private func row(
    _ id: String, _ day: String, _ code: String, _ source: Side, _ target: Side
  ) -> [String] {
    [
      id, day, source.name, source.sectors, source.country, "…", code, "1.0", target.name,
      target.sectors, target.country, "A Paper", "Geneva", "Geneva", "Switzerland",
    ]
  }

  private func read(_ rows: [String]...) throws -> Imported {
    let text = ([Self.header] + rows).map { $0.joined(separator: "\t") }.joined(separator: "\n")
    return try ICEWSImport().read([InputDocument(name: "icews.tab", bytes: Array(text.utf8))])
  }

  private let kim: Side = ("Kim Yong Chol", "Executive,Government", "North Korea")
  private let pompeo: Side = ("Mike Pompeo", "Cabinet", "United States")

  @Test func `an id used again on another day is another event`() throws {
    let imported = try read(
      row("77", "2018-06-01", "042", kim, pompeo), row("77", "2018-06-02", "041", kim, pompeo))
    #expect(imported.corpus.events.map(\.id) == ["icews-2018-06-01-77", "icews-2018-06-02-77"])
    #expect(imported.corpus.events.map(\.kind) == [.meeting, .message])
    #expect(imported.people("icews-2018-06-01-77") == ["kim-yong-chol", "mike-pompeo"])
    #expect(imported.corpus.events.first?.place == "Geneva, Switzerland")
    #expect(imported.corpus.problems(.warning) == [])
  }

  @Test func `a dash is no part of a place`() throws {
    var dashed = row("77", "2018-06-01", "046", kim, pompeo)
    dashed.replaceSubrange(12...13, with: ["-", "—"])
    #expect(try read(dashed).corpus.events.first?.place == "Switzerland")
  }

  @Test func `names tell states, governments, groups, institutions and people`() throws {
    let russia: Side = ("Russia", "", "Russian Federation")
    let japan: Side = ("Foreign Affairs (Japan)", "Ministry", "Japan")
    let cabinet: Side = ("Government (Japan)", "Government", "Japan")
    let union: Side = ("European Union", "International Government Organization", "")
    let imported = try read(
      row("1", "2018-06-01", "046", russia, japan), row("2", "2018-06-01", "046", cabinet, union),
      row("3", "2018-06-01", "046", kim, pompeo))
    let kinds = Dictionary(
      uniqueKeysWithValues: imported.corpus.actors.map { ($0.id.rawValue, $0.kind) })
    #expect(kinds["russian-federation"] == .state)
    #expect(kinds["russia"] == nil)
    #expect(kinds["foreign-affairs-japan"] == .group)
    #expect(kinds["government-japan"] == .government)
    #expect(kinds["european-union"] == .organisation)
    #expect(kinds["kim-yong-chol"] == .person)
  }

  @Test func `one name in two countries is two actors`() throws {
    let other: Side = ("Kim Yong Chol", "Executive", "South Korea")
    let imported = try read(row("1", "2018-06-01", "046", kim, other))
    #expect(
      imported.people("icews-2018-06-01-1") == ["kim-yong-chol", "kim-yong-chol-south-korea"])
  }

  @Test func `rows that cannot be used are rejected`() throws {
    let imported = try read(
      row("1", "2018-06-31", "042", kim, pompeo), row("2", "2018-06-01", "four", kim, pompeo),
      ["short"], row("4", "2018-06-01", "036", kim, pompeo), row("5", "2018-06-01", "042", kim, kim)
    )
    #expect(imported.account("row") == "5 = 0 + 5")
    #expect(
      imported.codes == ["row.date", "event.malformed", "row.width", "event.code", "event.alone"])
  }

  @Test func `a table that breaks off within its last row is cut off`() throws {
    let imported = try read(row("1", "2018-06-01", "040", kim, pompeo), ["2", "2018-06-01", "Kim"])
    #expect(imported.account("row") == "2 = 1 + 1")
    #expect(imported.codes == ["row.unclosed"])
  }

  @Test(arguments: ["5/13/2017 0:00", "5/13/17", "2017-05-13 00:00:00"])
  func `a day with its first hour is that day`(day: String) throws {
    let imported = try read(row("1", day, "040", kim, pompeo))
    #expect(imported.corpus.events.map(\.date.text) == ["2017-05-13"])
  }
}
