import Foundation

/// Places boxes around a centre at (0, 0).
///
/// They go clockwise from the top, the heavier the nearer; then boxes that cover one another, or the
/// line to another, move aside by as little as possible, within the width.
struct RadialLayout {
  /// The centre of each box.
  private(set) var points: [Point]
  private let boxes: [Size]
  private let middle: Size
  private let halfWidth: Double

  /// - Parameters:
  ///   - boxes: the sizes of the boxes around the centre.
  ///   - weights: how near each should stand, from 0 (farthest) to 1 (nearest).
  ///   - middle: the size of the box in the centre.
  ///   - width: the width to stay within.
  init(boxes: [Size], weights: [Double], middle: Size, width: Double) {
    self.boxes = boxes
    self.middle = middle
    halfWidth = width / 2
    let usual = boxes.isEmpty ? 0 : boxes.map(\.width).reduce(0, +) / Double(boxes.count)
    let across = max(20, (width - usual) / 2)
    let along = min(max(60 + 10 * Double(boxes.count), 90), max(across, 300))
    points = zip(boxes.indices, weights).map { position, weight in
      let angle = 2 * Double.pi * Double(position) / Double(max(1, boxes.count))
      let distance = 1 - 0.4 * weight
      return (x: across * distance * sin(angle), y: along * distance * cos(angle))
    }
    separate()
  }

  /// Moves boxes until none covers another or the line to another.
  ///
  /// - Complexity: O(*n*²) a round for *n* boxes, and at most four hundred rounds.
  private mutating func separate() {
    let rounds = min(400, max(4, 4_000_000 / max(1, boxes.count * boxes.count)))
    for _ in 0..<rounds {
      var isFree = true
      for one in boxes.indices {
        for other in 0..<one
        where BoxSeparation.push(&points, one, other, sizes: boxes, gap: Self.gap) {
          isFree = false
        }
        for other in boxes.indices where one != other && clear(other, from: one) { isFree = false }
      }
      for box in boxes.indices {
        if leaveMiddle(box) { isFree = false }
        let most = max(0, halfWidth - boxes[box].width / 2)
        points[box].x = min(most, max(-most, points[box].x))
      }
      if isFree { break }
    }
  }

  /// The room to leave between two boxes.
  private static let gap = (x: 7.0, y: 5.0)

  /// Moves a box a little off the line from the centre to `target`.
  private mutating func clear(_ box: Int, from target: Int) -> Bool {
    let (end, place) = (points[target], points[box])
    let length = (end.x * end.x + end.y * end.y).squareRoot()
    let along = (place.x * end.x + place.y * end.y) / max(1, length)
    guard along > 0, along < length else { return false }
    let step = (x: -end.y / max(1, length), y: end.x / max(1, length))
    let aside = place.x * step.x + place.y * step.y
    let half = abs(step.x) * boxes[box].width / 2 + abs(step.y) * boxes[box].height / 2
    guard abs(aside) < half + 1 else { return false }
    let sign = aside < 0 ? -1.0 : aside > 0 ? 1 : box < target ? 1 : -1
    let shift = min(3, half + 1.5 - abs(aside)) / 2 * sign
    points[box].x += step.x * shift
    points[box].y += step.y * shift
    points[target].x -= step.x * shift
    points[target].y -= step.y * shift
    return true
  }

  /// Moves a box far enough from the one in the centre for a line between them to be seen.
  private mutating func leaveMiddle(_ box: Int) -> Bool {
    let room = 16.0
    let missingX = (boxes[box].width + middle.width) / 2 + room - abs(points[box].x)
    let missingY = (boxes[box].height + middle.height) / 2 + room - abs(points[box].y)
    guard missingX > 0.01, missingY > 0.01 else { return false }
    let isBeside = abs(points[box].x) + missingX + boxes[box].width / 2 <= halfWidth
    if isBeside && missingX < missingY {
      points[box].x += missingX * (points[box].x < 0 ? -1 : 1)
    } else {
      points[box].y += missingY * (points[box].y < 0 ? -1 : 1)
    }
    return true
  }
}
