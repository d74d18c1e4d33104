/// Places nodes so that the distances between them come as close as possible to given ones.
///
/// Each node in turn moves to the mean of the places where the others would have it, near nodes
/// counting for more than far ones, until nothing moves. After E. R. Gansner, Y. Koren and S. North,
/// "Graph Drawing by Stress Majorization", *Graph Drawing 2004*,
/// [doi:10.1007/978-3-540-31843-9_25](https://doi.org/10.1007/978-3-540-31843-9_25).
struct StressMajorization {
  private(set) var points: [Point]

  /// Moves `points` until their distances are close to those of `ideal`, which are finite.
  ///
  /// - Complexity: O(*n*²) a round for *n* nodes, and at most three hundred rounds.
  init(from points: [Point], ideal: [[Double]]) {
    self.points = points
    let rounds = min(300, max(20, 6_000_000 / max(1, points.count * points.count)))
    for _ in 0..<rounds where relax(ideal) > 0.05 {}
  }

  /// Moves each node once, and returns the longest move.
  private mutating func relax(_ ideal: [[Double]]) -> Double {
    var farthest = 0.0
    for node in points.indices {
      let here = points[node]
      let row = ideal[node]
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
