extension Polyline {
  /// The line moved `shift` points to its left between two boxes, so that several lie side by side.
  ///
  /// Where so many lie side by side that they are wider than a box at their end, they draw together before it,
  /// so that each ends in the box and not beside it.
  func spread(aside shift: Double, from start: Box, to end: Box) -> Polyline {
    guard abs(shift) > 1e-6, points.count > 1, let first = points.first, let last = points.last
    else { return self }
    let moved = moved(aside: shift)
    guard let from = moved.points.first, let to = moved.points.last else { return self }
    let (inStart, inEnd) = (start.inside(from), end.inside(to))
    let leaves = (start: Self.distance(from, inStart) > 0.1, end: Self.distance(to, inEnd) > 0.1)
    guard leaves.start || leaves.end else { return moved }
    // The lines draw together on a stretch before the box.
    let seen = stopping(at: end, gap: 0).reversed.stopping(at: start, gap: 0)
    let reach = min(Self.bundleReach, seen.length / 3)
    var way = self
    if leaves.start, let outer = seen.points.last {
      way.insert(at: Self.distance(first, outer) + reach)
    }
    if leaves.end, let outer = seen.points.first {
      way.insert(at: way.length - Self.distance(last, outer) - reach)
    }
    var result = way.moved(aside: shift)
    result.points[0] = inStart
    result.points[result.points.count - 1] = inEnd
    return result
  }

  /// How far before a box lines draw together.
  private static let bundleReach = 14.0

  /// Adds a point so far along the line.
  private mutating func insert(at distance: Double) {
    var left = distance
    for position in points.indices.dropLast() {
      let length = Self.distance(points[position], points[position + 1])
      if left < length - 0.5 {
        guard left > 0.5 else { return }
        let share = left / length
        let (start, end) = (points[position], points[position + 1])
        points.insert(
          (start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share),
          at: position + 1)
        return
      }
      left -= length
    }
  }
}

extension Box {
  /// The point in the box that is nearest to one, away from its rounded corners.
  fileprivate func inside(_ point: Point) -> Point {
    let (w, h) = (max(1, halfWidth - 3), max(1, halfHeight - 3))
    return (min(x + w, max(x - w, point.x)), min(y + h, max(y - h, point.y)))
  }
}
