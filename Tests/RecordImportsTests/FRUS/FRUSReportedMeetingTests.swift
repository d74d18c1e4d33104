import Documents
import HistoricalDates
import Negotiations
import RecordImports
import Testing

/// Messages that list who was present at a meeting, and lists in forms that lost people.
struct FRUSReportedMeetingTests {
  private func present(
    _ items: [String], head: String = "Memorandum of Conversation", persons: String = ""
  ) throws -> [String] {
    let list = items.map { "<item>\($0)</item>" }.joined()
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: head, text: "<list type='participants'>\(list)</list><p>Text.</p>"),
      persons: persons)
    return imported.names(imported.corpus.events.first { $0.kind == .meeting }, .present)
  }

  @Test func `a memorandum that lists those present reports their meeting`() throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Memorandum From the Chief of the Division (Ring) to the Deputy Director (Wisner)",
        text: "<list type='participants'><head>PRESENT</head>"
          + "<item>Mr. Wisner, Mr. Barnes, Colonel Ring</item></list><p>Text.</p>"))
    let message = imported.corpus.events[EventID("frus1950v09-d1")]
    #expect(message?.kind == .message)
    #expect(imported.names(message, .from) == ["Ring"])
    #expect(imported.names(message, .to) == ["Wisner"])
    #expect(message?.reports == [EventID("frus1950v09-d1-meeting")])
    let meeting = imported.corpus.events[EventID("frus1950v09-d1-meeting")]
    #expect(imported.names(meeting, .present) == ["Wisner", "Barnes", "Ring"])
    #expect(meeting?.date.text == "[..1950-03-02]")
    #expect(meeting?.claims.first?.status == .inferred)
    #expect(imported.warned.contains("frus.reported-meeting"))
    #expect(imported.ledger.rejections.isEmpty)
  }

  @Test func `the day of a reported meeting is that of the subject`() throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Letter From John Black to Henry White",
        text: "<list type='subject'><item>Meeting of February 27, 1950</item></list>"
          + "<list type='participants'><item>Mr. Black</item><item>Mr. White</item></list>"))
    let meeting = imported.corpus.events[EventID("frus1950v09-d1-meeting")]
    #expect(meeting?.date == HistoricalDate(Day(year: 1950, month: 2, day: 27)!))
    #expect(meeting?.claims.first?.status == .asserted)
  }

  @Test func `what parentheses say of somebody is no second name`() throws {
    #expect(
      try present([
        "Foreign Minister <persName>George Yeh</persName> (Interpreter)",
        "<persName>Charles Jackson</persName> (National Fisheries Institute)",
        "Mr. <persName>Johnson</persName> (Embassy Warsaw)",
        "Under Sec. <persName>Burgess</persName> (for Sec. <persName>Humphrey</persName>)",
        "Secretary <persName>McNamara</persName> (Defense)",
      ]) == ["George Yeh", "Charles Jackson", "Johnson", "Burgess", "McNamara"])
  }

  @Test func `a second name behind a title needs no comma before it`() throws {
    #expect(
      try present([
        "Mr. John White, Chief, Defense Bureau Mr. Henry Green, Officer in Charge",
        "Mr. <persName>Ball</persName> Mr. <persName>Bell</persName>",
        "Mr. Gray, Special Assistant to Ambassador <persName>Berger</persName>",
      ]) == [
        "John White", "Henry Green", "Ball", "Bell", "Gray",
      ])
  }

  @Test func `a comma, a full stop or parentheses around an entry lose nobody`() throws {
    #expect(
      try present([
        "Secretary <persName>Black</persName>, Mr. <persName>White</persName>,",
        "Mr. <persName>Green</persName>, Mr. <persName>Gray</persName>.",
        "(<persName>Colonel Brown</persName>, White House Staff)",
      ]) == ["Black", "White", "Green", "Gray", "Brown"])
  }

  @Test func `excellencies, offices and symbols before a name are no people of their own`() throws {
    #expect(
      try present([
        "His Excellency, Pote Sarasin, Ambassador of Thailand",
        "Director, American Affairs Bureau, Foreign Ministry, <persName>Koh Chiba</persName>",
        "EUR, Mr. <persName>Leddy</persName>",
        "Asst. Secretary of State for Far Eastern Affairs, Mr. <persName>Black</persName>",
        "State—Mr. <persName>White</persName>, Mr. <persName>Green</persName>",
        "SOA-John N. Gatch, Jr.", "LTC P. Dawkins",
      ]) == [
        "Pote Sarasin", "Koh Chiba", "Leddy", "Black", "White", "Green", "John N. Gatch, Jr.",
        "P. Dawkins",
      ])
  }

  @Test func `a country in a list is a side`() throws {
    #expect(
      try present(["Saudi Arabia", "Mr. Black", "For Syria", "Mr. White", "Panama", "Mr. Green"])
        == ["Black", "White", "Green"])
  }

  @Test func `Congressmen and an Under-Secretary are known`() throws {
    #expect(
      try present(["Congressmen Martin, Rayburn and Cannon"]) == ["Martin", "Rayburn", "Cannon"])
    #expect(
      try present(
        ["The Under-Secretary", "Mr. Black"],
        persons:
          "<item><persName xml:id='p_W'>Webb, James E.</persName>, Under Secretary of State</item>"
      ) == ["James E. Webb", "Black"])
  }

  @Test func `bare names of which some are tagged are one each`() throws {
    #expect(
      try present(["Rusk, <persName>McNamara</persName>, <persName>Ball</persName>, Johnson"])
        == ["Rusk", "McNamara", "Ball", "Johnson"])
    #expect(try present(["Mr. Al Puhan, GER", "Mr. Black"]) == ["Al Puhan", "Black"])
  }

  @Test func `beside one who is named in full a namesake is the other`() throws {
    let persons = """
      <item><persName xml:id='p_M'>Bundy, McGeorge</persName>, Special Assistant</item>
      <item><persName xml:id='p_W'>Bundy, William P.</persName>, Assistant Secretary</item>
      """
    for items in [
      ["Secretary Bundy", "Mr. <persName corresp='#p_W'>William Bundy</persName>"],
      ["Mr. <persName corresp='#p_W'>William Bundy</persName>", "Secretary Bundy"],
    ] {
      #expect(
        try present(items, persons: persons).sorted() == ["McGeorge Bundy", "William P. Bundy"])
    }
  }

  @Test func `paragraphs go on with a list, and the record begins behind them`() throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Memorandum of Conversation",
        text: "<list type='participants'><item>Ambassador Charles Black, Embassy</item></list>"
          + "<p>Mr. <persName>White</persName>, Assistant Secretary, EUR</p>"
          + "<p>Woodward Green, French Affairs</p>"
          + "<p>Mr. Gray, who was away, is mentioned here.</p><p>John Brown, Esquire</p>"))
    #expect(
      imported.names(imported.corpus.events.first, .present)
        == ["Charles Black", "White", "Woodward Green"])
  }

  @Test func `a statement by the Representative to a body is sent to nobody`() throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Statement by the Representative to the United Nations (<persName>Young</persName>)"))
    let event = imported.corpus.events.first
    #expect(event?.kind == .act && imported.names(event, .by) == ["Young"])
  }

  @Test func `a list that nothing announces heads the minutes`() throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Minutes of the 239th Meeting of the Council",
        text:
          "<list type='simple'>"
          + "<item>Mr. John Black (Acting Chairman), Treasury Department</item>"
          + "<item>Mr. Henry White</item><item>Gov. M.S. Green, Board of Governors</item></list>"
          + "<p>1. Terms of Loans</p>"))
    #expect(
      imported.names(imported.corpus.events.first, .present)
        == ["John Black", "Henry White", "M.S. Green"])
    let agenda = try FRUSText.read(
      document: FRUSText.document(
        head: "Minutes of the 239th Meeting of the Council",
        text: "<list type='simple'><item>1. Loans to Ruritania</item><item>2. Wheat</item></list>"
          + "<p>Text.</p>"))
    #expect(agenda.rejected == ["frus.prose-only"])
  }

  @Test func `those attending for a body are present`() throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Memorandum on the Substance of Discussion at a Meeting",
        text: "<p>Attending for the Joint Chiefs of Staff were the Chief of Naval Operations; "
          + "Admiral <persName>Black</persName>; and General <persName>White</persName>.</p>"))
    #expect(
      imported.names(imported.corpus.events.first, .present)
        == ["Chief of Naval Operations (holder not named)", "Black", "White"])
  }

  @Test func `a President tagged as his assistant of one name is the President`() throws {
    #expect(
      try present(
        ["President <persName corresp='#p_J'>Eisenhower</persName>", "Mr. Black"],
        persons: """
          <item><persName xml:id='p_D'>Eisenhower, Dwight D.</persName>, President of the United
          States</item>
          <item><persName xml:id='p_J'>Eisenhower, Maj. John S.D.</persName>, USA, Assistant Staff
          Secretary to the President</item>
          """) == ["Dwight D. Eisenhower", "Black"])
  }

  @Test func `the heading says where they met`() throws {
    func place(_ head: String) throws -> String? {
      try FRUSText.read(
        document: FRUSText.document(
          head: head, dateline: "",
          text: "<list type='participants'><item>Mr. Black</item><item>Mr. White</item></list>")
      ).corpus.events.first?.place
    }
    #expect(
      try place("Memorandum of a Conversation, Department of State, Washington, February 9, 1950")
        == "Washington")
    #expect(try place("Memorandum of a Conversation, Department of State, February 9, 1950") == nil)
    #expect(try place("Minutes of the Daily Meetings, Thursday, February 9, 1950") == nil)
  }

  @Test func `a memorandum to somebody is written by whoever signs, and by no Memorandum`() throws {
    let unsigned = try FRUSText.read(
      document: FRUSText.document(
        head: "Memorandum to the President’s Special Assistant (<persName>Cutler</persName>)"))
    #expect(unsigned.rejected == ["frus.no-sender"])
    let signed = try FRUSText.read(
      document: FRUSText.document(
        head: "Memorandum to the President’s Special Assistant (<persName>Cutler</persName>)",
        closer: "<signed>Henry White</signed>"))
    #expect(signed.names(signed.corpus.events.first, .from) == ["Henry White"])
  }

  @Test func `a first name under a letter makes nobody of that name`() throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Letter From the Secretary of State to Mr. White",
        closer: "<signed>Foster</signed>"))
    #expect(
      imported.names(imported.corpus.events.first, .from)
        == ["Secretary of State (holder not named)"])
  }
}
