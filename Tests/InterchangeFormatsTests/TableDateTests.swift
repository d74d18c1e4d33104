import CorpusFormat
import Documents
import HistoricalDates
import InterchangeFormats
import Negotiations
import Testing

/// Dates of tables, each read as the whole of the table tells.
struct TableDateTests {
  private func read(
    _ table: String, _ choices: ReadingChoices = ReadingChoices(), as name: String = "events"
  ) throws -> Imported {
    try Samples.readTable(table, as: name, choices)
  }

  private func dates(_ cells: String...) throws -> [String] {
    let rows = cells.map { "\($0),Witte; Komura\n" }.joined()
    return try read("Date,Who\n" + rows, ReadingChoices(takesSuggestedDates: true)).corpus.events
      .map(\.date.text)
  }

  @Test func `ranges in figures follow the order of the column`() throws {
    #expect(
      try dates("31/12/1905-2/1/1906", "1/2/1906 - 3/2/1906", "25/3/1906", "4/5-7/5/1906") == [
        "1905-12-31/1906-01-02", "1906-02-01/1906-02-03", "1906-03-25", "1906-05-04/1906-05-07",
      ])
    #expect(try dates("1/2/1906 - 3/2/1906", "before 7/11/1905").isEmpty)
    #expect(
      try dates("before 7/11/1905", "1/25/1906") == ["[..1905-07-10]", "1906-01-25"])
  }

  @Test(arguments: ["1905-02-30", "1905-11-31", "1905-13-01", "09051905", "31/2/1905"])
  func `a day that is none is rejected, with what may have been meant`(cell: String) throws {
    let imported = try read(
      "Date,Who\n\(cell),Witte; Komura\n", ReadingChoices(takesSuggestedDates: true))
    #expect(imported.corpus.events.isEmpty)
    #expect(imported.ledger.rejections.first?.help?.contains("as-suggested takes") != true)
  }

  @Test func `the year goes on from row to row`() throws {
    #expect(
      try dates("30 Dec 1905", "2 Jan", "5 Jan") == ["1905-12-30", "1906-01-02", "1906-01-05"])
    #expect(try dates("30/12/1905", "2 Jan") == ["1905-12-30", "1906-01-02"])
    #expect(try dates("30 Dec", "2 Jan 1906") == ["1905-12-30", "1906-01-02"])
    #expect(try dates("9 Aug 1905", "2 Mar") == ["1905-08-09"])
  }

  @Test func `a century is that of the other rows, or none`() throws {
    #expect(try dates("9-Aug-05", "10-Aug-1905") == ["1905-08-09", "1905-08-10"])
    #expect(try dates("9-Aug-05").isEmpty)
  }

  @Test func `columns of a year, a month and a day lose nothing and invent nothing`() throws {
    let imported = try read(
      "year,month,day,who\n1905,,10,W; K\n1905,2,30,W; K\n5,8,9,W; K\n1905?,8,9,W; K\n",
      ReadingChoices(takesSuggestedDates: true))
    #expect(imported.corpus.events.map(\.date.text) == ["1905-XX-10", "1905-08-09?"])
    #expect(imported.ledger.accounts.first?.rejected == 2)
  }

  @Test func `an event takes its date from whichever of its rows has one`() throws {
    let corpus = try read("event,date,actor\nm,,Witte\nm,1905-08-10,Komura\n").corpus
    #expect(corpus.events["m"]?.participants == ["Witte", "Komura"])
    #expect(corpus.events["m"]?.date.text == "1905-08-10")
  }

  @Test func `dates of a graph are read as suggested, too`() throws {
    let gml =
      "graph [ node [ id 1 label \"Witte\" ] node [ id 2 label \"Komura\" ] "
      + "edge [ source 1 target 2 date \"9 June 1905\" ] ]"
    let imported = try read(
      gml, ReadingChoices(edges: .meetings, takesSuggestedDates: true), as: "gml")
    #expect(imported.corpus.events.map(\.date.text) == ["1905-06-09"])
    #expect(imported.ledger.counts["date.read-so"] == 1)
  }
}
