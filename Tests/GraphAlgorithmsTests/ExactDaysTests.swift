import GraphAlgorithms
import Testing

/// The loops over meetings of exact days, against the general search.
@Suite struct ExactDaysTests {
  /// Random meetings of exact days, in day order or not.
  static func world(seed: UInt64, isSorted: Bool = true) -> IncidenceGraph {
    var random = SplitMix64(seed: seed)
    let actorCount = Int.random(in: 4...9, using: &random)
    var days = (0..<Int.random(in: 3...25, using: &random)).map { _ in
      Int32.random(in: 0...9, using: &random)
    }
    if isSorted { days.sort() }
    var builder = IncidenceGraph.Builder(actorCount: actorCount)
    for day in days {
      let present = Array((0..<Int32(actorCount)).shuffled(using: &random).prefix(3))
      builder.add(.instant(DayInterval(day)), participants: present)
    }
    return builder.build()
  }

  /// The same graph with an actor who is excluded, for which only the general search is made.
  static func generally<Answer>(_ graph: IncidenceGraph, _ ask: (Exclusions) -> Answer) -> Answer {
    ask(Exclusions(actors: IndexMask([Int32(graph.actorCount) - 1])))
  }

  @Test(arguments: DayOrder.allCases, [true, false])
  func `scans find what the general search finds`(order: DayOrder, isSorted: Bool) {
    let window = DayInterval(first: 1, last: 8)
    for seed in 0..<300 as Range<UInt64> {
      let graph = Self.world(seed: seed, isSorted: isSorted)
      // One more actor, who meets nobody, can be excluded without changing anything else.
      let wider = Self.widened(graph)
      let rule = EarliestArrival(bound: .optimistic, order: order, window: window)
      let late = LatestDeparture(bound: .optimistic, order: order, window: window)
      for actor in 0..<Int32(graph.actorCount) {
        let forward = Self.generally(wider) {
          rule.arrivals(on: wider, from: [.holding(actor)], without: $0).days.dropLast()
        }
        #expect(rule.arrivals(on: graph, from: [.holding(actor)]).days[...] == forward)
        let backward = Self.generally(wider) {
          late.departures(on: wider, to: [.needing(actor)], without: $0).days.dropLast()
        }
        #expect(late.departures(on: graph, to: [.needing(actor)]).days[...] == backward)
      }
    }
  }

  static func widened(_ graph: IncidenceGraph) -> IncidenceGraph {
    var builder = IncidenceGraph.Builder(actorCount: graph.actorCount + 1)
    for event in 0..<Int32(graph.eventCount) {
      builder.add(.instant(graph.start(of: event)), participants: graph.actors(of: event))
    }
    return builder.build()
  }

  @Test func `long lists name everyone once`() {
    let names = (0..<100 as Range<Int32>).map { $0 % 40 }
    var builder = IncidenceGraph.Builder()
    builder.add(.instant(DayInterval(1)), participants: names)
    #expect(Array(builder.build().actors(of: 0)) == Array(0..<40))
  }
}
