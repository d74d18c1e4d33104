import Documents
import HistoricalDates
import InterchangeFormats
import Negotiations
import Testing

/// What is made of graphs that say nothing of negotiations.
struct ForeignGraphTests {
  private let club = """
    graph [ directed 0
      node [ id 1 label "John A" type "state" ]
      node [ id 2 label "Mr. Hi" club "east" ]
      node [ id 3 label "蔣介石" ]
      edge [ source 1 target 2 weight 3 colour "red" ]
      edge [ source 2 target 3 ]
      edge [ source 3 target 3 ]
    ]
    """

  @Test func `edges are ties unless the user says otherwise`() throws {
    let imported = try Samples.read(club, as: "gml")
    #expect(imported.corpus.events.isEmpty)
    #expect(imported.corpus.ties.map(\.between.count) == [2, 2])
    #expect(imported.corpus.ties[0].note == "weight: 3; colour: red")
    #expect(imported.ledger.rejections.map(\.code) == ["edge.unusable"])
    #expect(imported.ledger.isBalanced)
  }

  @Test func `nodes get ids that a corpus can hold, in Latin letters`() throws {
    let corpus = try Samples.read(club, as: "gml").corpus
    #expect(corpus.actors.map(\.id.rawValue) == ["john-a", "mr-hi", "jiang-jie-shi"])
    #expect(corpus.actors.map(\.name) == ["John A", "Mr. Hi", "蔣介石"])
    #expect(corpus.actors.map(\.kind) == [.state, .person, .person])
    #expect(corpus.actors[1].note == "club: east")
  }

  @Test func `everything is claimed by the file itself`() throws {
    let corpus = try Samples.read(club, as: "gml").corpus
    #expect(corpus.sources.map(\.title) == ["sample.gml"])
    #expect(corpus.allClaims().allSatisfy { $0.source == corpus.sources[0].id })
    #expect(corpus.ties[0].claims[0].locator == "line 5")
  }

  @Test func `what is kept in notes is told once for each attribute`() throws {
    let warnings = try Samples.read(club, as: "gml").ledger.warnings
    #expect(warnings.filter { $0.code == "attribute.kept" }.count == 2)
    #expect(warnings.contains { $0.code == "graph.meaning" && $0.message.contains("2 ties") })
  }

  @Test func `a meeting without a date is rejected, not dated by guess`() throws {
    let undated = try Samples.read(club, as: "gml", ReadingChoices(edges: .meetings))
    #expect(undated.corpus.events.isEmpty)
    #expect(undated.ledger.counts["date.missing"] == 2)
    let date = try HistoricalDate("1936/1937")
    let dated = try Samples.read(club, as: "gml", ReadingChoices(edges: .meetings, date: date))
    #expect(dated.corpus.events.map(\.date) == [date, date])
    #expect(dated.corpus.events.allSatisfy { $0.kind == .meeting })
  }

  @Test func `only an edge with a direction can be a message`() throws {
    let date = try HistoricalDate("1945")
    let text = "digraph { hurley -> chiang; }"
    let choices = ReadingChoices(edges: .messages, date: date)
    let message = try #require(try Samples.read(text, as: "dot", choices).corpus.events.first)
    #expect(message.actors(.from) == ["hurley"] && message.actors(.to) == ["chiang"])
    let mute = try Samples.read("graph { hurley -- chiang }", as: "dot", choices)
    #expect(mute.corpus.events.isEmpty && mute.ledger.rejections.count == 1)
  }

  @Test(arguments: [
    ("1945-07-11", "1945-07-11", "1945-07-11"),
    ("1945-07-11", "1945-07-12", "1945-07-11/1945-07-12"),
    ("1945.0", "1946.0", "1945/1946"),
    ("1945-07-11 10:00", "1945-07-12", "1945-07-11/1945-07-12"),
    ("19450711", "19450711", "1945-07-11"),
  ])
  func `times that are dates become dates`(start: String, end: String, date: String) throws {
    let network = """
      <gexf xmlns="http://gexf.net/1.3" version="1.3"><graph mode="dynamic"><nodes>
      <node id="a" label="A"/><node id="b" label="B"/></nodes><edges>
      <edge source="a" target="b" start="\(start)" end="\(end)"/></edges></graph></gexf>
      """
    let tie = try #require(try Samples.read(network, as: "gexf").corpus.ties.first)
    #expect(tie.during?.text == date)
  }

