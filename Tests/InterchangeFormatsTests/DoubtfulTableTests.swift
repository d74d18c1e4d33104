import Documents
import HistoricalDates
import InterchangeFormats
import Negotiations
import Testing

/// Tables that could make people and ties whom nobody meant.
struct DoubtfulTableTests {
  private func read(
    _ table: String, as name: String = "events", choices: ReadingChoices = ReadingChoices()
  ) throws -> Imported {
    try Samples.readTable(table, as: name, choices)
  }

  private func names(_ cells: String...) throws -> [String] {
    let rows = cells.map { "1905\t\"\($0)\"\n" }.joined()
    return try read("date\tparticipants\n" + rows).corpus.actors.map(\.name)
  }

  private func codes(_ imported: Imported) -> [String] { imported.ledger.warnings.map(\.code) }

  // MARK: People

  @Test func `those who stand with somebody are people, too`() throws {
    #expect(try names("Witte u. Komura") == ["Witte", "Komura"])
    #expect(try names("Witte accompanied by Rosen") == ["Witte", "Rosen"])
    #expect(try names("- Witte\n- Komura", "Witte; Komura") == ["Witte", "Komura"])
    #expect(
      try names("Witte (with Rosen), Komura", "Komura; Witte") == ["Witte", "Rosen", "Komura"])
    #expect(
      try names("Lord Curzon, K.G., Chicherin", "Chicherin") == ["Lord Curzon, K.G.", "Chicherin"])
  }

  @Test(arguments: [
    "Witte (+2)", "Witte; Komura + 2", "Witte & al.", "Witte; all", "Witte; staff", "Witte; aides",
  ])
  func `those without a name are no people`(cell: String) throws {
    let imported = try read("date\tparticipants\n1905\t\(cell)\n1906\tWitte; Komura\n")
    #expect(imported.corpus.actors.map(\.name) == ["Witte", "Komura"])
    #expect(codes(imported).contains("names.others"))
  }

  @Test(arguments: ["[name not declassified]", "неизвестно кто", "Unbek.", "б. п."])
  func `words for somebody unknown are nobody`(cell: String) throws {
    let imported = try read("date\tparticipants\n1905\tWitte; \(cell)\n")
    #expect(imported.corpus.actors.map(\.name) == ["Witte"])
    #expect(codes(imported).contains("names.unknown"))
  }

  @Test func `one name in two spellings is one person`() throws {
    #expect(try names("Gen. MacArthur; Hull", "General MacArthur; Hull").count == 2)
    #expect(try names("O’Neil; Hull", "O'Neil; Hull").count == 2)
    #expect(try names("С. Ю. Витте; Комура", "Витте С. Ю.; Комура").count == 2)
    #expect(try names("le baron Komura; Hull", "Komura; Hull").count == 2)
    #expect(try names("宋子文先生; 斯大林元帅", "宋子文; 斯大林").count == 2)
    #expect(try names("Jutaro Komura; Hull", "Komura Jutaro; Hull").count == 2)
    // Of two ranks either may be meant, and two given names tell nothing.
    #expect(try names("General Hull; Admiral Hull").count == 2)
    #expect(try names("James Thomas; Thomas James").count == 2)
  }

  @Test(arguments: [
    "Witte, Rosen; Komura, Takahira", "Витте, Розен; Комура, Такахира",
    "Witte, Rosen and Komura, Takahira", "Russia - Witte, Rosen / Japan - Komura",
  ])
  func `two names and two names are not two people with their names turned round`(
    cell: String
  ) throws {
    let imported = try read("date\tparticipants\n1905\t\(cell)\n1906\t\(cell)\n1907\t\(cell)\n")
    #expect(imported.corpus.events.isEmpty)
    #expect(
      imported.ledger.rejections.map(\.code) == ["cell.several", "cell.several", "cell.several"])
  }

  @Test func `family names before given ones are turned where some are known`() throws {
    #expect(
      try names("Komura, Jutaro; Takahira, Kogoro", "Witte, Sergei") == [
        "Jutaro Komura", "Kogoro Takahira", "Sergei Witte",
      ])
  }

  @Test func `the hint to take a cell apart names all that stands in it`() throws {
    let refused = try read("date\tparticipants\n1905\tWitte, Rosen; Komura, Takahira\n")
    #expect(
      refused.ledger.rejections.first?.help?.hasPrefix("--split ';' --split ',' takes") == true)
    let choices = ReadingChoices(separators: [";", ","])
    let parted = try read(
      "date\tparticipants\n1905\tWitte, Rosen; Komura, Takahira\n", choices: choices)
    #expect(parted.corpus.actors.count == 4)
    #expect(try names("both Witte and Komura", "Witte; Komura") == ["Witte", "Komura"])
  }

  // MARK: Agreements

  @Test func `countries of a treaty are its parties, whatever their status`() throws {
    let imported = try read(
      "treaty,country,signed,status\nBjörkö,Russia,1905-07-24,in force\nBjörkö,Germany,1905-07-24,signature only\n"
    )
    #expect(imported.corpus.events.first?.actors(.parties).count == 2)
    #expect(imported.ledger.rejections.isEmpty)
  }

  // MARK: Documents that end in the middle

  @Test func `a table that ends within a row is cut off`() throws {
    let whole = "source,target,type,date\na,b,Directed,1905\nb,c,Directed,1905\n"
    #expect(try read(whole + "c,d,Dir", as: "gephi").ledger.breaksOff)
    #expect(try !read(whole + "c,d,Directed,1905", as: "gephi").ledger.breaksOff)
    // People leave out the last fields, too.
    #expect(try !read("source,target,type,date\na,b\nb,c\nc,d", as: "gephi").ledger.breaksOff)
    #expect(try read("date,who,place\n1905,A; B,K\n1906,A; B,K\n1907,A; ").ledger.breaksOff)
  }

  @Test func `a list of sources and a list of vertices that end in the middle are cut off`() throws
  {
    let item = #"{"id":"s1","type":"book","title":"T"}"#
    #expect(try Samples.read("[\(item),\(item)", as: "csl-json").ledger.breaksOff)
    #expect(try !Samples.read("[\(item)]", as: "csl-json").ledger.breaksOff)
    #expect(try Samples.read("*Vertices 3\n1 \"Anna\"", as: "pajek").ledger.breaksOff)
    #expect(try !Samples.read("*Vertices 2\n*Edges\n1 2\n", as: "pajek").ledger.breaksOff)
  }

  // MARK: Tables of people beside tables of events

  private func both(_ people: String, _ events: String) throws -> Imported {
    let documents = [("people.csv", people), ("talks.csv", events)].map {
      InputDocument(name: $0.0, bytes: Array($0.1.utf8))
    }
    return try EventTableFormat().read(documents, ReadingChoices(), ledger: Ledger())
  }

  @Test func `a table of people gives the names of those whom events call by ids`() throws {
    let imported = try both(
      "id,name,born\n1,Paul Odel,1850\n2,Suzanne Brian,\n3,Nobody Else,\n",
      "date,participants\n1905-06-09,1; 2\n1905-06-10,\"Paul Odel, 2\"\n1905-06-11,1; Hull\n")
    #expect(
      imported.corpus.actors.map(\.name) == ["Paul Odel", "Suzanne Brian", "Nobody Else", "Hull"])
    #expect(imported.corpus.events.map(\.participations.count) == [2, 2, 2])
    #expect(imported.ledger.isBalanced && imported.ledger.rejections.isEmpty)
    #expect(
      codes(imported).contains("people.unlisted") && codes(imported).contains("column.unknown"))
  }

  @Test func `a name that two have is neither's`() throws {
    let imported = try both(
      "id,name\n1,Ito\n2,Ito\n", "date,participants\n1905,1; 2\n1906,Ito; 1\n")
    #expect(imported.corpus.events.count == 1)
    #expect(imported.ledger.rejections.first?.help == "call them by their ids")
  }

  @Test func `an id and a name are no event`() throws {
    let people = try DocumentBeginning(
      of: InputDocument(name: "n.csv", bytes: Array("id,name\n1,Paul Odel\n".utf8)))
    #expect(!EventTableFormat().recognises(people) && EventTableFormat.isOfPeople(people))
    let events = try DocumentBeginning(
      of: InputDocument(name: "e.csv", bytes: Array("id,name,date\n1,Paul Odel,1905\n".utf8)))
    #expect(EventTableFormat().recognises(events))
  }

  // MARK: Headings

  @Test(arguments: [
    "Datum;Teilnehmer;Ort;Quelle\n1905-06-09;Witte, Rosen;Berlin;Tagebuch\n",
    "Date;Présents;Lieu;Source\n1905-06-09;Witte, Rosen;Berlin;Tagebuch\n",
    "Fecha;Participantes;Lugar;Fuente\n1905-06-09;Witte, Rosen;Berlin;Tagebuch\n",
  ])
  func `headings of several languages are known`(table: String) throws {
    let imported = try read(table)
    #expect(imported.corpus.actors.map(\.name) == ["Witte", "Rosen"])
    #expect(imported.corpus.events.first?.place == "Berlin")
    #expect(imported.corpus.sources.map(\.title) == ["Tagebuch"])
  }

  @Test func `a treaty in German has parties, and days of signing and ratification`() throws {
    let imported = try read(
      "Vertrag;Partei;Unterzeichnet;Ratifiziert\nBjörkö;Russland;1905-07-24;\n"
        + "Björkö;Deutschland;1905-07-24;\n")
    #expect(imported.corpus.events.map(\.kind) == [.agreement])
    #expect(imported.corpus.actors.count == 2)
  }

  @Test(arguments: [
    ("Datum,Deltagare,Plats,Källa\n1905-06-09,Witte,Kiel,Dagbok\n", "--columns participants=…"),
    ("node_a,node_b,weight\nWitte,Komura,2\n", "--columns source=node_a,target=node_b"),
    ("Kdy,X1,X2\n9 June 1905,Witte,Rosen\n", "'actor 1=X1,actor 2=X2,date=Kdy'"),
    ("data,partecipanti\n1905-06-09,Witte; Rosen\n", "--columns date=data"),
  ])
  func `a hint names no column of which it cannot tell that people stand in it`(
    table: String, words: String
  ) {
    #expect {
      try read(table)
    } throws: {
      "\($0)".contains(words)
    }
  }

  // MARK: Matrices and lists of edges

  @Test func `a title above a matrix is nobody, and short rows are told`() throws {
    let imported = try read("Who met whom,,\n,A,B\nA,-,2\nB,2,-\n", as: "gephi")
    #expect(imported.corpus.actors.map(\.name) == ["A", "B"])
    #expect(imported.corpus.ties.count == 1)
    let short = try read(",A,B\nA,-,2\nB,2\n", as: "gephi")
    #expect(short.corpus.ties.count == 1 && codes(short).contains("matrix.short"))
  }

  @Test func `a square of figures without names is refused`() {
    #expect {
      try read("0,1,2\n1,0,0\n2,0,0\n", as: "gephi")
    } throws: {
      "\($0)".contains("square of figures")
    }
  }

  @Test func `two columns of one name that differ make no edge`() throws {
    let imported = try read("from,from,to\nA,C,B\nA,A,B\nA,,C\n", as: "gephi")
    #expect(imported.corpus.ties.count == 2)
    #expect(imported.ledger.rejections.first?.message.contains("'A' and 'C'") == true)
  }

  @Test func `a decimal comma is read, and what may be thousands is kept as it is`() throws {
    let ties = try read(
      "Source;Target;Weight\nFred;Alice;1,5\nFred;Bob;1,500\nFred;Carl;many\n", as: "gephi"
    ).corpus.ties
    let notes = ties.map { $0.note ?? "" }
    #expect(
      notes.count == 3 && zip(notes, ["1.5", "1,500", "many"]).allSatisfy { $0.contains($1) })
  }

  @Test func `a table parted by bars is read`() throws {
    let imported = try read("date|participants\n1905-06-09|Witte, Rosen\n")
    #expect(imported.corpus.events.first?.date.text == "1905-06-09")
  }

  // MARK: Graphs

  @Test func `nobody joins everybody`() throws {
    let imported = try Samples.read(
      #"{"nodes":[{"id":"Anna"},{"id":"Unknown"},{"id":"Boris"}],"links":[{"source":"Anna","target":"Unknown"},{"source":"Boris","target":"Unknown"},{"source":"Anna","target":"Boris"}]}"#,
      as: "node-link")
    #expect(imported.corpus.actors.map(\.name) == ["Anna", "Boris"])
    #expect(imported.corpus.ties.count == 1 && imported.ledger.isBalanced)
    let states = try Samples.readTable(
      "graph { NA -- Angola; Angola -- Zambia }", as: "dot", ReadingChoices(actors: .state))
    #expect(states.corpus.actors.count == 3)
  }

  @Test func `one id in two graphs is one node, unless it bears another label`() throws {
    func read(_ first: String, _ second: String) throws -> Imported {
      try Samples.read(
        #"{"graphs":[{"nodes":{"a":\#(first),"b":{}},"edges":[{"source":"a","target":"b"}]},{"nodes":{"a":\#(second),"c":{}},"edges":[{"source":"a","target":"c"}]}]}"#,
        as: "node-link")
    }
    let one = try read(#"{"metadata":{"x":1}}"#, #"{"metadata":{"x":2}}"#)
    #expect(one.corpus.actors.count == 3 && codes(one).contains("node.differs"))
    let two = try read(#"{"label":"Anna"}"#, #"{"label":"Aron"}"#)
    #expect(two.corpus.actors.count == 4 && codes(two).contains("node.renamed"))
  }

  // MARK: Bibliographies

  @Test func `et al is nobody`() throws {
    let bib = try Samples.read(
      "@book{a, title={T}, author={Sergei Witte and et al.}, editor={et al.}}", as: "bibtex")
    #expect(bib.corpus.sources.first?.contributors.map(\.variable) == ["author"])
    let csl = try Samples.read(
      #"[{"id":"a","type":"book","title":"T","author":[{"family":"Witte"},{"literal":"others"}]}]"#,
      as: "csl-json")
    #expect(csl.corpus.sources.first?.contributors.first?.names.count == 1)
    let date = try Samples.read(
      #"[{"id":"a","type":"book","title":"T","issued":{"date-parts":[[1905,13,40]]}}]"#,
      as: "csl-json")
    #expect(date.corpus.sources.first?.issued == "1905")
  }
}
