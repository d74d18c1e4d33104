/// A curve between two nodes, in points, for the layout that leaves everything where it was put.
struct DotSpline {
  /// A point of the curve.
  typealias Point = (x: Double, y: Double)

  /// The control points: one, and three more for each Bézier segment.
  var controls: [Point]
  /// Where the point of the arrowhead is, which the curve itself stops short of.
  var tip: Point?
  /// The same at the beginning of the curve.
  var tail: Point?

  /// The curve as DOT writes it.
  var dot: String {
    let end = tip.map { "e,\(Self.text($0)) " } ?? ""
    let start = tail.map { "s,\(Self.text($0)) " } ?? ""
    return "\"\(start)\(end)\(controls.map(Self.text).joined(separator: " "))\""
  }

  private static func text(_ point: Point) -> String {
    "\(DotValue.decimal(point.x)),\(DotValue.decimal(point.y))"
  }

  /// The same the other way round.
  var reversed: DotSpline { DotSpline(controls: controls.reversed(), tip: tail, tail: tip) }

  /// A straight line.
  static func line(from: Point, to: Point) -> DotSpline {
    func between(_ share: Double) -> Point {
      (from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
    }
    return DotSpline(controls: [from, between(1 / 3), between(2 / 3), to])
  }

  /// A straight line that ends in an arrowhead `head` points long, `gap` points before `to`.
  static func arrow(from: Point, to: Point, head: Double, gap: Double) -> DotSpline {
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
}
