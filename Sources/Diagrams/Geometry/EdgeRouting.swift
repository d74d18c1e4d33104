/// Leads lines from box to box: several lines of one pair side by side, and in a bow where another
/// box is in the way.
struct EdgeRouting {
  /// The centre of each box.
  let points: [Point]
  /// The size of each box.
  let sizes: [Size]

  /// How far to move the middle of the line between two boxes aside so that it passes the boxes in
  /// between; 0 where the straight line is as good as any bow.
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

  /// The curve from one box to another, its middle moved `bow` and its ends `shift` points aside.
  ///
  /// An arrow ends at the outline of the box it points to; a tie, which has a dot at either end,
  /// starts and ends at an outline. Any other line runs on to the centres, beneath the boxes.
  func spline(
    from: Int, to: Int, shift: Double, bow: Double, isArrow: Bool, isTie: Bool = false,
    head: Double = 5
  ) -> Spline {
    let (start, end) = (points[from], points[to])
    let normal = Self.normal(start, end)
    func moved(_ point: Point, _ distance: Double) -> Point {
      (x: point.x + normal.x * distance, y: point.y + normal.y * distance)
    }
    let (first, last) = (moved(start, shift), moved(end, shift))
    let middle = moved(((start.x + end.x) / 2, (start.y + end.y) / 2), shift + 2 * bow)
    let whole = Spline.parabola(from: first, by: middle, to: last)
    if isTie {
      // A dot is shorter than an arrowhead.
      let head = 4.0
      let departure = Self.entry(of: whole.reversed, into: sizes[from], around: start)
      let begun = Self.arrow(whole.reversed, endingAt: departure, head: head).reversed
      let arrival = Self.entry(of: begun, into: sizes[to], around: end)
      return Self.arrow(begun, endingAt: arrival, head: head)
    }
    guard isArrow else { return whole }
    let arrival = Self.entry(of: whole, into: sizes[to], around: end)
    return Self.arrow(whole, endingAt: arrival, head: head)
  }

  /// The unit vector along which a line is moved aside. It is the same in both directions, so that
  /// lines to and fro do not fall on one another.
  private static func normal(_ start: Point, _ end: Point) -> Point {
    var (dx, dy) = (end.x - start.x, end.y - start.y)
    if dx < 0 || (dx == 0 && dy < 0) { (dx, dy) = (-dx, -dy) }
    let length = max(0.01, (dx * dx + dy * dy).squareRoot())
    return (x: -dy / length, y: dx / length)
  }

  // MARK: Arrows

  /// The parameter at which a curve crosses the outline of the box it ends in, by bisection.
  private static func entry(of spline: Spline, into size: Size, around centre: Point) -> Double {
    var (outside, inside) = (0.0, 1.0)
    for _ in 0..<30 {
      let middle = (outside + inside) / 2
      let point = spline.point(at: middle)
      let isInside =
        abs(point.x - centre.x) <= size.width / 2 + 0.5
        && abs(point.y - centre.y) <= size.height / 2 + 0.5
      if isInside { inside = middle } else { outside = middle }
    }
    return outside
  }

  /// The part of a curve up to a parameter, its last `head` points given over to the arrowhead.
  private static func arrow(_ spline: Spline, endingAt arrival: Double, head: Double) -> Spline {
    let tip = spline.point(at: arrival)
    var (before, share) = (0.0, arrival)
    for _ in 0..<30 {
      let middle = (before + share) / 2
      let point = spline.point(at: middle)
      let (dx, dy) = (tip.x - point.x, tip.y - point.y)
      if (dx * dx + dy * dy).squareRoot() > head { before = middle } else { share = middle }
    }
    var result = spline.prefix(upTo: max(0.01, before))
    result.tip = tip
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

  /// How many of 23 points along a curve lie in one of `boxes`.
  private func hits(bow: Double, from: Int, to: Int, _ boxes: [Int]) -> Int {
    let spline = spline(from: from, to: to, shift: 0, bow: bow, isArrow: false)
    return (1..<24).count { step in
      let point = spline.point(at: Double(step) / 24)
      return boxes.contains { box in
        abs(point.x - points[box].x) < sizes[box].width / 2 + 1
          && abs(point.y - points[box].y) < sizes[box].height / 2 + 1
      }
    }
  }
}
