import Foundation

/// Where the nodes of a network stand, in points: each part that hangs together for itself, and the
/// parts in rows one below the other.
struct NetworkPlaces {
  /// The middle of each box.
  let points: [DotSpline.Point]

  /// - Parameters:
  ///   - sizes: how large the boxes are.
  ///   - springs: the lines, with the lengths they had best have in points.
  ///   - groups: what each node belongs with; nodes of one group are drawn together, those of
  ///     different ones apart. Empty where nothing does.
  ///   - width: the width there is.
  ///   - isUpright: whether the drawing should stand rather than lie.
  init(
    sizes: [NetworkBoxes.Size], springs: [StartingPositions.Spring], groups: [Int] = [],
    width: Double, isUpright: Bool
  ) {
    let springs = groups.isEmpty ? springs : Self.grouped(springs, groups)
    let start = StartingPositions(nodes: sizes.count, springs: springs, isUpright: isUpright)
    var parts = start.components.map { nodes in
      Part(
        nodes: nodes, start: start, sizes: sizes, springs: springs, width: width,
        isUpright: isUpright)
    }
    parts.sort { ($1.nodes.count, $0.nodes[0]) < ($0.nodes.count, $1.nodes[0]) }
    points = Self.packed(parts, count: sizes.count, width: width)
  }

  /// Shorter lines within a group and longer ones between two, and those of a group that nothing joins
  /// held together.
  private static func grouped(
    _ springs: [StartingPositions.Spring], _ groups: [Int]
  ) -> [StartingPositions.Spring] {
    var result = springs.map { spring in
      var spring = spring
      spring.length *= groups[spring.from] == groups[spring.to] ? 0.8 : 1.7
      return spring
    }
    var first: [Int: Int] = [:]
    for (node, group) in groups.enumerated() where group >= 0 {
      if let other = first[group] {
        result.append(StartingPositions.Spring(from: other, to: node, length: 95))
      } else {
        first[group] = node
      }
    }
    return result
  }

  /// Rows of parts, the largest first; a part goes into the first row that has room beside the others.
  private static func packed(_ parts: [Part], count: Int, width: Double) -> [DotSpline.Point] {
    struct Row {
      var used = 0.0
      var height = 0.0
      var parts: [Int] = []
    }
    let gap = 16.0
    var rows: [Row] = []
    for (number, part) in parts.enumerated() {
      let fit = rows.firstIndex { row in
        row.used + gap + part.width <= width && part.height <= row.height * 1.3 + 20
      }
      let row = fit ?? rows.count
      if fit == nil { rows.append(Row()) }
      rows[row].used += (rows[row].parts.isEmpty ? 0 : gap) + part.width
      rows[row].height = max(rows[row].height, part.height)
      rows[row].parts.append(number)
    }
    var points = [DotSpline.Point](repeating: (0, 0), count: count)
    var top = 0.0
    for row in rows {
      // What is left of the width goes between the parts.
      let left = max(0, width - row.used) / Double(row.parts.count + 1)
      var x = left
      for number in row.parts {
        let part = parts[number]
        let rise = top - (row.height - part.height) / 2
        for (node, point) in zip(part.nodes, part.points) {
          points[node] = (x: point.x + x, y: rise - point.y)
        }
        x += part.width + gap + left
      }
      top -= row.height + gap
    }
    return points
  }
}

/// A part of a network that hangs together, in its own box.
private struct Part {
  let nodes: [Int]
  /// From the left and from the top.
  let points: [DotSpline.Point]
  let width: Double
  let height: Double

  init(
    nodes: [Int], start: StartingPositions, sizes: [NetworkBoxes.Size],
    springs: [StartingPositions.Spring], width: Double, isUpright: Bool
  ) {
    self.nodes = nodes
    let own = nodes.map { sizes[$0] }
    let place = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
    let lines = springs.compactMap { spring -> (from: Int, to: Int)? in
      guard let from = place[spring.from], let to = place[spring.to], from != to else { return nil }
      return (from: from, to: to)
    }
    let wished = nodes.map { node in nodes.map { start.distances[node][$0] } }
    let relaxed = StressLayout(from: nodes.map { start.points[$0] }, wished: wished).points
    let turned = Self.turned(relaxed, isUpright: isUpright)
    let boxes = Self.spread(
      Self.stretched(turned, sizes: own, width: width, isUpright: isUpright), own, lines,
      width: width, height: Self.height(of: width, isUpright: isUpright))
    let left = zip(boxes.points, own).map { $0.x - $1.width / 2 }.min() ?? 0
    let right = zip(boxes.points, own).map { $0.x + $1.width / 2 }.max() ?? 0
    let top = zip(boxes.points, own).map { $0.y - $1.height / 2 }.min() ?? 0
    let foot = zip(boxes.points, own).map { $0.y + $1.height / 2 }.max() ?? 0
    points = boxes.points.map { (x: $0.x - left, y: $0.y - top) }
    (self.width, height) = (right - left, foot - top)
  }

  /// The boxes moved apart, with as clear lines as fit the height.
  private static func spread(
    _ points: [DotSpline.Point], _ sizes: [NetworkBoxes.Size], _ lines: [(from: Int, to: Int)],
    width: Double, height: Double
  ) -> NetworkBoxes {
    func boxes(_ points: [DotSpline.Point], yielding: Int) -> NetworkBoxes {
      NetworkBoxes(points: points, sizes: sizes, lines: lines, width: width, yielding: yielding)
    }
    for yielding in [150, 60, 25, 10] {
      let spread = boxes(points, yielding: yielding)
      if spread.height <= height { return spread }
    }
    let crowded = boxes(points, yielding: 0)
    guard crowded.height > height else { return crowded }
    let share = height / crowded.height
    return boxes(points.map { (x: $0.x, y: $0.y * share) }, yielding: 0)
  }

  /// The height that a part can have on a page that has a legend as well.
  private static func height(of width: Double, isUpright: Bool) -> Double {
    width * (isUpright ? 2.1 : 1.05)
  }

  /// Lying, or standing where the drawing is to stand.
  private static func turned(
    _ points: [DotSpline.Point], isUpright: Bool
  ) -> [DotSpline.Point] {
    let width = (points.map(\.x).max() ?? 0) - (points.map(\.x).min() ?? 0)
    let height = (points.map(\.y).max() ?? 0) - (points.map(\.y).min() ?? 0)
    let isStanding = height > width
    return isStanding == isUpright ? points : points.map { (x: $0.y, y: $0.x) }
  }

  /// Around nought, and as wide as there is room for, without tearing anything out of shape.
  private static func stretched(
    _ points: [DotSpline.Point], sizes: [NetworkBoxes.Size], width: Double, isUpright: Bool
  ) -> [DotSpline.Point] {
    let (low, high) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
    let (foot, top) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
    let room = max(10, width - (sizes.map(\.width).max() ?? 0))
    let most = Self.height(of: width, isUpright: isUpright) - (sizes.map(\.height).max() ?? 0)
    var across = min(1, room / max(1, high - low))
    // A few stay as near to each other as their lines want.
    if across == 1, points.count > 8 { across = min(1.5, room / max(1, high - low)) }
    // What is pressed together sideways gives way up and down.
    let along = min(
      across < 1 ? 1 / across.squareRoot() : min(across, 1.15), max(10, most) / max(1, top - foot))
    return points.map {
      (
        x: ($0.x - (low + high) / 2) * across,
        y: ($0.y - (foot + top) / 2) * along
      )
    }
  }
}
