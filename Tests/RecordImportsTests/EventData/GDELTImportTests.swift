import Documents
import Foundation
import HistoricalDates
import Negotiations
import RecordImports
import TestSupport
import Testing

/// Rows of GDELT tables, made of what matters.
enum GDELTRows {
  /// A row of so many columns: 58 for 1.0, 61 for 2.0.
  static func row(
    _ id: String, _ day: String, _ source: String, _ code: String, _ target: String,
    width: Int = 61, place: String = "Paris, France", names: (String, String) = ("ONE", "TWO")
  ) -> [String] {
    var row = Array(repeating: "", count: width)
    row[0] = id
    row[1] = day
    row[5] = source
    row[6] = names.0
    row[15] = target
    row[16] = names.1
    row[26] = code
    row[width == 61 ? 52 : 50] = place
    row[width - 1] = "https://news.example.org/\(id)"
    return row
  }

  static func document(_ rows: [[String]], separator: String = "\t") -> InputDocument {
    let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\n") + "\n"
    return InputDocument(name: "events.tsv", bytes: Array(text.utf8))
  }
}

struct GDELTImportTests {
  private func read(
    _ rows: [[String]], _ selection: EventDataSelection = EventDataSelection()
  ) throws -> Imported {
    try GDELTImport(selection).read([GDELTRows.document(rows)])
  }

  @Test(arguments: [
    ("040", Event.Kind.meeting), ("041", .message), ("042", .meeting), ("043", .meeting),
    ("044", .meeting), ("045", .meeting), ("046", .meeting), ("054", .act), ("057", .agreement),
  ])
  func `consultation and cooperation become events`(code: String, kind: Event.Kind) throws {
    let imported = try read([GDELTRows.row("1", "20170601", "USAGOV", code, "RUSGOV")])
    let event = try #require(imported.corpus.events["gdelt-1"])
    #expect(event.kind == kind)
    #expect(event.date.text == "2017-06-01")
    #expect(event.claims.map(\.status) == [.inferred])
    #expect(imported.people("gdelt-1") == ["cameo-usagov", "cameo-rusgov"])
    #expect(imported.corpus.problems(.warning) == [])
  }

  @Test(arguments: ["036", "051", "190", "1124", "0311", "203"])
  func `other codes are counted and rejected, an intent to meet among them`(code: String) throws {
    let imported = try read([
      GDELTRows.row("1", "20170601", "USA", code, "RUS"),
      GDELTRows.row("2", "20170601", "USA", "042", "RUS"),
    ])
    #expect(imported.account("row") == "2 = 1 + 1")
    #expect(imported.codes == ["event.code"])
  }

  @Test func `rows of other codes are told in the table and line where they stand`() throws {
    let first = GDELTRows.document([
      GDELTRows.row("1", "20170601", "USA", "042", "RUS"),
      GDELTRows.row("2", "20170601", "USA", "010", "RUS"),
    ])
    let second = GDELTRows.document([GDELTRows.row("3", "20170601", "USA", "010", "RUS")])
    let imported = try GDELTImport().read([first, second])
    let lines = imported.ledger.rejections.filter { $0.code == "event.code" }
      .map(\.location.line)
    #expect(lines == [2, 1])
  }

  @Test func `a code is text; a zero that was lost is told of`() throws {
    let imported = try read([GDELTRows.row("1", "20170601", "USA", "42", "RUS")])
    #expect(imported.corpus.events["gdelt-1"]?.form == "visit")
    #expect(imported.codes == ["event.zero"])
  }

