import Documents
import Negotiations
import Testing

/// What headings of all the series' periods say of sender and recipients.
struct FRUSHeadingTests {
  struct Case: CustomTestStringConvertible {
    var head: String
    var from: [String]
    var to: [String]
    var testDescription: String { head }

    init(_ head: String, _ from: [String], _ to: [String]) {
      (self.head, self.from, self.to) = (head, from, to)
    }
  }

  private static let holder = " (holder not named)"

  static let cases = [
    // The forties: post, name in parentheses.
    Case(
      "<hi>The Ambassador in China</hi> (<persName type='from'><hi>Gauss</hi></persName>) <hi>to the "
        + "<gloss type='to'>Secretary of State</gloss></hi>",
      ["Gauss"], ["Secretary of State" + holder]),
    Case(
      "<hi>The Ambassador in Venezuela</hi> (<persName type='from'>Corrigan</persName>), <hi>Temporarily "
        + "in Costa Rica, to the <gloss type='to'>Secretary of State</gloss></hi>",
      ["Corrigan"], ["Secretary of State" + holder]),
    Case(
      "The Ambassador in the Soviet Union (<persName type='from'>Harriman</persName>) to President "
        + "<persName>Truman</persName> and the <gloss type='to'>Secretary of State</gloss>",
      ["Harriman"], ["Truman", "Secretary of State" + holder]),
    Case(
      "The Ambassador in the Soviet Union (Harriman) to President Truman and the Secretary of State",
      ["Harriman"], ["Truman", "Secretary of State" + holder]),
    Case("President Truman to Generalissimo Chiang Kai-shek", ["Truman"], ["Chiang Kai-shek"]),
    Case(
      "The Secretary of State to the <gloss type='to'>Legation in Saudi Arabia</gloss>",
      ["Secretary of State" + holder], ["Legation in Saudi Arabia"]),
    Case(
      "The <gloss type='from'>Chinese Embassy</gloss> to the <gloss type='to'>Department of State</gloss>",
      ["Chinese Embassy"], ["Department of State"]),
    Case(
      "The Special Assistant to the President (Hopkins) to the Ambassador in France (Caffery)",
      ["Hopkins"], ["Caffery"]),
    Case(
      "The Acting Secretary of State to Certain American Diplomatic Missions",
      ["Acting Secretary of State" + holder], ["Certain American Diplomatic Missions"]),
    Case(
      "The Secretary of State to the Ambassador in France (Caffery), the Ambassador in the United "
        + "Kingdom (Winant), and the Chargé in the Soviet Union (Kennan)",
      ["Secretary of State" + holder], ["Caffery", "Winant", "Kennan"]),
    Case(
      "Memorandum by the Second Secretary of Embassy in China (Sprouse) to General Marshall",
      ["Sprouse"], ["Marshall"]),
    Case(
      "Mr. <persName type='from'>Mao Tse-tung</persName> to the Ambassador in China (Hurley)",
      ["Mao Tse-tung"], ["Hurley"]),
    Case(
      "Prime Minister Churchill to President Roosevelt and Marshal Stalin",
      ["Churchill"], ["Roosevelt", "Stalin"]),
    Case(
      "The Secretary of the Treasury (Morgenthau) to the President",
      ["Morgenthau"], ["Harry S. Truman"]),
    Case(
      "The Chargé in the Soviet Union (Kennan) to the Secretary of State <note n='1'>Repeated to the "
        + "Ambassador in China (Hurley).</note>",
      ["Kennan"], ["Secretary of State" + holder]),
    Case(
      "The Ambassador in Poland (Lane) to the Secretary of State [Extracts]",
      ["Lane"], ["Secretary of State" + holder]),
    // The fifties and after: form, from, to.
    Case(
      "76. Telegram From the Ambassador in the Republic of China (<persName type='from'>Rankin"
        + "</persName>) to the <gloss type='to'>Department of State</gloss>",
      ["Rankin"], ["Department of State"]),
    Case(
      "84. Memorandum From the <gloss type='from'>Acting Secretary of State</gloss> to the Director of "
        + "the International Cooperation Administration (<persName type='to'>Hollister</persName>)",
      ["Acting Secretary of State" + holder], ["Hollister"]),
    Case(
      "85. Memorandum From the Deputy Under Secretary of State for Economic Affairs (<persName "
        + "type='from'>Dillon</persName>) to the <gloss type='to'>Secretary of State</gloss>",
      ["Dillon"], ["Secretary of State" + holder]),
    Case(
      "19. Memorandum From the Deputy Director of Operations, International Cooperation Administration "
        + "(<persName type='from'>FitzGerald</persName>), to the Director (<persName type='to'>Hollister"
        + "</persName>)", ["FitzGerald"], ["Hollister"]),
    Case(
      "101. Telegram From the <gloss type='from'>Mission at the United Nations</gloss> to the <gloss "
        + "type='to'>Department of State</gloss>",
      ["Mission at the United Nations"], ["Department of State"]),
    Case(
      "12. Memorandum From the Assistant Secretary of State for Near Eastern and South Asian Affairs "
        + "(Talbot) to Secretary of State Rusk",
      ["Talbot"], ["Rusk"]),
    Case(
      "3. Message From Chairmen <persName>Khrushchev</persName> and <persName>Brezhnev</persName> to "
        + "President <persName>Kennedy</persName>",
      ["Khrushchev", "Brezhnev"], ["Kennedy"]),
    Case(
      "93. Message From the <gloss type='from'>Soviet Ministry of Foreign Affairs</gloss> to the Soviet "
        + "Ambassador to the United States (<persName type='to'>Dobrynin</persName>)",
      ["Soviet Ministry of Foreign Affairs"], ["Dobrynin"]),
    Case(
      "7. Telegram From the Department of State to Secretary of State <persName>Rusk</persName> at Geneva",
      ["Department of State"], ["Rusk"]),
    Case(
      "5. Oral Statement by Chairman <persName>Khrushchev</persName> to President "
        + "<persName>Kennedy</persName>", ["Khrushchev"], ["Kennedy"]),
    Case(
      "9. Telegram From the <gloss type='from'>Mission to the North Atlantic Treaty Organization</gloss> "
        + "to the Department of State",
      ["Mission to the North Atlantic Treaty Organization"], ["Department of State"]),
    Case(
      "11. Memorandum From the President’s Special Assistant for National Security Affairs (Bundy) to "
        + "President Kennedy", ["Bundy"], ["Kennedy"]),
    Case(
      "8. Telegram From the Mission to the United Nations to the Department of State",
      ["Mission to the United Nations"], ["Department of State"]),
    Case(
      "2. Letter From <persName>Jacqueline Kennedy</persName> to Chairman Khrushchev",
      ["Jacqueline Kennedy"], ["Khrushchev"]),
    Case(
      "4. Circular Telegram From the Department of State to Certain Diplomatic Missions",
      ["Department of State"], ["Certain Diplomatic Missions"]),
    Case(
      "6. Letter From Secretary of Defense McNamara to Secretary of State Rusk and Attorney General "
        + "Kennedy", ["McNamara"], ["Rusk", "Kennedy"]),
  ]

