/// A point on the page, in points (1/72 inch).
typealias Point = (x: Double, y: Double)

/// How large a box is, in points.
typealias Size = (width: Double, height: Double)

/// A curve of cubic Bézier segments, with arrowheads at either end or none.
struct Spline {
  /// The control points: the start, then three for each segment.
  var controls: [Point]
  /// The point of the arrowhead at the end; the curve itself stops short of it.
  var tip: Point?
  /// The point of the arrowhead at the start.
  var tail: Point?

  /// The same curve, run through backwards.
  var reversed: Spline { Spline(controls: controls.reversed(), tip: tail, tail: tip) }

  /// A straight line.
  static func line(from: Point, to: Point) -> Spline {
    func between(_ share: Double) -> Point {
      (from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
    }
    return Spline(controls: [from, between(1 / 3), between(2 / 3), to])
  }

  /// A straight line that ends in an arrowhead `head` points long, `gap` points before `to`.
  static func arrow(from: Point, to: Point, head: Double, gap: Double) -> Spline {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = max(0.01, (dx * dx + dy * dy).squareRoot())
    func back(_ distance: Double) -> Point {
      let share = min(distance, length * 0.9) / length
      return (to.x - dx * share, to.y - dy * share)
    }
    var line = line(from: from, to: back(gap + head))
    line.tip = back(gap)
    return line
  }

  /// A parabola, which is a cubic Bézier curve with both inner control points two thirds of the way
  /// to `middle`.
  static func parabola(from first: Point, by middle: Point, to last: Point) -> Spline {
    func towards(_ point: Point) -> Point {
      (x: point.x + (middle.x - point.x) * 2 / 3, y: point.y + (middle.y - point.y) * 2 / 3)
    }
    return Spline(controls: [first, towards(first), towards(last), last])
  }

  /// The point at `parameter` (0 at the start, 1 at the end) of a curve of one segment.
  func point(at parameter: Double) -> Point {
    let (p, s) = (controls, 1 - parameter)
    guard p.count == 4 else { return p.first ?? (0, 0) }
    let weights = [
      s * s * s, 3 * s * s * parameter, 3 * s * parameter * parameter,
      parameter * parameter * parameter,
    ]
    return zip(p, weights).reduce((x: 0, y: 0)) {
      (x: $0.x + $1.0.x * $1.1, y: $0.y + $1.0.y * $1.1)
    }
  }

  /// The part of a curve of one segment from its start to `parameter` (de Casteljau).
  func prefix(upTo parameter: Double) -> Spline {
    func between(_ one: Point, _ other: Point) -> Point {
      (x: one.x + (other.x - one.x) * parameter, y: one.y + (other.y - one.y) * parameter)
    }
    let p = controls
    guard p.count == 4 else { return self }
    let first = [between(p[0], p[1]), between(p[1], p[2]), between(p[2], p[3])]
    let second = [between(first[0], first[1]), between(first[1], first[2])]
    var result = self
    result.controls = [p[0], first[0], second[0], between(second[0], second[1])]
    return result
  }
}
