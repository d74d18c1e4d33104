import Documents
import HistoricalDates
import Negotiations
import RecordImports
import Testing

/// Hours that a dateline prints as beginning and end, and small things around a dateline.
struct FRUSHoursTests {
  private func date(_ dateline: String) throws -> String? {
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Memorandum of Conversation", dateline: dateline,
        text: "<list type='participants'><item>Mr. Black</item><item>Mr. White</item></list>"))
    return imported.corpus.events.first?.date.text
  }

  @Test(arguments: [
    ("2:34–3:06 p.m.", "1950-03-02T14:34/T15:06"),
    ("9-11 a.m.", "1950-03-02T09:00/T11:00"),
    ("11:30–12:10 p.m.", "1950-03-02T11:30/T12:10"),
    ("12–12:50 p.m.", "1950-03-02T12:00/T12:50"),
    ("noon–1:20 p.m.", "1950-03-02T12:00/T13:20"),
    ("09:30a.m.–12:25 p.m.", "1950-03-02T09:30/T12:25"),
    ("10 a.m.-noon", "1950-03-02T10:00/T12:00"),
    ("7:30 p.m.–1 a.m.", "1950-03-02T19:30/1950-03-03T01:00"),
    ("3:30 p.m.", "1950-03-02T15:30:00"),
  ])
  func `two hours are beginning and end`(_ hours: String, _ text: String) throws {
    let day = "Bonn, <date when='1950-03-02'>March 2, 1950</date>, <time>\(hours)</time>."
    #expect(try date(day) == text)
  }

  @Test func `a tag with hours gives way to the printed ones`() throws {
    let text = try date(
      "<date from='1950-03-02T14:30:00' to='1950-03-02T15:20:00'>March 2, 1950, 2:30–3:20 p.m.</date>"
    )
    #expect(text == "1950-03-02T14:30/T15:20")
    let night = try date(
      """
      <date from="1950-03-02T22:30:00" to="1950-03-03T01:40:00">March 2-3 1950, 10:30 p.m.-1:40 a.m.</date>
      """)
    #expect(night == "1950-03-02T22:30/1950-03-03T01:40")
  }

  @Test func `two hours of two talks are no span`() throws {
    let text = try date(
      "Bonn, <date when='1950-03-02'>March 2, 1950</date>, <time>4:35 and 4:45 p.m.</time>")
    #expect(text == "[1950-03-02T16:35..T16:45]")
  }

  @Test func `a year before a dash is no hour`() throws {
    #expect(
      try date("Bonn, <date when='1950-03-02'>March 2, 1950–5 p.m.</date>")
        == "1950-03-02T17:00:00")
  }

  @Test func `a line break in a place is a blank, and a weekday no place`() throws {
    let imported = try FRUSText.read(
      FRUSText.volume(
        FRUSText.document(
          "d1", head: "Mr. Black to Mr. White.",
          dateline: """
            <placeName>Department of State,<lb/>Washington</placeName>, \
            <date when="1901-09-28">September 28, 1901</date>.
            """)
          + FRUSText.document(
            "d2", head: "Mr. White to Mr. Black.",
            dateline: """
              <placeName>Thursday</placeName>, <date when="1901-09-26">September 26, 1901</date>.
              """)))
    #expect(imported.corpus.events.map(\.place) == ["Department of State, Washington", nil])
  }

  @Test func `an opener tells a telegram, and a point parts hour and minute`() throws {
    let imported = try FRUSText.read(
      document: """
        <div type="document" xml:id="d1"><head>The Consul at Moscow (Black) to the Secretary of State</head>
        <opener><seg>[Telegram]</seg></opener><opener><dateline>Moscow, <date when="1918-03-13">March 13,
        1918</date><lb/>[<hi>Received March 14, 9.50 a.m.</hi>]</dateline></opener><p>Text.</p></div>
        """)
    let event = try #require(imported.corpus.events.first)
    #expect(event.form == "telegram")
    #expect(event.received?.text == "1918-03-14T09:50:00")
  }

  @Test func `a signature with a comma behind it completes a name`() throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Mr. Hill to Mr. Townsend.",
        closer: "<signed>David J. Hill,<lb/>Acting Secretary.</signed>"))
    #expect(imported.names(imported.corpus.events.first, .from) == ["David J. Hill"])
  }
}
