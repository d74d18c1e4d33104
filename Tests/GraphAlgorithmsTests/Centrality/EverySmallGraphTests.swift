import GraphAlgorithms
import TestSupport
import Testing

/// Every graph of few nodes, against the definitions.
@Suite struct EverySmallGraphTests {
  /// All undirected graphs on `count` nodes, or directed ones.
  static func all(_ count: Int32, isDirected: Bool, step: Int = 1) -> [WeightedGraph] {
    let pairs = (0..<count).flatMap { from in
      (0..<count).filter { isDirected ? $0 != from : $0 > from }.map { (from, $0) }
    }
    return stride(from: 0, to: 1 << pairs.count, by: step).map { bits in
      graph(
        Int(count), pairs.indices.filter { bits >> $0 & 1 == 1 }.map { pairs[$0] },
        isDirected: isDirected)
    }
  }

  static let graphs =
    all(4, isDirected: false) + all(5, isDirected: false, step: 3)
    + all(3, isDirected: true) + all(4, isDirected: true, step: 17)

  @Test func `paths and holes agree with their definitions`() {
    for graph in Self.graphs {
      let naive = NaiveCentrality(graph)
      let between = BetweennessCentrality(isNormalised: false).scores(on: graph)
      let pairs = graph.isDirected ? 1.0 : 2
      #expect(agree(between, naive.betweenness.map { $0 / pairs }))
      #expect(agree(HarmonicCloseness(isNormalised: false).scores(on: graph), naive.harmonic))
      #expect(agree(WassermanFaustCloseness().scores(on: graph), naive.closeness))
      #expect(agree(BurtConstraint().scores(on: graph), naive.constraint))
      #expect(agree(EffectiveSize().scores(on: graph), naive.effectiveSize))
      #expect(agree(CoreNumber().scores(on: graph), naive.core))
    }
  }

  @Test func `components, bridges and cut vertices agree with their definitions`() {
    for graph in Self.graphs {
      let reaches = NaiveCentrality(graph).reaches
      let strong = StrongComponents(graph)
      let weak = ConnectedComponents(graph)
      let joined = NaiveCentrality(graph.undirected).reaches
      for one in 0..<graph.nodeCount {
        for other in 0..<graph.nodeCount {
          #expect(
            (strong.labels[one] == strong.labels[other])
              == (reaches[one][other] && reaches[other][one]))
          #expect((weak.labels[one] == weak.labels[other]) == joined[one][other])
        }
      }
      let found = CutPoints(graph)
      let whole = graph.undirected
      let bridges = whole.edges.filter { edge in
        Self.parts(whole.nodeCount, whole.edges.filter { $0 != edge }) > weak.count
      }
      #expect(found.bridges == bridges)
      let cuts = (0..<Int32(whole.nodeCount)).filter { node in
        // Who is taken away is left alone, and counts as a part of its own unless it was one.
        let rest = whole.edges.filter { $0.from != node && $0.to != node }
        let hadTies = !whole.neighbours(of: node).isEmpty
        return hadTies && Self.parts(whole.nodeCount, rest) > weak.count + 1
      }
      #expect(found.cutVertices == cuts)
    }
  }

  private static func parts(_ count: Int, _ edges: [WeightedGraph.Edge]) -> Int {
    ConnectedComponents(graph(count, edges.map { ($0.from, $0.to) })).count
  }

  @Test func `cores of graphs of many levels agree with their definition`() {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<30 {
      var builder = WeightedGraph.Builder(nodeCount: 40)
      // Low numbers have most ties, so that cores lie in one another.
      for _ in 0..<Int.random(in: 20...300, using: &random) {
        let one = Int32.random(in: 0..<40, using: &random)
        builder.add(.random(in: 0...one, using: &random), .random(in: 0...one, using: &random))
      }
      let graph = builder.build()
      #expect(CoreNumber().scores(on: graph) == NaiveCentrality(graph).core)
    }
  }

  @Test func `weighted paths agree with their definitions, equal lengths included`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<150 {
      let isDirected = Bool.random(using: &random)
      var builder = WeightedGraph.Builder(nodeCount: 6, isDirected: isDirected)
      for _ in 0..<Int.random(in: 3...11, using: &random) {
        builder.add(
          .random(in: 0..<6, using: &random), .random(in: 0..<6, using: &random),
          weight: Double(Int.random(in: 1...3, using: &random)))
      }
      let graph = builder.build()
      let naive = NaiveCentrality(graph, inverse: true)
      let between = BetweennessCentrality(length: .inverseWeights, isNormalised: false)
      #expect(
        agree(between.scores(on: graph), naive.betweenness.map { $0 / (isDirected ? 1 : 2) }))
      let harmonic = HarmonicCloseness(length: .inverseWeights, isNormalised: false)
      #expect(agree(harmonic.scores(on: graph), naive.harmonic))
      let closeness = WassermanFaustCloseness(length: .inverseWeights)
      #expect(agree(closeness.scores(on: graph), naive.closeness))
      #expect(agree(BurtConstraint().scores(on: graph), naive.constraint))
      #expect(agree(EffectiveSize().scores(on: graph), naive.effectiveSize))
      let ties = EdgeBetweenness(length: .inverseWeights, isNormalised: false).scores(on: graph)
      // Each path lies on as many ties as it has inner nodes and one more.
      let pairs = naive.paths.enumerated().reduce(0) { sum, row in
        sum + row.element.enumerated().count { $0.offset != row.offset && $0.element > 0 }
      }
      let inner = between.scores(on: graph).reduce(0, +)
      let expected = inner + Double(pairs) / (isDirected ? 1 : 2)
      #expect(agree([ties.reduce(0, +)], [expected]))
    }
  }

  @Test func `Katz, PageRank and the eigenvector solve their equations`() {
    for graph in Self.graphs where graph.edgeCount > 0 {
      let n = graph.nodeCount
      let ranks = PageRank().scores(on: graph)
      #expect(agree([ranks.reduce(0, +)], [1]))
      let katz = KatzCentrality(attenuation: 0.2).scores(on: graph)
      let naive = NaiveCentrality(graph).weights
      let out = naive.map { $0.reduce(0, +) }
      let lost = (0..<n).filter { out[$0] == 0 }.reduce(0) { $0 + ranks[$1] }
      // Katz is scaled: the same constant stands for 1 at every node.
      let constants = (0..<n).map { node in
        katz[node] - 0.2 * (0..<n).reduce(0) { $0 + naive[$1][node] * katz[$1] }
      }
      #expect(agree(constants, constants.map { _ in constants[0] }))
      let solved = (0..<n).map { node in
        (0..<n).filter { out[$0] > 0 }.reduce((0.15 + 0.85 * lost) / Double(n)) {
          $0 + 0.85 * ranks[$1] * naive[$1][node] / out[$1]
        }
      }
      #expect(agree(ranks, solved))
      guard !graph.isDirected else { continue }
      let vector = EigenvectorCentrality().scores(on: graph)
      let image = (0..<n).map { node in
        (0..<n).reduce(0) { $0 + naive[$1][node] * vector[$1] }
      }
      let value = zip(vector, image).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(agree(image, vector.map { $0 * value }))
      #expect(agree([vector.reduce(0) { $0 + $1 * $1 }], [1]))
    }
  }
}
