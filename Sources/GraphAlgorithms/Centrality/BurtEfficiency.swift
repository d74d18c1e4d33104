/// What part of an actor's contacts is worth its while?
///
/// Burt's *efficiency* is the ``EffectiveSize`` divided by the number of contacts: 1 when no two of them
/// deal with one another. Conventions: as there; an isolate's score is not a number.
///
///     BurtEfficiency().scores(on: triangle)  // [0.5, 0.5, 0.5]
///
/// Time and space as for ``EffectiveSize``.
///
/// Reference: R. Burt, Structural Holes, Harvard 1992, p. 53.
public struct BurtEfficiency: CentralityMeasure, Hashable {
  /// The word it is asked for by.
  public let name = "efficiency"

  /// The measure.
  public init() {}

  /// One score for each node.
  public func scores(on graph: WeightedGraph) -> [Double] {
    let degrees = DegreeCentrality().scores(on: graph.undirected)
    return zip(EffectiveSize().scores(on: graph), degrees).map { $0 / $1 }
  }
}
