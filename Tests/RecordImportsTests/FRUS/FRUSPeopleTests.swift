import Documents
import HistoricalDates
import Negotiations
import Testing

/// Who is who: the list of persons, wrong tags, offices looked up and not guessed.
struct FRUSPeopleTests {
  private static let persons = """
    <item><hi><persName xml:id="p_KJF2">Kennedy, John F.</persName>,</hi> President of the United States
    until November 22, 1963</item>
    <item><hi><persName xml:id="p_KRF1">Kennedy, Robert F.</persName>,</hi> Attorney General</item>
    <item><hi><persName xml:id="p_KEM1">Kennedy, Edward M.</persName>,</hi> Senator</item>
    <item><persName xml:id="p_KNS2">Khrushchev, Nikita S.</persName>, Chairman</item>
    <item><persName xml:id="p_TLET1">Thompson, Llewellyn E., Jr.</persName>, Ambassador</item>
    <item><persName xml:id="p_BGN1">Bolshakov Georgi N.</persName>, Editor</item>
    <item><persName xml:id="p_JJ3">Chiang Kai-shek</persName>, Generalissimo</item>
    """

  private func people(_ head: String, closer: String = "") throws -> ([String], [String], Imported)
  {
    let imported = try FRUSText.read(
      document: FRUSText.document(head: head, closer: closer), persons: Self.persons)
    let event = imported.corpus.events.first
    return (imported.names(event, .from), imported.names(event, .to), imported)
  }

  @Test func `a tagged name is the listed person, under the name of the list`() throws {
    let (from, to, imported) = try people(
      "Letter From President <persName corresp='#p_KJF2'>Kennedy</persName> to Chairman <persName "
        + "corresp='#p_KNS2'>Khrushchev</persName>")
    #expect(from == ["John F. Kennedy"])
    #expect(to == ["Nikita S. Khrushchev"])
    let kennedy = imported.corpus.actors["kennedy-john-f"]
    #expect(kennedy?.note?.hasPrefix("President of the United States") == true)
    #expect(kennedy?.claims.first?.locator == "p_KJF2")
    #expect(imported.warned.isEmpty)
  }

  @Test(arguments: [
    ("Thompson", "Llewellyn E. Thompson, Jr."), ("G. N. Bolshakov", "Georgi N. Bolshakov"),
    ("Chiang Kai-shek", "Chiang Kai-shek"), ("Robert Kennedy", "Robert F. Kennedy"),
    ("Jacqueline Kennedy", "Jacqueline Kennedy"),
  ])
  func `an untagged name is found in the list by what is printed of it`(
    _ printed: String, _ name: String
  ) throws {
    let (from, _, _) = try people("Letter From <persName>\(printed)</persName> to Mr. Black")
    #expect(from == [name])
  }

  @Test func `a tag to the wrong Kennedy is told of and the printed office followed`() throws {
    let (from, to, imported) = try people(
      "Memorandum From Attorney General <persName corresp='#p_KJF2'>Kennedy</persName> to President "
        + "<persName corresp='#p_KJF2'>Kennedy</persName>")
    #expect(from == ["Robert F. Kennedy"])
    #expect(to == ["John F. Kennedy"])
    #expect(imported.warned == ["frus.person-tag"])
  }

  @Test func `a tag to somebody else and a tag to nobody are told of`() throws {
    let (from, to, imported) = try people(
      "Letter From <persName corresp='#p_KNS2'>Bolshakov</persName> to <persName "
        + "corresp='#p_XX9'>Black</persName>")
    #expect(from == ["Georgi N. Bolshakov"])
    #expect(to == ["Black"])
    #expect(imported.warned == ["frus.person-tag", "frus.person-unlisted"])
  }

  @Test func `a family name that several bear is kept apart from all`() throws {
    let (from, _, imported) = try people("Mr. Kennedy to Mr. Black")
    #expect(from == ["Kennedy"])
    #expect(imported.warned == ["frus.person-ambiguous"])
  }

