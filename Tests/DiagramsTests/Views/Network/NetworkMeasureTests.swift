import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// Sizes and communities are those of the network that is drawn.
@Suite struct NetworkMeasureTests {
  /// A state that recognises three others, and two people who met.
  private let corpus: Corpus = {
    var corpus = Corpus(title: "Recognition")
    corpus.actors = Roster(
      ["w", "x", "y", "z"].map { Moscow1945.actor(ActorID($0), .state, $0.uppercased()) }
        + [Moscow1945.actor("ann", .person, "Ann"), Moscow1945.actor("bob", .person, "Bob")])
    corpus.events = Roster(
      [Moscow1945.meeting("m1", "1945-07-01", nil, ["ann", "bob"])]
        + ["x", "y", "z"].map { other in
          Event(
            id: EventID("to-\(other)"), kind: .act, date: Moscow1945.date("1945-07-02"),
            participations: [Participation("w", as: .by), Participation(ActorID(other), as: .of)])
        })
    return corpus
  }()

  @Test func `a state with the most lines is the largest`() throws {
    var request = FigureRequest()
    try request.sizeActors(by: "degree")
    let shares = try #require(request.figure(of: corpus).content.sizes).shares
    #expect(shares["w"] == 1 && shares["ann"] == 0 && shares["x"] == 0)
  }

  @Test func `who carries no word has no score of a measure of word`() throws {
    var known = corpus
    known.events.insert(Moscow1945.meeting("m2", "1945-07-03", nil, ["bob", "cyd"]))
    var request = FigureRequest()
    try request.sizeActors(by: "reach")
    let shares = try #require(request.figure(of: known).content.sizes).shares
    #expect(shares["w"] == nil && shares["ann"] != nil)
  }

  @Test func `every actor has a community, and none is an actor`() {
    var known = corpus
    known.actors.insert(Actor(id: "circle 1", kind: .state, name: "A state called so"))
    var request = FigureRequest()
    request.colouring = .community
    let nodes = request.figure(of: known).content.network.nodes
    #expect(nodes.count == 6 && nodes.allSatisfy { $0.community != nil && $0.side != "circle 1" })
    #expect(!request.figure(of: known).diagram.legendTexts.contains("A state called so"))
    #expect(request.figure(of: known).diagram.legendTexts.contains("circle 1"))
  }

  @Test func `around a side stand the events of its people`() {
    var known = Corpus(title: "Sides")
    known.actors = Roster([
      Moscow1945.actor("east", .state, "East"), Moscow1945.actor("west", .state, "West"),
      Moscow1945.actor("ann", .person, "Ann", [:], "east"),
      Moscow1945.actor("bob", .person, "Bob", [:], "west"),
    ])
    known.events = Roster([Moscow1945.meeting("m1", "1945-07-01", nil, ["ann", "bob"])])
    var request = FigureRequest(grouping: .affiliation)
    request.centre = ["east"]
    #expect(request.figure(of: known).content.events.map(\.event.id) == ["m1"])
  }

  @Test func `who is rejected is in no label`() {
    var known = corpus
    var talk = Moscow1945.meeting("m2", "1945-07-03", nil, ["ann", "bob", "eve"])
    talk.participations[2].status = .rejected
    known.events = Roster([talk])
    known.actors.insert(Moscow1945.actor("eve", .person, "Eve"))
    let labels = TimelineView().diagram(of: Moscow1945.content(of: known), style: DiagramStyle())
      .labels
    #expect(labels.contains { $0.contains("Ann") } && !labels.contains { $0.contains("Eve") })
  }
}
