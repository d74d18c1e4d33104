import GraphAlgorithms
import TestSupport
import Testing

/// Communities, against every partition of small graphs and published modularity.
@Suite struct LeidenTests {
  @Test func `two triangles on a tie are two communities`() {
    let two = graph(6, [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5)])
    let found = LeidenCommunities().partition(of: two)
    #expect(found.labels == [0, 0, 0, 1, 1, 1] && found.count == 2)
    #expect(abs(found.modularity(of: two) - (6.0 / 7 - 0.5)) < 1e-12)
  }

  /// All ways to part nodes, as labels that begin with 0 and grow by at most one.
  private func partitions(_ count: Int) -> [[Int32]] {
    (1..<count).reduce([[0]]) { lists, _ in
      lists.flatMap { list in (0...(list.max() ?? 0) + 1).map { list + [$0] } }
    }
  }

  @Test func `no partition of a small graph is better`() {
    let all = partitions(6).map { Partition(labels: $0) }
    #expect(all.count == 203)
    var random = SeededGenerator(seed: 2)
    for _ in 0..<25 {
      var builder = WeightedGraph.Builder(nodeCount: 6)
      for _ in 0..<Int.random(in: 2...10, using: &random) {
        builder.add(
          .random(in: 0..<6, using: &random), .random(in: 0..<6, using: &random),
          weight: Double(Int.random(in: 1...3, using: &random)))
      }
      let graph = builder.build()
      let best = all.map { $0.modularity(of: graph) }.max() ?? 0
      let found = LeidenCommunities().partition(of: graph)
      #expect(found.modularity(of: graph) >= best - 1e-9)
      #expect(isConnected(found, graph))
    }
  }

  /// Whether each community hangs together by its own ties.
  private func isConnected(_ partition: Partition, _ graph: WeightedGraph) -> Bool {
    let inner = graph.edges.filter {
      partition.labels[Int($0.from)] == partition.labels[Int($0.to)]
    }
    var builder = WeightedGraph.Builder(nodeCount: graph.nodeCount)
    for edge in inner { builder.add(edge.from, edge.to) }
    return ConnectedComponents(builder.build()).count == partition.count
  }

  @Test func `larger graphs have connected communities that the seed decides`() {
    var random = SeededGenerator(seed: 9)
    var builder = WeightedGraph.Builder(nodeCount: 200)
    for _ in 0..<900 {
      let circle = Int32.random(in: 0..<5, using: &random) * 40
      let from = circle + .random(in: 0..<40, using: &random)
      let isInside = Int.random(in: 0..<10, using: &random) > 0
      let to =
        isInside
        ? circle + .random(in: 0..<40, using: &random) : .random(in: 0..<200, using: &random)
      builder.add(from, to)
    }
    let graph = builder.build()
    let planted = Partition(labels: (0..<200).map { Int32($0 / 40) })
    let found = LeidenCommunities(starts: 3).partition(of: graph)
    #expect(found.modularity(of: graph) >= planted.modularity(of: graph))
    #expect(isConnected(found, graph))
    #expect(LeidenCommunities(starts: 3).partition(of: graph) == found)
    let fine = LeidenCommunities(resolution: 4, starts: 1).partition(of: graph)
    #expect(fine.count > found.count)
  }

  @Test func `communities hang together whatever the graph, the weights and the resolution`() {
    var random = SeededGenerator(seed: 31)
    for round in 0..<60 {
      let nodes = Int32.random(in: 5...150, using: &random)
      var builder = WeightedGraph.Builder(nodeCount: Int(nodes))
      for _ in 0..<Int32.random(in: nodes / 2...4 * nodes, using: &random) {
        let weight = round % 2 == 0 ? 1 : Double.random(in: 0.001...100, using: &random)
        builder.add(
          .random(in: 0..<nodes, using: &random), .random(in: 0..<nodes, using: &random),
          weight: weight)
      }
      let graph = builder.build()
      let resolution = [0.3, 1, 3][round % 3]
      let found = LeidenCommunities(resolution: resolution, starts: 1, seed: UInt64(round))
        .partition(of: graph)
      #expect(isConnected(found, graph), "round \(round)")
      let alone = Partition(labels: Array(0..<nodes))
      #expect(
        found.modularity(of: graph, resolution: resolution)
          >= alone.modularity(of: graph, resolution: resolution))
    }
  }

  @Test func `more starts are never worse, and the seed matters where there is a choice`() {
    var random = SeededGenerator(seed: 77)
    var builder = WeightedGraph.Builder(nodeCount: 120)
    for _ in 0..<360 {
      builder.add(.random(in: 0..<120, using: &random), .random(in: 0..<120, using: &random))
    }
    let graph = builder.build()
    let one = LeidenCommunities(starts: 1).partition(of: graph).modularity(of: graph)
    let ten = LeidenCommunities(starts: 10).partition(of: graph).modularity(of: graph)
    #expect(ten >= one)
    let seeds = (0..<8).map { LeidenCommunities(starts: 1, seed: $0).partition(of: graph) }
    #expect(Set(seeds).count > 1)
  }

  @Test func `isolates and graphs of nothing part into single nodes`() {
    #expect(LeidenCommunities().partition(of: graph(3, [(0, 1)])).labels == [0, 0, 1])
    #expect(LeidenCommunities().partition(of: graph(2, [])).count == 2)
    #expect(LeidenCommunities().partition(of: graph(0, [])).count == 0)
    #expect(Partition(labels: [7, 7, 2]).labels == [0, 0, 1])
    #expect(Partition(labels: [.max, -4, .max]).labels == [0, 1, 0])
  }

  @Test(.enabled(if: ClassicGraph.isThere, "the classic graphs are not there"))
  func `the karate club has the greatest modularity there is, and its split the published one`()
    throws
  {
    let club = try ClassicGraph("karate")
    let found = LeidenCommunities().partition(of: club.graph)
    #expect(abs(found.modularity(of: club.graph) - 0.419_789_612_097_304_6) < 1e-9)
    let sides = try ClassicGraph.list("karate", "zachary_split", as: [String: String].self)
    let split = Partition(labels: club.names.map { sides[$0] == "Mr. Hi" ? 0 : 1 })
    #expect(abs(split.modularity(of: club.graph) - 0.358_234_714_003_944_8) < 1e-9)
  }
}
