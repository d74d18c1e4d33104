/// How much did an actor have to do with others, all ties together?
///
/// The *strength* of a node is the sum of the weights of its ties. Where a meeting of *k* is worth
/// 1/(*k* − 1) to each pair, it is the number of meetings the actor attended in company. Conventions:
/// in a directed graph the ties on one side are summed; an isolate has 0.
///
///     StrengthCentrality().scores(on: graph)  // [2, 3, 1] for ties 0–1 of weight 2 and 1–2 of weight 1
///
/// Time O(*n* + *m*). NetworkX: `degree(weight=…)`; igraph: `strength`.
///
/// Reference: A. Barrat et al., "The Architecture of Complex Weighted Networks", PNAS 101 (2004),
/// https://doi.org/10.1073/pnas.0400087101.
public struct StrengthCentrality: CentralityMeasure, Hashable {
  /// The word it is asked for by.
  public let name = "strength"
  /// On which side ties are summed.
  public var direction: TieDirection

  /// The measure.
  public init(direction: TieDirection = .outgoing) {
    self.direction = direction
  }

  /// One score for each node.
  public func scores(on graph: WeightedGraph) -> [Double] {
    let arcs = graph.arcs(direction)
    return (0..<graph.nodeCount).map(arcs.strength)
  }
}