  @Test(arguments: [57, 58, 61])
  func `the columns of every version are known without a header`(width: Int) throws {
    var row = GDELTRows.row("1", "20170601", "USA", "042", "RUS", width: width)
    if width == 57 { row[56] = "20170601" }
    let imported = try read([row])
    #expect(imported.corpus.events["gdelt-1"]?.place == "Paris, France")
    #expect(
      imported.corpus.events["gdelt-1"]?.claims.first?.note
        == (width == 57 ? nil : "https://news.example.org/1"))
  }

  @Test(arguments: [",", "\t"])
  func `a header is followed, with commas as with tabs`(separator: String) throws {
    let rows = [
      [
        "EventCode", "SQLDATE", "GLOBALEVENTID", "Actor1Code", "Actor1Name", "Actor2Code",
        "Actor2Name",
      ],
      ["043", "2016-03-12T00:00:00.000000000", "5", "FRA", "PARIS", "DEU", "BERLIN"],
      ["190", "2016-03-12", "6", "FRA", "PARIS", "DEU", "BERLIN"],
    ]
    let imported = try GDELTImport().read([GDELTRows.document(rows, separator: separator)])
    #expect(imported.account("row") == "2 = 1 + 1")
    #expect(imported.corpus.events["gdelt-5"]?.date.text == "2016-03-12")
    #expect(imported.corpus.actors["cameo-fra"]?.name == "France")
  }

  @Test func `a visit made and the same visit received are one event with two claims`() throws {
    let imported = try read([
      GDELTRows.row("1", "20170601", "FRA", "042", "DEU"),
      GDELTRows.row("2", "20170601", "DEU", "043", "FRA"),
      GDELTRows.row("3", "20170602", "DEU", "043", "FRA"),
    ])
    #expect(imported.corpus.events.map(\.id) == ["gdelt-1", "gdelt-3"])
    #expect(imported.corpus.events["gdelt-1"]?.claims.map(\.locator) == ["event 1", "event 2"])
    #expect(imported.account("row") == "3 = 3 + 0")
  }

  @Test func `a side that could be anybody is nobody, and a state does not meet itself`() throws {
    let imported = try read([
      GDELTRows.row("1", "20170601", "CVL", "042", "DEU"),
      GDELTRows.row("2", "20170601", "", "042", "DEU"),
      GDELTRows.row("3", "20170601", "DEU", "042", "DEUGOV"),
    ])
    #expect(imported.codes == ["event.actor", "event.alone"])
    #expect(imported.account("row") == "3 = 0 + 3")
  }

  @Test func `an organisation is known by its group code, a part of a state by its role`() throws {
    var row = GDELTRows.row(
      "1", "20170601", "IGOUNO", "046", "SYRREB", names: ("UNITED NATIONS", "REBEL"))
    row[8] = "UNO"
    let imported = try read([row])
    let actors = imported.corpus.actors
    #expect(actors["cameo-igouno"]?.name == "United Nations")
    #expect(actors["cameo-igouno"]?.kind == .organisation)
    #expect(actors["cameo-syrreb"]?.name == "Syria: rebels")
    #expect(actors["cameo-syrreb"]?.affiliations.map(\.of) == ["cameo-syr"])
  }

  @Test func `days, countries and codes choose`() throws {
    let rows = [
      GDELTRows.row("1", "20170601", "USA", "042", "RUS"),
      GDELTRows.row("2", "20170701", "USA", "042", "RUS"),
      GDELTRows.row("3", "20170601", "FRA", "042", "RUS"),
      GDELTRows.row("4", "20170601", "USA", "046", "RUS"),
    ].map { row in
      var row = row
      row[7] = row[5]
      row[17] = row[15]
      return row
    }
    let selection = EventDataSelection(
      codes: ["042"], countries: ["usa"], window: DateWindow(try HistoricalDate("2017-06")))
    let imported = try read(rows, selection)
    #expect(imported.corpus.events.map(\.id) == ["gdelt-1"])
    #expect(Set(imported.codes) == ["event.window", "event.country", "event.code"])
    #expect(imported.account("row") == "4 = 1 + 3")
    #expect(EventDataSelection(codes: ["4", "05"]).unusableCodes == ["4"])
  }

  @Test func `more events than a corpus holds are refused, with how many there are`() throws {
    let rows = (1...9).map { GDELTRows.row("\($0)", "2017060\($0)", "USA", "042", "RUS") }
    let error = #expect(throws: InputError.self) {
      try GDELTImport(EventDataSelection(), mostEvents: 5).read([GDELTRows.document(rows)])
    }
    #expect(error?.reason.hasPrefix("9 rows are wanted") == true)
  }

  @Test func `broken rows are rejected one by one`() throws {
    let imported = try read([
      GDELTRows.row("1", "20170601", "USA", "042", "RUS"), ["2", "20170601"],
      GDELTRows.row("3", "20171301", "USA", "042", "RUS"),
      GDELTRows.row("4", "20170601", "USA", "04X", "RUS"),
    ])
    #expect(imported.codes == ["row.width", "row.date", "event.malformed"])
    #expect(imported.ledger.rejections.map(\.location.line) == [2, 3, 4])
    #expect(imported.account("row") == "4 = 1 + 3")
  }

  @Test(
    .enabled(if: Repository.sharedData("gdelt") != nil),
    arguments: ["events1samp.tsv", "events2samp.tsv"])
  func `published samples are read`(name: String) throws {
    let path = try #require(Repository.sharedData("gdelt/\(name)")).path
    let imported = try GDELTImport().read([InputDocument(path: path)])
    #expect(imported.ledger.accounts.map(\.read) == [50])
    #expect(imported.ledger.isBalanced)
    #expect(imported.corpus.problems(.warning) == [])
  }
}
