/// How few steps is an actor from everyone else?
///
/// *Harmonic closeness* is Σ 1/d(*v*, *u*) over all other nodes *u*, where d is the length of the shortest
/// path; who cannot be reached adds 0, so it is at home in networks that fall into parts. Conventions:
/// steps unless ``TieLength/inverseWeights`` is asked for; in a directed graph paths lead from *v*
/// (`outgoing`) unless told otherwise; an isolate has 0. Normalised, it is divided by *n* − 1.
///
///     HarmonicCloseness(isNormalised: false).scores(on: path)  // [1.5, 2, 1.5] on 0 – 1 – 2
///
/// Time O(*n* *m* / 512) a level in steps, O(*n* *m* log *n*) by weights; space O(*n* + *m*).
/// NetworkX's `harmonic_centrality` is not normalised and follows paths towards *v*; igraph's is
/// normalised and follows paths from it.
///
/// Reference: M. Marchiori, V. Latora, "Harmony in the Small-World", Physica A 285 (2000),
/// https://doi.org/10.1016/S0378-4371(00)00311-3.
public struct HarmonicCloseness: CentralityMeasure, Hashable {
  /// The word it is asked for by.
  public let name = "harmonic"
  /// Whether paths lead from the node or to it.
  public var direction: TieDirection
  /// How long a tie is.
  public var length: TieLength
  /// Whether it is divided by *n* − 1.
  public var isNormalised: Bool

  /// The measure.
  public init(
    direction: TieDirection = .outgoing, length: TieLength = .steps, isNormalised: Bool = true
  ) {
    self.direction = direction
    self.length = length
    self.isNormalised = isNormalised
  }

  /// One score for each node.
  public func scores(on graph: WeightedGraph) -> [Double] {
    let arcs = graph.arcs(direction)
    let isInSteps = length == .steps || arcs.weights == nil
    let parts = SourceParts(count: graph.nodeCount, width: ManySourceSteps.width)
    let sums = parts.sums { sources in
      isInSteps ? sumsInSteps(arcs, sources) : sumsOneByOne(arcs, sources)
    }
    let scale = isNormalised ? Double(max(1, graph.nodeCount - 1)) : 1
    return sums.map { $0 / scale }
  }

  /// What the sources add to the sums of all nodes.
  private func sumsInSteps(_ arcs: WeightedGraph.Arcs, _ sources: Range<Int>) -> [Double] {
    let search = ManySourceSteps(arcs)
    var sums = [Double](repeating: 0, count: search.nodeCount)
    search.forEachCount(of: sources) { node, steps, nodes in
      sums[node] += Double(nodes) / Double(steps)
    }
    return sums
  }

  /// The sums of the sources themselves, 0 for all others.
  private func sumsOneByOne(_ arcs: WeightedGraph.Arcs, _ sources: Range<Int>) -> [Double] {
    var search = NearestFirst(arcs, length: length)
    var sums = [Double](repeating: 0, count: arcs.offsets.count - 1)
    for source in sources {
      search.search(from: Int32(source))
      sums[source] = search.order.dropFirst().reduce(0) { $0 + 1 / search.distance[Int($1)] }
    }
    return sums
  }
}
