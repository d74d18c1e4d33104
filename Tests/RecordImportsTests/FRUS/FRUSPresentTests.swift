import Documents
import HistoricalDates
import Negotiations
import RecordImports
import Testing

/// Lists of those present in the forms that the volumes print.
struct FRUSPresentTests {
  private func present(
    _ text: String, head: String = "Memorandum of Conversation", dateline: String? = nil,
    persons: String = ""
  ) throws -> (names: [String], roles: [String?], imported: Imported) {
    let document = FRUSText.document(
      head: head, dateline: dateline ?? FRUSText.washington, text: text)
    let imported = try FRUSText.read(document: document, persons: persons)
    let event = imported.corpus.events.first
    return (
      imported.names(event, .present), event?.participations.map(\.role) ?? [], imported
    )
  }

  private func list(_ items: String...) -> String {
    "<list type='participants'>\(items.map { "<item>\($0)</item>" }.joined())</list>"
  }

  @Test func `a delegation behind a name is where the person belongs`() throws {
    let (names, roles, _) = try present(
      list("Mr. Hassan, Pakistan Delegation", "Sir John Brown—UK Delegation", "NE—Mr. Clark"))
    #expect(names == ["Hassan", "John Brown", "Clark"])
    #expect(roles == ["Pakistan Delegation", "UK Delegation", "NE"])
  }

