import Foundation

/// A line of straight pieces.
struct Polyline {
  var points: [Point]

  var length: Double {
    pieces.reduce(0) { $0 + Self.distance($1.start, $1.end) }
  }

  /// The straight pieces.
  var pieces: some RandomAccessCollection<(start: Point, end: Point)> {
    points.indices.dropLast().lazy.map { (start: points[$0], end: points[$0 + 1]) }
  }

  /// The rectangle around it.
  var bounds: Box {
    guard let first = points.first else { return Box(at: (0, 0), (0, 0)) }
    var (low, high) = (first, first)
    for point in points {
      low = (min(low.x, point.x), min(low.y, point.y))
      high = (max(high.x, point.x), max(high.y, point.y))
    }
    return Box(
      at: ((low.x + high.x) / 2, (low.y + high.y) / 2), (high.x - low.x, high.y - low.y))
  }

  /// How much of it lies in a box, to a tenth of a point or so.
  func length(within box: Box) -> Double {
    pieces.reduce(0) { sum, piece in
      let length = Self.distance(piece.start, piece.end)
      guard length > 0, box.isHit(from: piece.start, to: piece.end, margin: 0) else { return sum }
      let steps = max(1, Int(length * 5))
      let inside = (0..<steps).count { step in
        let share = (Double(step) + 0.5) / Double(steps)
        return box.contains(
          (
            piece.start.x + (piece.end.x - piece.start.x) * share,
            piece.start.y + (piece.end.y - piece.start.y) * share
          ))
      }
      return sum + length * Double(inside) / Double(steps)
    }
  }

  var reversed: Polyline { Polyline(points: points.reversed()) }

  static func distance(_ one: Point, _ other: Point) -> Double {
    let (dx, dy) = (one.x - other.x, one.y - other.y)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// Whether two straight pieces cross.
  static func cross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
    func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    guard max(a.x, b.x) >= min(c.x, d.x), max(c.x, d.x) >= min(a.x, b.x),
      max(a.y, b.y) >= min(c.y, d.y), max(c.y, d.y) >= min(a.y, b.y)
    else { return false }
    let (one, other) = (side(a, b, c), side(a, b, d))
    guard (one > 0) != (other > 0) else { return false }
    return (side(c, d, a) > 0) != (side(c, d, b) > 0)
  }

  /// The distance of a point from a straight piece.
  static func distance(of point: Point, from start: Point, to end: Point) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let square = dx * dx + dy * dy
    guard square > 1e-9 else { return distance(point, start) }
    let share = min(1, max(0, ((point.x - start.x) * dx + (point.y - start.y) * dy) / square))
    return distance(point, (start.x + share * dx, start.y + share * dy))
  }

  /// The point a distance along the line.
  func point(at distance: Double) -> Point {
    var left = distance
    for piece in pieces {
      let length = Self.distance(piece.start, piece.end)
      if left <= length, length > 0 {
        let share = max(0, left) / length
        return (
          piece.start.x + (piece.end.x - piece.start.x) * share,
          piece.start.y + (piece.end.y - piece.start.y) * share
        )
      }
      left -= length
    }
    return points.last ?? (0, 0)
  }

  /// The line without what lies in the box that it ends in, and `gap` points before it.
  func stopping(at box: Box, gap: Double) -> Polyline {
    var result = self
    while result.points.count > 2, box.contains(result.points[result.points.count - 2]) {
      result.points.removeLast()
    }
    guard result.points.count > 1, let last = result.points.last else { return result }
    let before = result.points[result.points.count - 2]
    let share = box.entry(from: before, to: last, margin: 0.5)
    let length = Self.distance(before, last)
    let kept = max(min(length * share, 0.5), length * share - gap) / max(length, 0.01)
    result.points[result.points.count - 1] = (
      before.x + (last.x - before.x) * kept, before.y + (last.y - before.y) * kept
    )
    return result
  }

  /// The line moved `shift` points to its left.
  func moved(aside shift: Double) -> Polyline {
    guard abs(shift) > 1e-6, points.count > 1 else { return self }
    let normals = pieces.map { piece -> Point in
      let length = max(0.01, Self.distance(piece.start, piece.end))
      return (
        -(piece.end.y - piece.start.y) / length, (piece.end.x - piece.start.x) / length
      )
    }
    return Polyline(
      points: points.enumerated().map { position, point in
        let before = normals[max(0, position - 1)]
        let after = normals[min(position, normals.count - 1)]
        let (sumX, sumY) = (before.x + after.x, before.y + after.y)
        // At a bend the line moves along the bisector, by as much as keeps it parallel.
        let square = max(0.5, (sumX * sumX + sumY * sumY) / 2)
        return (point.x + shift * sumX / square, point.y + shift * sumY / square)
      })
  }

  /// The line with its bends rounded off, by so much that it leaves none of them by more than `cut`.
  func rounded(cut: Double = 1.6) -> Spline {
    guard points.count > 2, let first = points.first, let last = points.last else {
      return .line(from: points.first ?? (0, 0), to: points.last ?? (0, 0))
    }
    var controls = [first]
    func add(straightTo end: Point) {
      guard let start = controls.last else { return }
      controls += Spline.line(from: start, to: end).controls.dropFirst()
    }
    for position in points.indices.dropFirst().dropLast() {
      let (before, bend, after) = (points[position - 1], points[position], points[position + 1])
      let (one, other) = (Self.distance(before, bend), Self.distance(bend, after))
      let (ux, uy) = ((before.x - bend.x) / max(one, 0.01), (before.y - bend.y) / max(one, 0.01))
      let (vx, vy) = ((after.x - bend.x) / max(other, 0.01), (after.y - bend.y) / max(other, 0.01))
      let half = ((ux + vx) * (ux + vx) + (uy + vy) * (uy + vy)).squareRoot() / 2
      let reach = min(one / 2, other / 2, 2 * cut / max(half, 0.02))
      let (start, end) = (
        Point(bend.x + ux * reach, bend.y + uy * reach),
        Point(bend.x + vx * reach, bend.y + vy * reach)
      )
      add(straightTo: start)
      controls += Spline.parabola(from: start, by: bend, to: end).controls.dropFirst()
    }
    add(straightTo: last)
    return Spline(controls: controls)
  }
}
