import GraphAlgorithms
import TestSupport
import Testing

/// The eigenvector where its method could go wrong, against vectors known in closed form and the power
/// method.
@Suite struct LanczosTests {
  private func path(_ count: Int, from first: Int32 = 0) -> [(Int32, Int32)] {
    (first..<first + Int32(count) - 1).map { ($0, $0 + 1) }
  }

  /// The greatest eigenvector of a path is half a wave, and the gap below its value shrinks with the
  /// square of the length: here down to a ten-thousandth.
  @Test(arguments: [2, 3, 10, 21, 100, 400])
  func `a path is half a wave, however small the gap`(count: Int) {
    let scores = EigenvectorCentrality().scores(on: graph(count, path(count)))
    let wave = (1...count).map { sine(Double($0) / Double(count + 1)) }
    let length = wave.reduce(0) { $0 + $1 * $1 }.squareRoot()
    #expect(agree(scores, wave.map { $0 / length }, within: 1e-9))
  }

  /// The sine of a share of π, by its series.
  private func sine(_ share: Double) -> Double {
    let angle = Double.pi * min(share, 1 - share)
    var (sum, term) = (0.0, angle)
    for power in 1...15 {
      sum += term
      term *= -angle * angle / Double(2 * power * (2 * power + 1))
    }
    return sum
  }

  @Test func `in a two-sided graph the value of the other sign does not matter`() {
    // Between 3 and 4 nodes all ties: each side's nodes are alike, and each side has half the square.
    let ties = (Int32(0)..<3).flatMap { one in (Int32(3)..<7).map { (one, $0) } }
    let scores = EigenvectorCentrality().scores(on: graph(7, ties))
    let expected = (0..<7).map { (1 / ($0 < 3 ? 6.0 : 8.0)).squareRoot() }
    #expect(agree(scores, expected))
    let star = EigenvectorCentrality().scores(on: graph(3_001, (1...3_000).map { (0, $0) }))
    let (hub, leaf) = (Double(0.5).squareRoot(), (1 / Double(6_000)).squareRoot())
    #expect(agree([star[0], star[1]], [hub, leaf]))
  }

  @Test func `the part with the greatest value has all, and parts as great share`() {
    let three = graph(12, path(4) + path(4, from: 4) + path(3, from: 8))
    let scores = EigenvectorCentrality().scores(on: three)
    #expect(agree(Array(scores[..<4]), Array(scores[4..<8])))
    #expect(scores[8...].allSatisfy { $0 == 0 })
    #expect(agree([scores.reduce(0) { $0 + $1 * $1 }], [1]))
  }

  @Test func `all nodes of a ring are alike`() {
    let ring = graph(50, path(50) + [(49, 0)])
    let scores = EigenvectorCentrality().scores(on: ring)
    #expect(agree(scores, [Double](repeating: (1 / 50.0).squareRoot(), count: 50)))
  }

  @Test func `random graphs have the vectors of the power method`() {
    var random = SeededGenerator(seed: 11)
    for nodes in [30, 300, 1_200] {
      var (undirected, directed) = (
        WeightedGraph.Builder(nodeCount: nodes),
        WeightedGraph.Builder(nodeCount: nodes, isDirected: true)
      )
      for _ in 0..<4 * nodes {
        let from = Int32.random(in: 0..<Int32(nodes), using: &random)
        let to = Int32.random(in: 0..<Int32(nodes), using: &random)
        let weight = Double.random(in: 0.1...5, using: &random)
        undirected.add(from, to, weight: weight)
        directed.add(from, to, weight: weight)
        directed.add(to, from, weight: weight)
      }
      // With each tie both ways it is the same matrix, and solved by powers.
      let scores = EigenvectorCentrality().scores(on: undirected.build())
      #expect(agree(scores, EigenvectorCentrality().scores(on: directed.build())))
    }
  }
}
