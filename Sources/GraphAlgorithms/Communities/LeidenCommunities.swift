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
/// Passes are made until moves of single nodes no longer raise modularity by a millionth; igraph and
/// NetworKit make two unless told otherwise.
///
/// Time about O(*n* + *m*) a start, in a few passes; space O(*n* + *m*). Starts go on at once on all cores, and
/// the result does not depend on how many there are. NetworKit and igraph make one start.
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
    let graph = graph.undirected
    let whole = CommunityGraph(graph)
    guard whole.total > 0 else { return Partition(labels: Array(0..<Int32(graph.nodeCount))) }
    let found = [Found](concurrently: starts) { start in
      var random = SplitMix64(seed: seed &+ UInt64(start) &* 0x9e37_79b9_7f4a_7c15)
      let partition = Partition(labels: labels(of: whole, &random))
      let isCompared = starts > 1
      return Found(
        partition: partition,
        modularity: isCompared ? partition.modularity(of: graph, resolution: resolution) : 0)
    }
    var best = found[0]
    for other in found where other.modularity > best.modularity + 1e-12 { best = other }
    return best.partition
  }

  /// What one start comes to.
  private struct Found {
    var partition: Partition
    var modularity: Double
  }

  /// Another pass is made only where moves of single nodes would still raise modularity by as much.
  private static let leastGain = 1e-6

  private func labels(of whole: CommunityGraph, _ random: inout SplitMix64) -> [Int32] {
    var labels = Array(0..<Int32(whole.nodeCount))
    while true {
      var moves = LocalMoves(whole, labels: labels, resolution: resolution)
      moves.moveAll(&random)
      // These moves are not made: a community they leave might not hang together.
      guard moves.gained > Self.leastGain else { return labels }
      labels = Partition(labels: coarsened(moves, on: whole, &random)).labels
    }
  }

  /// The rest of a pass, through ever smaller graphs.
  private func coarsened(
    _ moves: LocalMoves, on whole: CommunityGraph, _ random: inout SplitMix64
  ) -> [Int32] {
    var (graph, moves) = (whole, moves)
    var nodes = Array(0..<Int32(whole.nodeCount))
    while true {
      let refinement = Refinement(graph, within: moves, resolution: resolution)
      refinement.joinAll()
      let groups = refinement.groups
      guard groups.count < graph.nodeCount else {
        return nodes.map { moves.labels.base[Int($0)] }
      }
      var communities = [Int32](repeating: 0, count: groups.count)
      for (node, group) in groups.labels.enumerated() {
        communities[Int(group)] = moves.labels.base[node]
      }
      nodes = nodes.map { groups.labels[Int($0)] }
      graph = graph.aggregated(groups)
      moves = LocalMoves(
        graph, labels: Partition(labels: communities).labels, resolution: resolution)
      moves.moveAll(&random)
    }
  }
}
