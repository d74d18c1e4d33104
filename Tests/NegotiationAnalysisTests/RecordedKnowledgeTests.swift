import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// What the record says of who knew: what became of messages, who handed them on, from whom things were kept.
struct RecordedKnowledgeTests {
  private func certainty(_ from: String, _ to: String, _ corpus: Corpus) -> Certainty? {
    Path(from: .actor(ActorID(from)), to: .actor(ActorID(to))).answer(in: corpus).certainty
  }

  private func message(
    _ parts: [(String, Participation.Part)], fate: Event.Fate? = nil
  ) throws -> Event {
    Event(
      id: "m", kind: .message, date: try HistoricalDate("1945-07-01"),
      received: fate == nil ? try HistoricalDate("1945-07-02") : nil,
      participations: parts.map { Participation(ActorID($0), as: $1) }, fate: fate,
      claims: [Claim(source: "book")])
  }

  @Test(arguments: [Event.Fate.lost, .undelivered])
  func `a message that did not arrive brings word to those on its way alone`(fate: Event.Fate)
    throws
  {
    let parts: [(String, Participation.Part)] = [
      ("a", .from), ("b", .to), ("c", .via), ("d", .intercepted), ("e", .drafted),
    ]
    let arrived = try corpus([try message(parts)])
    #expect(["b", "c", "d"].allSatisfy { certainty("a", $0, arrived) == .certain })
    #expect(certainty("e", "b", arrived) == .certain)
    #expect(certainty("a", "e", arrived) == nil)
    let lost = try corpus([try message(parts, fate: fate)])
    #expect(certainty("a", "b", lost) == nil)
    #expect(certainty("a", "c", lost) != nil && certainty("a", "d", lost) != nil)
  }

  @Test func `what was kept from somebody comes to them and through them possibly`() throws {
    var talk = try meeting("talk", "1945-02-11", ["a", "b"])
    let later = [
      try meeting("m1", "1945-03-01", ["b", "c"]), try meeting("m2", "1945-04-01", ["c", "d"]),
    ]
    func answers(_ corpus: Corpus) -> [Certainty?] {
      ["c", "d"].map { goal in
        Path(from: .event("talk"), to: .actor(ActorID(goal))).answer(in: corpus).certainty
      }
    }
    #expect(answers(try corpus([talk] + later)) == [.certain, .certain])
    talk.keptFrom = ["c"]
    let kept = try corpus([talk] + later)
    #expect(answers(kept) == [.possible, .possible])
    let reached = Reach(.event("talk")).answer(in: kept).actors
    #expect(reached.map(\.certainty) == [.possible, .possible])
    // What they know of other things is not concerned.
    #expect(certainty("b", "d", kept) == .certain)
  }

  @Test func `the chain that brings word to each is told with its evidence`() throws {
    let corpus = try corpus([
      try meeting("m1", "1945-03-01", ["a", "b"]), try meeting("m2", "1945-04-01", ["b", "c"]),
    ])
    let reached = Reach(.actor("a")).answer(in: corpus).actors
    #expect(reached.map { $0.chain.map(\.event) } == [["m1"], ["m1", "m2"]])
    #expect(reached.allSatisfy { $0.chain.count == $0.hops })
    #expect(reached[1].chain[1].claims.map(\.source) == ["book"])
    let heard = Reach(.actor("c"), isBackward: true).answer(in: corpus).actors
    #expect(heard.first { $0.id == "a" }?.chain.map(\.event) == ["m1", "m2"])
  }
}