  @Test func `times that are steps of something unknown are kept and told`() throws {
    let imported = try Samples.read(
      "*Vertices 2\n1 \"A\"\n2 \"B\"\n*Edges\n1 2 1 [3-5,8]\n", as: "pajek")
    let tie = try #require(imported.corpus.ties.first)
    #expect(tie.during == nil && tie.note == "there: 3–5, 8–8")
    #expect(imported.ledger.counts["time.undated"] == 1)
  }

  @Test func `the second mode of a network is what the first went to`() throws {
    let text = """
      *Vertices 4 2
      1 "Evelyn"
      2 "Laura"
      3 "Bridge party"
      4 "Tea" [19360927]
      *Edges
      1 3
      2 3
      1 4
      """
    let date = try HistoricalDate("1936")
    let choices = ReadingChoices(edges: .meetings, date: date)
    let corpus = try Samples.read(text, as: "pajek", choices).corpus
    #expect(corpus.events.map(\.title) == ["Bridge party", "Tea"])
    #expect(corpus.events.map(\.participants) == [["evelyn", "laura"], ["evelyn"]])
    #expect(corpus.events.map(\.date.text) == ["1936", "1936-09-27"])
    let ties = try Samples.read(text, as: "pajek").corpus
    #expect(ties.actors.map(\.kind) == [.person, .person, .group, .group])
  }

  @Test func `an edge of many nodes is one tie, or one meeting`() throws {
    let text = """
      <graphml><graph edgedefault="undirected"><node id="stalin"/><node id="soong"/>
      <node id="molotov"/><hyperedge><endpoint node="stalin"/><endpoint node="soong"/>
      <endpoint node="molotov"/></hyperedge></graph></graphml>
      """
    #expect(try Samples.read(text, as: "graphml").corpus.ties.first?.between.count == 3)
  }

  @Test func `numbers of nodes mean something in one file alone`() throws {
    let files = [
      "*Vertices 2\n1 \"A\"\n2 \"B\"\n*Edges\n1 2\n",
      "*Vertices 2\n1 \"C\"\n2 \"A\"\n*Edges\n1 2\n",
    ]
    let documents = files.map { InputDocument(name: "a.net", bytes: Array($0.utf8)) }
    let imported = try Samples.found("pajek").read(documents, ReadingChoices(), ledger: Ledger())
    #expect(imported.corpus.actors.map(\.name) == ["A", "B", "C"])
    #expect(imported.corpus.ties.map(\.between) == [["a", "b"], ["c", "a"]])
    #expect(imported.ledger.isBalanced)
  }

  @Test func `pairs have the dates at which both were there`() throws {
    var corpus = Corpus(title: "t")
    for id: ActorID in ["a", "b", "c"] {
      corpus.actors.insert(Actor(id: id, kind: .person, name: id.rawValue))
    }
    corpus.events.insert(
      Event(
        id: "m", kind: .meeting, date: try HistoricalDate("1945-07-17/1945-08-02"),
        participations: [
          Participation("a", as: .present, during: try HistoricalDate("1945-07-17/1945-07-25")),
          Participation("b", as: .present, during: try HistoricalDate("1945-07-28/1945-08-02")),
          Participation("c", as: .present),
        ]))
    let written = NodeLinkFormat().write(corpus, WritingChoices(projection: .pairs))
    let text = String(decoding: written.parts[0].bytes, as: UTF8.self)
    #expect(text.contains("\"dates\" : \"1945-07-17/1945-07-25\""))
    #expect(text.contains("\"dates\" : \"1945-07-28/1945-08-02\""))
    #expect(!text.contains("1945-07-17/1945-08-02"))
  }
}
