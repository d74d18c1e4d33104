import Documents
import InterchangeFormats
import Negotiations
import Testing

/// Who is in a cell: what stands between people, before a given name, or in place of a name.
struct NamesInCellsTests {
  private func read(
    _ table: String, _ choices: ReadingChoices = ReadingChoices(), as name: String = "events"
  ) throws -> Imported {
    try Samples.readTable(table, as: name, choices)
  }

  private func actors(_ cells: String..., column: String = "participants") throws -> [String] {
    let rows = cells.map { "1905-08-09,\"\($0)\"\n" }.joined()
    return try read("date,\(column)\n" + rows).corpus.actors.map(\.name)
  }

  private func codes(_ imported: Imported) -> Set<String> {
    Set(imported.ledger.warnings.map(\.code))
  }

  private func edges(_ cells: String...) throws -> Imported {
    let rows = cells.map { "\"\($0)\",Roosevelt\n" }.joined()
    return try read("from,to\n" + rows, as: "gephi")
  }

  // MARK: Family names before given ones

  @Test func `a family name that stands alone does not make a given name a person`() throws {
    #expect(
      try actors("Churchill", "Churchill, Winston", column: "participant")
        == ["Churchill", "Winston Churchill"])
    #expect(
      try actors("Komura", "Jutaro Komura", "Komura, Jutaro", column: "participant")
        == ["Komura", "Jutaro Komura"])
    #expect(
      try actors("Witte", "Ignatieff", "A. Witte", "Witte, Ardalion", column: "participant")
        == ["Witte", "Ignatieff", "A. Witte", "Ardalion Witte"])
  }

  @Test func `where neither the table nor the name tells, a cell of one column is not guessed at`()
    throws
  {
    let imported = try edges("Stalin", "Stalin, Molotov")
    #expect(imported.corpus.actors.map(\.name) == ["Stalin", "Roosevelt"])
    #expect(imported.ledger.counts["edge.unusable"] == 1)
    let told = try edges("Stalin", "Molotov", "Stalin, Molotov")
    #expect(told.corpus.actors.map(\.name) == ["Stalin", "Roosevelt", "Molotov"])
  }

  @Test func `a comma beside a semicolon stands before a given name`() throws {
    #expect(
      try actors("Witte", "Komura, Jutaro; Witte, Sergei")
        == ["Witte", "Jutaro Komura", "Sergei Witte"])
    #expect(
      try actors("Witte; Rosen; Komura", "Witte, Rosen; Komura") == ["Witte", "Rosen", "Komura"])
    #expect(
      try actors("Churchill, Winston, Stalin, Joseph") == ["Winston Churchill", "Joseph Stalin"])
  }

  @Test func `a list of people in a column for several stays one of several`() throws {
    #expect(
      try actors("Witte", "Witte, Plançon", "Clemenceau, Lloyd George")
        == ["Witte", "Plançon", "Clemenceau", "Lloyd George"])
  }

  // MARK: No names

  @Test(arguments: [
    "#N/A", "#REF!", "n/a.", "n. a.", "NaN", "0", "-9", "XX", "TBC", "no one", "various", "several",
    "x", "yes", "no", "FALSE", "interpreter", "an American officer",
  ])
  func `what is no name makes nobody`(cell: String) throws {
    let imported = try read("date,actor 1,actor 2\n1905-08-09,Witte,\(cell)\n1905,Witte,Rosen\n")
    #expect(imported.corpus.actors.map(\.name) == ["Witte", "Rosen"])
    #expect(imported.ledger.rejections.isEmpty)
    let told: Set = ["names.unknown", "names.missing", "names.others"]
    #expect(!codes(imported).isDisjoint(with: told))
  }

  @Test func `a missing value is nobody, and an unknown one somebody`() throws {
    let events = try read(
      "date,actor 1,actor 2\n1905-08-09,Witte,none\n1905-08-10,Witte,?\n1905-08-11,Witte,#N/A\n"
    ).corpus.events
    #expect(
      events.map(\.note) == [nil, "Somebody unknown took part.", "Somebody unknown took part."])
  }

  @Test func `nodes that are numbers and letters are nodes`() throws {
    let numbers = try read("source,target\n0,1\n1,2\n", as: "gephi").corpus
    #expect(numbers.actors.map(\.name) == ["0", "1", "2"])
    let letters = try read("source,target\nx,y\ny,a*\n", as: "gephi").corpus
    #expect(letters.actors.map(\.name) == ["x", "y", "a*"])
  }

  // MARK: People beside people

  @Test(arguments: [
    ("Harriman for FDR", "for FDR"), ("Harriman on behalf of FDR", "on behalf of FDR"),
    ("Harriman per FDR", "per FDR"), ("Harriman via Moscow Embassy", "via Moscow Embassy"),
    ("President Harriman, Oyster Bay", "President, Oyster Bay"),
    ("Harriman – General Secretary", "General Secretary"),
  ])
  func `whoever is named for another or beside a place is one`(cell: String, role: String) throws {
    let imported = try read("date,participants\n1905-08-09,\"\(cell)\"\n")
    #expect(imported.corpus.actors.map(\.name) == ["Harriman"])
    #expect(imported.corpus.events.first?.participations.map(\.role) == [role])
  }

  @Test(arguments: [
    "Honduras, Mexico", "Costa Rica, Peru", "Haiti, Cuba, Panama", "Israel, Jordan",
  ])
  func `a place beside a state is one more state`(cell: String) throws {
    #expect(try actors(cell) == cell.split(separator: ", ").map(String.init))
  }

  @Test func `for whom somebody acted is told, and --split says otherwise`() throws {
    let table = "date,participants\n1905-08-09,Harriman for FDR\n"
    #expect(codes(try read(table)).isSuperset(of: ["names.acting", "cell.acting"]))
    let whole = try read(table, ReadingChoices(separators: []))
    #expect(whole.corpus.actors.map(\.name) == ["Harriman for FDR"])
    let office = "Committee for Polish Liberation"
    #expect(try actors(office) == [office])
  }

  @Test(arguments: ["FDR or Hull", "FDR and/or Hull"])
  func `one of two is not guessed at`(cell: String) throws {
    let imported = try read("date,participants\n1905-08-09,\(cell)\n")
    #expect(imported.ledger.counts["cell.several"] == 1)
    #expect(imported.ledger.rejections.first?.help?.contains("question marks") == true)
  }

  @Test func `whoever a cell denies was not there`() throws {
    let event = try #require(
      try read("date,participants\n1905,Witte; no Komura\n").corpus.events.first)
    #expect(event.participants == ["Witte"] && event.note == "Komura was absent.")
  }

  @Test(arguments: [
    ("Witte (Russia) Komura (Japan)", ["Witte", "Komura"]), ("宋子文 斯大林", ["宋子文", "斯大林"]),
    ("Mr. and Mrs. Hull", ["Mr. Hull", "Mrs. Hull"]),
    ("President and Mrs. Roosevelt", ["Roosevelt", "Mrs. Roosevelt"]),
    ("Stalin – General Secretary; Soong – Premier", ["Stalin", "Soong"]),
  ])
  func `people with little between them are several`(cell: String, expected: [String]) throws {
    #expect(try actors(cell) == expected)
  }

  @Test func `what may be one name or two is told`() throws {
    for cell in ["Sergei (Serge) Witte (chair)", "小村 寿太郎"] {
      let imported = try read("date,participants\n1905-08-09,\(cell)\n")
      #expect(imported.corpus.actors.count == 1)
      #expect(codes(imported).contains("cells.whole"))
    }
  }

  // MARK: Marks at names

  @Test(arguments: [
    "Molotov [probably]", "Molotov (prob.)", "probably Molotov", "Molotov, possibly",
  ])
  func `a word of doubt makes a part inferred`(cell: String) throws {
    let event = try #require(
      try read("date,participants\n1905-08-09,\"\(cell)\"\n").corpus.events.first)
    #expect(event.participants == ["Molotov"])
    #expect(event.participations.map(\.status) == [.inferred])
    #expect(event.participations.first?.role == nil)
  }

  @Test func `the mark of a footnote makes no other person`() throws {
    let imported = try read(
      "date,participants\n1905,Soong; Stalin\n1906,Soong*; Stalin†\n1907,Soong¹ and Stalin [1]\n")
    #expect(imported.corpus.actors.map(\.name) == ["Soong", "Stalin"])
    #expect(imported.corpus.events.allSatisfy { $0.participations.allSatisfy { $0.role == nil } })
    #expect(codes(imported).isSuperset(of: ["names.footnotes", "cell.footnote"]))
  }

  @Test func `initials are the same however they are spaced`() throws {
    #expect(try actors("T.V. Soong", "T. V. Soong") == ["T.V. Soong"])
    let imported = try read("date,participants\n1945,T.V. Soong\n1946,TV Soong\n1947,T V Soong\n")
    #expect(imported.corpus.actors.map(\.name) == ["T.V. Soong"])
    #expect(codes(imported).contains("names.addressed"))
  }
}
