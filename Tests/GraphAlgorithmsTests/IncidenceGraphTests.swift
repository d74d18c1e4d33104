import GraphAlgorithms
import Testing

@Suite struct IncidenceGraphTests {
  static let graph: IncidenceGraph = {
    var builder = IncidenceGraph.Builder(actorCount: 5)
    builder.add(.instant(DayInterval(9)), participants: [2, 0, 2, 1])
    builder.add(
      .dispatch(sent: DayInterval(3), received: DayInterval(first: 1, last: 6)), from: [1],
      to: [3, 1])
    builder.add(.span(start: DayInterval(4), end: DayInterval(8)), participants: [3])
    return builder.build()
  }()

  @Test func `rows lead from events to actors and back`() {
    #expect(Array(Self.graph.actors(of: 0)) == [2, 0, 1])
    #expect(Array(Self.graph.givers(of: 1)) == [1])
    #expect(Array(Self.graph.takers(of: 1)) == [3, 1])
    #expect(Array(Self.graph.takers(of: 0)) == Array(Self.graph.givers(of: 0)))
    #expect(Self.graph.events(of: 1) == [1, 1, 0])
    #expect(Self.graph.events(of: 4) == [])
    #expect(Self.graph.isDirected(1) && !Self.graph.isDirected(0))
    #expect(Self.graph.incidenceCount == 7)
  }

  @Test func `no message is received before it is sent`() {
    #expect(Self.graph.end(of: 1) == DayInterval(first: 3, last: 6))
  }

  @Test func `an event that would end before it starts carries nothing`() {
    var builder = IncidenceGraph.Builder(actorCount: 2)
    builder.add(.span(start: DayInterval(9), end: DayInterval(5)), participants: [0, 1])
    builder.add(.dispatch(sent: DayInterval(9), received: DayInterval(5)), from: [0], to: [1])
    builder.add(.instant(DayInterval(first: 6, last: 5)), participants: [0, 1])
    let graph = builder.build()
    for bound in Bound.allCases {
      for order in DayOrder.allCases {
        let arrivals = EarliestArrival(bound: bound, order: order)
          .arrivals(on: graph, from: [.holding(0)])
        #expect(arrivals.day(at: 1) == nil)
        let departures = LatestDeparture(bound: bound, order: order)
          .departures(on: graph, to: [.needing(1)])
        #expect(departures.day(at: 0) == nil)
      }
    }
  }

  @Test func `a message without recipients carries nothing`() {
    var builder = IncidenceGraph.Builder(actorCount: 2)
    builder.add(.instant(DayInterval(1)), from: [0, 1], to: [])
    let arrivals = EarliestArrival(bound: .optimistic)
      .arrivals(on: builder.build(), from: [.holding(0)])
    #expect(arrivals.reached == [0])
  }

  @Test func `an empty graph answers every question`() {
    let graph = IncidenceGraph.Builder(actorCount: 2).build()
    #expect(EarliestArrival(bound: .pessimistic).arrivals(on: graph, from: []).reached == [])
    #expect(FastestJourney(bound: .optimistic).search(on: graph, from: 0, to: 1) == nil)
    #expect(BreadthFirstSearch().distances(on: graph, from: [1]).reached == [1])
  }

  @Test func `a date without an end is surely some time, but nobody knows by when`() {
    var builder = IncidenceGraph.Builder(actorCount: 3)
    builder.add(
      .instant(DayInterval(first: 5, last: DayInterval.openEnd)), participants: [0, 1])
    builder.add(.instant(DayInterval(9)), participants: [1, 2])
    let graph = builder.build()
    let certain = EarliestArrival(bound: .pessimistic).arrivals(on: graph, from: [.holding(0)])
    #expect(certain.day(at: 1) == DayInterval.openEnd)
    #expect(certain.day(at: 2) == nil)
    let inTime = EarliestArrival(
      bound: .pessimistic, window: DayInterval(first: DayInterval.openStart, last: 100))
    #expect(inTime.arrivals(on: graph, from: [.holding(0)]).day(at: 1) == nil)
    let possible = EarliestArrival(bound: .optimistic).arrivals(on: graph, from: [.holding(0)])
    #expect(possible.days == [DayInterval.openStart, 5, 9])
  }

  @Test func `word of an event starts with those who took part`() {
    #expect(
      Self.graph.origins(ofEvent: 1) == [
        .learning(1, in: DayInterval(3)), .learning(3, in: DayInterval(first: 3, last: 6), at: 1),
        .learning(1, in: DayInterval(first: 3, last: 6), at: 1),
      ])
    #expect(
      Self.graph.origins(ofEvent: 2) == [
        .learning(3, in: DayInterval(first: 4, last: 8), at: 2)
      ])
  }
}
