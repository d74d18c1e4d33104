/// Moves boxes apart until none covers another.
struct BoxSeparation {
  /// The centre of each box.
  private(set) var points: [Point]
  let sizes: [Size]
  private let lines: [(from: Int, to: Int)]
  private let halfWidth: Double

  /// The height that the boxes take up.
  var height: Double {
    let top = zip(points, sizes).map { $0.y + $1.height / 2 }.max() ?? 0
    let foot = zip(points, sizes).map { $0.y - $1.height / 2 }.min() ?? 0
    return top - foot
  }

  /// The room to leave between two boxes.
  private static let gap = (x: 9.0, y: 8.0)

  /// Moves the boxes at `points` apart, and off the lines between others where there is room, by as
  /// little as possible and within `width` points centred on 0.
  ///
  /// - Parameter yielding: for how many rounds boxes give way to lines; more rounds make clearer
  ///   lines and a larger drawing.
  init(
    points: [Point], sizes: [Size], lines: [(from: Int, to: Int)], width: Double,
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
        for other in 0..<one
        where Self.push(&points, one, other, sizes: sizes, gap: Self.gap, halfWidth: halfWidth) {
          isFree = false
        }
      }
      for box in points.indices {
        let most = max(0, halfWidth - sizes[box].width / 2)
        points[box].x = min(most, max(-most, points[box].x))
      }
      if isFree { break }
    }
  }

  /// Moves two boxes that overlap, or are nearer than `gap`, apart along the axis on which they do so
  /// less; up and down where they would leave the width.
  static func push(
    _ points: inout [Point], _ one: Int, _ other: Int, sizes: [Size], gap: Point,
    halfWidth: Double = .infinity
  ) -> Bool {
    let (dx, dy) = (points[one].x - points[other].x, points[one].y - points[other].y)
    let missingX = (sizes[one].width + sizes[other].width) / 2 + gap.x - abs(dx)
    let missingY = (sizes[one].height + sizes[other].height) / 2 + gap.y - abs(dy)
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

  /// Moves the boxes that stand on a line a little to the side.
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
