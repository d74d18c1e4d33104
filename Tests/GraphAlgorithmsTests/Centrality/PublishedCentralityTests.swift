import GraphAlgorithms
import Testing

/// Measures against values that NetworkX, igraph and R sna gave, and against print.
@Suite struct PublishedCentralityTests {
  static let graphs = ["florentine", "karate", "lesmis", "kite"]

  private func check(
    _ name: String, _ key: String, _ measure: some CentralityMeasure, weighted: Bool = false
  ) throws {
    let classic = try ClassicGraph(name, weighted: weighted)
    let values = try ClassicGraph.values(
      ClassicGraph.expected, name, key, for: classic.names)
    let scores = measure.scores(on: classic.graph)
    #expect(agree(scores, values, within: 2e-9), "\(name): \(key)")
  }

  @Test(.enabled(if: ClassicGraph.isThere, "the classic graphs are not there"), arguments: graphs)
  func `the classic graphs have the values of NetworkX`(name: String) throws {
    try check(name, "degree", DegreeCentrality())
    try check(name, "degree_centrality", DegreeCentrality(isNormalised: true))
    try check(name, "betweenness_normalized", BetweennessCentrality())
    try check(name, "betweenness_raw", BetweennessCentrality(isNormalised: false))
    try check(name, "closeness", WassermanFaustCloseness())
    try check(name, "harmonic", HarmonicCloseness(isNormalised: false))
    try check(name, "eigenvector", EigenvectorCentrality())
    try check(name, "pagerank_0.85", PageRank())
    try check(name, "core_number", CoreNumber())
    try check(name, "constraint_burt", BurtConstraint())
  }

  @Test(
    .enabled(if: ClassicGraph.isThere, "the classic graphs are not there"),
    arguments: [("florentine", "florentine15"), ("karate", "karateUnweighted")])
  func `the marriages and the karate club have the reference values`(
    name: String, key: String
  ) throws {
    let classic = try ClassicGraph(name)
    func check(_ measure: String, _ scores: [Double]) throws {
      let values = try ClassicGraph.values(
        ClassicGraph.reference, key, measure, for: classic.names)
      #expect(agree(scores, values, within: 2e-9), "\(name): \(measure)")
    }
    let graph = classic.graph
    try check("katz01_b1_L2norm", KatzCentrality(attenuation: 0.1).scores(on: graph))
    try check("effectiveSize", EffectiveSize().scores(on: graph))
    try check("constraint", BurtConstraint().scores(on: graph))
    try check("eigenvectorL2", EigenvectorCentrality().scores(on: graph))
    let scores = EdgeBetweenness(isNormalised: false).scores(on: graph)
    let published = try ClassicGraph.tieValues(key, "edgeBetweennessRaw")
    for (edge, score) in zip(graph.edges, scores) {
      let ends = [classic.names[Int(edge.from)], classic.names[Int(edge.to)]]
      let keys = [ends.joined(separator: "|"), ends.reversed().joined(separator: "|")]
      let values = keys.compactMap { published[$0] }
      #expect(agree([score], [try #require(values.first)], within: 2e-9), "\(keys[0])")
    }
  }

  @Test(.enabled(if: ClassicGraph.isThere, "the classic graphs are not there"), arguments: graphs)
  func `the classic graphs fall apart where NetworkX says`(name: String) throws {
    let classic = try ClassicGraph(name)
    let found = CutPoints(classic.graph)
    let cuts = try ClassicGraph.list(name, "articulation_points", as: [String].self)
    #expect(found.cutVertices.map { classic.names[Int($0)] } == cuts.sorted())
    let bridges = try ClassicGraph.list(name, "bridges", as: [[String]].self)
    #expect(
      found.bridges.map { [classic.names[Int($0.from)], classic.names[Int($0.to)]] }
        == bridges.map { $0.sorted() }.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
  }

  @Test(.enabled(if: ClassicGraph.isThere, "the classic graphs are not there"))
  func `an isolated family changes what betweenness is divided by and nothing else`() throws {
    let fifteen = try ClassicGraph("florentine")
    var builder = WeightedGraph.Builder(nodeCount: 16)
    for edge in fifteen.graph.edges { builder.add(edge.from, edge.to) }
    let medici = try #require(fifteen.names.firstIndex(of: "Medici"))
    let sixteen = builder.build()
    #expect(agree([BetweennessCentrality().scores(on: sixteen)[medici]], [47.5 / 105]))
    #expect(BetweennessCentrality(isNormalised: false).scores(on: sixteen)[medici] == 47.5)
  }

  /// Krackhardt's kite: ten people, of whom each measure of the time prefers another.
  static let kite = graph(
    10,
    [
      (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5),
      (3, 6), (4, 6), (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
    ])

  @Test func `in Krackhardt's kite degree, betweenness and closeness part`() throws {
    let degrees = DegreeCentrality().scores(on: Self.kite)
    #expect(degrees == [4, 4, 3, 6, 3, 5, 5, 3, 2, 1])
    let between = BetweennessCentrality(isNormalised: false).scores(on: Self.kite)
    let published = [5.0 / 6, 5.0 / 6, 0, 11.0 / 3, 0, 25.0 / 3, 25.0 / 3, 14, 8, 0]
    #expect(agree(between, published))
    let closeness = WassermanFaustCloseness().scores(on: Self.kite)
    #expect(
      agree(
        closeness.map { ($0 * 1000).rounded() }, [529, 529, 500, 600, 500, 643, 643, 600, 429, 310])
    )
  }

  @Test func `ends of paths count where they are asked for`() {
    let star = graph(4, [(0, 1), (0, 2), (0, 3)])
    let inside = BetweennessCentrality(endpoints: .included, isNormalised: false)
    #expect(inside.scores(on: star) == [6, 3, 3, 3])
    #expect(BetweennessCentrality().scores(on: star) == [1, 0, 0, 0])
    let whole = BetweennessCentrality(endpoints: .included)
    #expect(whole.scores(on: star) == [1, 0.5, 0.5, 0.5])
  }
}
