/// Leads lines from box to box so that none runs behind a box that is not its end.
///
/// A line is straight where it can be. Else it turns at corners of the boxes in its way, along the
/// shortest such path, and rather crosses no other line and runs along none. Lines that find no way at
/// all are straight, and listed.
struct LineRouting {
  /// Two boxes to join, and how wide what joins them is.
  struct Line {
    var from: Int
    var to: Int
    var width = 1.0
  }

  let boxes: [Box]
  let lines: [Line]
  /// The way of each line, from within one box to within the other.
  private(set) var routes: [Polyline]
  /// Whether lines mind only boxes, and not one another.
  private let isPlain: Bool
  /// The rectangles around the routes.
  private var bounds: [Box]
  /// The lines that run behind a box all the same.
  private(set) var blocked: [Int] = []
  /// How many more pieces of ways are compared with all boxes before lines are content with short ways around.
  private var allowance: Int

  /// The room between a line and a box that is not its end.
  private static let margin = 2.6
  /// How far from the corners of a box lines turn; several lines turn one outside the other.
  private static let turns = [4.0, 7.5, 11.0]

  /// The most comparisons of a piece of a way with a box. Boxes that are packed so that no way leads out would
  /// take a thousand times as many.
  private static let mostComparisons = 40_000_000

  /// - Complexity: O(*m*² + *m* · *b*) for *m* lines and *b* boxes where lines can be straight.
  init(boxes: [Box], lines: [Line]) {
    self.boxes = boxes
    self.lines = lines
    routes = lines.map { Polyline(points: [boxes[$0.from].centre, boxes[$0.to].centre]) }
    bounds = routes.map(\.bounds)
    // Among so many lines nobody sees how two cross: it is enough that none runs behind a box.
    isPlain = lines.count > 400
    // Plain ways have few corners to try.
    allowance = isPlain ? .max : Self.mostComparisons / max(1, boxes.count)
    let order = lines.indices.map { (length: routes[$0].length, line: $0) }.sorted { $0 < $1 }
    // In the first round a line minds the shorter ones, which are placed before it.
    var isPlaced = [Bool](repeating: false, count: lines.count)
    for (_, line) in order {
      route(line, among: isPlaced)
      isPlaced[line] = !isPlain
    }
    for (_, line) in order where !isPlain && cost(of: routes[line], for: line, among: isPlaced) > 0
    {
      route(line, among: isPlaced)
    }
    blocked = lines.indices.filter { line in
      !routes[line].pieces.allSatisfy { isClear($0.start, $0.end, for: line, margin: 0) }
    }
  }

  /// The clearest of some drawings of the same lines.
  ///
  /// - Parameter room: how much of each line must be seen, for what is written on it.
  static func clearest(of drawings: [LineRouting], room: [Double]) -> LineRouting? {
    drawings.map { (blocked: $0.blocked.count, cost: $0.cost(with: room), drawing: $0) }
      .min { ($0.blocked, $0.cost) < ($1.blocked, $1.cost) }?.drawing
  }

  /// What crosses, what runs along one another, what turns, and what is missing of lines.
  ///
  /// - Parameter room: how much of each line must be seen, for what is written on it.
  func cost(with room: [Double]) -> Double {
    let turns = routes.reduce(0) { $0 + $1.points.count - 2 }
    let missing = zip(lines, zip(routes, room)).reduce(0.0) { sum, line in
      let (line, (route, room)) = line
      let ends = [boxes[line.from], boxes[line.to]]
      let seen = route.length - ends.reduce(0) { $0 + route.length(within: $1) }
      return sum + max(0, room - seen)
    }
    return tangle + 10 * Double(turns) + 8 * missing + 300 * Double(mergedPairs)
  }

