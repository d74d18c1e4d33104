import GraphAlgorithms
import TestSupport
import Testing

@Suite struct WeightedGraphTests {
  @Test func `ties given twice add up, and nobody is tied to himself`() {
    var builder = WeightedGraph.Builder(nodeCount: 3)
    builder.add(2, 0)
    builder.add(0, 2, weight: 1.5)
    builder.add(1, 1)
    let graph = builder.build()
    #expect(graph.edges == [WeightedGraph.Edge(from: 0, to: 2, weight: 2.5)])
    #expect(graph.edgeCount == 1 && graph.isWeighted)
    #expect(graph.weight(from: 2, to: 0) == 2.5 && graph.weight(from: 0, to: 1) == nil)
    #expect(graph.neighbours(of: 1).isEmpty)
  }

  @Test func `without direction, ties both ways are one`() {
    let directed = graph(3, [(0, 1), (1, 0), (2, 1)], isDirected: true)
    #expect(directed.edgeCount == 3 && directed.neighbours(of: 2) == [1])
    #expect(
      directed.undirected.edges == [
        WeightedGraph.Edge(from: 0, to: 1, weight: 2), WeightedGraph.Edge(from: 1, to: 2),
      ])
    #expect(DegreeCentrality(direction: .incoming).scores(on: directed) == [1, 2, 0])
    #expect(StrengthCentrality(direction: .outgoing).scores(on: directed) == [1, 1, 1])
  }

  @Test func `rows are what was added, whatever the order`() {
    var random = SeededGenerator(seed: 5)
    for isDirected in [false, true] {
      var sums: [[Int32]: Double] = [:]
      var builder = WeightedGraph.Builder(nodeCount: 20, isDirected: isDirected)
      for _ in 0..<300 {
        let (from, to) = (
          Int32.random(in: 0..<20, using: &random), Int32.random(in: 0..<20, using: &random)
        )
        let weight = Double(Int.random(in: 1...4, using: &random))
        builder.add(from, to, weight: weight)
        guard from != to else { continue }
        sums[isDirected || from < to ? [from, to] : [to, from], default: 0] += weight
      }
      let edges = builder.build().edges
      #expect(
        edges.map { [$0.from, $0.to] } == sums.keys.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
      #expect(edges.allSatisfy { sums[[$0.from, $0.to]] == $0.weight })
    }
  }

  @Test func `a circle in a long chain is one strong component`() {
    let chain = (Int32(0)..<9_999).map { ($0, $0 + 1) }
    let circle = graph(10_000, chain + [(6_000, 4_000)], isDirected: true)
    let found = StrongComponents(circle)
    #expect(found.count == 8_000)
    #expect(Set(found.labels[4_000...6_000]).count == 1)
    #expect(CutPoints(graph(10_000, chain)).bridges.count == 9_999)
    #expect(ConnectedComponents(graph(10_001, chain)).count == 2)
  }
}
