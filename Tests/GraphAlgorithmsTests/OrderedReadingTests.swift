import GraphAlgorithms
import Testing

/// Readings drawn where the record says what came after what.
@Suite struct OrderedReadingTests {
  /// Thirty pairs of meetings on the same three days, the second of each pair after the first.
  private static let pairs: IncidenceGraph = {
    var builder = IncidenceGraph.Builder(actorCount: 2)
    for _ in 0..<60 {
      builder.add(.instant(DayInterval(first: 1, last: 3)), participants: [0, 1])
    }
    builder.order = EventOrder(
      (0..<30).map { EventOrder.Pair(before: Int32(2 * $0), after: Int32(2 * $0 + 1)) })
    return builder.build()
  }()

  @Test func `every pair keeps its order, however many there are, and each order is as likely`() {
    var random = SplitMix64(seed: 7)
    var counts: [[Int32]: Int] = [:]
    for _ in 0..<200 {
      let reading = Self.pairs.reading(within: Self.pairs.extent, from: &random)
      for pair in 0..<30 {
        let days = [0, 1].map { reading.start(of: Int32(2 * pair + $0)).first }
        #expect(days[0] < days[1])
        counts[days, default: 0] += 1
      }
    }
    // Of 6,000 pairs a third each; five standard deviations are 183.
    #expect(Set(counts.keys) == [[1, 2], [1, 3], [2, 3]])
    for count in counts.values { #expect(abs(count - 2000) < 183) }
  }

  @Test func `what cannot have been stands in an order, and the others keep theirs`() {
    let day = { (number: Int32) in DayInterval(first: number, last: number) }
    for never in [
      EventTiming.span(start: day(2), end: DayInterval(first: 3, last: 2)),
      .span(start: DayInterval(first: 3, last: 2), end: day(2)),
    ] {
      var builder = IncidenceGraph.Builder(actorCount: 2)
      builder.add(.instant(DayInterval(first: 1, last: 5)), participants: [0, 1])
      builder.add(never, participants: [0, 1])
      builder.add(.instant(DayInterval(first: 1, last: 2)), participants: [0, 1])
      builder.order = EventOrder([
        EventOrder.Pair(before: 0, after: 1), EventOrder.Pair(before: 1, after: 2),
        EventOrder.Pair(before: 0, after: 2),
      ])
      let graph = builder.build()
      var random = SplitMix64(seed: 1)
      for _ in 0..<20 {
        let reading = graph.reading(within: graph.extent, from: &random)
        let days = [0, 2].map { reading.start(of: $0).first }
        #expect((1...5).contains(days[0]) && (1...2).contains(days[1]))
      }
    }
  }
}
