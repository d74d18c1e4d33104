import Documents
import HistoricalDates
import Negotiations
import RecordImports
import Testing

/// Lists of those present on one line, in sentences and in paragraphs.
struct FRUSAttendanceTests {
  private func read(_ text: String, head: String = "Memorandum of Conversation") throws -> Imported
  {
    try FRUSText.read(document: FRUSText.document(head: head, text: text))
  }

  private func present(_ text: String, head: String = "Memorandum of Conversation") throws
    -> [String]
  {
    let imported = try read(text, head: head)
    return imported.names(imported.corpus.events.first, .present)
  }

  private func item(_ text: String) -> String {
    "<list type='participants'><item>\(text)</item></list>"
  }

  @Test func `an office among officials is its holder, behind a plain name it describes`() throws {
    #expect(
      try present(
        item(
          "Secretary Black, Attorney General, Administrator White, Acting Director Green, "
            + "Mr. Gray (AID), Mr. Brown"))
        == [
          "Black", "Attorney General (holder not named)", "White", "Green", "Gray", "Brown",
        ])
    #expect(
      try present(item("The Honorable John Black, Secretary of State") + item("Mr. White"))
        == ["John Black", "White"])
  }

  @Test func `the President before others is one of them`() throws {
    #expect(
      try present(
        item("The President, President Norte, His Excellency Mr. Juan Sur, Foreign Minister"))
        == ["Harry S. Truman", "Norte", "Juan Sur"])
    #expect(
      try present(item("Acting Secretary, Mr. Black") + item("Mr. White")) == ["Black", "White"])
  }

  @Test func `tagged names behind given names and posts are several`() throws {
    #expect(
      try present(
        item(
          "Dr. Henry A. <persName>Black</persName> and Ruritanian Ambassador "
            + "<persName>Anatol White</persName>"))
        == ["Henry A. Black", "Anatol White"])
    #expect(
      try present(
        item(
          "Messrs. <persName>Black</persName>, <persName>White</persName> and "
            + "<persName>Green</persName> for FE"))
        == ["Black", "White", "Green"])
    #expect(
      try present(
        item(
          "Mr. Black, Special Assistant to Ambassador <persName>White</persName>")
          + item("Mr. Green")) == ["Black", "Green"])
  }

  @Test func `a side before the first of several belongs to all`() throws {
    #expect(
      try present(item("United States—Mr. Dean Black, Mr. Hayden White")) == [
        "Dean Black", "Hayden White",
      ])
  }

  @Test func `entries that only an office symbol parts are several`() throws {
    #expect(
      try present(
        item("Secretary <persName>Black</persName> NEA—<persName>Paul White</persName>"))
        == ["Black", "Paul White"])
    #expect(
      try present(
        item("Director, Far East Region (ISA)—Rear Admiral <persName>F. J. Green</persName> (USN)"))
        == ["F. J. Green"])
  }

  @Test func `paragraphs behind Participants are entries until the record begins`() throws {
    #expect(
      try present(
        """
        <p>MEMORANDUM OF CONVERSATION</p><p>PARTICIPANTS:</p><p>PRC</p>
        <p>Mr. CHI Peng-fei, Acting Foreign Minister</p><p>General <persName>A. M. BLACK</persName>, Jr.</p>
        <p>Nancy White - Interpreter</p><p>DATE: March 2, 1950</p>
        <p>FM Chi: So you went to see Mr. Green?</p>
        """) == ["Chi Peng-fei", "A. M. Black", "Nancy White"])
  }

  @Test func `sentences at the head of a record list those present`() throws {
    let names = try present(
      """
      <p>Top Secret</p><p>The following were present at the 16th Council meeting: The President of the
      United States, presiding; Robert Black, Special Assistant to the President; and the Chief of Staff,
      U.S. Army. Also present were Gen. <persName>White</persName> for the Chairman, Joint Chiefs of
      Staff (for Item 2); Ralph Green and J. J. Gray, Intelligence Agency; and the Deputy Executive
      Secretary, NSC.</p><p>There follows a summary of what Mr. Brown said.</p>
      """, head: "Memorandum of Discussion at the 16th Meeting of the Council")
    #expect(
      names == [
        "Harry S. Truman", "Robert Black", "Chief of Staff, U.S. Army (holder not named)", "White",
        "Ralph Green", "J. J. Gray", "Deputy Executive Secretary, NSC (holder not named)",
      ])
  }

  @Test func `commas part offices where no semicolon does`() throws {
    let names = try present(
      """
      <p>Present at the 31st meeting of the Council were the President of the United States, presiding,
      the Secretary of Labor, and the Director of Mutual Security.</p>
      """, head: "Memorandum of Discussion at the 31st Meeting of the Council")
    #expect(
      names == [
        "Harry S. Truman", "Secretary of Labor (holder not named)",
        "Director of Mutual Security (holder not named)",
      ])
  }

  @Test func `notes on a meeting go to nobody`() throws {
    let head =
      "Notes by the Assistant Staff Secretary to the President "
      + "(<persName type='to'>Black</persName>) on the Leadership Meeting, March 2, 1950"
    let imported = try read(
      "<list type='participants'><head>The following were present:</head><item>Sen. White</item>"
        + "<item>Asst. Sec. Green</item></list>", head: head)
    let event = try #require(imported.corpus.events.first)
    #expect(event.kind == .meeting)
    #expect(imported.names(event, .present) == ["White", "Green"])
    let alone = try read("<p>Text.</p>", head: head)
    #expect(alone.corpus.events.allSatisfy { $0.kind != .message })
  }
}