  @Test(arguments: cases)
  func `a heading names the sender and every recipient`(_ item: Case) throws {
    let imported = try FRUSText.read(document: FRUSText.document(head: item.head))
    let event = try #require(imported.corpus.events.first)
    #expect(event.kind == .message)
    #expect(imported.names(event, .from) == item.from)
    #expect(imported.names(event, .to) == item.to)
  }

  @Test(arguments: [
    "Memorandum of Conversation, by the Acting Secretary of State (Grew)",
    "116. Memorandum of Conversation",
    "Memorandum by the Ambassador in France (Bullitt) of a Conversation With M. Daladier",
    "Minutes of the Second Meeting of the Council of Foreign Ministers",
    "Combined Chiefs of Staff Minutes", "Bohlen Minutes", "Record of Conversation",
    "34. Memorandum of Discussion at the 271st Meeting of the National Security Council",
    "12. Summary Record of the 500th Meeting of the National Security Council",
    "United States Delegation Minutes of the Third Session", "Memorandum of Telephone Conversation",
  ])
  func `a record of a conversation is a meeting`(_ head: String) throws {
    let list = "<list type='participants'><item>Mr. Black</item><item>Mr. White</item></list>"
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: head + " <persName type='from'>Grew</persName>", text: list))
    let event = try #require(imported.corpus.events.first)
    #expect(event.kind == .meeting)
    #expect(imported.names(event, .present) == ["Black", "White"])
  }

  @Test(arguments: [
    "Memorandum From Mr. Black to Mr. White About a Conversation",
    "Memorandum by Mr. Black to Mr. White on the Conference",
    "Letter From Mr. Black to Mr. White on the Meeting",
  ])
  func `who writes of a meeting sends a message`(_ head: String) throws {
    let imported = try FRUSText.read(document: FRUSText.document(head: head))
    #expect(imported.corpus.events.first?.kind == .message)
  }

  @Test func `a paper without recipient is an act of its author`() throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(head: "Memorandum by the Director of the Office (Vincent)"))
    let event = try #require(imported.corpus.events.first)
    #expect(event.kind == .act)
    #expect(imported.names(event, .by) == ["Vincent"])
    #expect(event.form == "memorandum")
  }

  @Test(arguments: [
    ("Editorial Note", "frus.editorial-note"), ("Draft Treaty", "frus.no-parties"),
    ("86. Memorandum for the Files", "frus.no-parties"), ("", "frus.no-parties"),
  ])
  func `what nobody wrote to anybody is rejected with its reason`(
    _ head: String, _ code: String
  ) throws {
    let imported = try FRUSText.read(document: FRUSText.document(head: head))
    #expect(imported.rejected == [code])
    #expect(imported.ledger.isBalanced)
  }

  @Test func `a tag against the wording is told of, and the wording followed`() throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "18. Letter From Chairmen <persName type='to'>Khrushchev</persName> and <persName "
          + "type='from'>Brezhnev</persName> to President <persName type='to'>Kennedy</persName>"))
    let event = imported.corpus.events.first
    #expect(imported.names(event, .from) == ["Khrushchev", "Brezhnev"])
    #expect(imported.names(event, .to) == ["Kennedy"])
    #expect(imported.warned.contains("frus.tag-differs"))
  }

  @Test func `a recipient who cannot be told is rejected, not dropped`() throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Mr. Black to Mr. White and the quite unknown somebody else"))
    #expect(imported.names(imported.corpus.events.first, .to) == ["White"])
    #expect(imported.rejected == ["frus.participant"])
    #expect(imported.ledger.isBalanced)
  }
}
