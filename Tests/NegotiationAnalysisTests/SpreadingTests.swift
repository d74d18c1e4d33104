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
    #expect(abs(found.guarantee - 0.432) < 0.001)
    #expect(found.sameFor.contains(0.2) && found.tried.lowerBound <= found.sameFor.lowerBound)
    #expect(found.actorCount == 8 && found.tieCount == 13)
  }

  @Test func `where there is nobody there is no choice`() {
    let found = Spreading(count: 2, probability: 0.2).answer(in: Corpus(title: "Nothing"))
    #expect(found.best == nil && found.actorCount == 0)
  }

  @Test func `circles are those who met one another`() throws {
    let found = try Circles().answer(in: circles())
    #expect(found.members == [["a", "b", "c", "d"], ["w", "x", "y", "z"]])
    #expect(found.circleOfActor["y"] == 1 && found.modularity > 0.3)
  }
}
