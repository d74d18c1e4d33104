/// Places nodes so that the distances between them come as near as can be to wished ones.
///
/// Stress majorisation: node after node moves to the mean of where each other would have it, near ones
/// weighing more than far ones, until nothing moves any more. After E. R. Gansner, Y. Koren and S. North,
/// "Graph Drawing by Stress Majorization", *Graph Drawing 2004*,
/// [doi:10.1007/978-3-540-31843-9_25](https://doi.org/10.1007/978-3-540-31843-9_25).
struct StressLayout {
  private(set) var points: [DotSpline.Point]

  /// Moves `points` until the distances are near those of `wished`, which are finite.
  ///
  /// - Complexity: O(*n*²) a round for *n* nodes, and at most three hundred rounds.
  init(from points: [DotSpline.Point], wished: [[Double]]) {
    self.points = points
    let rounds = min(300, max(20, 6_000_000 / max(1, points.count * points.count)))
    for _ in 0..<rounds where relax(wished) > 0.05 {}
  }

  /// Moves each node once; how far the one that moved farthest did.
  private mutating func relax(_ wished: [[Double]]) -> Double {
    var farthest = 0.0
    for node in points.indices {
      let here = points[node]
      let row = wished[node]
      var (sumX, sumY, weights) = (0.0, 0.0, 0.0)
      for other in points.indices where other != node {
        let distance = max(1, row[other])
        let weight = 1 / (distance * distance)
        let (dx, dy) = (here.x - points[other].x, here.y - points[other].y)
        let length = max(0.01, (dx * dx + dy * dy).squareRoot())
        sumX += weight * (points[other].x + distance * dx / length)
        sumY += weight * (points[other].y + distance * dy / length)
        weights += weight
      }
      guard weights > 0 else { continue }
      let next = (x: sumX / weights, y: sumY / weights)
      farthest = max(farthest, abs(next.x - here.x), abs(next.y - here.y))
      points[node] = next
    }
    return farthest
  }
}