  @Test func `whoever signs an embassy's telegram is a sender only by inference`() throws {
    let (from, _, imported) = try people(
      "Telegram From the Embassy in France to the Department of State",
      closer: "<signed>John F. Kennedy”</signed><signed>[<hi>Thompson</hi>]</signed>")
    #expect(from == ["Embassy in France", "Llewellyn E. Thompson, Jr."])
    #expect(
      imported.corpus.events.first?.participations.map(\.status) == [
        .asserted, .inferred, .asserted,
      ])
  }

  @Test func `a signature against the heading is told of`() throws {
    let (from, _, imported) = try people(
      "The Ambassador in France (Bohlen) to Mr. Black", closer: "<signed>Lyon</signed>")
    #expect(from == ["Bohlen"])
    #expect(imported.warned == ["frus.signature"])
  }

  // MARK: Offices

  private static let table = """
    group\tpost\tid\tperson_id\trole\tappointed\tstarted\tended
    x\tsecretary\ts1\tblack-john-q\tsecretary\t\t1949-01-21\t1950-02-28
    x\tsecretary\ts2\tgreen-mary\tsecretary\t1950-03-01\t\t1953-01-20
    x\trussia\tr1\tkirk-alan-goodrich\tambassador-e-p\t\t1949-07-04\t1951-10-06
    x\tchina\tc1\tred-ann\tambassador-e-p\t\t1949-07-04\t1950-01-06
    x\tchina\tc2\t\tambassador-e-p\t\t1949-07-04\t1950-01-06
    """

  private func message(_ head: String, table: String?, closer: String = "") throws -> (
    Event, Imported
  ) {
    let imported = try FRUSText.read(
      FRUSText.volume(FRUSText.document(head: head, closer: closer)), offices: table)
    return (try #require(imported.corpus.events.first), imported)
  }

  @Test func `an office is looked up in the table by date`() throws {
    let (event, imported) = try message(
      "The Ambassador in the Soviet Union (Kirk) to the Secretary of State", table: Self.table)
    #expect(imported.names(event, .to) == ["Mary Green"])
    #expect(imported.names(event, .from) == ["Alan Goodrich Kirk"])
    let green = imported.corpus.actors["green-mary"]
    #expect(green?.offices.first?.title == "Secretary of State")
    #expect(green?.offices.first?.during?.text == "1950-03-01/1953-01-20")
    #expect(green?.offices.first?.claims.first?.locator == "s2")
    let tenures = imported.ledger.accounts.first { $0.unit == "tenure" }
    #expect(tenures?.read == 5)
    #expect(tenures?.rejected == 1)
    #expect(imported.warned.isEmpty)
  }

  @Test func `without a table an actor stands for the office, with a warning`() throws {
    let (event, imported) = try message("Mr. Black to the Secretary of State", table: nil)
    #expect(imported.names(event, .to) == ["Secretary of State (holder not named)"])
    #expect(imported.corpus.actors.last?.kind == .organisation)
    #expect(imported.warned == ["frus.office-unresolved"])
  }

  @Test func `a table that names somebody else is told of`() throws {
    let (event, imported) = try message(
      "The Ambassador in the Soviet Union (Smith) to Mr. Black", table: Self.table)
    #expect(imported.names(event, .from) == ["Smith"])
    #expect(imported.warned == ["frus.office-holder"])
  }

  private func foreignMinister(_ id: String, _ name: String, _ day: String) -> String {
    FRUSText.document(
      id, head: "Foreign Minister \(name) to Mr. Black",
      dateline: "<date when='\(day)'>\(day)</date>")
  }

  @Test func `an office that the volume gives a name about that time is inferred`() throws {
    let asked = FRUSText.document(head: "Mr. Black to the Foreign Minister")
    let named = foreignMinister("d2", "Bevin", "1950-03-20")
    let imported = try FRUSText.read(FRUSText.volume(asked + named))
    let event = try #require(imported.corpus.events["frus1950v09-d1"])
    #expect(imported.names(event, .to) == ["Bevin"])
    #expect(event.participations.last?.status == .inferred)
    #expect(imported.warned == ["frus.office-inferred"])
  }

  @Test func `two names for an office about that time leave it open`() throws {
    let asked = FRUSText.document(head: "Mr. Black to the Foreign Minister")
    let named =
      foreignMinister("d2", "Bevin", "1950-03-20") + foreignMinister("d3", "Eden", "1950-02-20")
    let imported = try FRUSText.read(FRUSText.volume(asked + named))
    let event = imported.corpus.events["frus1950v09-d1"]
    #expect(imported.names(event, .to) == ["Foreign Minister (holder not named)"])
    #expect(imported.warned == ["frus.office-unresolved"])
  }

  @Test func `the President without a name is the one in office, as inferred`() throws {
    let (event, imported) = try message("Mr. Black to the President", table: nil)
    #expect(imported.names(event, .to) == ["Harry S. Truman"])
    #expect(event.participations.last?.status == .inferred)
    #expect(imported.warned == ["frus.office-inferred"])
  }

  @Test(arguments: ["s\t\tsecretary\trusk-david-dean", "s\t\tsecretary\tacheson-dean-gooderham"])
  func `a holder known by the second given name is the same person`(_ row: String) throws {
    let table = "id\tpost\trole\tperson_id\tstarted\tended\n\(row)\t1949-01-21\t1953-01-20\n"
    let (_, imported) = try message("Secretary of State Dean Rusk to Mr. Black", table: table)
    #expect(imported.warned == (row.contains("rusk") ? [] : ["frus.office-holder"]))
  }

  @Test func `who signs for an office is its holder`() throws {
    let (event, imported) = try message(
      "The Secretary of State to Mr. Black", table: nil, closer: "<signed>[Acheson]</signed>")
    #expect(imported.names(event, .from) == ["Acheson"])
    #expect(event.participations.first?.role == "Secretary of State")
    #expect(imported.warned.isEmpty)
  }

  @Test func `a file that is no table of office-holders is said to be none`() {
    #expect(throws: InputError.self) {
      try FRUSText.read(FRUSText.volume(""), offices: "a\tb\n1\t2\n")
    }
  }
}
