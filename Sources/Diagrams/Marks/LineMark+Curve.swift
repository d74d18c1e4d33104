import NegotiationAnalysis

extension LineMark {
  /// The curve of a line along a way between two boxes, from the one it starts at.
  ///
  /// An arrow ends at the outline of the box it points to; a tie, which has a dot at either end, starts and
  /// ends at an outline. Any other line runs on beneath the boxes.
  func curve(along route: Polyline, from start: Box, to end: Box) -> Spline {
    // A dot is shorter than an arrowhead.
    let head = isTied ? 4.0 : 5.0
    let hasHead = isTied || (kind.isDirected && blend != .kinds)
    let hasTail = isTied || blend == .directions
    guard hasHead || hasTail else { return route.rounded() }
    var way = route
    var (tip, tail): (Point?, Point?)
    if hasHead {
      tip = way.stopping(at: end, gap: 0).points.last
      way = way.stopping(at: end, gap: head)
    }
    if hasTail {
      tail = way.reversed.stopping(at: start, gap: 0).points.last
      way = way.reversed.stopping(at: start, gap: head).reversed
    }
    var spline = way.rounded()
    (spline.tip, spline.tail) = (tip, tail)
    return spline
  }
}
