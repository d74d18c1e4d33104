import Documents
import Negotiations
import RecordImports
import Testing

/// One man whose name is printed in more than one way is one actor.
struct FRUSMisprintTests {
  private func names(_ items: String..., persons: String = "") throws -> [String] {
    let documents = items.enumerated().map { number, item in
      FRUSText.document(
        "d\(number + 1)", head: "Memorandum of Conversation",
        text: "<list type='participants'><item>\(item)</item><item>Mr. Black</item></list>")
    }
    let imported = try FRUSText.read(FRUSText.volume(documents.joined(), persons: persons))
    return imported.corpus.actors.map(\.name).filter { $0 != "Black" }
  }

  @Test(arguments: [
    ("Mr. Richard I. Phillips", "Mr. Richard I. Philips"), ("Mr. Drumright", "Mr. Drumwright"),
    ("Ambassador Joe Iyalla", "Mr. Joseph T. F. Iyalla"), ("Mr. John D. Green", "Mr. Jack Green"),
    ("Mr. Lawrence Silberman", "Mr. Laurence Silberman"), ("Mr. M. G. L. Joy", "Mr. G. L. Joy"),
    ("U Nu", "Prime Minister Nu"),
  ])
  func `another spelling is the same man`(first: String, second: String) throws {
    #expect(try names(first, second).count == 1)
  }

  @Test(arguments: [
    ("Mr. Robert Johnson", "Mr. Robert Johnston"), ("Mr. Thorp", "Mr. Thorpe"),
    ("Mr. John Davis", "Mr. John Davies"), ("Mr. Paul Green", "Mr. Peter Green"),
    ("Mr. Richardson", "Mr. Richardsen"),
  ])
  func `names that many bear in both spellings are two men`(first: String, second: String) throws {
    #expect(try names(first, second).count == 2)
  }

  @Test func `a misprint is brought to the one whom the list of persons has`() throws {
    let listed =
      "<item><persName xml:id='p_A'>Akalovsky, Alexander A.</persName>, Interpreter</item>"
    #expect(try names("Mr. Akalosvky", persons: listed) == ["Alexander A. Akalovsky"])
  }

  @Test func `a misprint once told in full holds for the family name alone`() throws {
    let listed = "<item><persName xml:id='p_H'>Holdrige, John Herbert</persName>, Staff</item>"
    #expect(
      try names("Mr. John H. Holdridge", "Mr. Holdridge", persons: listed) == [
        "John Herbert Holdrige"
      ])
  }

  @Test(arguments: [
    ("Soong T.V.", "T.V. Soong"), ("Mr. [William A.] Eddy", "William A. Eddy"),
    ("Mr. E. C. [E] Jones", "E. E. Jones"), ("H. E. Adnan Pachachi", "Adnan Pachachi"),
    ("Air Marshal Dawee", "Dawee"), ("Group Captain J.R. Wilson", "J.R. Wilson"),
    ("H.E. The Foreign Minister Anton Atalla", "Anton Atalla"),
    ("Mr. Robert Creel EUR/GER", "Robert Creel"), ("NE Mr. J. Dorman", "J. Dorman"),
    ("Under Sec. State Saltzman", "Saltzman"),
    ("T.A. Cassilly (Reporting Officer)", "T.A. Cassilly"),
    ("Alec Toumayan (Notetaker/Interpreter)", "Alec Toumayan"),
  ])
  func `a name is told from what stands around it`(printed: String, name: String) throws {
    #expect(try names(printed) == [name])
  }

  @Test(arguments: [
    ("Walters, Colonel", "Walters"), ("Musaad, Prince", "Musaad"),
    ("Peng Meng-chi, General", "Peng Meng-chi"),
    ("Dickson, Air Chief Marshal Sir William F.", "Sir William F. Dickson"),
    ("Nasser (Nasr), Gamal Abdul", "Gamal Abdul Nasser"),
    ("Clifton, . Brig. Gen. Chester V.", "Chester V. Clifton"),
    ("Toon, Malcolm “Mac”", "Malcolm Toon"),
    ("Suthi Nartworathat, Deputy Under Secretary of State", "Suthi Nartworathat"),
  ])
  func `ranks and other spellings in the list of persons are no name`(
    listed: String, name: String
  ) throws {
    let persons = "<item><persName xml:id='p_X'>\(listed)</persName>, Official</item>"
    let tag = "<persName corresp='#p_X'>\(name.split(separator: " ").last ?? "")</persName>"
    #expect(try names("Mr. \(tag)", persons: persons) == [name])
  }

  @Test func `a Mr. Johnson is not the Vice President, and a Col. Kennedy is the Colonel`() throws {
    let persons = """
      <item><persName xml:id="p_L">Johnson, Lyndon B.</persName>, Vice President of the United States</item>
      <item><persName xml:id="p_U">Johnson, U. Alexis</persName>, Deputy Under Secretary of State</item>
      <item><persName xml:id="p_D">Kennedy, David M.</persName>, Secretary of the Treasury</item>
      <item><persName xml:id="p_R">Kennedy, Colonel Richard T.</persName>, of the Staff</item>
      """
    #expect(
      try names("Mr. Johnson", "Col. Kennedy", persons: persons)
        == ["U. Alexis Johnson", "Richard T. Kennedy"])
  }

  @Test
  func `a Vice President is called by his name, and “the Vice President” is the American one`()
    throws
  {
    let persons = """
      <item><persName xml:id="p_B">Barkley, Alben W.</persName>, Senator</item>
      <item><persName xml:id="p_C">Barkley, Charles</persName>, Consul</item>
      """
    #expect(
      try names("Vice President Barkley", "The Vice President", persons: persons) == [
        "Alben W. Barkley"
      ])
  }

  @Test func `a cross-reference in the list of persons is no second man`() throws {
    let persons = """
      <item><persName xml:id="p_D">Diem</persName>, see <persName corresp="#p_N">Ngo Dinh Diem</persName></item>
      <item><persName xml:id="p_N">Ngo Dinh Diem</persName>, President of the Republic of Vietnam</item>
      """
    #expect(
      try names(
        "President <persName corresp='#p_D'>Diem</persName>", "<persName>Ngo Dinh Diem</persName>",
        "Mr. Diem", persons: persons) == ["Ngo Dinh Diem"])
  }

  @Test func `an officer of the list is no lady`() throws {
    let persons = """
      <item><persName xml:id="p_C">Chiang Ching-kuo</persName>, Lieutenant General, Deputy Secretary</item>
      """
    #expect(try names("Madame Chiang", persons: persons) == ["Chiang"])
  }

  @Test func `a mission's message signed by the Secretary's name is his`() throws {
    let persons = """
      <item><persName xml:id="p_A">Dulles, Allen W.</persName>, Director of Central Intelligence</item>
      <item><persName xml:id="p_J">Dulles, John Foster</persName>, Secretary of State</item>
      """
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Telegram From the Delegation at the Conference to the Department of State",
        closer: "<signed><persName>Dulles</persName></signed>"), persons: persons)
    #expect(imported.corpus.actors.map(\.name).contains("John Foster Dulles"))
  }

  @Test func `a name in capitals signs`() throws {
    let imported = try FRUSText.read(
      document: FRUSText.document(
        head: "Telegram From the Embassy in Ethiopia to the Department of State",
        closer: "<signed><persName>HALL</persName></signed>"))
    #expect(imported.corpus.actors.map(\.name).contains("Hall"))
  }
}
