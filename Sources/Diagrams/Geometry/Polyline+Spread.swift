extension Polyline {
  /// The line moved `shift` points to its left between two boxes, so that several lie side by side.
  ///
  /// Where so many lie side by side that they are wider than a box at their end, they draw together before it,
  /// so that each ends in the box and not beside it.
  func spread(aside shift: Double, from start: Box, to end: Box) -> Polyline {
    guard abs(shift) > 1e-6, points.count > 1, let first = points.first, let last = points.last
    else { return self }
    let atStart = Self.held(shift, in: start, from: first, to: points[1])
    let atEnd = Self.held(shift, in: end, from: last, to: points[points.count - 2])
    if atStart == shift && atEnd == shift { return moved(aside: shift) }
    let seen = stopping(at: end, gap: 0).reversed.stopping(at: start, gap: 0)
    let reach = min(Self.bundleReach, seen.length / 3)
    var way = self
    var shifts = [Double](repeating: shift, count: points.count)
    if atStart != shift, let outer = seen.points.last {
      shifts[0] = atStart
      way.insert(at: Self.distance(first, outer) + reach, among: &shifts, shift)
    }
    if atEnd != shift, let outer = seen.points.first {
      shifts[shifts.count - 1] = atEnd
      way.insert(
        at: way.length - Self.distance(last, outer) - reach, among: &shifts, shift)
    }
    return way.moved(aside: shifts)
  }

  /// How far before a box lines draw together.
  private static let bundleReach = 14.0

  /// A shift that keeps a line which ends in the middle of a box within the box.
  private static func held(
    _ shift: Double, in box: Box, from middle: Point, to next: Point
  ) -> Double {
    let length = max(0.01, distance(middle, next))
    let (dx, dy) = (abs(next.x - middle.x) / length, abs(next.y - middle.y) / length)
    // Corners are rounded, and a line has a width of its own.
    let most = max(1, (dy * box.halfWidth + dx * box.halfHeight) * 0.8 - 1)
    return min(most, max(-most, shift))
  }

  /// Adds a point so far along the line, with a shift of its own.
  private mutating func insert(
    at distance: Double, among shifts: inout [Double], _ shift: Double
  ) {
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
        shifts.insert(shift, at: position + 1)
        return
      }
      left -= length
    }
  }
}
