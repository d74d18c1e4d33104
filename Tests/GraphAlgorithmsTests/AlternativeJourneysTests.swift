import GraphAlgorithms
import Testing

@Suite struct AlternativeJourneysTests {
  @Test(arguments: DayOrder.allCases)
  func `every minimal chain is listed, best first`(order: DayOrder) {
    for seed in 0..<150 as Range<UInt64> {
      let vague = SmallWorld.random(seed: seed)
      let world = vague.readings.first.map(vague.fixed) ?? vague
      let rule = EarliestArrival(bound: .optimistic, order: order)
      for goal in 1..<world.actorCount {
        let found = AlternativeJourneys(rule: rule, count: 1_000)
          .journeys(on: world.graph, from: [.holding(0, from: 0)], to: goal)
        let expected = world.minimalChains(to: goal, order: order)
        #expect(Set(found.map(\.eventSet)) == Set(expected.keys), "seed \(seed), goal \(goal)")
        let ranks = found.map { [Int($0.hops.last?.day ?? 0), $0.hops.count] }
        #expect(ranks == ranks.sorted { $0.lexicographicallyPrecedes($1) }, "seed \(seed)")
        for journey in found {
          #expect(journey.hops.last?.day == expected[journey.eventSet], "seed \(seed)")
        }
      }
    }
  }

  @Test func `the list ends where it is told to`() {
    var builder = IncidenceGraph.Builder(actorCount: 2)
    for day in 1...9 { builder.add(.instant(DayInterval(Int32(day))), participants: [0, 1]) }
    let rule = EarliestArrival(bound: .pessimistic)
    let ways = AlternativeJourneys(rule: rule, count: 3)
      .journeys(on: builder.build(), from: [.holding(0)], to: 1)
    #expect(ways.map { $0.hops.map(\.day) } == [[1], [2], [3]])
    let none = AlternativeJourneys(rule: rule, count: 3)
      .journeys(on: builder.build(), from: [], to: 1)
    #expect(none.isEmpty)
  }
}

extension Journey {
  fileprivate var eventSet: Set<Int32> { Set(hops.map(\.event)) }
}

extension SmallWorld {
  /// The event sets of which no part brings word to `goal`, with the arrival, in a world of exact
  /// dates.
  fileprivate func minimalChains(to goal: Int32, order: DayOrder) -> [Set<Int32>: Int32] {
    var working: [Set<Int32>: Int32] = [:]
    let reading = readings[0]
    for choice in 1..<(1 << events.count) {
      let used = events.indices.filter { choice >> $0 & 1 == 1 }
      let part = SmallWorld(actorCount: actorCount, events: used.map { events[$0] })
      let day = part.arrivals(used.map { reading[$0] }, readyAt: [0: 0], order: order)[Int(goal)]
      if let day { working[Set(used.map { Int32($0) })] = day }
    }
    return working.filter { set, _ in
      !working.keys.contains { $0.isStrictSubset(of: set) }
    }
  }
}
