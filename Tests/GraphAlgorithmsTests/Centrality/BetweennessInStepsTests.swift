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