  /// How many pairs of lines run so close to one another for a while that they look like one.
  private var mergedPairs: Int {
    guard !isPlain else { return 0 }
    var count = 0
    for one in lines.indices {
      let ends = [boxes[lines[one].from], boxes[lines[one].to]]
      for other in lines.indices.dropFirst(one + 1)
      where bounds[other].overlaps(bounds[one], margin: 2) {
        let near = routes[one].pieces.reduce(0.0) { sum, piece in
          sum
            + routes[other].pieces.reduce(0.0) {
              $0 + Self.along(piece, $1, room: 2, outside: ends)
            }
        }
        if near >= 12 { count += 1 }
      }
    }
    return count
  }

  /// Whether fewer lines run behind boxes here than in another drawing of the same lines, or, where as many
  /// do, fewer lines cross or run along one another.
  func isClearer(than other: LineRouting) -> Bool {
    (Double(blocked.count), tangle) < (Double(other.blocked.count), other.tangle)
  }

  /// What all ways cost beside their lengths, each pair of lines counted twice.
  private var tangle: Double {
    guard !isPlain else { return 0 }
    let all = [Bool](repeating: true, count: lines.count)
    return lines.indices.reduce(0) { $0 + cost(of: routes[$1], for: $1, among: all) }
  }

  // MARK: Ways

  private mutating func route(_ line: Int, among isPlaced: [Bool]) {
    let (from, to) = (boxes[lines[line].from], boxes[lines[line].to])
    var best: (cost: Double, route: Polyline)?
    let ports = Self.ports(of: from, to)
    for (start, end, drift) in isPlain ? ports.prefix(1) : ports[...] {
      guard let way = way(from: start, to: end, for: line) else { continue }
      let conflicts = cost(of: way, for: line, among: isPlaced)
      let cost = conflicts + way.length + 14 * Double(way.points.count - 2) + drift
      if best.map({ cost < $0.cost }) ?? true { best = (cost, way) }
      if conflicts == 0, way.points.count == 2 { break }
    }
    guard let best else { return }
    routes[line] = best.route
    bounds[line] = best.route.bounds
  }

  /// The places in two boxes to start and end at, the middles first, with what each costs.
  private static func ports(of from: Box, _ to: Box) -> [(Point, Point, Double)] {
    func places(_ box: Box) -> [(point: Point, drift: Double)] {
      let (dx, dy) = (box.halfWidth * 0.55, box.halfHeight * 0.45)
      return [
        ((box.x, box.y), 0), ((box.x - dx, box.y), 4), ((box.x + dx, box.y), 4),
        ((box.x, box.y - dy), 4), ((box.x, box.y + dy), 4),
      ]
    }
    let all = places(from).flatMap { one in
      places(to).map { other in (one.point, other.point, one.drift + other.drift) }
    }
    return all.sorted { $0.2 < $1.2 }
  }

  /// The shortest way around the boxes between two points; `nil` where there is none.
  private mutating func way(from start: Point, to end: Point, for line: Int) -> Polyline? {
    var around = Set(blockers(start, end, for: line))
    if around.isEmpty { return Polyline(points: [start, end]) }
    // Thousands of lines go straight where more is in their way, and so do lines that no way was found for.
    let most = lines.count > 2_000 || allowance <= 0 ? 4 : Int.max
    for _ in 0..<4 where around.count <= most {
      var path = ShortestPath(start: start, end: end)
      let margin = margin(of: line)
      for box in around.sorted() {
        for turn in isPlain ? Self.turns.prefix(1) : Self.turns[...] {
          for corner in boxes[box].corners(margin: turn + margin - Self.margin)
          where isFree(corner, for: line) {
            path.add(corner)
          }
        }
      }
      var met: Set<Int> = []
      var compared = 0
      let found = path.shortest { one, other in
        let hits = blockers(one, other, for: line)
        met.formUnion(hits)
        compared += 1
        return hits.isEmpty
      }
      allowance -= compared
      if let found { return Polyline(points: found) }
      let before = around.count
      around.formUnion(met)
      if around.count == before { return nil }
    }
    return nil
  }

  private func margin(of line: Int) -> Double { Self.margin + lines[line].width / 2 }

