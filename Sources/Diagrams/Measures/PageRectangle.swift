/// A rectangle on the printed page, by its edges, in points from the upper left corner.
struct PageRectangle {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  init(left: Double, top: Double, right: Double, bottom: Double) {
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }

  /// The rectangle around points; `nil` where there are none.
  init?(around points: [Point]) {
    guard let first = points.first else { return nil }
    self.init(left: first.x, top: first.y, right: first.x, bottom: first.y)
    for point in points.dropFirst() {
      (left, right) = (min(left, point.x), max(right, point.x))
      (top, bottom) = (min(top, point.y), max(bottom, point.y))
    }
  }

  /// The rectangle around rectangles; `nil` where there are none.
  init?(around frames: [PageRectangle]) {
    self.init(around: frames.flatMap { [($0.left, $0.top), ($0.right, $0.bottom)] })
  }

  var width: Double { right - left }
  var height: Double { bottom - top }
  var area: Double { width * height }
  var centre: Point { ((left + right) / 2, (top + bottom) / 2) }

  /// The rectangle with `margin` more on each side.
  func grown(by margin: Double) -> PageRectangle {
    PageRectangle(
      left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }

  /// Whether two rectangles overlap by more than `least` in both directions.
  func overlaps(_ other: PageRectangle, by least: Double = 0) -> Bool {
    min(right, other.right) - max(left, other.left) > least
      && min(bottom, other.bottom) - max(top, other.top) > least
  }

  func contains(_ point: Point) -> Bool {
    left <= point.x && point.x <= right && top <= point.y && point.y <= bottom
  }

  /// How far a point lies outside; 0 within.
  func distance(to point: Point) -> Double {
    let x = max(left - point.x, 0, point.x - right)
    let y = max(top - point.y, 0, point.y - bottom)
    return (x * x + y * y).squareRoot()
  }

  /// How far a point lies within, from the nearest edge; negative outside.
  func depth(of point: Point) -> Double {
    min(point.x - left, right - point.x, point.y - top, bottom - point.y)
  }
}
