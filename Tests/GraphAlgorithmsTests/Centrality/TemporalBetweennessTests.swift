import GraphAlgorithms
import TestSupport
import Testing

/// Betweenness in the order of time, against all chains of small worlds.
@Suite struct TemporalBetweennessTests {
  /// A chain from a source: who has the word in turn, and the day it arrives.
  private struct Chain {
    var actors: [Int32]
    var day: Int32
  }

  /// All chains from an actor that visit nobody twice, on exact days.
  private func chains(
    _ graph: IncidenceGraph, from source: Int32, strict: Bool
  ) -> [Chain] {
    var found: [Chain] = []
    func extend(_ chain: Chain) {
      let teller = chain.actors[chain.actors.count - 1]
      for event in 0..<Int32(graph.eventCount) where graph.givers(of: event).contains(teller) {
        let isFirst = chain.actors.count == 1
        let (start, end) = (graph.start(of: event).first, graph.end(of: event).first)
        let isMessage = graph.isDirected(event)
        let closes = isMessage ? start : end
        let opens = isMessage ? end : start
        let ready = isFirst ? Int32.min : chain.day + (strict ? 1 : 0)
        guard ready <= closes else { continue }
        for taker in graph.takers(of: event) where !chain.actors.contains(taker) {
          let next = Chain(actors: chain.actors + [taker], day: max(ready, opens))
          found.append(next)
          extend(next)
        }
      }
    }
    extend(Chain(actors: [source], day: 0))
    return found
  }

  private func naive(
    _ graph: IncidenceGraph, _ choice: TemporalBetweenness.Choice, strict: Bool
  ) -> [Double] {
    var scores = [Double](repeating: 0, count: graph.actorCount)
    for source in 0..<Int32(graph.actorCount) {
      let all = chains(graph, from: source, strict: strict)
      for goal in 0..<Int32(graph.actorCount) where goal != source {
        var best = all.filter { $0.actors.last == goal }
        if choice == .shortestForemost {
          let first = best.map(\.day).min()
          best = best.filter { $0.day == first }
        }
        let fewest = best.map(\.actors.count).min()
        best = best.filter { $0.actors.count == fewest }
        for chain in best {
          for actor in chain.actors.dropFirst().dropLast() {
            scores[Int(actor)] += 1 / Double(best.count)
          }
        }
      }
    }
    return scores
  }

  @Test func `small worlds have what enumeration gives`() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<120 {
      var builder = IncidenceGraph.Builder(actorCount: 6)
      for _ in 0..<6 {
        let first = Int32.random(in: 0..<6, using: &random)
        let last = first + .random(in: 0..<3, using: &random)
        let some = (0..<3).map { _ in Int32.random(in: 0..<6, using: &random) }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: builder.add(.instant(DayInterval(first)), participants: some)
        case 1:
          builder.add(
            .span(start: DayInterval(first), end: DayInterval(last)), participants: some)
        default:
          builder.add(
            .dispatch(sent: DayInterval(first), received: DayInterval(last)), from: [some[0]],
            to: some[1...])
        }
      }
      let graph = builder.build()
      for choice in TemporalBetweenness.Choice.allCases {
        for order in [DayOrder.strict, .nonStrict] {
          let measure = TemporalBetweenness(
            choice, bound: .optimistic, order: order, isNormalised: false)
          let expected = naive(graph, choice, strict: order == .strict)
          #expect(agree(measure.scores(on: graph), expected), "\(choice) \(order)")
        }
      }
    }
  }

  @Test func `a detour that arrives first is foremost and not shortest`() {
    var builder = IncidenceGraph.Builder(actorCount: 4)
    builder.add(.instant(DayInterval(1)), participants: [0, 1])
    builder.add(.instant(DayInterval(2)), participants: [1, 2])
    builder.add(.instant(DayInterval(3)), participants: [2, 3])
    builder.add(.instant(DayInterval(9)), participants: [1, 3])
    let graph = builder.build()
    let shortest = TemporalBetweenness(.shortest, bound: .optimistic, isNormalised: false)
    let foremost = TemporalBetweenness(.shortestForemost, bound: .optimistic, isNormalised: false)
    // From 0 to 3: by 1 alone on day 9, or by 1 and 2 on day 3. From 2 to 3 and back all is direct.
    #expect(shortest.scores(on: graph)[2] == 0)
    #expect(foremost.scores(on: graph)[2] == 2)
    let without = Exclusions(events: IndexMask([2]))
    #expect(foremost.scores(on: graph, without: without)[2] == 0)
    let early = TemporalBetweenness(
      bound: .optimistic, window: DayInterval(first: 0, last: 3), isNormalised: false)
    #expect(early.scores(on: graph)[2] == 2)
  }

  @Test func `a vague meeting serves in some reading and not in all`() {
    var builder = IncidenceGraph.Builder(actorCount: 3)
    builder.add(.instant(DayInterval(5)), participants: [0, 1])
    builder.add(.instant(DayInterval(first: 1, last: 9)), participants: [1, 2])
    let graph = builder.build()
    #expect(TemporalBetweenness(bound: .optimistic).scores(on: graph) == [0, 1, 0])
    #expect(TemporalBetweenness(bound: .pessimistic).scores(on: graph) == [0, 0, 0])
    let nobody = IncidenceGraph.Builder(actorCount: 0).build()
    #expect(TemporalBetweenness(bound: .optimistic).scores(on: nobody).isEmpty)
  }
}
