import Documents
import HistoricalDates
import InterchangeFormats
import Negotiations
import Testing

/// Cells as scholars fill them: dittos, forms of address, hours, states beside signatories, merged heads.
struct ScholarsCellTests {
  private func read(_ table: String, as name: String = "events") throws -> Imported {
    try Samples.readTable(table, as: name, ReadingChoices())
  }

  private func present(_ imported: Imported) -> [[String]] {
    imported.corpus.events.map { event in
      event.actors(.present).compactMap { imported.corpus.actors[$0]?.name }
    }
  }

  private func codes(_ imported: Imported) -> [String] { imported.ledger.warnings.map(\.code) }

  @Test func `a ditto stands for the cell above`() throws {
    let imported = try read(
      "date,participants,place\n1905-08-10,Witte; Komura,Portsmouth\n1905-08-12,do.,\"\"\"\"\n"
        + "1905-08-14,〃,ibid.\n")
    #expect(
      present(imported) == [["Witte", "Komura"], ["Witte", "Komura"], ["Witte", "Komura"]])
    #expect(imported.corpus.events.map(\.place) == ["Portsmouth", "Portsmouth", "Portsmouth"])
    #expect(codes(imported).contains("cells.ditto"))
    #expect(imported.ledger.rejections.isEmpty)
  }

  @Test func `a ditto below nothing is rejected, and a note may say ditto`() throws {
    let imported = try read(
      "date,participants,note\n1905-08-10,ditto,x\n1905-08-12,Witte; Komura,ditto\n")
    #expect(imported.ledger.rejections.map(\.code) == ["cell.several"])
    #expect(imported.corpus.events.first?.note == "ditto")
  }

  @Test func `both columns of an edge list spell their names in one way`() throws {
    let imported = try read(
      """
      source,target
      "Witte, Sergei","Rosen, Roman"
      "Komura, Jutaro","Takahira, Kogoro"
      "Takahira, Kogoro","Witte, Sergei"
      "Rosen, Roman",Educationist
      "Komura, Jutaro",The Editor
      """, as: "gephi")
    #expect(imported.ledger.rejections.isEmpty)
    #expect(imported.corpus.actors.map(\.name).contains("Roman Rosen"))
    #expect(imported.corpus.actors.count == 6)
  }

  @Test func `a form of address makes no second person`() throws {
    let imported = try read(
      "date,participants\n1905-08-10,Count Witte; Baron Komura; Mr. Takahira\n"
        + "1905-08-12,M. Witte; Komura; Takahira\n1905-08-14,Witte; Baron Komura\n")
    #expect(imported.corpus.actors.map(\.name).sorted() == ["Komura", "Takahira", "Witte"])
    #expect(
      present(imported) == [
        ["Witte", "Komura", "Takahira"], ["Witte", "Komura", "Takahira"], ["Witte", "Komura"],
      ])
    let witte = imported.corpus.actors.first { $0.name == "Witte" }
    #expect(witte?.names.map(\.text) == ["Count Witte", "M. Witte"])
    #expect(codes(imported).contains("names.addressed"))
  }

  @Test func `two ranks of one name, and a lady, stay apart`() throws {
    let imported = try read(
      "date,participants\n1905-08-10,Count Ito; Viscount Ito\n1905-08-12,Ito; Rosen\n"
        + "1945-07-01,Madame Chiang; Chiang\n")
    #expect(
      imported.corpus.actors.map(\.name) == [
        "Count Ito", "Viscount Ito", "Ito", "Rosen", "Madame Chiang", "Chiang",
      ])
    #expect(!codes(imported).contains("names.addressed"))
  }

  @Test(arguments: [
    ("10 a.m.", "1905-08-10T10:00:00"), ("3:30 p.m.", "1905-08-10T15:30:00"),
    ("9.30", "1905-08-10T09:30:00"), ("12:15 am", "1905-08-10T00:15:00"),
    ("noon", "1905-08-10T12:00:00"), ("15h30", "1905-08-10T15:30:00"),
    ("3:30–4:15 p.m.", "1905-08-10T15:30:00/1905-08-10T16:15:00"), ("?", "1905-08-10"),
  ])
  func `a column of hours belongs to the day`(hour: String, date: String) throws {
    let imported = try read("date,time,participants\n1905-08-10,\(hour),Witte; Komura\n")
    #expect(imported.corpus.events.first?.date.text == date)
    #expect(!codes(imported).contains("column.unknown"))
  }

  @Test(arguments: ["25:00", "13 p.m.", "7", "evening", "midnight"])
  func `an hour that cannot be read leaves the day`(hour: String) throws {
    let imported = try read("date,time,participants\n1905-08-10,\(hour),Witte; Komura\n")
    #expect(imported.corpus.events.first?.date.text == "1905-08-10")
    #expect(codes(imported).contains("hours.unread"))
  }

  @Test func `whoever signs signs for the state beside`() throws {
    let imported = try read(
      "agreement,state,signatory,date signed,ratified\n"
        + "Treaty of Portsmouth,Russia,Witte,1905-09-05,1905-10-14\n"
        + "Treaty of Portsmouth,Russia,Rosen,1905-09-05,1905-10-14\n"
        + "Treaty of Portsmouth,Japan,Komura,1905-09-05,1905-10-15\n")
    let corpus = imported.corpus
    let event = try #require(corpus.events.first)
    let names = { (part: Participation.Part) in
      event.actors(part).compactMap { corpus.actors[$0]?.name }
    }
    #expect(names(.parties) == ["Russia", "Japan"])
    #expect(names(.signed) == ["Witte", "Rosen", "Komura"])
    let kinds = corpus.actors.map(\.kind)
    #expect(kinds == [.state, .person, .person, .state, .person])
    let rosen = corpus.actors.first { $0.name == "Rosen" }
    let russia = try #require(corpus.actors.first { $0.name == "Russia" })
    #expect(rosen?.affiliations.map(\.of) == [russia.id])
    #expect(event.stages.map(\.date.text) == ["1905-10-14", "1905-10-15"])
    #expect(
      event.stages.map { $0.by.compactMap { corpus.actors[$0]?.name } } == [["Russia"], ["Japan"]])
  }

  @Test func `a heading that reaches over columns names them all`() throws {
    let imported = try read(
      "Date,Participants,,,Place\n1905-08-10,Witte,Komura,Rosen,Portsmouth\n"
        + "1905-08-12,Witte,Takahira,,Portsmouth\n")
    #expect(present(imported) == [["Witte", "Komura", "Rosen"], ["Witte", "Takahira"]])
    #expect(codes(imported).contains("columns.merged"))
  }

  @Test func `a head of two rows is one`() throws {
    let imported = try read(
      ",Participants,,Where\nDate,Russia,Japan,Place\n1905-08-10,Witte,Komura,Portsmouth\n"
        + "1905-08-12,Rosen,Takahira,Portsmouth\n")
    #expect(present(imported) == [["Witte", "Komura"], ["Rosen", "Takahira"]])
    #expect(imported.corpus.events.map(\.place) == ["Portsmouth", "Portsmouth"])
    #expect(imported.corpus.events.first?.claims.first?.locator == "line 3")
    #expect(imported.ledger.rejections.isEmpty)
  }

  @Test func `a table that has blanks in its first row of data has one row of headings`() throws {
    let imported = try read("date,participants,\n1905-08-10,Witte; Komura,\n")
    #expect(present(imported) == [["Witte", "Komura"]])
  }

  @Test func `what stands on the diagonal of a matrix is rejected, and said`() throws {
    let imported = try read(
      ",Witte,Komura,Rosen\nWitte,3,2,1\nKomura,2,5,0\nRosen,1,0,0\n", as: "gephi")
    #expect(imported.corpus.ties.count == 2)
    #expect(imported.ledger.rejections.count == 2)
    let edges = imported.ledger.accounts.first { $0.unit == "edge" }
    #expect(edges?.read == 4 && edges?.used == 2 && edges?.rejected == 2)
  }

  @Test func `marks that nobody sees make no other actor of a position`() throws {
    let imported = try read(
      "actor,issue,date,stand\n\u{FEFF}Witte,indemnity,1905-08-10,refuse\n"
        + "Witte\u{A0},indemnity,1905-08-12,refuse\n", as: "positions")
    #expect(imported.corpus.actors.map(\.name) == ["Witte"])
    #expect(imported.corpus.positions.count == 2)
  }

  @Test(arguments: [[UInt8]([0xFF, 0xFE]), []])
  func `UTF-16 is refused by its name, with its mark and without`(mark: [UInt8]) throws {
    let text = "date,participants\n1905-08-10,Witte\n"
    let bytes = mark + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let error = #expect(throws: InputError.self) {
      try Samples.found("events").read(
        [InputDocument(name: "t.csv", bytes: bytes)], ReadingChoices(), ledger: Ledger())
    }
    #expect(error?.reason.contains("UTF-16") == true)
  }
}
