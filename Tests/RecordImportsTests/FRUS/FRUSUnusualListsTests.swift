import Documents
import Negotiations
import RecordImports
import Testing

/// Entries and lists of forms that few documents have: names behind offices and without commas, tags in two parts,
/// lists that a side or a sentence announces.
struct FRUSUnusualListsTests {
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

  private func paragraphs(_ texts: String...) -> String { texts.map { "<p>\($0)</p>" }.joined() }

  @Test func `who holds an office stands behind it`() throws {
    #expect(
      try present(
        list(
          "Cyprus Foreign Minister, Spyros Kyprianou", "The Polish Ambassador, Romuald Spasowski",
          "Deputy Secretary of Defense, Cyrus R. Vance", "Counselor, Japanese Embassy, Mr. Tanaka",
          "Asst for Southern Europe (ISA), Col Walker (notetaker)"))
        == ["Spyros Kyprianou", "Romuald Spasowski", "Cyrus R. Vance", "Tanaka", "Walker"])
    // What follows an office that many hold may be a place.
    #expect(
      try present(list("First Secretary, Hong Kong", "Mr. Black"))
        == ["First Secretary (holder not named)", "Black"])
  }

  @Test func `a full name may stand before its office without a comma`() throws {
    #expect(
      try present(
        list(
          "Bertram W. Rein Deputy Assistant Secretary for Transportation",
          "Henryk JABLONSKI Chairman of the Council of State",
          "Michael V. Connors Country Officer for Tunisia",
          "Press Secretary to the President Nessen"))
        == ["Bertram W. Rein", "Henryk Jablonski", "Michael V. Connors", "Nessen"])
    #expect(
      try present(list("American Embassy Counselor", "Mr. Black")).contains("American Embassy")
        == false)
  }

  @Test func `a dash parts whatever stands before an addressed name`() throws {
    #expect(
      try present(
        list(
          "Budget—Mr. George Vaishvila", "OCB Staff—Mr. Oscar Holder, Staff Representative",
          "Desk Officer Far East Region—Colonel Austin L. Berry, USAF",
          "Department of State Interpreter—Donald Barnes", "U: Mr. Gullion",
          "Dept. of Justice—Mr. Schlei, Mr. Ulman"))
        == [
          "George Vaishvila", "Oscar Holder", "Austin L. Berry", "Donald Barnes", "Gullion",
          "Schlei", "Ulman",
        ])
  }

  @Test func `a given name and a family name in tags of their own are one name`() throws {
    #expect(
      try present(
        list(
          "Mr. <persName>Karl</persName> <persName corresp='#p_C1'>Carstens</persName>",
          "M. <persName>Paul</persName>-Henri <persName corresp='#p_S1'>Spaak</persName>"))
        == ["Karl Carstens", "Paul-Henri Spaak"])
  }

  @Test func `styles, initials and parties are no names`() throws {
    #expect(
      try present(
        list(
          "H. R. H. Prince Wan Waithayakon, Thai Ambassador",
          "Mr. Pieter H. J. J. van Vuuren, First Secretary", "Senator Mike Monroney (D. Okla.)",
          "His Excellency the Right Honorable The Lord Harlech, British Embassy"))
        == ["Wan Waithayakon", "Pieter H. J. J. van Vuuren", "Mike Monroney", "Harlech"])
    #expect(
      try present(list("His Imperial Majesty the Shahinshah", "Mr. Black"))
        == ["Shah of Iran (holder not named)", "Black"])
  }

  @Test func `entries that nothing parts are parted at their titles`() throws {
    #expect(
      try present(
        list(
          "United States The President Secretary <persName>Rusk</persName> Ambassador Dowling Assistant "
            + "Secretary <persName>Kohler</persName> Mrs. Lejins (Interpreter)",
          "Federal Republic Chancellor <persName>Adenauer</persName> Foreign Minister von Brentano "
            + "Ambassador Grewe Dr. Karl Carstens Mr. Weber (Interpreter)"))
        == [
          "Harry S. Truman", "Rusk", "Dowling", "Kohler", "Lejins", "Adenauer", "von Brentano",
          "Grewe", "Karl Carstens", "Weber",
        ])
    #expect(
      try present(
        list(
          "Dr. <persName>Gerhard Schroeder</persName>, Foreign Minister, Federal Republic of Germany Ambassador "
            + "Karl Heinrich Knappstein, German Embassy Dr. Albert Reinkemeyer, Foreign Office"))
        == ["Gerhard Schroeder", "Karl Heinrich Knappstein", "Albert Reinkemeyer"])
    #expect(
      try present(list("Mr. Black, Special Assistant to Ambassador White", "Mr. Green"))
        == ["Black", "Green"])
  }

  @Test func `whom somebody was there for is no part of the names`() throws {
    #expect(
      try present(
        list(
          "Messrs. Bundy, Berger, Habib, and Burke for EA; Messrs. Colby, Smith and Hickox for CIA",
          "Mr. Valenti and Mr. Watson of the White House"))
        == ["Bundy", "Berger", "Habib", "Burke", "Colby", "Smith", "Hickox", "Valenti", "Watson"])
    #expect(
      try present(
        paragraphs(
          "Present: Secretary George H. Humphrey and Deputy Secretary W. Randolph Burgess of Treasury; "
            + "General Stewart, Defense; and Director Joseph M. Dodge, Bureau of the Budget"),
        head: "Minutes")
        == ["George H. Humphrey", "W. Randolph Burgess", "Stewart", "Joseph M. Dodge"])
  }

  @Test func `a side heads those of it in paragraphs, lists and tables`() throws {
    #expect(
      try present(
        paragraphs(
          "U.S. Participants", "Secretary Black", "Mr. Gerard White", "Soviet Participants",
          "Ambassador Green", "The discussion was about nothing that had not been said before."))
        == ["Black", "Gerard White", "Green"])
    #expect(
      try present(
        "<list type='subject'><head>SUBJECT</head><item>The Kashmir Dispute</item>"
          + "<item>Participants for Pakistan:</item><item>Mr. M.S.A. Baig, Secretary of Foreign Affairs</item>"
          + "<item>MOROCCAN PARTICIPANT</item><item>Mr. Sur</item></list>")
        == ["M.S.A. Baig", "Sur"])
    #expect(
      try present(
        list(
          "<table><row><cell>Australia—</cell><cell>Mr. Blakeney, Counselor</cell></row>"
            + "<row><cell/><cell>Mr. Rowland, First Secretary</cell></row></table>"))
        == ["Blakeney", "Rowland"])
  }

  @Test func `all may stand in a paragraph behind the word, or the first of them beside it`() throws
  {
    #expect(
      try present(
        paragraphs(
          "PRESENT",
          "The President, Secretary <persName>Rusk</persName>, Mr. Green, Mr. Gaud, Ambassador Bowles, General "
            + "LeMay", "It was agreed that all would meet again."))
        == ["Harry S. Truman", "Rusk", "Green", "Gaud", "Bowles", "LeMay"])
    #expect(
      try present(
        paragraphs(
          "Participants: <persName>Jaksa Petric</persName>, Deputy Federal Secretary",
          "Mr. Fejic (phonetic)",
          "Ambassador Toon", "At my request I called on Mr. Petric today at 0900."))
        == ["Jaksa Petric", "Fejic", "Toon"])
  }

  @Test(arguments: [
    "The meeting was attended by the Secretary, Mr. Allen Dulles, Mr. Quarles, Mr. Rountree.",
    "In attendance were the Secretary, Mr. Allen Dulles, Mr. Quarles, and Mr. Rountree.",
    "Present from Congress were: The Secretary, Mr. Allen Dulles, Mr. Quarles, and Mr. Rountree.",
    "[Here follows a list of those present, including the Secretary, Mr. Allen Dulles, Mr. Quarles, and Mr. Rountree.]",
  ])
  func `sentences announce those present`(sentence: String) throws {
    let present = try present(paragraphs(sentence, "It was agreed."))
    #expect(present.suffix(3) == ["Allen Dulles", "Quarles", "Rountree"])
    #expect(present.count == 4)
  }

  @Test func `a later sentence of a record has those present`() throws {
    #expect(
      try present(
        paragraphs(
          "A meeting was held in Mr. Black’s office at 12:15. Present were Messrs. Black, White and Green.",
          "It went on.")) == ["Black", "White", "Green"])
    #expect(
      try present(
        paragraphs(
          "The meeting was called to order. In addition, the following people were in attendance:")
          + "<table><row><cell>Mrs. Black</cell><cell>Max White</cell></row></table>",
        head: "Minutes of a Meeting")
        == ["Black", "Max White"])
  }

  @Test func `minutes name several between semicolons`() throws {
    let present = try present(
      paragraphs(
        "Present at the 300th meeting were the Secretary of the Interior, presiding; the Secretary of the Army, the "
          + "Secretary of the Navy, and Mr. <persName>Douglas</persName> for the Secretary of the Air Force (for Item "
          + "4); the Chairman, Atomic Energy Commission (participating in Item 2); <persName>Robert Cutler</persName>, "
          + "<persName>Joseph M. Dodge</persName> and Nelson A. Rockefeller, Special Assistants to the President; Mr. "
          + "Ash, Office of Defense Mobilization, and Mr. Hurley, Office of Defense Mobilization (for Items 1 and 2); "
          + "and the Special Assistants to the President Stassen, Larson, and Dearborn. Members of the Planning Board "
          + "were present for Item 1: Mr. Bowie, State; Gen. Porter, FOA."),
      head: "Memorandum of Discussion at the 300th Meeting of the National Security Council")
    #expect(
      present == [
        "Secretary of the Interior (holder not named)", "Secretary of the Army (holder not named)",
        "Secretary of the Navy (holder not named)", "Douglas",
        "Chairman, Atomic Energy Commission (holder not named)", "Robert Cutler", "Joseph M. Dodge",
        "Nelson A. Rockefeller", "Ash", "Hurley", "Stassen", "Larson", "Dearborn", "Bowie",
        "Porter",
      ])
  }

  @Test(arguments: [
    "Present were.", "The following were present:", "In attendance were and ",
    "Present were the ;the; and; and the",
    "Present were Special Assistants to the President and", "Also present were (", "Present: ;;",
    "U.S. Participants",
  ])
  func `what breaks off announces nobody, and is told`(text: String) throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(head: "Minutes of a Meeting", text: "<p>\(text)</p><p>and </p>"))
    #expect(imported.ledger.isBalanced)
  }
}

