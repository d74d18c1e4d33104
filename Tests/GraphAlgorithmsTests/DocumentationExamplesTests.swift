import GraphAlgorithms
import Testing

/// The examples in the documentation say what happens.
@Suite struct DocumentationExamplesTests {
  static func graph(_ first: DayInterval, _ second: DayInterval) -> IncidenceGraph {
    var builder = IncidenceGraph.Builder(actorCount: 3)
    builder.add(.instant(first), participants: [0, 1])
    builder.add(.instant(second), participants: [1, 2])
    return builder.build()
  }

  @Test func `the graph of two meetings`() throws {
    let graph = Self.graph(DayInterval(4), DayInterval(first: 5, last: 9))
    #expect(Array(graph.actors(of: 1)) == [1, 2])
    let possible = EarliestArrival(bound: .optimistic).arrivals(on: graph, from: [.holding(0)])
    #expect(possible.day(at: 2) == 5)
    #expect(
      possible.journey(to: 2)?.hops == [
        Hop(event: 0, from: 0, to: 1, day: 4), Hop(event: 1, from: 1, to: 2, day: 5),
      ])
    let late = LatestDeparture(bound: .pessimistic)
    #expect(late.departures(on: graph, to: [.needing(2)]).day(at: 0) == 4)
    let answer = FastestJourney(bound: .optimistic).search(on: graph, from: 0, to: 2)
    #expect(answer?.duration == 1)
    let steps = FewestHops(bound: .optimistic).steps(on: graph, from: [.holding(0)])
    #expect(steps.count(to: 2) == 2)
    #expect(BreadthFirstSearch().distances(on: graph, from: [0]).distance(to: 2) == 2)
    #expect(ReachCounts(on: graph, bound: .optimistic).forward == [2, 2, 1])
  }

  @Test func `the audience of uncertain day`() {
    let graph = Self.graph(DayInterval(7), DayInterval(first: 5, last: 9))
    let share = PossibilityShare(order: .nonStrict, seed: 1)
      .share(on: graph, from: [.holding(0)], to: 2)
    #expect(share.value == 0.6 && share.readings == 5 && share.isExact)
    #expect(WilsonInterval(successes: 10, of: 10).low > 0.72)
  }
}
