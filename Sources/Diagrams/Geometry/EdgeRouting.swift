import NegotiationAnalysis

/// How a line runs from one box to another: side by side with the others of the pair, and in a bow where
/// a box is in the way.
struct LineRoutes {
  let points: [DotSpline.Point]
  let sizes: [NetworkBoxes.Size]

  /// How far each line of a pair lies beside the middle, so that none touches the next.
  static func shifts(of marks: [LineMark]) -> [Double] {
    let widths = marks.map { mark in
      (mark.kind == .agreement ? 3 * mark.width : mark.width) + (mark.kind.isDirected ? 3.4 : 2)
    }
    var left = -widths.reduce(0, +) / 2
    return widths.map { width in
      left += width
      return left - width / 2
    }
  }

  /// How far the middle of the line between two boxes is best moved aside, so that it leads past the
  /// boxes in between; nothing where it does anyway, or where no bow helps.
  func bow(from: Int, to: Int) -> Double {
    let between = obstacles(from: from, to: to)
    guard !between.isEmpty else { return 0 }
    let (start, end) = (points[from], points[to])
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    var best = (hits: hits(bow: 0, from: from, to: to, between), bow: 0.0)
    for step in 1...8 {
      let bow = Double(step) * 9
      guard bow < length * 0.3 else { break }
      for bow in [bow, -bow] {
        let hits = hits(bow: bow, from: from, to: to, between)
        if hits < best.hits { best = (hits, bow) }
      }
      if best.hits == 0 { break }
    }
    return best.bow
  }

  /// The curve from one box to another whose middle is moved `bow` and whose ends are moved `shift`
  /// aside; an arrow ends at the outline of the box, a tie at the outlines of both.
  func spline(
    from: Int, to: Int, shift: Double, bow: Double, isArrow: Bool, isTie: Bool = false,
    head: Double = 5
  ) -> DotSpline {
    let (start, end) = (points[from], points[to])
    let normal = Self.normal(start, end)
    func moved(_ point: DotSpline.Point, _ distance: Double) -> DotSpline.Point {
      (x: point.x + normal.x * distance, y: point.y + normal.y * distance)
    }
    let (first, last) = (moved(start, shift), moved(end, shift))
    let middle = moved(((start.x + end.x) / 2, (start.y + end.y) / 2), shift + 2 * bow)
    let whole = Self.curve(first, middle, last)
    if isTie {
      // A dot is shorter than an arrowhead.
      let head = 4.0
      let departure = Self.arrival(of: whole.reversed, in: sizes[from], around: start)
      let begun = Self.arrow(whole.reversed, until: departure, head: head).reversed
      let arrival = Self.arrival(of: begun, in: sizes[to], around: end)
      return Self.arrow(begun, until: arrival, head: head)
    }
    guard isArrow else { return whole }
    let arrival = Self.arrival(of: whole, in: sizes[to], around: end)
    return Self.arrow(whole, until: arrival, head: head)
  }

  /// The point of a curve at a share of its way.
  static func point(of spline: DotSpline, at share: Double) -> DotSpline.Point {
    let (p, s) = (spline.controls, 1 - share)
    guard p.count == 4 else { return p.first ?? (0, 0) }
    let weights = [s * s * s, 3 * s * s * share, 3 * s * share * share, share * share * share]
    return zip(p, weights).reduce((x: 0, y: 0)) {
      (x: $0.x + $1.0.x * $1.1, y: $0.y + $1.0.y * $1.1)
    }
  }

  /// The direction in which a line is moved aside: the same for both ways between two boxes.
  private static func normal(_ start: DotSpline.Point, _ end: DotSpline.Point) -> DotSpline.Point {
    var (dx, dy) = (end.x - start.x, end.y - start.y)
    if dx < 0 || (dx == 0 && dy < 0) { (dx, dy) = (-dx, -dy) }
    let length = max(0.01, (dx * dx + dy * dy).squareRoot())
    return (x: -dy / length, y: dx / length)
  }

  /// A parabola as a Bézier curve of the third degree.
  private static func curve(
    _ first: DotSpline.Point, _ middle: DotSpline.Point, _ last: DotSpline.Point
  ) -> DotSpline {
    func towards(_ point: DotSpline.Point) -> DotSpline.Point {
      (x: point.x + (middle.x - point.x) * 2 / 3, y: point.y + (middle.y - point.y) * 2 / 3)
    }
    return DotSpline(controls: [first, towards(first), towards(last), last])
  }

  // MARK: Arrows

  /// The share of its way at which a curve reaches the outline of the box that it ends in.
  private static func arrival(
    of spline: DotSpline, in size: NetworkBoxes.Size, around centre: DotSpline.Point
  ) -> Double {
    var (outside, inside) = (0.0, 1.0)
    for _ in 0..<30 {
      let middle = (outside + inside) / 2
      let point = point(of: spline, at: middle)
      let isInside =
        abs(point.x - centre.x) <= size.width / 2 + 0.5
        && abs(point.y - centre.y) <= size.height / 2 + 0.5
      if isInside { inside = middle } else { outside = middle }
    }
    return outside
  }

  /// The part of a curve until a share of its way, the last `head` points of it an arrowhead.
  private static func arrow(_ spline: DotSpline, until arrival: Double, head: Double) -> DotSpline {
    let tip = point(of: spline, at: arrival)
    var (before, share) = (0.0, arrival)
    for _ in 0..<30 {
      let middle = (before + share) / 2
      let point = point(of: spline, at: middle)
      let (dx, dy) = (tip.x - point.x, tip.y - point.y)
      if (dx * dx + dy * dy).squareRoot() > head { before = middle } else { share = middle }
    }
    var result = cut(spline, at: max(0.01, before))
    result.tip = tip
    return result
  }

  /// The part of a curve until a share of its way (de Casteljau).
  private static func cut(_ spline: DotSpline, at share: Double) -> DotSpline {
    func between(_ one: DotSpline.Point, _ other: DotSpline.Point) -> DotSpline.Point {
      (x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share)
    }
    let p = spline.controls
    guard p.count == 4 else { return spline }
    let first = [between(p[0], p[1]), between(p[1], p[2]), between(p[2], p[3])]
    let second = [between(first[0], first[1]), between(first[1], first[2])]
    var result = spline
    result.controls = [p[0], first[0], second[0], between(second[0], second[1])]
    return result
  }

  // MARK: Obstacles

  /// The boxes near the line between two.
  private func obstacles(from: Int, to: Int) -> [Int] {
    let (start, end) = (points[from], points[to])
    let spread = 90.0
    return points.indices.filter { box in
      box != from && box != to
        && points[box].x > min(start.x, end.x) - spread
        && points[box].x < max(start.x, end.x) + spread
        && points[box].y > min(start.y, end.y) - spread
        && points[box].y < max(start.y, end.y) + spread
    }
  }

  /// How many points of a curve lie in boxes.
  private func hits(bow: Double, from: Int, to: Int, _ boxes: [Int]) -> Int {
    let spline = spline(from: from, to: to, shift: 0, bow: bow, isArrow: false)
    return (1..<24).count { step in
      let point = Self.point(of: spline, at: Double(step) / 24)
      return boxes.contains { box in
        abs(point.x - points[box].x) < sizes[box].width / 2 + 1
          && abs(point.y - points[box].y) < sizes[box].height / 2 + 1
      }
    }
  }
}
