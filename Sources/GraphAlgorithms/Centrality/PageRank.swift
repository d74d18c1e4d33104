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
/// By conjugate gradients without direction, and iterated in place (Gauss–Seidel) with it, until all
/// scores together are off by no more than `tolerance`. Time O(*n* + *m*) a step, about a quarter of
/// log(tolerance)/log(α) steps without direction and half with it; space O(*n*). NetworkX, igraph, graph-tool and rustworkx agree.
///
/// Reference: S. Brin, L. Page, "The Anatomy of a Large-Scale Hypertextual Web Search Engine", Computer
/// Networks 30 (1998), https://doi.org/10.1016/S0169-7552(98)00110-X.
public struct PageRank: CentralityMeasure, Hashable {
  /// The word it is asked for by.
  public let name = "pagerank"
  /// How often a tie is followed rather than a new start made.
  public var damping: Double
  /// The most that all scores together may be off by.
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
    guard graph.isDirected else {
      return UndirectedPageRank(graph, damping: damping).scores(tolerance: tolerance)
    }
    let strengths = (0..<n).map(graph.outgoing.strength)
    var state = PageRankState(
      scores: [Double](repeating: 1 / Double(n), count: n),
      shares: strengths.map { $0 > 0 ? 1 / (Double(n) * $0) : 0 },
      lost: Double(strengths.count { $0 == 0 }) / Double(n))
    // After a sweep in place a step would change at most α times as much, and all steps to come together
    // 1/(1 − α) times that.
    let bound = tolerance * (1 - damping)
    while damping * state.sweep(graph.incoming, strengths, damping) > bound {}
    let sum = state.scores.reduce(0, +)
    return state.scores.map { $0 / sum }
  }
}

/// The scores on the way, and what each node hands on over a tie of weight 1.
private struct PageRankState {
  var scores: [Double]
  var shares: [Double]
  /// The score of nodes without ties out.
  var lost: Double

  /// Sets every score by those of the others, each new score at once in the place of the old, which
  /// takes half the sweeps; returns by how much all changed.
  mutating func sweep(
    _ incoming: WeightedGraph.Arcs, _ strengths: [Double], _ damping: Double
  ) -> Double {
    let n = Double(scores.count)
    var (change, lost) = (0.0, lost)
    // Bare memory for the whole sweep: it is bound by memory, and must not wait for bookkeeping.
    scores.withUnsafeMutableBufferPointer { scores in
      shares.withUnsafeMutableBufferPointer { shares in
        incoming.targets.withUnsafeBufferPointer { targets in
          for node in scores.indices {
            var sum = 0.0
            if let weights = incoming.weights {
              for arc in incoming.row(node) { sum += weights[arc] * shares[Int(targets[arc])] }
            } else {
              for arc in incoming.row(node) { sum += shares[Int(targets[arc])] }
            }
            let score = (1 - damping + damping * lost) / n + damping * sum
            let step = score - scores[node]
            change += abs(step)
            scores[node] = score
            if strengths[node] > 0 { shares[node] = score / strengths[node] } else { lost += step }
          }
        }
      }
    }
    self.lost = lost
    return change
  }
}
