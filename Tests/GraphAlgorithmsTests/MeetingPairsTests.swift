import GraphAlgorithms
import Testing

@Suite struct MeetingPairsTests {
  @Test(arguments: Bound.allCases)
  func `pairs are those of counting every meeting`(bound: Bound) {
    let window = DayInterval(first: 3, last: 7)
    for seed in 0..<500 as Range<UInt64> {
      let world = SmallWorld.random(seed: seed)
      let graph = world.graph
      var expected: [[Int32]: Int] = [:]
      for event in world.events where !event.isDirected {
        let touches = SmallWorld.choices(event.timing).map { days in
          days.arrives >= window.first && days.leaves <= window.last
        }
        guard bound == .optimistic ? touches.contains(true) : !touches.contains(false) else {
          continue
        }
        for one in event.givers {
          for other in event.givers where one < other { expected[[one, other], default: 0] += 1 }
        }
      }
      let pairs = MeetingPairs(on: graph, in: window, bound: bound)
      var found: [[Int32]: Int] = [:]
      pairs.forEach { found[[$0, $1]] = $2 }
      #expect(found == expected, "seed \(seed)")
      #expect(pairs.count == expected.count)
      for one in 0..<world.actorCount {
        for other in 0..<world.actorCount {
          #expect(
            pairs.meetings(of: one, and: other) == expected[[min(one, other), max(one, other)]] ?? 0
          )
        }
      }
      let ranked = pairs.mostFrequent(3).map { [Int32($0.meetings), $0.one, $0.other] }
      let best = expected.map { [Int32($1)] + $0 }
        .sorted { ($1[0], $0[1], $0[2]) < ($0[0], $1[1], $1[2]) }.prefix(3)
      #expect(ranked == Array(best), "seed \(seed)")
    }
  }

  @Test func `no meetings, no pairs`() {
    let pairs = MeetingPairs(on: IncidenceGraph.Builder().build(), bound: .optimistic)
    #expect(pairs.count == 0 && pairs.meetingCount == 0 && pairs.mostFrequent(3).isEmpty)
  }
}
