import GraphAlgorithms
import TestSupport
import Testing

/// Eight sources at once against one after another, which ties of equal length make comparable.
@Suite struct BetweennessInStepsTests {
  /// The same ties, each of weight 2: their lengths are equal, and are searched one source at a time.
  private func doubled(_ graph: WeightedGraph) -> WeightedGraph {
    var builder = WeightedGraph.Builder(
      nodeCount: graph.nodeCount, isDirected: graph.isDirected)
    for edge in graph.edges { builder.add(edge.from, edge.to, weight: 2) }
    return builder.build()
  }

  private func check(_ graph: WeightedGraph) {
    for endpoints in [BetweennessCentrality.Endpoints.excluded, .included] {
      let steps = BetweennessCentrality(endpoints: endpoints, length: .steps)
      let lengths = BetweennessCentrality(endpoints: endpoints, length: .inverseWeights)
      #expect(agree(steps.scores(on: graph), lengths.scores(on: doubled(graph))))
    }
  }

  @Test func `random graphs of all densities agree`() {
    var random = SeededGenerator(seed: 8)
    for ties in [10, 40, 160] {
      for isDirected in [false, true] {
        var builder = WeightedGraph.Builder(nodeCount: 45, isDirected: isDirected)
        for _ in 0..<ties {
          builder.add(.random(in: 0..<45, using: &random), .random(in: 0..<45, using: &random))
        }
        check(builder.build())
      }
    }
  }

  @Test func `who has the same neighbours as others is counted as often as they are`() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<40 {
      var builder = WeightedGraph.Builder(nodeCount: 40)
      // Meetings of which most people are at one, and telegrams to people who get no others.
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let people = (0..<Int.random(in: 2...8, using: &random)).map { _ in
          Int32.random(in: 0..<30, using: &random)
        }
        for one in people { for other in people where one < other { builder.add(one, other) } }
      }
      for reader in Int32(30)..<38 { builder.add(.random(in: 0..<3, using: &random), reader) }
      check(builder.build())
    }
  }

  @Test func `those at the ends of a long chain are counted, too many of them as they are`() {
    let ends = (Int32(40)..<44).map { ($0, Int32(0)) } + (Int32(44)..<47).map { ($0, Int32(39)) }
    check(graph(47, (Int32(0)..<39).map { ($0, $0 + 1) } + ends))
  }

  @Test func `two who share all neighbours are tied by each of them`() {
    // 0 and 1 know 2, 3 and 4, who do not know one another.
    let scores = BetweennessCentrality(isNormalised: false).scores(
      on: graph(5, [(0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (1, 4)]))
    let third = 1.0 / 3.0
    #expect(agree(scores, [1.5, 1.5, third, third, third]))
  }

  @Test func `a chain too long for levels is searched one source at a time`() {
    let chain = graph(70, (Int32(0)..<69).map { ($0, $0 + 1) })
    check(chain)
    let middle = BetweennessCentrality(isNormalised: false).scores(on: chain)[35]
    #expect(middle == 35 * 34)
  }

  @Test func `a graph large enough for several parts has the sums of one`() {
    let star = graph(2_001, (Int32(1)...2_000).map { (0, $0) })
    let scores = BetweennessCentrality().scores(on: star)
    #expect(agree([scores[0]], [1]) && scores.dropFirst().allSatisfy { $0 == 0 })
  }
}
