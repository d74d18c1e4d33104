/// Boxes with lines between them, moved apart until they can be read.
struct NetworkBoxes {
  /// A box around a point.
  struct Size {
    var width: Double
    var height: Double
  }

  /// The middle of each box, in points.
  private(set) var points: [DotSpline.Point]
  let sizes: [Size]
  private let lines: [(from: Int, to: Int)]
  private let halfWidth: Double

  /// The height of all boxes together.
  var height: Double {
    let top = zip(points, sizes).map { $0.y + $1.height / 2 }.max() ?? 0
    let foot = zip(points, sizes).map { $0.y - $1.height / 2 }.min() ?? 0
    return top - foot
  }

  /// The room that is left between two boxes, in points.
  private static let gap = (x: 9.0, y: 8.0)

  /// Moves the boxes at `points` apart, and out of the way of lines where there is room for that, by as
  /// little as can be, without leaving a strip of `width` around nought.
  ///
  /// - Parameter yielding: for how many rounds boxes give way to lines; more gives clearer lines and a
  ///   larger drawing.
  init(
    points: [DotSpline.Point], sizes: [Size], lines: [(from: Int, to: Int)], width: Double,
    yielding: Int
  ) {
    self.points = points
    self.sizes = sizes
    self.lines = lines
    halfWidth = width / 2
    separate(yielding: yielding)
  }

  /// - Complexity: O(*n*² + *n* · *m*) a round for *n* boxes and *m* lines, and at most three hundred
  ///   rounds.
  private mutating func separate(yielding: Int) {
    let work = points.count * (points.count + lines.count)
    let rounds = min(300, max(12, 20_000_000 / max(1, work)))
    let yielding = min(yielding, rounds / 2)
    for round in 0..<rounds {
      var isFree = true
      if round < yielding {
        for line in lines.indices where clear(line) { isFree = false }
      }
      for one in points.indices {
        for other in 0..<one where push(one, other) { isFree = false }
      }
      for box in points.indices {
        let most = max(0, halfWidth - sizes[box].width / 2)
        points[box].x = min(most, max(-most, points[box].x))
      }
      if isFree { break }
    }
  }

  /// Moves two boxes apart along the axis where less is missing.
  private mutating func push(_ one: Int, _ other: Int) -> Bool {
    let (dx, dy) = (points[one].x - points[other].x, points[one].y - points[other].y)
    let missingX = (sizes[one].width + sizes[other].width) / 2 + Self.gap.x - abs(dx)
    let missingY = (sizes[one].height + sizes[other].height) / 2 + Self.gap.y - abs(dy)
    guard missingX > 0.01, missingY > 0.01 else { return false }
    let isTight = max(abs(points[one].x), abs(points[other].x)) + missingX > halfWidth
    if missingX < missingY && !isTight {
      let shift = missingX / 2 * (dx < 0 ? -1 : 1)
      points[one].x += shift
      points[other].x -= shift
    } else {
      let shift = missingY / 2 * (dy < 0 ? -1 : 1)
      points[one].y += shift
      points[other].y -= shift
    }
    return true
  }

  /// Moves whatever box stands on a line off it, a little.
  private mutating func clear(_ line: Int) -> Bool {
    let (from, to) = lines[line]
    let (start, end) = (points[from], points[to])
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 1 else { return false }
    let normal = (x: -dy / length, y: dx / length)
    var hasMoved = false
    for box in points.indices where box != from && box != to {
      let (px, py) = (points[box].x - start.x, points[box].y - start.y)
      let along = (px * dx + py * dy) / length
      guard along > 0, along < length else { continue }
      let aside = px * normal.x + py * normal.y
      let half =
        abs(normal.x) * sizes[box].width / 2 + abs(normal.y) * sizes[box].height / 2 + 2
      guard abs(aside) < half else { continue }
      let shift = min(2, half - abs(aside)) * (aside < 0 || (aside == 0 && box < from) ? -1 : 1)
      points[box].x += normal.x * shift * 0.6
      points[box].y += normal.y * shift * 0.6
      for end in [from, to] {
        points[end].x -= normal.x * shift * 0.2
        points[end].y -= normal.y * shift * 0.2
      }
      hasMoved = true
    }
    return hasMoved
  }
}