  @Test func `several people in one entry are several`() throws {
    let (names, _, _) = try present(
      list(
        "Secretary Herter, Mr. Dillon, General Goodpaster", "Secretaries Black and White",
        "Mr. Green, Counselor, British Embassy",
        "Ambassador <persName>Bruce</persName> and Mr. <persName>Tyler</persName>"))
    #expect(
      names == [
        "Herter", "Dillon", "Goodpaster", "Black", "White", "Green", "Bruce", "Tyler",
      ])
  }

  @Test func `two tagged names with only a title between them are two`() throws {
    let (names, _, _) = try present(
      list(
        "Mr. <persName>Gray</persName> Asst. Secretary <persName>Merchant</persName>",
        "Mr. <persName>Green</persName>, Assistant to Mr. <persName>Brown</persName>"))
    #expect(names == ["Gray", "Merchant", "Green"])
  }

  @Test func `a post, a side or an office symbol before a name is no name`() throws {
    let (names, roles, _) = try present(
      list("Chairman—Henry A. Black", "France: Mr. Joxe", "EUR—Mr. White", "Mr. Green—UNP"))
    #expect(names == ["Henry A. Black", "Joxe", "White", "Green"])
    #expect(roles == ["Chairman", nil, "EUR", "UNP"])
  }

  @Test func `what an office is for is no name, and a nickname no other`() throws {
    let (names, _, _) = try present(
      list(
        "Minister of National Defense, <persName>Yu Ta-wei</persName>",
        "Acting Assistant Secretary FE, Mr. Black", "State—Mr. Gray",
        "General (Tiger) <persName>Wang Shu-ming</persName>",
        "Sr. Felix del Rio, Ambassador of Chile",
        "Italian Foreign Minister Medici, Ambassador Green"))
    #expect(
      names == ["Yu Ta-wei", "Black", "Gray", "Wang Shu-ming", "Felix del Rio", "Medici", "Green"])
  }

  @Test func `sides, times and an interpreter without a name are no people`() throws {
    let (names, _, imported) = try present(
      list(
        "Federal Republic of Germany", "FRG", "Time: 11:00 to 11:45 a. m.", "Mr. Black",
        "Interpreter"))
    #expect(names == ["Black", "Interpreter (holder not named)"])
    #expect(imported.corpus.actors.filter { $0.kind == .person }.map(\.name) == ["Black"])
    #expect(imported.rejected.isEmpty)
  }

  @Test func `what parentheses say of a name is its role`() throws {
    let (names, roles, _) = try present(
      list(
        "Mr. Harry Obst (interpreter)", "Mr. Smith (Treasury)",
        "Congressman John W. Jones (D, Mass.) House Majority Leader"))
    #expect(names == ["Harry Obst", "Smith", "John W. Jones"])
    #expect(roles.prefix(2) == ["interpreter", "Treasury"])
  }

  @Test func `a second person in brackets is a person, a doubt of the editors none`() throws {
    let (names, _, _) = try present(
      list("The Secretary of State (Mr. Black) [Mr. White]", "Admiral Green [Brown?]"))
    #expect(names == ["Black", "White", "Green"])
  }

  @Test(arguments: [
    "<p>Participants: <table><row><cell>Mr. Black</cell><cell>General White</cell></row></table></p>",
    "<p>Present: Mr. Black, General White</p>",
    "<p>PARTICIPANTS<lb/>Mr. Black<lb/>General White</p>",
  ])
  func `a table within a paragraph, one line and lines under a heading are lists`(text: String)
    throws
  {
    #expect(try present(text).names == ["Black", "White"])
  }

  @Test func `ranks and posts before a name are titles`() throws {
    let (names, roles, _) = try present(
      list(
        "State Secretary Karl von Hase", "Thai Ambassador to U.S. Sunthorn", "Mr. Bishop",
        "Brig. Gen. Frank Roberts of the Army Staff", "Charles B. Marshall of the Planning Staff",
        "H.E. Nuri Pasha al-Said, Senator"))
    #expect(
      names == [
        "Karl von Hase", "Sunthorn", "Bishop", "Frank Roberts", "Charles B. Marshall",
        "Nuri Pasha al-Said",
      ])
    #expect(roles.prefix(2) == ["State Secretary", "Thai Ambassador to U.S."])
  }

  @Test func `a list that refers to another document is that document's`() throws {
    let imported = try FRUSText.read(
      FRUSText.volume(
        FRUSText.document("d1", head: "Memorandum of Conversation", text: list("Mr. Black"))
          + FRUSText.document(
            "d2", head: "Memorandum of Conversation",
            text: list("[Here follows the same list of participants as Document 1.]"))))
    #expect(imported.corpus.events.map { imported.names($0, .present) } == [["Black"], ["Black"]])
  }

  @Test(arguments: [
    ("Minutes of the Daily Meetings, Wednesday, March 12th, 1919", "1919-03-12"),
    ("Minutes of the third conference, held September 7, 1901.", "1901-09-07"),
  ])
  func `minutes without a dateline are of the day in their heading`(head: String, day: String)
    throws
  {
    let (names, _, imported) = try present(
      list("Mr. Black", "Gen. White"), head: head, dateline: "")
    #expect(names == ["Black", "White"])
    #expect(imported.corpus.events.first?.date.text == day)
  }

  @Test func `a residence is where they spoke, and a station no part of an office`() throws {
    let (names, _, _) = try present(
      "<p>Text.</p>",
      head: "Memorandum of a Conversation Between the Ambassador (Smith) and Mr. Black, "
        + "Secretary White’s Residence, Washington, January 5, 1957")
    #expect(names == ["Smith", "Black"])
    let spoken = try present(
      "<p>Text.</p>",
      head: "Memorandum of a Telephone Conversation Between the Vice President in Boston, "
        + "Massachusetts, and the Secretary of State in Washington, February 9, 1957, 1:31 p.m.")
    #expect(
      spoken.names == [
        "Alben W. Barkley", "Secretary of State (holder not named)",
      ])
  }

  @Test func `the Secretary is who the list of persons says held that office`() throws {
    let persons = """
      <item><persName xml:id="p_A">Black, John</persName>, Secretary of State until January 1950</item>
      <item><persName xml:id="p_B">White, Paul</persName>, Under Secretary of State until February 1,
      1950; thereafter Secretary of State</item>
      """
    let (names, roles, imported) = try present(list("The Secretary"), persons: persons)
    #expect(names == ["Paul White"])
    #expect(roles == ["Secretary"])
    #expect(imported.warned == ["frus.office-inferred"])
    #expect(imported.corpus.events.first?.participations.first?.status == .inferred)
  }

  @Test func `a long paragraph in a list is read in good time and names nobody`() throws {
    let text = (0..<400).map { "<persName>Mr. Black</persName> said, and \($0) " }.joined()
    let (names, _, imported) = try present(list(text, "Mr. Green"))
    #expect(names == ["Green"])
    #expect(imported.rejected == ["frus.participant"])
  }
}
