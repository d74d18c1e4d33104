import GraphAlgorithms
import TestSupport
import Testing

/// Reach and closeness in the order of time, and readings drawn at random.
@Suite struct TemporalCentralityTests {
  /// 0 meets 1 on day 1, 1 meets 2 on some day from 1 to 3, 2 writes to 3 later.
  static let graph: IncidenceGraph = {
    var builder = IncidenceGraph.Builder(actorCount: 5)
    builder.add(.instant(DayInterval(1)), participants: [0, 1])
    builder.add(.instant(DayInterval(first: 1, last: 3)), participants: [1, 2])
    builder.add(
      .dispatch(sent: DayInterval(4), received: DayInterval(first: 5, last: 9)), from: [2], to: [3])
    return builder.build()
  }()

  @Test func `reach counts those to whom and from whom word can come`() {
    let possible = ReachCounts(on: Self.graph, bound: .optimistic)
    #expect(possible.forward == [3, 3, 3, 0, 0])
    #expect(possible.backward == [2, 2, 2, 3, 0])
    let certain = ReachCounts(on: Self.graph, bound: .pessimistic)
    #expect(certain.forward == [1, 3, 2, 0, 0])
    let without = Exclusions(events: IndexMask([1]))
    let fewer = ReachCounts(on: Self.graph, bound: .optimistic, without: without)
    #expect(fewer.forward == [1, 1, 1, 0, 0])
  }

  @Test func `closeness counts hands, not days`() {
    let scores = TemporalCloseness(bound: .optimistic).scores(on: Self.graph)
    #expect(agree(scores, [1 + 0.5 + 1.0 / 3, 2.5, 2.5, 0, 0].map { $0 / 4 }))
  }

  @Test func `reach grows with what is known and is the same counted from either end`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<30 {
      var builder = IncidenceGraph.Builder(actorCount: 7)
      for _ in 0..<8 {
        let first = Int32.random(in: 0..<10, using: &random)
        let days = DayInterval(first: first, last: first + .random(in: 0..<4, using: &random))
        builder.add(
          .instant(days), participants: (0..<3).map { _ in .random(in: 0..<7, using: &random) })
      }
      let graph = builder.build()
      let possible = ReachCounts(on: graph, bound: .optimistic)
      let certain = ReachCounts(on: graph, bound: .pessimistic)
      #expect(possible.forward.reduce(0, +) == possible.backward.reduce(0, +))
      #expect(zip(certain.forward, possible.forward).allSatisfy { $0 <= $1 })
      let fewer = ReachCounts(
        on: graph, bound: .optimistic, without: Exclusions(events: IndexMask([3])))
      #expect(zip(fewer.forward, possible.forward).allSatisfy { $0 <= $1 })
      let still = HarmonicCloseness().scores(on: WeightedGraph(projecting: graph))
      let inTime = TemporalCloseness(bound: .optimistic).scores(on: graph)
      #expect(zip(inTime, still).allSatisfy { $0 <= $1 + 1e-12 })
    }
  }

  @Test func `a drawn reading has exact days within the bounds, and each of them in time`() {
    var random = SplitMix64(seed: 1)
    var seen: Set<Int32> = []
    #expect(Self.graph.hasVagueDates && Self.graph.extent == DayInterval(first: 1, last: 9))
    for _ in 0..<60 {
      let drawn = Self.graph.reading(within: Self.graph.extent, from: &random)
      #expect(drawn.isExact && drawn.eventCount == 3)
      #expect(Array(drawn.actors(of: 2)) == [2, 3] && drawn.isDirected(2))
      let day = drawn.start(of: 1)
      #expect((1...3).contains(day.first) && day.isOneDay)
      seen.insert(day.first)
      #expect((5...9).contains(drawn.end(of: 2).first) && drawn.start(of: 2).first == 4)
    }
    #expect(seen == [1, 2, 3])
  }
}
