import Documents
import HistoricalDates
import Negotiations
import RecordImports
import Testing

/// Letters printed with telegrams, messages carried within, and telegrams that two volumes print.
struct FRUSLetterTests {
  @Test func `a letter printed as an enclosure is a message of its own`() throws {
    let document = """
      <div type="document" xml:id="d273"><head>The Ambassador in China (Gauss) to Mr. Black</head>
      <opener><dateline><placeName>Chungking</placeName>, <date when="1943-09-23">September 23, 1943
      </date></dateline></opener><p>Text.</p>
      <frus:attachment><opener><seg>[Enclosure]</seg></opener>
      <head>The Second Secretary of Embassy in China (Drumright) to the Chargé in China (Atcheson)</head>
      <opener><dateline><placeName>Sian</placeName>, <date when="1943-08-28">August 28, 1943</date>.
      </dateline></opener><p>Text.</p></frus:attachment>
      <frus:attachment><note type="source">[Enclosure 2]</note><p>No heading.</p></frus:attachment></div>
      """
    let imported = try FRUSText.read(document: document)
    let event = try #require(imported.corpus.events["frus1950v09-d273-enclosure-1"])
    #expect(imported.names(event, .from) == ["Drumright"])
    #expect(imported.names(event, .to) == ["Atcheson"])
    #expect(event.place == "Sian")
    #expect(event.date.text == "1943-08-28")
    let enclosures = imported.ledger.accounts.first { $0.unit == "enclosure" }
    #expect(enclosures?.used == 1)
    #expect(enclosures?.rejected == 1)
    #expect(imported.corpus.events["frus1950v09-d273"]?.place == "Chungking")
  }

  @Test func `a tag that cannot be of a message received then is told in words`() throws {
    let imported = try FRUSText.read(
      document: """
        <div type="document" xml:id="d1"><head>Mr. Black to Mr. White</head><opener><dateline>
        <placeName>Chungking</placeName>, <date when="1946-07-06T08:00:00+07:00">July 6, 1945—8 a.m.</date>
        [Received July 6—12:12 p.m.]</dateline></opener><p>Text.</p></div>
        """)
    let event = try #require(imported.corpus.events.first)
    #expect(event.date.text.hasPrefix("1945-07-06"))
    #expect(event.received?.text.hasPrefix("1945-07-06") == true)
    #expect(event.claims.allSatisfy { $0.differs.date == nil })
    #expect(event.claims.contains { $0.note?.contains("1946-07-06") == true })
  }

  @Test func `a message within a telegram and further addressees are told of`() throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Telegram From the Department of State to the Embassy in France",
        text: "<p>1724. Deliver following message to Khrushchev from the President. Repeated to "
          + "London, Bonn.</p>"))
    #expect(imported.warned == ["frus.carried", "frus.repeated"])
    #expect(imported.corpus.events.first?.note == "Number 1724")
    #expect(imported.names(imported.corpus.events.first, .to) == ["Embassy in France"])
  }

  @Test(arguments: [
    ("<p>610. At the request</p>", "Number 610"), ("<p>[031200.] This</p>", "Number 031200"),
    ("<p>M–25284. Upon</p>", "Number M–25284"), ("<p>Secto 55. Personal</p>", "Number Secto 55"),
    ("<p>White House No. 308. Reference</p>", "Number White House 308"), ("<p>1. First</p>", nil),
    ("<p>Dr. Soong called.</p>", nil), ("<p>I received No. 5 from him</p>", nil),
  ])
  func `the number of a telegram stands at its start`(_ text: String, _ note: String?) throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(head: "Mr. Black to Mr. White", text: text))
    #expect(imported.corpus.events.first?.note == note)
  }

  private func telegram(_ day: String, _ number: String, _ id: String) -> String {
    FRUSText.document(
      id,
      head:
        "The Ambassador in the Soviet Union (Harriman) to President <persName>Truman</persName>",
      dateline: "<placeName>Moscow</placeName>, \(day)", text: "<p>\(number)Text.</p>")
  }

  private func read(_ first: String, _ second: String) throws -> Imported {
    let volumes = [("frus1945v07", first), ("frus1945Berlinv01", second)].map { id, body in
      InputDocument(name: "\(id).xml", bytes: Array(FRUSText.volume(body, id: id).utf8))
    }
    return try FRUSImporter().read(volumes)
  }

  @Test func `one telegram in two volumes is one message with two claims`() throws {
    let imported = try read(
      telegram("<date when='1945-07-09'>July 9 [8], 1945</date>", "081800. ", "d654"),
      telegram("<date when='1945-07-08'>July 8, 1945</date>", "081800. ", "d203"))
    #expect(imported.corpus.events.map(\.id) == ["frus1945v07-d654"])
    let claims = imported.corpus.events.first?.claims.map { "\($0.source) \($0.locator ?? "")" }
    #expect(claims == ["frus1945v07 d654", "frus1945v07 d654", "frus1945Berlinv01 d203"])
    #expect(imported.warned == ["frus.date-corrected", "frus.same-telegram"])
    #expect(imported.ledger.accounts.first { $0.unit == "document" }?.used == 2)
  }

  @Test func `where a number is missing both stay, with a warning`() throws {
    let day = "<date when='1945-07-08'>July 8, 1945</date>"
    let imported = try read(telegram(day, "081800. ", "d1"), telegram(day, "", "d2"))
    #expect(imported.corpus.events.count == 2)
    #expect(imported.warned == ["frus.same-telegram"])
    let others = try read(telegram(day, "081800. ", "d1"), telegram(day, "081830. ", "d2"))
    #expect(others.corpus.events.count == 2)
    #expect(others.warned.isEmpty)
  }

  @Test func `the same volume twice adds nothing`() throws {
    let body = telegram("<date when='1945-07-08'>July 8, 1945</date>", "", "d1")
    let volume = InputDocument(name: "a.xml", bytes: Array(FRUSText.volume(body).utf8))
    let imported = try FRUSImporter().read([volume, volume])
    #expect(imported.corpus.events.count == 1)
    #expect(imported.rejected == ["frus.repeated-volume"])
    #expect(imported.ledger.isBalanced)
  }
}
