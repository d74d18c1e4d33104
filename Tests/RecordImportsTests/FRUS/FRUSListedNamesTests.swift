import Documents
import Negotiations
import RecordImports
import Testing

/// Lines of lists of those present that name more people than one, fewer, or none.
struct FRUSListedNamesTests {
  private func imported(_ text: String, persons: String = "") throws -> Imported {
    try FRUSText.read(
      document: FRUSText.document(head: "Memorandum of Conversation", text: text), persons: persons)
  }

  private func present(_ items: String..., persons: String = "") throws -> [String] {
    let list =
      "<list type='participants'>\(items.map { "<item>\($0)</item>" }.joined())</list><p>Text.</p>"
    let imported = try imported(list, persons: persons)
    return imported.names(imported.corpus.events.first, .present)
  }

  @Test func `who stands in for another was there, and the other was not`() throws {
    let list =
      "<list type='participants'><item>Governor Black, The Attorney General, Mr. White, "
      + "<persName>Mr. Gray</persName> vice Mr. <persName>Green</persName>, Mr. Brown vice Mr. Bell"
      + "</item></list><p>Text.</p>"
    let imported = try imported(list)
    let event = imported.corpus.events.first
    #expect(
      imported.names(event, .present) == [
        "Black", "Attorney General (holder not named)", "White", "Gray", "Brown",
      ])
    #expect(event?.participations.last?.role == "vice Mr. Bell")
  }

  @Test func `what those named were present for parts them from the next`() throws {
    #expect(
      try present(
        "Mr. Black and Mr. White were present for Item 2 Mr. Green was present for Item 3")
        == ["Black", "White", "Green"])
  }

  @Test func `the President before names on one line is somebody`() throws {
    #expect(
      try present("The President Mr. Ball Mr. Bell", persons: "").suffix(2) == ["Ball", "Bell"])
    #expect(try present("The President Mr. Ball Mr. Bell").count == 3)
    #expect(try present("The President The Secretary", "Mr. Black").count == 3)
  }

  @Test func `a family name that is a title as well`() throws {
    #expect(try present("Mr. Black, Colonel King, General White") == ["Black", "King", "White"])
  }

  @Test(arguments: [
    (
      "Mr. Philip Black, Prime Minister’s<lb/>Private Secretary Ambassador <persName>White</persName>",
      ["Philip Black", "White"]
    ),
    ("Crown Prince Faisal Ambassador Green", ["Faisal", "Green"]),
    ("Yuli Black, Minister-Counselor,<lb/>Soviet Embassy", ["Yuli Black"]),
    ("Mr. Black, Director, Office of Asian<lb/>and African Affairs, OSD", ["Black"]),
    ("Mr. Black,<lb/>Mr. White,<lb/>The Secretary of Defense", ["Black", "White"]),
    ("Ambassador-Designate<lb/><persName>James Black</persName>", ["James Black"]),
    ("Deputy Legal Adviser John B. Black", ["John B. Black"]),
    ("Chief Cabinet Secretary Black", ["Black"]),
    ("B/General Peled", ["Peled"]), ("Lt Colonel W. Y. Smith", ["W. Y. Smith"]),
    ("H.R.H. Prince Wan", ["Wan"]), ("JCS, General Black", ["Black"]),
    ("Senior Military Attaché, Embassy Washington—Colonel Black", ["Black"]),
    (
      "Deputy Prime Minister and Minister for Foreign Affairs Mr. Mohammad Black",
      ["Mohammad Black"]
    ),
    ("Hermann Black (German Interpreter)", ["Hermann Black"]),
    (
      "<persName>Robert Black</persName> (<persName>Nixon</persName> Staff)", ["Robert Black"]
    ),
    ("Mr. Black (<persName>Gromyko</persName>’s personal assistant)", ["Black"]),
    ("Ivan Head", ["Ivan Head"]), ("S/S–RO—Mr. Selby", ["Selby"]),
    ("LS—Mr. Daniel Black—interpreter", ["Daniel Black"]), ("W-Mr. Black", ["Black"]),
    ("British Embassy Mr. Denis Black", ["Denis Black"]),
    (
      "President Black, accompanied by Secretary White, Mr. Gray, Director of the Agency. General Green",
      ["Black", "White", "Gray", "Green"]
    ),
  ])
  func `one line and those whom it names`(line: String, names: [String]) throws {
    let found = try present(line, "Mr. Last").dropLast()
    #expect(found.prefix(names.count).elementsEqual(names))
    let people = try imported(
      "<list type='participants'><item>\(line)</item></list><p>Text.</p>"
    ).corpus.actors.filter { $0.kind == .person }
    #expect(people.map(\.name) == names)
  }

  @Test(arguments: [
    "Legal Adviser", "Federal Press Spokesman", "Europeans", "The United States", "State Dept.",
    "Prime Minister’s Private", "Absent", "African Affairs",
  ])
  func `a post, a side or half an office is no person`(line: String) throws {
    let imported = try imported(
      "<list type='participants'><item>\(line)</item><item>Mr. Black</item></list><p>Text.</p>")
    #expect(imported.corpus.actors.filter { $0.kind == .person }.map(\.name) == ["Black"])
  }

  @Test func `a list that is headed PRESENT is one, whatever its tag says`() throws {
    let imported = try imported(
      "<list type='to'><head>PRESENT</head><item>Mr. Black</item><item>President FORD</item></list>"
        + "<p>Text.</p>")
    #expect(imported.names(imported.corpus.events.first, .present) == ["Black", "Ford"])
  }

  @Test func `a side may go on in paragraphs behind the list`() throws {
    let imported = try imported(
      "<list type='participants'><head>PARTICIPANTS</head><item>Mr. Black, EEC</item></list>"
        + "<p>U.S.</p><p>The Secretary of State</p><p>Robert White, Under Secretary</p>"
        + "<p>After welcoming them the Secretary said that he was glad to see them here again.</p>")
    #expect(
      imported.names(imported.corpus.events.first, .present) == [
        "Black", "Secretary of State (holder not named)", "Robert White",
      ])
  }

  @Test func `an office that every government has is that of the side`() throws {
    let persons = """
      <item><persName xml:id="p_A">Black, Harold</persName>, British Prime Minister from 1949</item>
      <item><persName xml:id="p_B">White, Huseyn</persName>, Prime Minister of Pakistan and Minister
      of Defense, January 1950–October 1951</item>
      """
    #expect(
      try present("Pakistan", "The Prime Minister", "Mr. Green", persons: persons) == [
        "Huseyn White", "Green",
      ])
    #expect(
      try present("The Prime Minister", "Mr. Green", persons: persons).first
        == "Prime Minister (holder not named)")
  }

  @Test func `a ruler called by the country is that ruler`() throws {
    let persons = """
      <item><persName xml:id="p_P">Pahlavi, Mohammad Reza</persName>, Shah of Iran</item>
      """
    #expect(
      try present("The Shah of Iran", "Mr. Green", persons: persons) == [
        "Mohammad Reza Pahlavi", "Green",
      ])
  }

  @Test func `a role tells those of one family name apart`() throws {
    let persons = """
      <item><persName xml:id="p_G">Smith, Gerard</persName>, Consultant</item>
      <item><persName xml:id="p_R">Smith, Rufus B.</persName>, Economic Affairs</item>
      """
    let documents = ["Mr. Smith, SOA", "R. B. Smith, SOA", "SOA—Mr. Smith"].enumerated().map {
      FRUSText.document(
        "d\($0 + 1)", head: "Memorandum of Conversation",
        text: "<list type='participants'><item>\($1)</item><item>Mr. Black</item></list>")
    }
    let imported = try FRUSText.read(FRUSText.volume(documents.joined(), persons: persons))
    #expect(imported.corpus.actors.map(\.name) == ["Rufus B. Smith", "Black"])
  }

  @Test func `a knight is nobody else with an initial`() throws {
    let persons = "<item><persName xml:id=\"p_W\">Wright, Sir Michael</persName>, Ambassador</item>"
    #expect(
      try present("Mr. M.A. Wright", "Mr. Black", persons: persons) == ["M.A. Wright", "Black"])
    #expect(try present("Sir Michael Wright", "Mr. Black", persons: persons).count == 2)
  }
}
