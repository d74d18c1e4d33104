/// Which circles does a network fall into, within which people deal with one another more than without?
///
/// The *Leiden* method looks for the partition of greatest modularity: nodes move one by one to the
/// community that gains most; within each community small connected groups are then built up anew,
/// and these become the nodes of a smaller graph, on which all begins again. Every community it gives is
/// connected, which the Louvain method does not promise.
///
/// Conventions: direction is ignored, weights count; an isolate is a community of its own; greater
/// `resolution` gives more and smaller communities; in building groups up, the step that gains most is
/// made where the paper draws one at random; `starts` runs in different orders are made and the best
/// is kept, equals giving way to the first. The seed decides the orders, so that the same seed gives the
/// same communities; try others before believing a boundary.
///
///     LeidenCommunities().partition(of: twoTriangles).labels  // [0, 0, 0, 1, 1, 1]
///
/// Time about O(*n* + *m*) a start, in a few rounds; space O(*n* + *m*). NetworKit and igraph run it once.
///
/// Reference: V. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: Guaranteeing Well-Connected
/// Communities", Scientific Reports 9 (2019), https://doi.org/10.1038/s41598-019-41695-z.
public struct LeidenCommunities: Hashable, Sendable {
  /// How finely to divide: 1 is modularity as published.
  public var resolution: Double
  /// How many orders are tried.
  public var starts: Int
  /// Where the random numbers start.
  public var seed: UInt64

  /// A method.
  public init(resolution: Double = 1, starts: Int = 10, seed: UInt64 = 1) {
    precondition(resolution > 0 && starts > 0, "resolution and starts are above 0")
    self.resolution = resolution
    self.starts = starts
    self.seed = seed
  }

  /// The communities of a graph.
  public func partition(of graph: WeightedGraph) -> Partition {
    let whole = CommunityGraph(graph.undirected)
    guard whole.total > 0 else { return Partition(labels: Array(0..<Int32(graph.nodeCount))) }
    var best: (partition: Partition, quality: Double)?
    for start in 0..<starts {
      var random = SplitMix64(seed: seed &+ UInt64(start) &* 0x9e37_79b9_7f4a_7c15)
      let partition = Partition(labels: labels(of: whole, &random))
      let quality = partition.modularity(of: graph, resolution: resolution)
      if quality > (best?.quality ?? -.infinity) + 1e-12 { best = (partition, quality) }
    }
    return best?.partition ?? Partition(labels: [])
  }

  private func labels(of whole: CommunityGraph, _ random: inout SplitMix64) -> [Int32] {
    var labels = Array(0..<Int32(whole.nodeCount))
    while true {
      // One pass through ever smaller graphs, which starts from what the last pass found.
      let before = labels
      var graph = whole
      var nodes = Array(0..<Int32(whole.nodeCount))
      var community = labels
      while true {
        var moves = LocalMoves(graph, labels: community, resolution: resolution)
        moves.moveAll(&random)
        labels = nodes.map { moves.labels[Int($0)] }
        let groups = moves.refined(&random)
        guard groups.count < graph.nodeCount else { break }
        nodes = nodes.map { groups.labels[Int($0)] }
        community = groups.firstNodes.map { moves.labels[Int($0)] }
        graph = graph.aggregated(groups.labels, count: groups.count)
      }
      if Partition(labels: labels) == Partition(labels: before) { return labels }
      labels = Partition(labels: labels).labels
    }
  }
}
