/// How many ways lead to an actor, the long ones counting for less?
///
/// *Katz centrality* solves *x* = α *A*ᵀ*x* + 1: every node has 1 by itself and α times what its neighbours
/// have, so that a walk of length *l* to it adds α^*l*. Conventions: weights multiply along a walk; ties of
/// a directed graph count for whom they come to; an isolate has the least score; the vector is scaled to
/// length 1. α must lie below 1/λ for the greatest eigenvalue λ; without a number it is 0.85/λ, which
/// makes graphs of different size comparable.
///
///     KatzCentrality(attenuation: 0.1).scores(on: path)  // [0.56, 0.61, 0.56] on 0 – 1 – 2
///
/// Time O(*n* + *m*) a step, some log(tolerance)/log(αλ) steps; space O(*n*). NetworkX's
/// `katz_centrality` has α = 0.1 whatever the graph, and fails where that is too much; igraph's
/// `alpha_centrality` is not scaled.
///
/// Reference: L. Katz, "A New Status Index Derived from Sociometric Analysis", Psychometrika 18 (1953),
/// https://doi.org/10.1007/BF02289026.
public struct KatzCentrality: CentralityMeasure, Hashable {
  /// The word it is asked for by.
  public let name = "katz"
  /// What a step on a walk is worth; without a number, 0.85/λ.
  public var attenuation: Double?
  /// The most that the last step may change the vector by, in proportion.
  public var tolerance: Double

  /// The measure; `attenuation` must lie between 0 and 1/λ.
  public init(attenuation: Double? = nil, tolerance: Double = 1e-13) {
    precondition(attenuation.map { $0 > 0 } ?? true, "an attenuation is above 0")
    self.attenuation = attenuation
    self.tolerance = tolerance
  }

  /// One score for each node.
  public func scores(on graph: WeightedGraph) -> [Double] {
    let n = graph.nodeCount
    let greatest = EigenvectorCentrality(tolerance: 1e-10).pair(on: graph).value
    let factor = attenuation ?? (greatest > 0 ? 0.85 / greatest : 0.5)
    precondition(
      factor * greatest < 1, "the attenuation is too great: the sum over walks has no end")
    var vector = [Double](repeating: 1, count: n)
    var next = vector
    // On a directed graph without a circle the sum ends after n steps.
    var change = Double.infinity
    while change > tolerance {
      graph.incoming.multiply(vector, into: &next)
      change = 0
      var sum = 0.0
      for node in 0..<n {
        next[node] = factor * next[node] + 1
        change += abs(next[node] - vector[node])
        sum += next[node]
      }
      change /= max(1, sum)
      swap(&vector, &next)
    }
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return vector.map { $0 / length }
  }
}
