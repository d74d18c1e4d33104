import HistoricalDates
import TableEngines
import TestSupport
import Testing

/// The SQL that is printed, as files beside the test.
struct PrintedSQLTests {
  private static let window = DateWindow(first: Day(year: 1945, month: 7, day: 1), last: nil)

  private func text(
    _ engine: TableEngine, _ columns: String, _ question: TableQuestion,
    _ answer: PrintedSQL.Answer
  ) throws -> String {
    let path = engine == .bigquery ? "talks.letters.meetings" : "nowhere/meetings.parquet"
    return try PrintedSQL.text(engine, [path], columns: columns, question, answer)
  }

  @Test(arguments: TableEngine.allCases)
  func `the pairs of a table of meetings`(engine: TableEngine) throws {
    let sql = try text(
      engine, "participant 1=Who,participant 2=With,date=Day",
      TableQuestion(.meetings, window: Self.window, named: [["O'Brien", "o\\brien"]]), .pairs)
    #expect(try Golden.compare(sql, with: "pairs-\(engine.rawValue).sql") == .same)
  }

  @Test func `the pairs of GDELT in BigQuery`() throws {
    let sql = try text(.bigquery, "gdelt", TableQuestion(.meetings, window: Self.window), .pairs)
    #expect(try Golden.compare(sql, with: "gdelt-bigquery.sql") == .same)
  }

  @Test func `the contacts of a table of meetings of many`() throws {
    let sql = try text(
      .duckdb, "event=Meeting,actor=Who,earliest=From,latest=Until",
      TableQuestion(.everything, named: [["a"], ["b"]]), .contacts)
    #expect(try Golden.compare(sql, with: "contacts-duckdb.sql") == .same)
  }

  @Test func `what its columns mean has to be told of a table that cannot be looked into`() {
    #expect(throws: EngineError.self) {
      try PrintedSQL.text(
        .spark, ["nowhere/x.parquet"], columns: nil, TableQuestion(.meetings), .pairs)
    }
    #expect(throws: EngineError.self) {
      try PrintedSQL.text(
        .spark, ["nowhere/x.parquet"], columns: "date=Day", TableQuestion(.meetings), .pairs)
    }
  }
}
