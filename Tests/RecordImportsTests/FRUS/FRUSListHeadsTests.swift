import Documents
import Negotiations
import RecordImports
import Testing

/// What stands among those present and is nobody: heads, offices, bodies; and entries that run together.
struct FRUSListHeadsTests {
  private func present(_ text: String, head: String = "Memorandum of Conversation") throws
    -> [String]
  {
    let imported = try FRUSText.read(document: FRUSText.document(head: head, text: text))
    return imported.corpus.events.filter { $0.kind == .meeting }.flatMap {
      imported.names($0, .present)
    }
  }

  private func list(_ items: String...) -> String {
    "<list type='participants'>\(items.map { "<item>\($0)</item>" }.joined())</list>"
  }

  @Test func `heads in italics are no people`() throws {
    let paragraphs = [
      "Present:", "<hi rend='italic'>Members</hi>", "The Under Secretary of State, Mr. Lovett",
      "<hi rend='italic'>By Invitation</hi>", "Mr. Pike", "<hi rend='italic'>Secretariat</hi>",
      "Mr. Stone",
      "I. <hi rend='italic'>Minutes</hi>.", "The Committee approved the minutes of its meetings.",
    ].map { "<p>\($0)</p>" }.joined()
    #expect(try present(paragraphs) == ["Lovett", "Pike", "Stone"])
    #expect(
      try present(
        list(
          "<hi rend='italic'>Chairman</hi>", "Henry Black", "<hi rend='italic'>State</hi>",
          "John White"))
        == ["Henry Black", "John White"])
  }

  @Test func `a list of names in italics is one of names`() throws {
    #expect(
      try present(list("<hi rend='italic'>Henry Black</hi>", "<hi rend='italic'>John White</hi>"))
        == ["Henry Black", "John White"])
  }

  @Test func `a body before those who came for it is a head`() throws {
    #expect(
      try present(
        list("Soviet Embassy", "Mr. Green", "Embassy Paris", "Mr. Black", "Viet-Nam", "Mr. White"))
        == ["Green", "Black", "White"])
  }

  @Test(arguments: [
    "aides (3)", "One Note Taker", "International Cooperation Administration", "Soviet Leaders",
    "Embassy Paris",
    "Department State", "Military Rights",
  ])
  func `what is nobody makes no person`(text: String) throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(head: "Memorandum of Conversation", text: list("Mr. Black", text))
    )
    #expect(imported.corpus.actors.filter { $0.kind == .person }.map(\.name) == ["Black"])
  }

  @Test func `a manager is described, and no second person`() throws {
    #expect(
      try present(
        list("Mr. Carroll Wilson, General Manager, Atomic Energy Commission", "Mr. Black"))
        == ["Carroll Wilson", "Black"])
  }

  @Test func `entries that run together are parted`() throws {
    #expect(
      try present(
        list(
          "Walter J. Stoessel, Jr., Acting Assistant Secretary, EUR Ross Titus, Finnish Affairs",
          "Minister of External Affairs Okoi Arikpo Permanent Secretary Baba Gana", "Mr. Black"))
        == ["Walter J. Stoessel, Jr.", "Ross Titus", "Okoi Arikpo", "Baba Gana", "Black"])
    #expect(
      try present(
        list(
          "General Krulak vice General Taylor Mr. Engle and Mr. Poats were present for Item 2 Mr. Martin was "
            + "present for Item 3", "Mr. Bowling was present for Items 1, 2, and 3"))
        == ["Krulak", "Engle", "Poats", "Martin", "Bowling"])
  }

  @Test func `an office before a name with a form of address is where he belongs`() throws {
    #expect(
      try present(list("Office of Spec. Asst. to the President—Mr. Oren M. Stephens", "Mr. Black"))
        == ["Oren M. Stephens", "Black"])
  }

  @Test func `a list of persons may go on in paragraphs with an office or a dash`() throws {
    let more = [
      "The President",
      "Dr. <persName>Carl Kaysen</persName>—Deputy Special Assistant to the President",
    ]
    .map { "<p>\($0)</p>" }.joined()
    let names = try present(
      list("Ambassador Arango") + more + "<p>The Ambassador spoke at length.</p>")
    #expect(names == ["Arango", "Harry S. Truman", "Carl Kaysen"])
  }

  @Test func `between two sentences of those present one may tell who was not`() throws {
    let text = """
      <p>Present at the meeting of the Council were the President, presiding; and Robert Cutler, Special Assistant. \
      The Vice President did not attend because of his absence. Also present were Huntington Sheldon, Agency; \
      and Gordon Gray, Office of the Budget.</p>
      """
    #expect(
      try present(text, head: "Memorandum of Discussion at the 171st Meeting of the Council")
        == ["Harry S. Truman", "Robert Cutler", "Huntington Sheldon", "Gordon Gray"])
  }

  @Test func `a telegram of a conversation stays one, and lists those present by side`() throws {
    let tagged = { (name: String) in "<persName>\(name)</persName>" }
    let text = """
      <p>Secto 16. Memorandum of Conversation.</p><p>Participants:</p>
      <p>US—The Vice President, Ambassador \(tagged("Unger")), Mr. Sohmer.</p>
      <p>Thai—Chairman \(tagged("Thanom")), Deputy Chairman \(tagged("Praphat")), Assistant Chairman \
      \(tagged("Pote")), Supreme Command Chief of Staff \(tagged("Dawee")), Under Secretary Charoonphand, Army Chief \
      of Staff \(tagged("Surakit")).</p><p>1. He spoke.</p>
      """
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head:
          "Telegram From Secretary of State <persName type='from'>Rusk</persName> to the Department of State",
        text: text))
    #expect(imported.corpus.events.map(\.kind).contains(.message))
    let meeting = imported.corpus.events.first { $0.kind == .meeting }
    #expect(
      imported.names(meeting, .present) == [
        "Alben W. Barkley", "Unger", "Sohmer", "Thanom", "Praphat", "Pote",
        "Dawee",
        "Charoonphand", "Surakit",
      ])
  }

  @Test func `an entry may break off in the middle of a title`() throws {
    #expect(
      try present(
        list(
          "Mr. Adam Rapacki, Foreign", "Minister", "Mr. Marian Naszkowski, Vice",
          "Foreign Minister",
          "General Krulak vice General", "Taylor Mr. Engle and Mr. Poats were present for Item 2"))
        == ["Adam Rapacki", "Marian Naszkowski", "Krulak", "Engle", "Poats"])
  }

  @Test func `offices among names are those of their holders`() throws {
    let names = try present(
      list(
        "The President, Mr. MacArthur, Mr. Hagerty, Mr. Cutler, Secretary of Defense, Deputy Secretary of Defense",
        "Under Secy. for Foreign Affairs, James Barrington"))
    #expect(
      names == [
        "Harry S. Truman", "MacArthur", "Hagerty", "Cutler",
        "Secretary of Defense (holder not named)",
        "Deputy Secretary of Defense (holder not named)", "James Barrington",
      ])
  }

  @Test func `a side in italics says whose the offices are`() throws {
    let names = try present(
      list(
        "<hi rend='italic'>Pakistan</hi>", "The Prime Minister",
        "<hi rend='italic'>United States</hi>", "Mr. Black"))
    #expect(names == ["Prime Minister of Pakistan (holder not named)", "Black"])
  }

  @Test func `names before a verb, and in attendance, are of those present`() throws {
    let council = """
      <p>Present at this meeting were the President, presiding; the Secretaries of the Army, the \
      Navy, and the Air Force; and Robert Cutler, Special Assistant. Philip Watts, Department of \
      State; and Brig. Gen. Paul W. Caraway, Department of Defense, were also attending the meeting \
      for Items 7 and 8. Also present were Arthur Minnich, Staff Secretary; and Ina White, Staff. \
      Various members from the Department of State, the Department of Defense \
      and the Agency were also present.</p>
      """
    #expect(
      try present(council, head: "Memorandum of Discussion at the 177th Meeting of the Council")
        == [
          "Harry S. Truman", "Secretary of the Army (holder not named)",
          "Secretary of the Navy (holder not named)",
          "Secretary of the Air Force (holder not named)", "Robert Cutler", "Philip Watts",
          "Paul W. Caraway",
          "Arthur Minnich", "Ina White",
        ])
    for lead in ["1. In attendance were the following:", "Persons present were:"] {
      #expect(
        try present(
          "<p>\(lead) General Taylor, and Messrs. McGeorge Bundy, Forrestal and Knoche.</p>",
          head: "Memorandum for the Record")
          == ["Taylor", "McGeorge Bundy", "Forrestal", "Knoche"])
    }
  }

  @Test func `interpreters in one line are several`() throws {
    let paragraphs = [
      "Participants on both sides were:", "Prime Minister Chou En-lai",
      "Interpreters: Chi Ch’ao Chu, T’ang Wen Sheng",
      "Han Hsu, Director", "Larry Coughlin (Pa.)",
    ].map { "<p>\($0)</p>" }.joined()
    #expect(
      try present(paragraphs)
        == ["Chou En-lai", "Chi Ch’ao Chu", "T’ang Wen Sheng", "Han Hsu", "Larry Coughlin"])
  }

  @Test(arguments: [
    ("General (Tiger) Wang Shu-ming", ["Wang Shu-ming"]),
    (
      "The President, General William W. Momyer, W.W. Rostow",
      ["Harry S. Truman", "William W. Momyer", "W.W. Rostow"]
    ),
    (
      "Dr. George Blakeslee, Political Adviser to the Chairman of the Commission (White)",
      ["George Blakeslee"]
    ),
  ])
  func `names in odd places are found`(item: String, names: [String]) throws {
    #expect(try present(list(item, "Mr. Black")) == names + ["Black"])
  }

  @Test func `a sentence behind the names of a line is none of them`() throws {
    #expect(
      try present(
        "<p>Participants: Mr. Black, Mr. White and Amb. Green. Soviet Mission, 12 noon, June 22.</p>"
      )
        == ["Black", "White", "Green"])
  }

  @Test(arguments: [
    "Memorandum by Mr. <persName>Charles Yost</persName>, Special Assistant to the Ambassador at Large (Jessup)"
  ])
  func `an assistant with a name writes, and not the chief`(head: String) throws {
    let imported = try FRUSText.read(document: FRUSText.document(head: head))
    #expect(imported.corpus.actors.map(\.name) == ["Charles Yost"])
  }

  @Test(arguments: [
    (
      "Draft Memorandum by the Assistant to the Director for Regional Affairs (Far East), Department of Defense "
        + "(<persName>Kent</persName>)", ["Kent"]
    ),
    (
      "Memorandum by the Regional Director for Far East, Foreign Operations Administration (Moyer) to Mr. Stassen",
      ["Moyer", "Stassen"]
    ),
  ])
  func `a region in an office is nobody`(head: String, names: [String]) throws {
    let imported = try FRUSText.read(document: FRUSText.document(head: head))
    #expect(imported.corpus.actors.map(\.name) == names)
  }
}
