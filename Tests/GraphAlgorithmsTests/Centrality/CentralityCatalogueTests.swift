import GraphAlgorithms
import TestSupport
import Testing

/// What holds for every measure in the catalogue, whatever it measures.
@Suite struct CentralityCatalogueTests {
  static let names = CentralityCatalogue.all.map(\.name)

  private func measure(_ name: String) throws -> any CentralityMeasure {
    try #require(CentralityCatalogue.measure(name))
  }

  /// A graph with two parts, an isolate, weights that differ and, where asked, directions.
  private func sample(isDirected: Bool, order: [Int32]) -> WeightedGraph {
    let ties: [(Int, Int, Double)] = [
      (0, 1, 2), (1, 2, 0.5), (2, 0, 1), (2, 3, 3), (3, 4, 0.25), (4, 5, 1), (5, 3, 2), (6, 7, 1),
      (7, 8, 4), (8, 6, 1), (1, 0, 1.5), (4, 0, 0.125),
    ]
    var builder = WeightedGraph.Builder(nodeCount: 10, isDirected: isDirected)
    for (from, to, weight) in ties { builder.add(order[from], order[to], weight: weight) }
    return builder.build()
  }

  @Test func `no two measures have one name`() {
    #expect(Set(Self.names).count == Self.names.count)
    #expect(CentralityCatalogue.measure("none such") == nil)
  }

  @Test(arguments: names, [false, true])
  func `scores do not depend on how nodes are numbered`(name: String, isDirected: Bool) throws {
    let measure = try measure(name)
    let plain = sample(isDirected: isDirected, order: Array(0..<10))
    let scores = measure.scores(on: plain)
    #expect(scores.count == 10)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<5 {
      let order = Array(Int32(0)..<10).shuffled(using: &random)
      let other = measure.scores(on: sample(isDirected: isDirected, order: order))
      #expect(agree(order.map { other[Int($0)] }, scores), "\(order)")
    }
  }

  @Test(arguments: names)
  func `a graph of nothing has no scores and a single node has one`(name: String) throws {
    let measure = try measure(name)
    for isDirected in [false, true] {
      #expect(measure.scores(on: graph(0, [], isDirected: isDirected)).isEmpty)
      #expect(measure.scores(on: graph(1, [], isDirected: isDirected)).count == 1)
    }
  }

  /// What each measure says of an isolate beside a tie.
  static let isolates: [String: Double] = [
    "degree": 0, "strength": 0, "harmonic": 0, "closeness": 0, "betweenness": 0, "eigenvector": 0,
    "core": 0, "constraint": .nan, "effective-size": .nan, "efficiency": .nan, "hierarchy": .nan,
  ]

  @Test(arguments: names)
  func `an isolate never ranks before one who has a tie`(name: String) throws {
    let scores = try measure(name).scores(on: graph(3, [(0, 1)]))
    if let expected = Self.isolates[name] { #expect(agree([scores[2]], [expected])) }
    #expect(scores[2].isNaN || scores[2] <= scores[0])
    #expect(agree([scores[0]], [scores[1]]))
  }

  @Test(arguments: names)
  func `two parts that are alike have like scores`(name: String) throws {
    let pair = graph(8, [(0, 1), (1, 2), (0, 2), (2, 3), (4, 5), (5, 6), (4, 6), (6, 7)])
    let scores = try measure(name).scores(on: pair)
    #expect(agree(Array(scores[..<4]), Array(scores[4...])))
  }
}
