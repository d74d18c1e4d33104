import Documents
import HistoricalDates
import InterchangeFormats
import Negotiations
import Testing

/// Cells of several languages in which people, states, bodies and words for nobody stand together.
struct MessyCellTests {
  private func read(
    _ cells: [String], _ choices: ReadingChoices = ReadingChoices()
  ) throws -> Imported {
    let rows = cells.map { "1905\t\"\($0)\"\n" }.joined()
    return try Samples.readTable("date\tparticipants\n" + rows, as: "events", choices)
  }

  private func names(_ cells: String...) throws -> [String] {
    try read(cells).corpus.actors.map(\.name)
  }

  private func states(_ cells: String...) throws -> [String] {
    try read(cells, ReadingChoices(actors: .state)).corpus.actors.map(\.name)
  }

  private func codes(_ imported: Imported) -> [String] { imported.ledger.warnings.map(\.code) }

  @Test(arguments: [
    "sconosciuto", "desconocida", "ilegible", "illeggibile", "b. n.", "n. s.", "待考",
    "не установлен",
    "nicht identifiziert", "non identifié", "senza nome",
  ])
  func `words for somebody unknown are nobody in any language`(word: String) throws {
    let imported = try read(["Witte; \(word)"])
    #expect(imported.corpus.actors.map(\.name) == ["Witte"])
    #expect(codes(imported).contains("names.unknown"))
  }

  @Test(arguments: ["self", "ich", "moi", "le même", "lo stesso", "я", "本人"])
  func `whoever stands elsewhere is to be written out`(word: String) throws {
    let imported = try read(["Witte; \(word)", "Witte; Komura"])
    #expect(imported.ledger.rejections.map(\.code) == ["cell.several"])
    #expect(imported.ledger.rejections.first?.help == "write the names out")
    #expect(imported.corpus.actors.map(\.name) == ["Witte", "Komura"])
  }

  @Test(arguments: [
    "Witte and delegation", "Witte and his staff", "Witte nebst Begleitung", "Witte avec sa suite",
    "Witte y su comitiva", "Витте со свитой", "Witte with his wife",
  ])
  func `a company makes no person`(cell: String) throws {
    let imported = try read([cell, "Komura"])
    #expect(imported.corpus.actors.count == 2, "\(imported.corpus.actors.map(\.name))")
    #expect(codes(imported).contains("names.others"))
  }

  @Test func `a state before somebody in parentheses is no person`() throws {
    #expect(try names("Russia (Witte), Japan (Komura)") == ["Witte", "Komura"])
    #expect(try names("France (President); Witte") == ["France", "Witte"])
  }

