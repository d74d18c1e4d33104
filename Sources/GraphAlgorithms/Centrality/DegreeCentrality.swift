/// With how many others did an actor have to do?
///
/// The *degree* of a node is the number of its neighbours. Conventions: weights play no part; in a
/// directed graph the neighbours on one side are counted, those written to unless told otherwise; an
/// isolate has 0. Normalised, it is divided by *n* − 1, the most there can be (by nothing in a graph of
/// one node).
///
///     DegreeCentrality().scores(on: path)  // [1, 2, 1] on 0 – 1 – 2
///
/// Time O(*n*). NetworkX's `degree_centrality` is the normalised form and counts a directed graph's
/// ties on both sides; igraph's `degree` the plain one.
public struct DegreeCentrality: CentralityMeasure, Hashable {
  /// The word it is asked for by.
  public let name = "degree"
  /// On which side ties are counted.
  public var direction: TieDirection
  /// Whether it is divided by *n* − 1.
  public var isNormalised: Bool

  /// The measure.
  public init(direction: TieDirection = .outgoing, isNormalised: Bool = false) {
    self.direction = direction
    self.isNormalised = isNormalised
  }

  /// One score for each node.
  public func scores(on graph: WeightedGraph) -> [Double] {
    let arcs = graph.arcs(direction)
    let scale = isNormalised ? Double(max(1, graph.nodeCount - 1)) : 1
    return (0..<graph.nodeCount).map { Double(arcs.row($0).count) / scale }
  }
}
