import CorpusFormat
import Documents
import HistoricalDates
import InterchangeFormats
import Negotiations
import Testing

/// What a table is: where its head stands, and what its rows are.
struct TableShapeTests {
  private func read(
    _ table: String, _ choices: ReadingChoices = ReadingChoices(), as name: String = "events"
  ) throws -> Imported {
    try Samples.readTable(table, as: name, choices)
  }

  @Test(arguments: ["Report of meetings,,\n,,\n", "Report of meetings 1905\n\n"])
  func `a title above the head is no row`(title: String) throws {
    let imported = try read(
      title + "Date,Participants,Place\n1905-08-09,\"Witte, Komura\",P\n,,\nTotal,1,\n")
    #expect(imported.corpus.actors.map(\.name) == ["Witte", "Komura"])
    #expect(imported.corpus.events.first?.claims.first?.locator == "line 4")
    // The blank row is none, and the total has no date.
    #expect(imported.ledger.accounts.first?.read == 2)
    #expect(imported.ledger.accounts.first?.rejected == 1)
  }

  @Test func `edges that the columns contradict are refused`() {
    #expect(throws: InputError.self) {
      try read("date,participants\n1905,Witte; Komura\n", ReadingChoices(edges: .messages))
    }
    #expect(throws: InputError.self) {
      try read("sender,recipient,date\nWitte,Komura,1905\n", ReadingChoices(edges: .meetings))
    }
  }

  @Test func `a telegram is a message`() throws {
    let corpus = try read(
      "Source,Target,kind,date\nWitte,Rosen,Telegram,1905-08-11\nWitte,Taft,meeting,1905-08-12\n",
      ReadingChoices(edges: .meetings), as: "gephi"
    ).corpus
    #expect(corpus.events.map(\.kind) == [.message, .meeting])
    #expect(corpus.events.first?.form == "telegram")
  }

  @Test func `letters with From, To, Sent and Received are a table of events`() throws {
    let table = "From,To,Sent,Received,Ref\nWitte,Lamsdorff,1905-08-10,1905-08-12,d1\n"
    let beginning = try DocumentBeginning(
      of: InputDocument(name: "t.csv", bytes: Array(table.utf8)))
    #expect(try Samples.found("events").recognises(beginning))
    let event = try #require(
      try read(table, ReadingChoices(edges: .messages)).corpus.events.first)
    #expect(event.kind == .message && event.received?.text == "1905-08-12")
    #expect(event.actors(.from) == ["Witte"] && event.actors(.to) == ["Lamsdorff"])
  }

  @Test func `whoever is joined to nobody in a matrix is there`() throws {
    let corpus = try read(
      ",Witte,Komura,Rosen\nWitte,0,1,0\nKomura,1,0,0\nRosen,0,0,0\n", as: "gephi"
    ).corpus
    #expect(corpus.actors.map(\.name) == ["Witte", "Komura", "Rosen"])
  }

  private func list(_ text: String, _ name: String = "list.txt") throws -> Corpus {
    let document = InputDocument(name: name, bytes: Array(text.utf8))
    return try Samples.found("gephi").read([document], ReadingChoices(), ledger: Ledger()).corpus
  }

  @Test func `comments and braces within a list are no people`() throws {
    let text = "Witte Komura\nWitte Rosen {\"weight\": 3}\n# c\nRosen Taft\n"
    #expect(try list(text).actors.map(\.name) == ["Witte", "Komura", "Rosen", "Taft"])
    let trailing = "#comment\nWitte Komura\n# another\nRosen Taft # trailing\n"
    #expect(try list(trailing).actors.map(\.name) == ["Witte", "Komura", "Rosen", "Taft"])
  }

  @Test func `rows of several lengths are lists of neighbours`() throws {
    let corpus = try list("Witte;Komura;Rosen\nKomura;Witte\n", "list.csv")
    #expect(corpus.actors.map(\.name) == ["Witte", "Komura", "Rosen"])
  }

  @Test func `rows of numbers are edges and no matrix`() throws {
    let konect = "% sym unweighted\n1 2 1 1082040961\n2 3 1 1082040961\n1 4 2 1082155839\n"
    #expect(try list(konect, "out.net").ties.count == 3)
  }

  @Test func `a party that did not ratify is a party`() throws {
    let imported = try read(
      "agreement,party,Signature,Date of ratification\nA,France,1949-04-04,1949-08-24\n"
        + "A,Italy,1949-04-04,not ratified\nA,Spain,1949-04-04,perhaps\n")
    let event = try #require(imported.corpus.events.first)
    #expect(event.participants == ["France", "Italy", "Spain"] && event.stages.count == 1)
    #expect(imported.ledger.counts["ratification.undated"] == 1)
  }

  @Test(arguments: [
    (",Yalta,Potsdam\nStalin,1,1\nTruman,0,1\n", "two modes"), ("\n", "is empty"),
  ])
  func `what is no table of events is called what it is`(table: String, words: String) {
    #expect {
      try read(table)
    } throws: {
      "\($0)".contains(words)
    }
  }

  @Test func `a meaning that no column has is refused with the nearest`() {
    #expect {
      try read("From,date\nWitte,1905\n", ReadingChoices(columns: ["sendr": "From"]))
    } throws: {
      "\($0)".contains("did you mean 'sender'?")
    }
  }
}