extension FRUSUnusualListsTests {
  @Test func `others present were so beside whom the heading names`() throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Memorandum of Conference With the President",
        text: "<list type='participants'><head>OTHERS PRESENT</head><item>Secretary Black</item>"
          + "<item>Mr. White</item></list>"))
    #expect(
      imported.names(imported.corpus.events.first, .present) == [
        "Black", "White", "Harry S. Truman",
      ])
  }

  @Test func `one man is one though his initial or the spelling of his name differs`() throws {
    let persons =
      "<item><persName xml:id='p_P1'>Parsons, Howard J.</persName>, Director</item>"
      + "<item><persName xml:id='p_N1'>Nasser, Gamal Abdel</persName>, President of Egypt</item>"
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Memorandum of Conversation",
        text:
          "<list type='participants'><item>Mr. Howard L. Parsons</item><item>Mr. Black</item></list>"
      ),
      persons: persons)
    #expect(
      imported.names(imported.corpus.events.first, .present) == ["Howard J. Parsons", "Black"])
    let letter = try FRUSText.read(
      document: FRUSText.document(
        head: "Letter From President <persName corresp='#p_N1'>Nasser</persName> to Mr. Black",
        closer: "<signed>Jamal Abdul Nasser</signed>"), persons: persons)
    #expect(letter.names(letter.corpus.events.first, .from) == ["Gamal Abdel Nasser"])
  }
}
