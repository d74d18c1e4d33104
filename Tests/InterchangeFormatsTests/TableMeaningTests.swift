import Documents
import HistoricalDates
import InterchangeFormats
import Negotiations
import Testing

/// What the columns and margins of tables mean: parties and signatories, sums, columns that stand twice.
struct TableMeaningTests {
  private func read(
    _ table: String, _ choices: ReadingChoices = ReadingChoices(), as name: String = "events"
  ) throws -> Imported {
    try Samples.readTable(table, as: name, choices)
  }

  private func codes(_ imported: Imported) -> Set<String> {
    Set(imported.ledger.warnings.map(\.code))
  }

  private func kinds(_ corpus: Corpus) -> [String: Actor.Kind] {
    Dictionary(corpus.actors.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Agreements

  private let treaty = """
    agreement,signatory,party,signed,ratified,in force,status
    Pact,Kellogg,US,1928-08-27,1929-01-17,1929-07-24,ratified
    Pact,Briand,France,1928-08-27,1929-07-22,1929-07-24,
    Pact,,USSR,--,1928-09-27 (a),1929-07-24,acceded
    Pact,,Iceland,,1929-06-10 d,1929-07-24,
    Pact,,China,,,,not a party

    """

  @Test func `parties beside signatories are states, and those who signed are people`() throws {
    let imported = try read(treaty)
    #expect(
      kinds(imported.corpus) == [
        "US": .state, "France": .state, "USSR": .state, "Iceland": .state, "Kellogg": .person,
        "Briand": .person,
      ])
    #expect(codes(imported).contains("parties.states"))
    let asGroups = try read(treaty, ReadingChoices(actors: .group)).corpus
    #expect(kinds(asGroups)["US"] == .group && kinds(asGroups)["Kellogg"] == .person)
    let kellogg = imported.corpus.actors.first { $0.name == "Kellogg" }
    #expect(kellogg?.affiliations.map(\.of) == ["US"])
  }

  @Test func `marks and words of a consent say how a party came to be bound`() throws {
    let imported = try read(treaty)
    let corpus = imported.corpus
    let event = try #require(corpus.events.first)
    let ratified = event.stages.filter { $0.kind == .ratified }.map(\.date.text)
    #expect(ratified == ["1929-01-17", "1929-07-22", "1928-09-27", "1929-06-10"])
    // In force for all parties on one day is in force.
    let entries = event.stages.filter { $0.kind == .inForce }
    #expect(entries.map(\.date.text) == ["1929-07-24"] && entries.map(\.by) == [[]])
    let roles = event.participations.map { "\($0.actor): \($0.role ?? "")" }
    #expect(roles.contains("USSR: acceded") && roles.contains("Iceland: succeeded"))
    #expect(event.note?.contains("China is no party") == true)
    #expect(codes(imported).contains("parties.none"))
    #expect(imported.ledger.rejections.isEmpty && !codes(imported).contains("row.contradiction"))
  }

  @Test func `parties of one treaty that no column names are no meetings`() {
    #expect {
      try read("Participant,Signature,Ratification\nFrance,1949-04-04,1949-08-24\n")
    } throws: {
      "\($0)".contains("add a column 'agreement'")
    }
  }

  @Test func `parties that may be people are told`() throws {
    let imported = try read("agreement,party,date\nPact,France,1949\n")
    #expect(codes(imported).contains("parties.people"))
  }

  // MARK: Matrices

  @Test func `sums at the margins of a matrix are no actor`() throws {
    let imported = try read(
      ",Witte,Komura,Rosen,Sum\nWitte,0,3,1,4\nKomura,3,0,1,4\nRosen,1,1,0,2\nSum,4,4,2,10\n",
      as: "gephi")
    #expect(imported.corpus.actors.map(\.name) == ["Witte", "Komura", "Rosen"])
    #expect(imported.corpus.ties.count == 3)
    #expect(codes(imported).contains("matrix.sums"))
    let below = try read(
      "name,Witte,Komura\nWitte,0,3\nKomura,3,0\nTotal,3,3\n", as: "gephi")
    #expect(below.corpus.ties.count == 1 && codes(below).contains("matrix.sums"))
  }