  /// The boxes that a straight piece would run behind.
  private func blockers(_ start: Point, _ end: Point, for line: Int) -> [Int] {
    let margin = margin(of: line)
    let (from, to) = (lines[line].from, lines[line].to)
    var result: [Int] = []
    for box in boxes.indices where box != from && box != to {
      if boxes[box].isHit(from: start, to: end, margin: margin) { result.append(box) }
    }
    return result
  }

  private func isClear(_ start: Point, _ end: Point, for line: Int, margin: Double) -> Bool {
    boxes.indices.allSatisfy { box in
      box == lines[line].from || box == lines[line].to
        || !boxes[box].isHit(from: start, to: end, margin: margin)
    }
  }

  private func isFree(_ corner: Point, for line: Int) -> Bool {
    let margin = margin(of: line)
    return !boxes.contains { $0.contains(corner, margin: margin) }
  }

  // MARK: Conflicts

  /// What a way costs beside its length: crossings, and stretches along other lines.
  private func cost(
    of way: Polyline, for line: Int, among isPlaced: [Bool]
  ) -> Double {
    let (from, to) = (lines[line].from, lines[line].to)
    let ends = [boxes[from], boxes[to]]
    var cost = 0.0
    let around = way.bounds
    for other in lines.indices where other != line && isPlaced[other] {
      let (start, end) = (lines[other].from, lines[other].to)
      let isShared = start == from || start == to || end == from || end == to
      let room = 2.6 + (lines[line].width + lines[other].width) / 2
      guard bounds[other].overlaps(around, margin: room) else { continue }
      for piece in way.pieces {
        for foreign in routes[other].pieces {
          if Polyline.cross(piece.start, piece.end, foreign.start, foreign.end) {
            cost += isShared ? 0 : 16
            if isShared, !Self.crossWithin(piece, foreign, ends) { cost += 60 }
          }
          cost += 5 * Self.along(piece, foreign, room: room, outside: ends)
        }
      }
    }
    return cost
  }

  /// Whether two straight pieces that cross do so beneath a box.
  private static func crossWithin(
    _ one: (start: Point, end: Point), _ other: (start: Point, end: Point), _ boxes: [Box]
  ) -> Bool {
    let (dx, dy) = (one.end.x - one.start.x, one.end.y - one.start.y)
    let (ex, ey) = (other.end.x - other.start.x, other.end.y - other.start.y)
    let area = dx * ey - dy * ex
    guard abs(area) > 1e-9 else { return false }
    let share =
      ((other.start.x - one.start.x) * ey - (other.start.y - one.start.y) * ex) / area
    let point = Point(one.start.x + share * dx, one.start.y + share * dy)
    return boxes.contains { $0.contains(point) }
  }

  /// How far one straight piece runs along another, nearer than `room` and outside of boxes; 0 where
  /// they lie at an angle.
  private static func along(
    _ one: (start: Point, end: Point), _ other: (start: Point, end: Point), room: Double,
    outside boxes: [Box]
  ) -> Double {
    let (dx, dy) = (one.end.x - one.start.x, one.end.y - one.start.y)
    let (ex, ey) = (other.end.x - other.start.x, other.end.y - other.start.y)
    let (length, width) = ((dx * dx + dy * dy).squareRoot(), (ex * ex + ey * ey).squareRoot())
    // Beyond ten degrees two lines are soon apart.
    guard length > 1, width > 1, abs(dx * ey - dy * ex) < 0.17 * length * width else { return 0 }
    guard max(one.start.x, one.end.x) + room > min(other.start.x, other.end.x),
      max(other.start.x, other.end.x) + room > min(one.start.x, one.end.x),
      max(one.start.y, one.end.y) + room > min(other.start.y, other.end.y),
      max(other.start.y, other.end.y) + room > min(one.start.y, one.end.y)
    else { return 0 }
    let steps = max(1, Int(length / 4))
    var near = 0.0
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      let point = Point(one.start.x + share * dx, one.start.y + share * dy)
      guard Polyline.distance(of: point, from: other.start, to: other.end) < room,
        !boxes.contains(where: { $0.contains(point) })
      else { continue }
      near += 4
    }
    return near < 8 ? 0 : near
  }
}
