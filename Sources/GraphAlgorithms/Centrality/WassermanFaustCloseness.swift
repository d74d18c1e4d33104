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
    let n = graph.nodeCount
    let isInSteps = length == .steps || arcs.weights == nil
    let parts = SourceParts(count: n, width: ManySourceSteps.width)
    let sums = parts.sums { sources in
      isInSteps ? sumsInSteps(arcs, sources) : sumsOneByOne(arcs, sources)
    }
    return (0..<n).map { node in
      let (distance, count) = (sums[node], sums[n + node])
      return count > 0 ? count / distance * count / Double(n - 1) : 0
    }
  }

  /// What the sources add to the distances of all nodes, and then how many of them reach each.
  private func sumsInSteps(_ arcs: WeightedGraph.Arcs, _ sources: Range<Int>) -> [Double] {
    let search = ManySourceSteps(arcs)
    var sums = [Double](repeating: 0, count: 2 * search.nodeCount)
    search.forEachCount(of: sources) { node, steps, nodes in
      sums[node] += Double(steps * nodes)
      sums[search.nodeCount + node] += Double(nodes)
    }
    return sums
  }

  /// The distances from the sources, and then how many they reach; 0 for all others.
  private func sumsOneByOne(_ arcs: WeightedGraph.Arcs, _ sources: Range<Int>) -> [Double] {
    let n = arcs.offsets.count - 1
    var search = NearestFirst(arcs, length: length)
    var sums = [Double](repeating: 0, count: 2 * n)
    for source in sources {
      search.search(from: Int32(source))
      sums[source] = search.order.reduce(0) { $0 + search.distance[Int($1)] }
      sums[n + source] = Double(search.order.count - 1)
    }
    return sums
  }
}
