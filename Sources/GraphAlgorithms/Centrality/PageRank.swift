/// Where would one end up who follows ties at random, and now and then starts anew anywhere?
///
/// *PageRank* solves *x*(*v*) = (1 − α)/*n* + α Σ *x*(*u*) *w*(*u*, *v*)/*s*(*u*) + α·D/*n* over those *u* with ties to *v*, where *s*(*u*)
/// is the sum of the weights that go out from *u* and D the score of nodes with none. Conventions: the
/// scores sum to 1, for what reaches a node without ties out is spread evenly over all nodes (the other
/// convention loses it, and the sum is less than 1); so isolates have a little; in an undirected graph
/// it is nearly in proportion to strength.
///
///     PageRank().scores(on: path)  // [0.26, 0.49, 0.26] on 0 – 1 – 2
///
/// Iterated until the sum of all changes is below `tolerance`. Time O(*n* + *m*) a step, about
/// log(tolerance)/log(α) steps; space O(*n*). NetworkX, igraph, graph-tool and rustworkx agree.
///
/// Reference: S. Brin, L. Page, "The Anatomy of a Large-Scale Hypertextual Web Search Engine", Computer
/// Networks 30 (1998), https://doi.org/10.1016/S0169-7552(98)00110-X.
public struct PageRank: CentralityMeasure, Hashable {
  /// The word it is asked for by.
  public let name = "pagerank"
  /// How often a tie is followed rather than a new start made.
  public var damping: Double
  /// The most that all scores together may change by in the last step.
  public var tolerance: Double

  /// The measure.
  public init(damping: Double = 0.85, tolerance: Double = 1e-12) {
    precondition(damping >= 0 && damping < 1, "damping lies between 0 and 1")
    self.damping = damping
    self.tolerance = tolerance
  }

  /// One score for each node.
  public func scores(on graph: WeightedGraph) -> [Double] {
    let n = graph.nodeCount
    guard n > 0 else { return [] }
    let strengths = (0..<n).map(graph.outgoing.strength)
    var scores = [Double](repeating: 1 / Double(n), count: n)
    var shares = scores
    var sums = scores
    var change = Double.infinity
    while change > tolerance {
      var lost = 0.0
      for node in 0..<n {
        if strengths[node] > 0 {
          shares[node] = scores[node] / strengths[node]
        } else {
          shares[node] = 0
          lost += scores[node]
        }
      }
      let base = (1 - damping + damping * lost) / Double(n)
      graph.incoming.multiply(shares, into: &sums)
      change = 0
      for node in 0..<n {
        let score = base + damping * sums[node]
        change += abs(score - scores[node])
        scores[node] = score
      }
    }
    return scores
  }
}