  @Test func `peers are known by their places`() throws {
    #expect(
      try names("Lord Salisbury and the Marquess of Lansdowne")
        == ["Lord Salisbury", "the Marquess of Lansdowne"])
    #expect(
      try names("Duke of Alba, Duke of Wellington") == ["Duke of Alba", "Duke of Wellington"])
    #expect(try names("King of Spain and Portugal") == ["King of Spain and Portugal"])
    #expect(try names("Witte, Count of the Empire").count == 1)
  }

  @Test func `names of states with a comma or an and in them are one`() throws {
    #expect(
      try states("Korea, Republic of; Congo, Democratic Republic of the")
        == ["Republic of Korea", "Democratic Republic of the Congo"])
    #expect(try states("Gambia, The; Togo") == ["The Gambia", "Togo"])
    #expect(
      try names("Bosnia and Herzegovina, Serbia and Montenegro")
        == ["Bosnia and Herzegovina", "Serbia and Montenegro"])
    #expect(try states("U.S./U.K.", "France") == ["U.S.", "U.K.", "France"])
  }

  @Test func `a surname that is a state's beside a city is not guessed at`() throws {
    #expect(try read(["Jordan, Paris"]).ledger.rejections.map(\.code) == ["cell.several"])
    #expect(try names("Jordan, Egypt") == ["Jordan", "Egypt"])
    #expect(try names("Witte, Paris") == ["Witte"])
  }

  @Test func `a hyphen parts names that stand alone elsewhere`() throws {
    #expect(try names("Ribbentrop-Molotov", "Molotov; Ribbentrop") == ["Ribbentrop", "Molotov"])
    #expect(try names("Bethmann-Hollweg; Grey") == ["Bethmann-Hollweg", "Grey"])
    #expect(try codes(read(["Molotov–Matsuoka", "Molotov; Hull"])).contains("cells.whole"))
  }

  @Test func `marks of lists and of company are no part of names`() throws {
    #expect(try names("(i) Witte (ii) Komura") == ["Witte", "Komura"])
    #expect(try names("Witte w/ Komura") == ["Witte", "Komura"])
    #expect(try names("MM. Witte et Komura", "Witte; Komura") == ["Witte", "Komura"])
    #expect(try names("Staatssekretär v. Richthofen; Bülow") == ["v. Richthofen", "Bülow"])
  }

  @Test func `names in short beside whole ones are told, and so are states taken for people`()
    throws
  {
    let imported = try read([
      "S. Witte; J. Komura", "Sergei Witte; Russian delegation", "Japan; Rosen",
    ])
    let notes = imported.ledger.warnings.filter { $0.code.hasPrefix("names.s") }
    #expect(notes.map(\.code) == ["names.short", "names.states"])
    #expect(notes[0].message.contains("'S. Witte' beside 'Sergei Witte'"))
    #expect(notes[1].message.hasPrefix("2 names"))
    #expect(!(try codes(read(["Witte; Komura", "A. Hull; B. Grey"])).contains("names.short")))
  }

  // MARK: Tables in text

  @Test(arguments: [
    "| date | participants |\n|---|:--|\n| 1905 | Witte; Komura |\n| 1906 | Rosen \\| Taft |\n",
    "# Talks\n\ndate | participants\n--- | ---\n1905 | Witte; Komura\n1906 | Rosen \\| Taft\n",
  ])
  func `a table of Markdown is read`(table: String) throws {
    let imported = try Samples.readTable(table, as: "events")
    #expect(imported.ledger.rejections.isEmpty && imported.corpus.events.count == 2)
    #expect(imported.corpus.actors.map(\.name) == ["Witte", "Komura", "Rosen", "Taft"])
    #expect(
      imported.corpus.events.first?.claims.first?.locator.map { $0 == "line 3" || $0 == "line 5" }
        == true)
  }

  @Test func `plain text and Markdown may hold events`() {
    for ending in ["txt", "md"] {
      #expect(FormatCatalogue.formats(readingFrom: ending).first?.name == "events")
    }
  }

  @Test func `an edge list without one of its ends says which column may be that`() {
    #expect {
      try Samples.readTable("date,initiator,target,type\n1905,Russia,Japan,meeting\n", as: "events")
    } throws: {
      "\($0)".contains("--columns source=initiator")
    }
  }

  // MARK: Graphs

  @Test func `a key that nothing declares is called as it is`() throws {
    let imported = try Samples.read(
      """
      <graphml><graph edgedefault="directed"><node id="n0"><data key="name">Anna</data></node>
      <node id="n1"><data key="name">Boris</data></node><edge source="n0" target="n1"/></graph></graphml>
      """, as: "graphml")
    #expect(imported.corpus.actors.map(\.name) == ["Anna", "Boris"])
    #expect(codes(imported).filter { $0 == "key.undeclared" }.count == 1)
  }

  @Test func `a node begins when its column says`() throws {
    let documents = ["id,name,begin,ended\na,Anna,1944,1945\nb,Boris,,\n", "source,target\na,b\n"]
      .enumerated().map { InputDocument(name: "\($0).csv", bytes: Array($1.utf8)) }
    let imported = try Samples.found("gephi").read(documents, ReadingChoices(), ledger: Ledger())
    #expect(imported.corpus.actors.first?.during?.text == "1944/1945")
  }

  @Test(arguments: [
    "1 2\n2 3\n1", "1 2\n2", "1 2 4\n2 3 5\n1 3",
  ])
  func `a list of edges that ends in the middle of a line breaks off`(data: String) throws {
    let head = "dl n=3 format=edgelist1\nlabels:\nA,B,C\ndata:\n"
    #expect(try Samples.read(head + data, as: "ucinet").ledger.breaksOff)
    #expect(!(try Samples.read(head + data + "\n", as: "ucinet").ledger.breaksOff))
  }

  @Test func `a node of a list of nodes may stand alone`() throws {
    let imported = try Samples.read(
      "dl n=3 format=nodelist1\nlabels:\nA,B,C\ndata:\n1 2\n3", as: "ucinet")
    #expect(imported.ledger.rejections.isEmpty && imported.corpus.ties.count == 1)
  }
}
