import Foundation

/// The directions in which lines leave a box, one for each box that they lead to.
struct LineDirections {
  /// The smallest angle between two neighbours in degrees; `nil` for fewer than two.
  let smallest: Double?

  init(at box: Int, of lines: [JoinedLine], in drawing: PrintedDrawing) {
    let frame = drawing.boxes[box].frame
    var directions: [Int: Double] = [:]
    for line in lines where line.ends.contains(box) && line.visible.count > 1 {
      let other = line.from == box ? line.to : line.from
      let isReversed =
        frame.distance(to: line.visible[0])
        > frame.distance(to: line.visible[line.visible.count - 1])
      let step = min(line.visible.count - 1, 12)
      let point = line.visible[isReversed ? line.visible.count - 1 - step : step]
      let angle = atan2(point.y - frame.centre.y, point.x - frame.centre.x) * 180 / .pi
      if directions[other] == nil { directions[other] = angle }
    }
    let sorted = directions.values.sorted()
    guard let first = sorted.first, sorted.count > 1 else {
      smallest = nil
      return
    }
    smallest = zip(sorted, sorted.dropFirst() + [first + 360]).map { $1 - $0 }.min()
  }
}
