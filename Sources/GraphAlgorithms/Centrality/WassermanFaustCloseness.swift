/// How short are an actor's ways to those it can reach, weighed by how many these are?
///
/// With *r* other nodes reached from *v* and Σd the sum of the distances to them, closeness is
/// (*r* / Σd) · (*r* / (*n* − 1)), Wasserman and Faust's form for networks that fall into parts: in a
/// connected graph it is (*n* − 1) / Σd. Conventions: steps unless weights are asked for; in a directed
/// graph paths lead from *v* unless told otherwise; an isolate has 0.
///
///     WassermanFaustCloseness().scores(on: path)  // [0.67, 1, 0.67] on 0 – 1 – 2
///
/// Time and space as for ``HarmonicCloseness``. NetworkX's `closeness_centrality` is the same along
/// incoming paths; igraph's leaves the second factor out, and so ranks a pair cut off from the rest
/// above everyone.
///
/// Reference: S. Wasserman, K. Faust, Social Network Analysis, Cambridge 1994, p. 201,
/// https://doi.org/10.1017/CBO9780511815478.
public struct WassermanFaustCloseness: CentralityMeasure, Hashable {
  /// The word it is asked for by.
  public let name = "closeness"
  /// Whether paths lead from the node or to it.
  public var direction: TieDirection
  /// How long a tie is.
  public var length: TieLength

  /// The measure.
  public init(direction: TieDirection = .outgoing, length: TieLength = .steps) {
    self.direction = direction
    self.length = length
  }

  /// One score for each node.
  public func scores(on graph: WeightedGraph) -> [Double] {
    let arcs = graph.arcs(direction)
    var sums = [Double](repeating: 0, count: graph.nodeCount)
    var reached = [Int](repeating: 0, count: graph.nodeCount)
    if length == .steps || arcs.weights == nil {
      ManySourceSteps(arcs: arcs, nodeCount: graph.nodeCount).forEachCount { node, steps, nodes in
        sums[node] += Double(steps * nodes)
        reached[node] += nodes
      }
    } else {
      var search = NearestFirst(arcs, length: length)
      for node in 0..<graph.nodeCount {
        search.search(from: Int32(node))
        sums[node] = search.order.reduce(0) { $0 + search.distance[Int($1)] }
        reached[node] = search.order.count - 1
      }
    }
    return zip(sums, reached).map { sum, count in
      guard count > 0 else { return 0 }
      return Double(count) / sum * Double(count) / Double(graph.nodeCount - 1)
    }
  }
}
