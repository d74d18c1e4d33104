import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

@Suite struct ThresholdTests {
  private func network() throws -> NegotiationNetwork {
    var corpus = Corpus(title: "Talks")
    corpus.actors = Roster(
      ["a", "b", "c", "d"].map { Actor(id: ActorID($0), kind: .person, name: $0) })
    func event(_ id: EventID, _ kind: Event.Kind, _ parts: [Participation]) throws -> Event {
      Event(id: id, kind: kind, date: try HistoricalDate("1945"), participations: parts)
    }
    corpus.events = Roster([
      try event(
        "m1", .meeting, [Participation("a", as: .present), Participation("b", as: .present)]),
      try event("w1", .message, [Participation("b", as: .from), Participation("a", as: .to)]),
      try event(
        "m2", .meeting, [Participation("b", as: .present), Participation("c", as: .present)]),
      try event("w2", .message, [Participation("c", as: .from), Participation("d", as: .to)]),
    ])
    corpus.ties = Roster([
      Tie(id: "ab", kind: "kinship", between: ["a", "b"]),
      Tie(id: "cd", kind: "kinship", between: ["c", "d"]),
    ])
    return NegotiationNetwork(of: corpus, events: Selection().events(in: corpus))
  }

  @Test func `a pair shares events of whatever kind, in either direction`() throws {
    let strong = try network().sharing(atLeast: 2)
    #expect(strong.nodes.map(\.id) == ["a", "b"])
    #expect(strong.events == ["m1", "w1"])
    // The tie between them stays, that between the others goes with them.
    #expect(strong.edges.compactMap(\.tie).map(\.id) == ["ab"])
  }

  @Test func `one event is what everybody has who is joined, and a hundred nobody`() throws {
    #expect(try network().sharing(atLeast: 1).nodes.count == 4)
    #expect(try network().sharing(atLeast: 100).nodes.isEmpty)
  }
}
