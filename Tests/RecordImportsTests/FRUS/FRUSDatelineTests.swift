import Documents
import HistoricalDates
import Negotiations
import Testing

/// Where and when: the dateline's own words and zone, and nothing silently settled.
struct FRUSDatelineTests {
  private func message(_ dateline: String) throws -> (Event, Imported) {
    let imported = try FRUSText.read(
      document: FRUSText.document(head: "Mr. Black to Mr. White", dateline: dateline))
    return (try #require(imported.corpus.events.first), imported)
  }

  struct Case: CustomTestStringConvertible {
    var dateline: String
    var sent: String
    var place: String?
    var testDescription: String { dateline }
  }

  @Test(arguments: [
    Case(
      dateline:
        "<placeName>Chungking</placeName>, <date when='1945-04-12T09:00:00+07:00'>April 12, "
        + "1945—9 a.m.</date>", sent: "1945-04-12T09:00:00+07:00", place: "Chungking"),
    Case(
      dateline: "[<placeName><hi>Moscow</hi></placeName>,] <date when='1945-08-04'>4 August 1945"
        + "</date>.", sent: "1945-08-04", place: "Moscow"),
    Case(
      dateline: "<placeName>Chungking</placeName>, [<date when='1945-07-06'>July 6, 1945?</date>]",
      sent: "1945-07-06?", place: "Chungking"),
    Case(dateline: "<date when='1960-11-10'>November 10, 1960</date>.", sent: "1960-11-10"),
    Case(
      dateline: "London, <date from='1946-01-03' to='1946-01-05'>January 3–5, 1946</date>",
      sent: "1946-01-03/1946-01-05", place: "London"),
    Case(
      dateline: "<placeName>Paris</placeName>, <date notBefore='1946-01-03' notAfter='1946-01-09'>"
        + "undated</date>", sent: "[1946-01-03..1946-01-09]", place: "Paris"),
    Case(
      dateline: "<placeName>Berlin</placeName>, July 20, 1945", sent: "1945-07-20", place: "Berlin"),
    Case(
      dateline: "<placeName>Bonn</placeName>, <date when='1963-08'>August 1963</date>",
      sent: "1963-08", place: "Bonn"),
    Case(
      dateline: "<placeName>Washington, D.C.</placeName>, <date>March 9, 1950</date>",
      sent: "1950-03-09", place: "Washington, D.C."),
    Case(
      dateline: "<placeName>Moscow</placeName>, <date when='1945-07-07'>July 7, 1945</date>—4 p.m.",
      sent: "1945-07-07T16:00:00", place: "Moscow"),
    Case(
      dateline: "<placeName>Moscow</placeName>, <date when='1945-07-16'>July 16/17, "
        + "1945—midnight</date>", sent: "1945-07-16T24:00:00", place: "Moscow"),
    Case(
      dateline:
        "<placeName>Bonn</placeName>, <date when='1963-08-05'>August 5, 1963</date>, 0314Z.",
      sent: "1963-08-05T03:14:00Z", place: "Bonn"),
    Case(
      dateline: "<placeName>Bonn</placeName>, <date when='1963-08-05T03:14:00'>August 5, 1963, "
        + "0314Z</date>.", sent: "1963-08-05T03:14:00Z", place: "Bonn"),
  ])
  func `the dateline says when and where`(_ item: Case) throws {
    let (event, _) = try message(item.dateline)
    #expect(event.date.text == item.sent)
    #expect(event.place == item.place)
  }

  @Test func `an editors' correction is preferred and the printed day kept as rejected`() throws {
    let (event, imported) = try message(
      "<placeName>Moscow</placeName>, <date when='1945-07-09'>July 9 [<hi>8</hi>], 1945</date>.")
    #expect(event.date.text == "1945-07-08")
    #expect(event.claims.map(\.status) == [.asserted, .rejected])
    #expect(event.claims.last?.differs.date?.text == "1945-07-09")
    #expect(imported.warned == ["frus.date-corrected"])
  }

  @Test func `a tag that says another day than the print is warned of and kept as disputed`() throws
  {
    let (event, imported) = try message(
      "<placeName>Moscow</placeName>, <date when='1945-07-19'>July 9, 1945</date>.")
    #expect(event.date.text == "1945-07-09")
    #expect(event.claims.last?.status == .disputed)
    #expect(event.claims.last?.differs.date?.text == "1945-07-19")
    #expect(imported.warned == ["frus.date-differs"])
  }

  @Test(arguments: [
    ("[Received 1:55 p.m.]", "1945-12-31T13:55:00"),
    ("[Received January 1—12:12 a.m.]", "1946-01-01T00:12:00"),
    ("[Received January 7, 1946—noon]", "1946-01-07T12:00:00"),
    ("[Received February 14.]", "1946-02-14"), ("[Received]", nil),
  ])
  func `the day received fills in what it leaves out`(_ words: String, _ received: String?) throws {
    let (event, _) = try message(
      "<placeName>Moscow</placeName>, <date when='1945-12-31'>December 31, 1945—5 p.m.</date><lb/>"
        + words)
    #expect(event.received?.text == received)
  }

  @Test func `a telegram can come the evening before its morning, and not the day before that`()
    throws
  {
    let sent =
      "<placeName>Tokyo</placeName>, <date when='1947-01-06T08:00:00+09:00'>January 6, 1947—8 a.m."
      + "</date><lb/>"
    // In Washington it is still the 5th.
    let (event, imported) = try message(sent + "[Received January 5—8:12 p.m.]")
    #expect(event.received?.text == "1947-01-05T20:12:00")
    #expect(imported.warned == [])
    let (other, warned) = try message(sent + "[Received January 4—8:12 p.m.]")
    #expect(other.received == nil)
    #expect(warned.warned == ["frus.received"])
  }

  @Test func `the normalised date does not shift the day`() throws {
    let document = """
      <div type="document" xml:id="d1" frus:doc-dateTime-min="1945-04-11T21:00:00-05:00"
      frus:doc-dateTime-max="1945-04-11T21:00:00-05:00"><head>Mr. Black to Mr. White</head>
      <opener><dateline><date when="1945-04-12T09:00:00+07:00">April 12, 1945—9 a.m.</date>
      </dateline></opener></div>
      """
    let imported = try FRUSText.read(document: document)
    #expect(imported.corpus.events.first?.date.earliest?.description == "1945-04-12")
    #expect(imported.warned.isEmpty)
  }

  @Test func `without a dateline an hour of the normalised date gives a range of days`() throws {
    let document = """
      <div type="document" xml:id="d1" frus:doc-dateTime-min="1945-04-11T21:00:00-05:00"
      frus:doc-dateTime-max="1945-04-11T21:00:00-05:00"><head>Mr. Black to Mr. White</head></div>
      """
    let imported = try FRUSText.read(document: document)
    #expect(imported.corpus.events.first?.date.text == "[1945-04-11..1945-04-12]")
    #expect(imported.corpus.events.first?.claims.first?.status == .inferred)
  }

  @Test func `a dateline in the closer counts`() throws {
    let document = """
      <div type="document" xml:id="d1"><head>Memorandum by Mr. Black to Mr. White</head><p>Text.</p>
      <closer><dateline>[<placeName>Washington</placeName>,] <date when="1945-11-28">November 28,
      1945</date>.</dateline></closer></div>
      """
    let event = try FRUSText.read(document: document).corpus.events.first
    #expect(event?.date.text == "1945-11-28")
    #expect(event?.place == "Washington")
  }

  @Test func `an undated letter lies between its neighbours, as inferred`() throws {
    func letter(_ id: String, _ dateline: String) -> String {
      FRUSText.document(id, head: "Mr. Black to Mr. White", dateline: dateline)
    }
    let undated = letter("d2", "<placeName>Moscow</placeName>, undated.")
    let first = letter("d1", "<date when='1961-05-06'>May 6, 1961</date>")
    let last = letter("d3", "<date when='1961-05-16'>May 16, 1961</date>")
    let imported = try FRUSText.read(FRUSText.volume(first + undated + last))
    let event = imported.corpus.events["frus1950v09-d2"]
    #expect(event?.date.text == "[1961-05-06..1961-05-16]")
    #expect(event?.claims.first?.status == .inferred)
    #expect(imported.warned == ["frus.undated"])

    let alone = try FRUSText.read(document: undated)
    #expect(alone.rejected == ["frus.no-date"])
  }
}
