import CorpusFormat
import Documents
import HistoricalDates
import InterchangeFormats
import Negotiations
import Testing

/// People in the cells of tables: none is made of what is no name.
struct TableNameTests {
  private func read(
    _ table: String, _ choices: ReadingChoices = ReadingChoices(), as name: String = "events"
  ) throws -> Imported {
    try Samples.readTable(table, as: name, choices)
  }

  private func names(_ cells: String...) throws -> [String] {
    let rows = cells.map { "1905-08-09,\"\($0)\"\n" }.joined()
    return try read("date,participants\n" + rows).corpus.actors.map(\.name)
  }

  @Test(arguments: [
    ("Russia: Witte, Rosen; Japan: Komura, Takahira", ["Witte", "Rosen", "Komura", "Takahira"]),
    ("Witte [RUS]; Komura", ["Witte", "Komura"]), ("Witte, RUS; Komura, JPN", ["Witte", "Komura"]),
    ("Witte → Komura", ["Witte", "Komura"]), ("Witte <-> Komura", ["Witte", "Komura"]),
    ("Witte > Komura", ["Witte", "Komura"]), ("Witte x Komura", ["Witte", "Komura"]),
    ("Witte met Komura", ["Witte", "Komura"]), ("Witte to Komura", ["Witte", "Komura"]),
    ("Witte as well as Komura", ["Witte", "Komura"]), ("維特會見小村", ["維特", "小村"]),
    ("a) Witte b) Komura", ["Witte", "Komura"]),
    ("Between Witte and Komura", ["Witte", "Komura"]),
    ("Witte; Komura (absent)", ["Witte"]), ("Witte; Unidentified man", ["Witte"]),
    ("Witte; unknown person; not recorded; illegible; н/д; аноним; 无", ["Witte"]),
    ("Dr. Smith, M.D., and Jones, Jr.", ["Dr. Smith, M.D.", "Jones, Jr."]),
    ("Trinidad and Tobago, Peru", ["Trinidad and Tobago", "Peru"]),
    ("Rockhill, Minister to China; Witte", ["Rockhill", "Witte"]),
  ])
  func `a cell names those who are people in it`(cell: String, expected: [String]) throws {
    #expect(try names(cell) == expected)
  }

  @Test func `brackets and what nobody sees make no second person`() throws {
    #expect(try names("Witte", "(Witte)", "Witte\u{200B}") == ["Witte"])
  }

  @Test(arguments: ["Witte: Russia", "Витте с Комурой", "ditto", "Witte; ibid."])
  func `what can be read two ways, or stands for another row, is rejected`(cell: String) throws {
    let imported = try read("date,participants\n1905-08-09,\"\(cell)\"\n")
    #expect(imported.corpus.actors.isEmpty)
    #expect(imported.ledger.counts["cell.several"] == 1)
  }

  @Test func `a side is told from a person by the other cells`() throws {
    #expect(try names("Witte", "Witte: Russia") == ["Witte"])
  }

  @Test func `whoever was absent is in the note`() throws {
    let event = try #require(
      try read("date,participants\n1905,Witte; Komura (absent)\n").corpus.events.first)
    #expect(event.participants == ["Witte"] && event.note?.contains("Komura was absent") == true)
  }

  @Test func `every cell that was taken apart is on record`() throws {
    let imported = try read("date,participants\n1905,Witte; Rosen\n1906,Witte; Komura\n")
    #expect(imported.ledger.counts["cell.split"] == 2)
  }

  @Test func `rows that say the same are told`() throws {
    let imported = try read(
      "date,participants\n1905,Witte; Komura\n1905,Komura; Witte\n1906,Witte; Komura\n")
    #expect(imported.corpus.events.count == 3)
    #expect(imported.ledger.counts["row.repeated"] == 1)
  }
}
