import GraphAlgorithms
import Testing

@Suite struct FastestJourneyTests {
  @Test(arguments: DayOrder.allCases)
  func `the duration is the least over all days of setting out`(order: DayOrder) {
    for seed in 0..<70 as Range<UInt64> {
      let world = SmallWorld.random(seed: seed)
      let readings = world.readings
      for goal in 1..<world.actorCount {
        var best: Int32?
        var sure: Int32?
        for day in -6...16 as ClosedRange<Int32> {
          let found = readings.map {
            world.arrivals($0, readyAt: [0: day], order: order)[Int(goal)].map { $0 - day }
          }
          if let least = found.compactMap(\.self).min() { best = min(best ?? 999, least) }
          if let most = found.contains(nil) ? nil : found.compactMap(\.self).max() {
            sure = min(sure ?? 999, most)
          }
        }
        for (bound, expected) in [(Bound.optimistic, best), (.pessimistic, sure)] {
          let answer = FastestJourney(bound: bound, order: order)
            .search(on: world.graph, from: 0, to: goal)
          #expect(answer?.duration == expected, "seed \(seed), goal \(goal), \(bound)")
          #expect(answer.map { $0.journey.destination == goal } ?? true)
        }
      }
    }
  }

  @Test func `events without limits are as fast as one day allows`() {
    var builder = IncidenceGraph.Builder(actorCount: 3)
    builder.add(.instant(.all), participants: [0, 1])
    builder.add(
      .instant(DayInterval(first: 4, last: DayInterval.openEnd)), participants: [1, 2])
    let graph = builder.build()
    let loose = FastestJourney(bound: .optimistic).search(on: graph, from: 0, to: 2)
    #expect(loose?.duration == 0)
    let strict = FastestJourney(bound: .optimistic, order: .strict)
      .search(on: graph, from: 0, to: 2)
    #expect(strict?.duration == 1)
    #expect(FastestJourney(bound: .pessimistic).search(on: graph, from: 0, to: 2) == nil)
  }

  @Test func `a later start can be faster`() {
    var builder = IncidenceGraph.Builder(actorCount: 3)
    builder.add(.instant(DayInterval(1)), participants: [0, 1])
    builder.add(.instant(DayInterval(20)), participants: [1, 2])
    builder.add(.instant(DayInterval(30)), participants: [0, 1])
    builder.add(.instant(DayInterval(32)), participants: [1, 2])
    let answer = FastestJourney(bound: .pessimistic).search(on: builder.build(), from: 0, to: 2)
    #expect(answer?.departure == 30)
    #expect(answer?.duration == 2)
    #expect(answer?.journey.hops.map(\.event) == [2, 3])
  }
}
