import GraphAlgorithms
import Testing

@Suite struct DecisiveDatesTests {
  @Test func `each day decides what its readings decide`() {
    var decided = 0
    for seed in 0..<300 as Range<UInt64> {
      let world = SmallWorld.random(seed: seed)
      let readings = world.readings
      for goal in 1..<world.actorCount {
        let found = DecisiveDates().search(on: world.graph, from: [.holding(0)], to: goal)
        let strict = readings.map { world.reaches(goal, $0, .strict) }
        let loose = readings.map { world.reaches(goal, $0, .nonStrict) }
        guard strict.contains(false), loose.contains(true) else {
          #expect(found.isEmpty, "seed \(seed)")
          continue
        }
        for event in world.events.indices {
          for side in [DecisiveDates.Side.start, .end] {
            let days = readings.map { side == .start ? $0[event].leaves : $0[event].arrives }
            var (certain, none): (Set<Int32>, Set<Int32>) = ([], [])
            for day in Set(days) {
              let those = days.indices.filter { days[$0] == day }
              if those.allSatisfy({ strict[$0] }) { certain.insert(day) }
              if !those.contains(where: { loose[$0] }) { none.insert(day) }
            }
            let decision = found.first { $0.event == event && $0.side == side }
            // Of an instant, the one date is told once, as its start.
            if case .instant = world.events[event].timing, side == .end {
              #expect(decision == nil)
              continue
            }
            decided += certain.count + none.count
            #expect(Set((decision?.certain ?? []).flatMap(\.days)) == certain, "seed \(seed)")
            #expect(Set((decision?.none ?? []).flatMap(\.days)) == none, "seed \(seed)")
            if let decision {
              let isSettled = certain.union(none).count == Set(days).count
              #expect(decision.isSettledByAnyDay == isSettled, "seed \(seed)")
            }
          }
        }
      }
    }
    #expect(decided > 30)
  }

  @Test func `one audience decides`() {
    var builder = IncidenceGraph.Builder(actorCount: 3)
    builder.add(.instant(DayInterval(7)), participants: [0, 1])
    builder.add(.instant(DayInterval(first: 5, last: 9)), participants: [1, 2])
    let found = DecisiveDates().search(on: builder.build(), from: [.holding(0)], to: 2)
    #expect(found.map(\.event) == [1])
    #expect(found.first?.certain == [DayInterval(first: 8, last: 9)])
    #expect(found.first?.none == [DayInterval(first: 5, last: 6)])
    // On the seventh both met, and nobody knows in which order.
    #expect(found.first?.isSettledByAnyDay == false)
  }
}

extension SmallWorld {
  fileprivate func reaches(_ goal: Int32, _ reading: Reading, _ order: DayOrder) -> Bool {
    arrivals(reading, readyAt: [0: -5], order: order)[Int(goal)] != nil
  }
}

extension DayInterval {
  fileprivate var days: ClosedRange<Int32> { first...last }
}
