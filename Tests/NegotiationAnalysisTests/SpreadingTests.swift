import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// Whom to tell first, and the circles people move in.
struct SpreadingTests {
  /// Two circles of four that share b and x, who met once.
  private func circles() throws -> Corpus {
    try corpus([
      meeting("1", "1945-01-01", ["a", "b", "c", "d"]), meeting("2", "1945-01-02", ["a", "b"]),
      meeting("3", "1945-01-03", ["w", "x", "y", "z"]), meeting("4", "1945-01-04", ["b", "x"]),
    ])
  }

  @Test func `the first to tell is the one from whom most hear`() throws {
    let question = Spreading(count: 2, probability: 0.2, epsilon: 0.2, runs: 4_000)
    let found = try question.answer(in: circles())
    let best = try #require(found.best)
    // One of each circle: word hardly gets from one to the other.
    let first: Set<ActorID> = ["a", "b", "c", "d"]
    #expect(best.actors.count == 2 && best.actors.filter(first.contains).count == 1)
    #expect(best.interval.contains(best.spread) && best.spread > 2)
    #expect(found.byDegree?.actors == ["b", "x"])
    #expect(abs(found.promise - 0.432) < 0.001 && found.guarantee > found.promise)
    #expect(found.stability == nil && found.eventCount == 4)
    #expect(found.sameFor.contains(0.2) && found.tried.lowerBound <= found.sameFor.lowerBound)
    #expect(found.actorCount == 8 && found.tieCount == 13)
  }

  @Test func `along time those who meet early are told first`() throws {
    // a meets b, then b meets c, then c meets d, who writes to e: b is there from the first.
    let corpus = try corpus([
      meeting("1", "1945-01-01", ["a", "b"]), meeting("2", "1945-01-02", ["b", "c"]),
      meeting("3", "1945-01-03", ["c", "d"]),
      Event(
        id: "m", kind: .message, date: HistoricalDate("1945-01-09"),
        participations: [Participation("d", as: .from), Participation("e", as: .to)]),
    ])
    func first(_ ties: Influence.Ties, _ isAlongTime: Bool) -> Spreading.Answer {
      Spreading(
        count: 1, probability: 0.9, isAlongTime: isAlongTime, epsilon: 0.3, runs: 4_000,
        network: Influence(ties: ties)
      ).answer(in: corpus)
    }
    let found = first(.all, true)
    #expect(found.best?.actors == ["b"] && found.eventCount == 4)
    // b, a, c, d and e: 1 + 0.9 + 0.9 + 0.81 + 0.729
    #expect(found.best?.interval.contains(4.339) == true)
    #expect(first(.messages, true).best?.actors == ["d"] && first(.messages, true).eventCount == 1)
    #expect(first(.presence, true).eventCount == 3)
    #expect(first(.all, false).best?.actors == ["c"])
  }

  @Test(arguments: [true, false])
  func `put to the test, it is told how often each is chosen`(isAlongTime: Bool) throws {
    let question = Spreading(
      count: 2, probability: 0.3, isAlongTime: isAlongTime, epsilon: 0.3, runs: 1_000,
      network: Influence(robustness: Robustness(dropShare: 0.25, runs: 10)))
    let found = try question.answer(in: circles())
    let stability = try #require(found.stability)
    // Ten that drop an event, one that drops what the one source tells.
    #expect(stability.runs == 11 && (0...11).contains(stability.same))
    #expect(stability.shares.count == 2 && stability.shares.allSatisfy { (0...1).contains($0) })
    #expect(try question.answer(in: circles()).stability == stability)
  }

  @Test func `where there is nobody there is no choice`() {
    let found = Spreading(count: 2, probability: 0.2).answer(in: Corpus(title: "Nothing"))
    #expect(found.best == nil && found.actorCount == 0)
  }

  @Test func `circles are those who met one another`() throws {
    let found = try Communities().answer(in: circles())
    #expect(found.members == [["a", "b", "c", "d"], ["w", "x", "y", "z"]])
    #expect(found.communityOfActor["y"] == 1 && found.modularity > 0.3)
  }
}
