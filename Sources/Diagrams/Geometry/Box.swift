/// A rectangle on the page, by its centre and half its size.
struct Box {
  var x: Double
  var y: Double
  var halfWidth: Double
  var halfHeight: Double

  init(at centre: Point, _ size: Size) {
    (x, y, halfWidth, halfHeight) = (centre.x, centre.y, size.width / 2, size.height / 2)
  }

  var centre: Point { (x, y) }

  /// Whether a point lies inside, or nearer than `margin`.
  func contains(_ point: Point, margin: Double = 0) -> Bool {
    abs(point.x - x) < halfWidth + margin && abs(point.y - y) < halfHeight + margin
  }

  /// Whether two rectangles overlap, or lie nearer than `margin` to one another.
  func overlaps(_ other: Box, margin: Double = 0) -> Bool {
    abs(other.x - x) < halfWidth + other.halfWidth + margin
      && abs(other.y - y) < halfHeight + other.halfHeight + margin
  }

  /// Whether a straight line runs through the rectangle, or nearer than `margin` to it.
  func isHit(from start: Point, to end: Point, margin: Double = 0) -> Bool {
    let (w, h) = (halfWidth + margin, halfHeight + margin)
    let (ax, ay) = (start.x - x, start.y - y)
    let (bx, by) = (end.x - x, end.y - y)
    if (ax <= -w && bx <= -w) || (ax >= w && bx >= w) { return false }
    if (ay <= -h && by <= -h) || (ay >= h && by >= h) { return false }
    let (dx, dy) = (bx - ax, by - ay)
    // The centre's distance from the line, against the reach of the rectangle across it.
    return abs(dx * ay - dy * ax) < abs(dx) * h + abs(dy) * w
  }

  /// The share of the way from `outside` to `inside`, at which a straight line enters the rectangle.
  func entry(from outside: Point, to inside: Point, margin: Double = 0) -> Double {
    let (dx, dy) = (inside.x - outside.x, inside.y - outside.y)
    func share(_ start: Double, _ step: Double, _ half: Double) -> Double {
      guard abs(step) > 1e-9 else { return 0 }
      let near = ((step > 0 ? -half : half) - start) / step
      return near.isFinite ? near : 0
    }
    let along = share(outside.x - x, dx, halfWidth + margin)
    let across = share(outside.y - y, dy, halfHeight + margin)
    return min(1, max(0, along, across))
  }

  var area: Double { 4 * halfWidth * halfHeight }

  /// The rectangle with `margin` more on each side.
  func grown(by margin: Double) -> Box {
    Box(at: centre, (width: 2 * (halfWidth + margin), height: 2 * (halfHeight + margin)))
  }

  /// The rectangle around two.
  func union(_ other: Box) -> Box {
    let (left, right) = (
      min(x - halfWidth, other.x - other.halfWidth), max(x + halfWidth, other.x + other.halfWidth)
    )
    let (foot, top) = (
      min(y - halfHeight, other.y - other.halfHeight),
      max(y + halfHeight, other.y + other.halfHeight)
    )
    return Box(
      at: ((left + right) / 2, (foot + top) / 2), (width: right - left, height: top - foot))
  }

  /// The rectangle around boxes; `nil` where there are none.
  static func union(of boxes: [Box]) -> Box? {
    boxes.first.map { boxes.dropFirst().reduce($0) { $0.union($1) } }
  }

  /// The corners of the rectangle grown by `margin`.
  func corners(margin: Double) -> [Point] {
    let (w, h) = (halfWidth + margin, halfHeight + margin)
    return [(x - w, y - h), (x + w, y - h), (x + w, y + h), (x - w, y + h)]
  }
}
