import Documents
import HistoricalDates
import Negotiations
import RecordImports
import Testing

/// Who was present: lists, tables, the chapter's table; prose only as a warning.
struct FRUSMeetingTests {
  private func present(_ text: String, head: String = "Memorandum of Conversation") throws -> (
    [String], Imported
  ) {
    let imported = try FRUSText.read(document: FRUSText.document(head: head, text: text))
    return (imported.names(imported.corpus.events.first, .present), imported)
  }

  @Test func `a list names those present, with what it says of them`() throws {
    let (names, imported) = try present(
      """
      <list type="subject"><head>SUBJECT</head><item>Cuba</item></list>
      <list type="participants"><head>PARTICIPANTS</head>
      <item>Ambassador <persName>Anatoliy F. Dobrynin</persName>, USSR</item>
      <item><persName>Llewellyn E. Thompson</persName>, Ambassador-at-Large</item>
      <item>Mr. Akalovsky, Interpreter</item></list><p>Mr. Green spoke.</p>
      """)
    #expect(names == ["Anatoliy F. Dobrynin", "Llewellyn E. Thompson", "Akalovsky"])
    let event = imported.corpus.events.first
    #expect(event?.about == "Cuba")
    #expect(
      event?.participations.map(\.role) == ["Ambassador", "Ambassador-at-Large", "Interpreter"])
  }

  @Test func `a table names those present, its headings nobody`() throws {
    let (names, _) = try present(
      """
      <table><row><cell>Present:</cell><cell>W. A. Harriman, American Ambassador</cell></row>
      <row><cell/><cell>George F. Kennan, Minister Counselor</cell></row>
      <row><cell/><cell>Generalissimus Stalin</cell></row>
      <row><cell/><cell>Acting Secretary, Mr. Grew</cell></row>
      <row><cell/><cell>V. M. Molotov, People’s Commissar for Foreign Affairs</cell></row></table>
      """)
    #expect(names == ["W. A. Harriman", "George F. Kennan", "Stalin", "Grew", "V. M. Molotov"])
  }

  @Test func `nested lists name the people and not their sides`() throws {
    let (names, _) = try present(
      """
      <list type="participants"><item>United States<list><item>The Secretary of the Treasury Morgenthau
      </item><item>Mr. White</item></list></item><item>United Kingdom<list><item>Lord Cherwell</item>
      </list></item></list>
      """)
    #expect(names == ["Morgenthau", "White", "Cherwell"])
  }

  @Test func `lines behind Present name people, and a sentence those whom it announces`() throws {
    let (names, _) = try present("<p>Present:<lb/>Mr. Black<lb/>Mr. White, Treasury</p>")
    #expect(names == ["Black", "White"])
    let (announced, _) = try present("<p>Present were Mr. Black, Mr. White and others.</p>")
    #expect(announced == ["Black", "White"])
    let (none, imported) = try present("<p>Mr. Black, Mr. White and others met the President.</p>")
    #expect(none.isEmpty)
    #expect(imported.rejected == ["frus.prose-only"])
  }

  @Test func `an entry that names nobody is rejected and the others kept`() throws {
    let (names, imported) = try present(
      "<list type='participants'><item>Mr. Black</item><item>Listed on Page 4</item></list>")
    #expect(names == ["Black"])
    #expect(imported.rejected == ["frus.participant"])
    #expect(imported.ledger.isBalanced)
  }

  @Test func `without a list only whoever wrote it down is taken, as inferred`() throws {
    let document = FRUSText.document(
      head: "Memorandum of Conversation, by the Acting Secretary of State",
      text: "<p>Dr. T. V. Soong called on me this morning.</p>",
      closer: "<signed><hi>Joseph</hi> C. <hi>Grew</hi></signed>")
    let imported = try FRUSText.read(document: document)
    let event = try #require(imported.corpus.events.first)
    #expect(imported.names(event, .present) == ["Joseph C. Grew"])
    #expect(event.participations.first?.status == .inferred)
    #expect(imported.warned == ["frus.prose"])
  }

  @Test(arguments: [
    (
      "100. Memorandum of a Conversation Between the Minister of the British Embassy (<persName>Lord "
        + "Hood</persName>) and the Director of the Office (<persName>Rockwell</persName>), Department "
        + "of State, Washington, June 20, 1958", ["Hood", "Rockwell"]
    ),
    (
      "Memorandum of a Telephone Conversation Between Mr. Black and Mr. White, Washington",
      ["Black", "White"]
    ),
    (
      "Memorandum by the Ambassador in France (Bullitt) of a Conversation With Mr. Daladier",
      ["Daladier", "Bullitt"]
    ),
  ])
  func `a heading can name those who spoke`(_ head: String, _ names: [String]) throws {
    let (present, imported) = try present("<p>They spoke of Mr. Green.</p>", head: head)
    #expect(present == names)
    #expect(imported.warned.isEmpty)
  }

  @Test func `the date of the conversation goes before that of its record`() throws {
    let dateline = """
      <placeName>Paris</placeName>, <date when='1958-06-24'>June 24, 1958</date>; <date
      type='conversation-or-meeting-date' when='1958-06-22'>June 22, 1958</date>
      """
    let list = "<list type='participants'><item>Mr. Black</item></list>"
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Memorandum of Conversation", dateline: dateline, text: list))
    #expect(imported.corpus.events.first?.date.text == "1958-06-22")
  }

  @Test func `place and date may stand in the heading of a conversation`() throws {
    let document = """
      <div type="document" xml:id="d1"><head>12. Memorandum of a Conversation, Department of State,
      Washington, <date when="1955-07-01">July 1, 1955</date></head><list type="participants">
      <item>Mr. Black</item></list></div>
      """
    let event = try FRUSText.read(document: document).corpus.events.first
    #expect(event?.date.text == "1955-07-01")
    #expect(event?.place == "Washington")
  }

  @Test func `a memorandum by one person that lists participants is a meeting`() throws {
    let text = """
      <p rend="center"><hi>Memorandum of Conversation</hi></p>
      <table><row><cell>Participants:</cell><cell>Lord <gloss>Halifax</gloss></cell></row>
      <row><cell/><cell>Mr. Matthews</cell></row></table>
      """
    let (names, imported) = try present(
      text, head: "<hi>Memorandum by the Deputy Director</hi> (<hi>Matthews</hi>)")
    #expect(imported.corpus.events.first?.kind == .meeting)
    #expect(names == ["Halifax", "Matthews"])
  }

  private static let chapter = """
    <div type="chapter" xml:id="ch1"><head>Thursday, September 14, 1944</head>
    <div type="subchapter" xml:id="ch1sub1"><head>Morgenthau-Cherwell meeting, 10 a.m.</head>
    <table><row><cell/><cell><hi rend="smallcaps">Present</hi></cell><cell/></row>
    <row><cell><hi rend="smallcaps">United States</hi></cell><cell/>
    <cell><hi rend="smallcaps">United Kingdom</hi></cell></row>
    <row><cell>Secretary of the Treasury Morgenthau</cell><cell/><cell>Lord Cherwell</cell></row>
    <row><cell>Mr. White</cell><cell/><cell>Mr. MacDougall</cell></row></table>
    """

  @Test func `the table of the chapter makes one meeting of all its records`() throws {
    let records = ["d182", "d183"].map {
      FRUSText.document(
        $0, head: "Memorandum by the Secretary of the Treasury’s Assistant (White)",
        dateline: "[<date when='1944-09-14'>September 14, 1944</date>]")
    }
    let letter = FRUSText.document("d184", head: "Mr. Black to Mr. White")
    let imported = try FRUSText.read(
      FRUSText.volume(Self.chapter + records.joined() + letter + "</div></div>"))
    let meeting = try #require(imported.corpus.events["frus1950v09-ch1sub1"])
    #expect(imported.names(meeting, .present) == ["Morgenthau", "Cherwell", "White", "MacDougall"])
    #expect(meeting.title == "Morgenthau-Cherwell meeting, 10 a.m.")
    #expect(meeting.date.text == "1944-09-14")
    #expect(meeting.claims.map(\.locator) == ["ch1sub1", "d182", "d183"])
    #expect(imported.corpus.events.count == 2)
    #expect(imported.ledger.accounts.first { $0.unit == "document" }?.used == 3)
  }

  @Test func `a meeting known by its table alone stands, its editorial note does not`() throws {
    let note = FRUSText.document("d184", head: "Editorial Note")
    let imported = try FRUSText.read(FRUSText.volume(Self.chapter + note + "</div></div>"))
    #expect(imported.corpus.events.map(\.date.text) == ["1944-09-14"])
    #expect(imported.rejected == ["frus.editorial-note"])
  }

  @Test func `a record of another day is a claim that differs`() throws {
    let record = FRUSText.document(
      "d182", head: "Memorandum by Mr. White",
      dateline: "<date when='1944-09-25'>September 25, 1944</date>")
    let imported = try FRUSText.read(FRUSText.volume(Self.chapter + record + "</div></div>"))
    let claims = imported.corpus.events.first?.claims
    #expect(claims?.last?.differs.date?.text == "1944-09-25")
    #expect(imported.warned == ["frus.date-differs"])
  }
}
