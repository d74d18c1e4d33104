/// PageRank of a graph without direction, by conjugate gradients.
///
/// With *S* the strengths on a diagonal and *x* = *S* *y*, PageRank is the solution of (*S* − α*A*) *y* = (1 − α)/*n*, and without
/// direction that matrix is symmetric and positive definite. What is left of the right-hand side,
/// *r*, is by how much a step of the power method would still change the scores. Each step has one
/// product with *A*, as a step of the power method has, and takes off at least the factor
/// (√κ − 1)/(√κ + 1), κ = (1 + α)/(1 − α): 0.56 where the power method is sure of 0.85 only; the two or three
/// eigenvalues that small parts cut off from the rest bring in, and which hold that method back, cost a
/// step each.
///
/// Reference: M. Hestenes, E. Stiefel, "Methods of Conjugate Gradients for Solving Linear Systems",
/// Journal of Research of the National Bureau of Standards 49 (1952), https://doi.org/10.6028/jres.049.044.
struct UndirectedPageRank {
  private let arcs: WeightedGraph.Arcs
  private let damping: Double
  private let parts: RowParts
  /// What a node without ties has, before all are scaled to the sum 1.
  private let least: Double
  private let strengths: NodeValues<Double>
  /// Each node's score over its strength.
  private let shares: NodeValues<Double>
  /// By how much a step of the power method would change each score.
  private let residuals: NodeValues<Double>
  private let directions: NodeValues<Double>
  private let images: NodeValues<Double>

  init(_ graph: WeightedGraph, damping: Double) {
    let n = graph.nodeCount
    arcs = graph.outgoing
    self.damping = damping
    parts = RowParts(arcs)
    least = (1 - damping) / Double(max(1, n))
    strengths = NodeValues(count: n)
    (shares, residuals) = (NodeValues(count: n), NodeValues(count: n))
    (directions, images) = (NodeValues(count: n), NodeValues(count: n))
  }

  /// The scores, all together no more than `tolerance` off.
  func scores(tolerance: Double) -> [Double] {
    start()
    var (length, change) = firstResiduals()
    // Theory has each factor 1/e reached within √κ/2 steps; more are not of use.
    var stepsLeft = Int(50 * ((1 + damping) / (1 - damping)).squareRoot())
    while change > tolerance * (1 - damping), stepsLeft > 0 {
      let before = length
      (length, change) = advance(by: before / curvature())
      turn(keeping: length / before)
      stepsLeft -= 1
    }
    return scaled()
  }

  /// Sets out from scores in proportion to strength, after one step of the power method.
  private func start() {
    let (arcs, least, damping) = (arcs, least, damping)
    let (strengths, shares) = (strengths, shares)
    let total = parts.sums(1) { rows, sums in
      for node in rows {
        strengths.base[node] = arcs.strength(node)
        sums[0] += strengths.base[node]
      }
    }[0]
    parts.forEach { rows in
      for node in rows where strengths.base[node] > 0 {
        shares.base[node] = damping / total + least / strengths.base[node]
      }
    }
  }

  /// The squared length of what is left, by the measure in which steps are made, and by how much all
  /// scores would change.
  private func firstResiduals() -> (length: Double, change: Double) {
    let (arcs, least, damping) = (arcs, least, damping)
    let (strengths, shares, residuals) = (strengths.base, shares, residuals.base)
    nonisolated(unsafe) let (s, r, p) = (strengths, residuals, directions.base)
    let sums = parts.sums(2) { rows, sums in
      arcs.forEachSum(of: shares, rows: rows) { node, sum in
        guard s[node] > 0 else { return }
        r[node] = least + damping * sum - s[node] * shares.base[node]
        p[node] = r[node] / s[node]
        sums[0] += r[node] * p[node]
        sums[1] += abs(r[node])
      }
    }
    return (sums[0], sums[1])
  }

  /// The image of the direction, and the product of the two.
  private func curvature() -> Double {
    let (arcs, damping, directions) = (arcs, damping, directions)
    nonisolated(unsafe) let (s, p, q) = (strengths.base, directions.base, images.base)
    return parts.sums(1) { rows, sums in
      arcs.forEachSum(of: directions, rows: rows) { node, sum in
        q[node] = s[node] * p[node] - damping * sum
        sums[0] += p[node] * q[node]
      }
    }[0]
  }

  private func advance(by step: Double) -> (length: Double, change: Double) {
    nonisolated(unsafe) let (s, y, r) = (strengths.base, shares.base, residuals.base)
    nonisolated(unsafe) let (p, q) = (directions.base, images.base)
    let sums = parts.sums(2) { rows, sums in
      for node in rows where s[node] > 0 {
        y[node] += step * p[node]
        r[node] -= step * q[node]
        sums[0] += r[node] * r[node] / s[node]
        sums[1] += abs(r[node])
      }
    }
    return (sums[0], sums[1])
  }

  private func turn(keeping part: Double) {
    nonisolated(unsafe) let (s, r, p) = (strengths.base, residuals.base, directions.base)
    parts.forEach { rows in
      for node in rows where s[node] > 0 { p[node] = r[node] / s[node] + part * p[node] }
    }
  }

  /// The scores after one more step of the power method, which costs nothing now.
  private func scaled() -> [Double] {
    let (s, y, r) = (strengths.base, shares.base, residuals.base)
    let scores = (0..<(arcs.offsets.count - 1)).map { node in
      s[node] > 0 ? s[node] * y[node] + r[node] : least
    }
    let sum = scores.reduce(0, +)
    return scores.map { $0 / sum }
  }
}
