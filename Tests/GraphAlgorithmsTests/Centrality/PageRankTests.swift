import GraphAlgorithms
import TestSupport
import Testing

/// PageRank without direction, by conjugate gradients, against the same ties both ways, iterated in
/// place.
@Suite struct PageRankTests {
  private func bothWays(_ graph: WeightedGraph) -> WeightedGraph {
    var builder = WeightedGraph.Builder(nodeCount: graph.nodeCount, isDirected: true)
    for edge in graph.edges {
      builder.add(edge.from, edge.to, weight: edge.weight)
      builder.add(edge.to, edge.from, weight: edge.weight)
    }
    return builder.build()
  }

  @Test(arguments: [0, 0.5, 0.85, 0.999])
  func `both methods agree, isolates and parts included`(damping: Double) {
    var random = SeededGenerator(seed: 21)
    for nodes in [2, 9, 60, 900] {
      var builder = WeightedGraph.Builder(nodeCount: nodes)
      for _ in 0..<nodes {
        builder.add(
          .random(in: 0..<Int32(nodes), using: &random),
          .random(in: 0..<Int32(nodes), using: &random),
          weight: Double.random(in: 0.01...10, using: &random))
      }
      let graph = builder.build()
      let measure = PageRank(damping: damping)
      let scores = measure.scores(on: graph)
      #expect(agree(scores, measure.scores(on: bothWays(graph)), within: 1e-11))
      #expect(agree([scores.reduce(0, +)], [1], within: 1e-12))
    }
  }

  @Test func `the tolerance bounds how far all scores together are off`() {
    var builder = WeightedGraph.Builder(nodeCount: 400)
    var random = SeededGenerator(seed: 4)
    for _ in 0..<900 {
      builder.add(.random(in: 0..<400, using: &random), .random(in: 0..<400, using: &random))
    }
    for graph in [builder.build(), bothWays(builder.build())] {
      let exact = PageRank(tolerance: 1e-14).scores(on: graph)
      for tolerance in [1e-2, 1e-4, 1e-6, 1e-9] {
        let near = PageRank(tolerance: tolerance).scores(on: graph)
        let error = zip(exact, near).reduce(0) { $0 + abs($1.0 - $1.1) }
        #expect(error <= tolerance)
      }
    }
  }

  @Test func `without ties all are alike`() {
    #expect(agree(PageRank().scores(on: graph(4, [])), [0.25, 0.25, 0.25, 0.25]))
  }

  @Test func `a star has the values that can be worked out by hand`() {
    // Hub h and leaf l: h = 0.15/4 + 0.85·3l, l = 0.15/4 + 0.85·h/3.
    let hub = (0.0375 + 0.85 * 3 * 0.0375) / (1 - 0.7225)
    let scores = PageRank().scores(on: graph(4, [(0, 1), (0, 2), (0, 3)]))
    #expect(agree(scores, [hub] + [Double](repeating: (1 - hub) / 3, count: 3)))
  }
}
