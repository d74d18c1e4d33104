import Documents
import HistoricalDates
import InterchangeFormats
import Negotiations
import Testing

/// Tables as other programs and spreadsheets write them.
struct TableDialectTests {
  private func read(
    _ tables: [String], as name: String = "gephi", _ choices: ReadingChoices = ReadingChoices()
  ) throws -> Imported {
    let documents = tables.map { InputDocument(name: "table.csv", bytes: Array($0.utf8)) }
    return try Samples.found(name).read(documents, choices, ledger: Ledger())
  }

  @Test(arguments: [
    "Source,Target,Type,Weight\nsoong,stalin,Undirected,2\n",
    "from,to,weight\nsoong,stalin,2\n",
    "onset,terminus,tail,head,weight\n0,1,soong,stalin,2\n",
    "Source;Target;Start Date;End Date;Weight\nsoong;stalin;1945-07-01;1945-07-02;2\n",
    "\u{FEFF}Source\tTarget\tWeight\r\nsoong\tstalin\t2\r\n",
  ])
  func `a table of edges is known by its columns`(table: String) throws {
    let corpus = try read([table]).corpus
    #expect(corpus.actors.map(\.id) == ["soong", "stalin"])
    #expect(corpus.ties.first?.between == ["soong", "stalin"])
    #expect(corpus.ties.first?.note?.hasPrefix("weight: 2") == true)
  }

  @Test func `nodes and edges may come in any order`() throws {
    let nodes = "Id,Label,kind\n1,T. V. Soong,person\n2,Soviet Union,state\n"
    let edges = "Source,Target,Type\n1,2,Undirected\n2,3,Undirected\n"
    let imported = try read([edges, nodes])
    #expect(imported.corpus.actors.map(\.name) == ["T. V. Soong", "Soviet Union", "3"])
    #expect(imported.corpus.actors[1].kind == .state)
    #expect(imported.ledger.counts["node.undeclared"] == 1)
    #expect(imported.ledger.isBalanced)
  }

  @Test func `the user may say what the columns are called`() throws {
    let table = "Absender;Empfänger;Datum\nHurley;Chiang;1945-04-29\n"
    let date = try HistoricalDate("1945")
    let choices = ReadingChoices(
      edges: .messages, date: date,
      columns: ["source": "Absender", "target": "Empfänger", "date": "Datum"])
    let event = try #require(try read([table], as: "gephi", choices).corpus.events.first)
    #expect(event.kind == .message && event.date.text == "1945-04-29")
    #expect(throws: InputError.self) {
      try read([table], as: "gephi", ReadingChoices(columns: ["source": "Sender"]))
    }
  }

  @Test func `a table of unknown columns is refused with what was expected`() throws {
    #expect {
      try read(["a,b\n1,2\n"])
    } throws: {
      "\($0)".contains("Source and Target")
    }
  }

  @Test func `the table of events needs little`() throws {
    let table = """
      event;date;actor
      Conference at Yalta;1945-02-04/1945-02-11;Roosevelt
      Conference at Yalta;;Stalin
      Conference at Yalta;1945-02-05;Churchill
      """
    let imported = try read([table], as: "events")
    let event = try #require(imported.corpus.events.first)
    #expect(event.id == "conference-at-yalta" && event.title == "Conference at Yalta")
    #expect(event.participants == ["Roosevelt", "Stalin", "Churchill"])
    #expect(event.claims.map(\.locator) == ["line 2", "line 4"])
    #expect(event.claims[1].differs.date?.text == "1945-02-05")
    #expect(imported.ledger.counts == ["row.contradiction": 1])
    #expect(imported.ledger.accounts.map(\.used) == [3])
  }

  @Test(arguments: [
    ("talks;11.07.1945;Soong", "1945-07-11"), ("talks;;Soong", "no date"),
    (";1945;Soong", "names no event"), ("talks;1945;Soong;x", "4 fields"),
  ])
  func `a row that cannot be used is told with its line`(row: String, expected: String) throws {
    let imported = try read(["event;date;actor\n\(row)\n"], as: "events")
    let rejection = try #require(imported.ledger.rejections.first)
    #expect(rejection.location.line == 2)
    #expect("\(rejection.message) \(rejection.help ?? "")".contains(expected))
    #expect(imported.ledger.isBalanced && imported.corpus.events.isEmpty)
  }

  @Test(arguments: ["=1+1", "+x", "-x", "@SUM(A1)", "'=x", "''-x", "'", "'quoted'", "\t=x", "-5"])
  func `no cell runs as a formula, and all read back`(text: String) throws {
    var event = Event(
      id: "e", kind: .meeting, date: try HistoricalDate("1945"),
      participations: [Participation("a", as: .present)])
    event.about = text
    let corpus = Corpus(
      title: "t", actors: Roster([Actor(id: "a", kind: .person, name: text)]),
      events: Roster([event]))
    let format = try Samples.found("events")
    let written = format.write(corpus, WritingChoices())
    let cells = String(decoding: written.parts[0].bytes, as: UTF8.self).split {
      ",\r\n\"".contains($0)
    }
    #expect(!cells.contains { "=+@\t".contains($0.first ?? " ") })
    let again = try Samples.reread(written, as: format).corpus
    #expect(again.events.first?.about == text && again.actors.first?.name == text)
  }
}