  @Test(arguments: [
    ("name,Witte,Komura,Rosen\nWitte,0,,yes\nKomura,1,0,\nTotal,3,1,4\n", "'Rosen'"),
    (",Witte,Komura,Total\nWitte,0,3,9\nKomura,3,0,3\n", "not the sums"),
  ])
  func `a matrix that does not hold together is refused`(table: String, words: String) {
    #expect {
      try read(table, as: "gephi")
    } throws: {
      "\($0)".contains(words)
    }
  }

  @Test func `people and what they went to are no meetings of one`() {
    #expect {
      try read(
        "person,Opening,Second,Third\nWitte,1,1,1\nKomura,1,1,0\n",
        ReadingChoices(date: try .init("1905")))
    } throws: {
      "\($0)".contains("two modes")
    }
  }

  // MARK: Columns

  @Test func `a column that stands twice is told`() throws {
    let edges = try read("from,from,to,date\nA,C,B,1905\n", as: "gephi")
    #expect(codes(edges).contains("column.repeated"))
    let events = try read("date,sent,sender,recipient\n1905,1906,Witte,Rosen\n")
    #expect(codes(events).contains("column.repeated"))
  }

  @Test func `where an edge stands is no end of it`() throws {
    let corpus = try read("from,to,date,source\nWitte,Komura,1905,FRUS\n", as: "gephi").corpus
    #expect(corpus.actors.map(\.name) == ["Witte", "Komura"])
  }

  @Test func `columns of a host and a guest hold people, and so do those of names`() throws {
    let meeting = try #require(
      try read("date,host,guest\n1905,Roosevelt,Witte\n").corpus.events.first)
    #expect(meeting.participations.map(\.role) == ["host", "guest"])
    let message = try read("sender name,recipient name,year\nWitte,Lamsdorff,1905\n").corpus
    #expect(message.events.map(\.kind) == [.message])
    let letter = try read("Briefschreiber,Adressat,Datum\nWitte,Lamsdorff,1905\n").corpus
    #expect(letter.events.first?.actors(.to) == ["Lamsdorff"])
  }

  @Test func `two columns of people can be named, and two dates cannot`() throws {
    let table = "when,Gastland,Besucher\n1905,Roosevelt,Witte\n"
    let choices = ReadingChoices(columns: [
      "participants": "Gastland", "participants 2": "Besucher",
    ])
    #expect(try read(table, choices).corpus.actors.map(\.name) == ["Roosevelt", "Witte"])
    #expect {
      try read(table, ReadingChoices(columns: ["date": "when", "date 2": "Besucher"]))
    } throws: {
      "\($0)".contains("two columns cannot both be 'date'")
    }
  }

  @Test(arguments: [
    (ReadingChoices.EdgeMeaning.ties, "--columns 'actor 1=X1,actor 2=X2'"),
    (.messages, "--columns sender=X1,recipient=X2"),
  ])
  func `the hint names the columns that there are`(
    edges: ReadingChoices.EdgeMeaning, words: String
  ) {
    #expect {
      try read("X1,X2,year\nRoosevelt,Witte,1905\n", ReadingChoices(edges: edges))
    } throws: {
      "\($0)".contains(words)
    }
  }

  // MARK: Dates

  @Test(arguments: ["[n.d.]", "o. D.", "б/д", "n.d.", "undated", "--"])
  func `what says that there is no date leaves it to the user`(cell: String) throws {
    let imported = try read(
      "date,participants\n\(cell),Witte; Komura\n", ReadingChoices(date: try .init("1905")))
    #expect(imported.corpus.events.map(\.date.text) == ["1905"])
  }

  @Test func `an error of a spreadsheet is no undated event`() throws {
    let imported = try read(
      "date,participants\n#VALUE!,Witte; Komura\n", ReadingChoices(date: try .init("1905")))
    #expect(imported.corpus.events.isEmpty && imported.ledger.rejections.count == 1)
  }
}
