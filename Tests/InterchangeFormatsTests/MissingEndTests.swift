import Documents
import HistoricalDates
import InterchangeFormats
import Negotiations
import Testing

/// A start or an end that is not said is unknown; only one that is said not to be is open.
struct MissingEndTests {
  private static let meetings = ReadingChoices(edges: .meetings)

  private func dates(_ table: String, as name: String) throws -> [String] {
    try Samples.readTable(table, as: name, Self.meetings).corpus.events.map(\.date.text)
  }

  @Test func `an empty cell of a table of events says nothing of the end`() throws {
    #expect(
      try dates(
        """
        start,end,participants
        ,1905-02-01,Anna Alpha;Boris Beta
        1905-02-01,,Anna Alpha;Boris Beta
        1905-02-01,1905-02-03,Anna Alpha;Boris Beta
        1905-02-01,..,Anna Alpha;Boris Beta

        """, as: "events")
        == ["/1905-02-01", "1905-02-01/", "1905-02-01/1905-02-03", "1905-02-01/.."])
  }

  @Test func `a table that has no column for the end has days`() throws {
    #expect(
      try dates("start,participants\n1905-02-01,Anna Alpha;Boris Beta\n", as: "events")
        == ["1905-02-01"])
  }

  @Test func `an empty cell of a table of edges says nothing of the end`() throws {
    #expect(
      try dates(
        """
        source,target,start,end
        Anna Alpha,Boris Beta,,1905-02-01
        Anna Alpha,Boris Beta,1905,
        Anna Alpha,Boris Beta,1905,Inf
        Anna Alpha,Boris Beta,-Infinity,1905

        """, as: "igraph") == ["/1905-02-01", "1905/", "1905/..", "../1905"])
  }

  @Test func `an attribute that is missing says nothing of the end`() throws {
    let text = """
      <gexf xmlns="http://gexf.net/1.3" version="1.3"><graph mode="dynamic"><nodes>
      <node id="a" label="A"/><node id="b" label="B"/></nodes><edges>
      <edge source="a" target="b" end="1905-02-01"/>
      <edge source="a" target="b" start="1905"/></edges></graph></gexf>
      """
    let corpus = try Samples.read(text, as: "gexf", Self.meetings).corpus
    #expect(corpus.events.map(\.date.text) == ["/1905-02-01", "1905/"])
  }

  @Test(arguments: ["record", "pairs"], ["gexf", "gephi", "igraph", "networkdynamic", "palladio"])
  func `what was written of an open end is open again`(form: String, name: String) throws {
    let projection = try #require(WritingChoices.Projection(rawValue: form))
    var corpus = Corpus(
      title: "Talks", sources: Roster([Source(id: "s", type: "book", title: "S")]))
    for id in ["anna", "boris", "cleo"] {
      corpus.actors.insert(Actor(id: ActorID(id), kind: .person, name: id))
    }
    for (id, date, other) in [("open", "1905/..", "boris"), ("ended", "../1905", "cleo")] {
      corpus.events.insert(
        Event(
          id: EventID(id), kind: .meeting, date: try HistoricalDate(date),
          participations: ["anna", other].map { Participation(ActorID($0), as: .present) },
          claims: [Claim(source: "s")]))
    }
    let format = try Samples.found(name)
    let written = format.write(corpus, WritingChoices(projection: projection))
    let documents = written.parts.map {
      InputDocument(name: "sample\($0.suffix)", bytes: $0.bytes)
    }
    let read = try format.read(documents, Self.meetings, ledger: Ledger())
    #expect(Set(read.corpus.events.map(\.date.text)) == ["1905/..", "../1905"])
  }
}
