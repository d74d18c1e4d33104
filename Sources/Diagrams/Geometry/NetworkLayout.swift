import Foundation

/// Places the boxes of a network: each connected component by itself, and the components in rows.
struct NetworkLayout {
  /// The centre of each box.
  let points: [Point]

  /// - Parameters:
  ///   - sizes: the sizes of the boxes.
  ///   - springs: the lines, with their best lengths in points.
  ///   - groups: the group of each node, or a number below 0 for a node without one. Nodes of a
  ///     group are drawn together. Empty where nothing is grouped.
  ///   - pull: how strongly the nodes of a group are drawn together, from 0 to 1.
  ///   - room: how much of each line must be seen between its boxes, for what is written on it.
  ///   - width: the width to stay within.
  ///   - isUpright: whether the drawing should be taller than wide.
  ///   - isQuick: whether to leave crossings as they come, which takes far less time.
  ///   - seed: what the search for fewer crossings draws its moves by.
  init(
    sizes: [Size], springs: [ClassicalScaling.Spring], groups: [Int] = [], pull: Double = 1,
    room: [Double] = [], width: Double, isUpright: Bool, isQuick: Bool = false,
    seed: UInt64 = 1_945
  ) {
    let seen = room.isEmpty ? springs.map { _ in 14 } : room
    let springs = groups.isEmpty ? springs : Self.grouped(springs, groups, pull)
    let start = ClassicalScaling(nodes: sizes.count, springs: springs, isUpright: isUpright)
    var parts = start.components.map { nodes in
      ComponentLayout(
        nodes: nodes, start: start, sizes: sizes, springs: springs, room: seen, groups: groups,
        pull: pull, width: width, isUpright: isUpright, isQuick: isQuick, seed: seed)
    }
    parts.sort { ($1.nodes.count, $0.nodes[0]) < ($0.nodes.count, $1.nodes[0]) }
    points = Self.packed(parts, count: sizes.count, width: width)
  }

  /// Springs shorter within a group and longer between groups, and some that hold together the nodes
  /// of a group that no line joins.
  private static func grouped(
    _ springs: [ClassicalScaling.Spring], _ groups: [Int], _ pull: Double
  ) -> [ClassicalScaling.Spring] {
    var result = springs.map { spring in
      var spring = spring
      let isWithin = groups[spring.from] == groups[spring.to]
      spring.length *= 1 + pull * (isWithin ? -0.2 : 0.7)
      return spring
    }
    var first: [Int: Int] = [:]
    for (node, group) in groups.enumerated() where group >= 0 {
      if let other = first[group] {
        result.append(ClassicalScaling.Spring(from: other, to: node, length: 95))
      } else {
        first[group] = node
      }
    }
    return result
  }

  /// Packs components into rows, the largest first; each goes into the first row with room for it.
  private static func packed(
    _ parts: [ComponentLayout], count: Int, width: Double
  ) -> [Point] {
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
    var points = [Point](repeating: (0, 0), count: count)
    var top = 0.0
    for row in rows {
      // The rest of the width goes between the components.
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

/// One connected component, laid out in a rectangle of its own.
private struct ComponentLayout {
  let nodes: [Int]
  /// The centres of the boxes, from the upper left corner.
  let points: [Point]
  let width: Double
  let height: Double

  init(
    nodes: [Int], start: ClassicalScaling, sizes: [Size],
    springs: [ClassicalScaling.Spring], room: [Double], groups: [Int], pull: Double,
    width: Double, isUpright: Bool, isQuick: Bool, seed: UInt64
  ) {
    self.nodes = nodes
    // A few boxes lie side by side rather than one below the other.
    let isUpright = isUpright && nodes.count > 3
    let own = nodes.map { sizes[$0] }
    let place = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
    var lines: [(from: Int, to: Int)] = []
    var seen: [Double] = []
    for (spring, room) in zip(springs, room) {
      guard let from = place[spring.from], let to = place[spring.to], from != to else { continue }
      lines.append((from: from, to: to))
      seen.append(room)
    }
    let ideal = nodes.map { node in nodes.map { start.distances[node][$0] } }
    let relaxed = StressMajorization(from: nodes.map { start.points[$0] }, ideal: ideal).points
    let turned = Self.turned(relaxed, isUpright: isUpright)
    let spread = Self.spread(
      Self.stretched(turned, sizes: own, width: width, isUpright: isUpright), own, lines,
      width: width, height: Self.height(of: width, isUpright: isUpright))
    let boxes =
      isQuick
      ? spread
      : Self.untangled(
        spread, lines, seen, groups: groups.isEmpty ? [] : nodes.map { groups[$0] }, pull: pull,
        width: width, seed: seed)
    let places =
      nodes.count == 2 ? Self.apart(boxes.points, own, room: seen.max() ?? 0, width) : boxes.points
    let left = zip(places, own).map { $0.x - $1.width / 2 }.min() ?? 0
    let right = zip(places, own).map { $0.x + $1.width / 2 }.max() ?? 0
    let top = zip(places, own).map { $0.y - $1.height / 2 }.min() ?? 0
    let foot = zip(places, own).map { $0.y + $1.height / 2 }.max() ?? 0
    points = places.map { (x: $0.x - left, y: $0.y - top) }
    (self.width, height) = (right - left, foot - top)
  }

  /// The boxes with fewer crossings between their lines, in the same room.
  private static func untangled(
    _ spread: BoxSeparation, _ lines: [(from: Int, to: Int)], _ room: [Double], groups: [Int],
    pull: Double, width: Double, seed: UInt64
  ) -> BoxSeparation {
    let top = zip(spread.points, spread.sizes).map { $0.y + $1.height / 2 }.max() ?? 0
    let foot = zip(spread.points, spread.sizes).map { $0.y - $1.height / 2 }.min() ?? 0
    let middle = (top + foot) / 2
    let boxes = zip(spread.points, spread.sizes).map { point, size in
      Box(at: (point.x, point.y - middle), size)
    }
    let clear = CrossingReduction(
      boxes: boxes, lines: lines, room: room, within: (width, top - foot), groups: groups,
      pull: pull, seed: seed)
    return BoxSeparation(
      points: clear.boxes.map(\.centre), sizes: spread.sizes, lines: lines, width: width,
      yielding: 0)
  }

  /// Two boxes so far apart that what is written on the line between them has room: as they stand, or beside
  /// one another, or one above the other where the width is too small for that.
  private static func apart(
    _ points: [Point], _ sizes: [Size], room: Double, _ width: Double
  ) -> [Point] {
    let (one, other) = (Box(at: points[0], sizes[0]), Box(at: points[1], sizes[1]))
    let (start, end) = (one.centre, other.centre)
    let seen =
      Polyline.distance(start, end)
      * max(0, other.entry(from: start, to: end) + one.entry(from: end, to: start) - 1)
    guard seen < room else { return points }
    let across = (sizes[0].width + sizes[1].width) / 2 + room
    let isWide = sizes[0].width + sizes[1].width + room > width
    return isWide
      ? [start, (start.x, start.y + (sizes[0].height + sizes[1].height) / 2 + min(room, 24))]
      : [start, (start.x + (end.x < start.x ? -across : across), start.y)]
  }

  /// Moves the boxes apart, with lines as clear as the height allows.
  private static func spread(
    _ points: [Point], _ sizes: [Size], _ lines: [(from: Int, to: Int)],
    width: Double, height: Double
  ) -> BoxSeparation {
    func boxes(_ points: [Point], yielding: Int) -> BoxSeparation {
      BoxSeparation(points: points, sizes: sizes, lines: lines, width: width, yielding: yielding)
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

  /// The height that leaves room for a legend and a caption on the page.
  private static func height(of width: Double, isUpright: Bool) -> Double {
    width * (isUpright ? 1.9 : 0.92)
  }

  /// Turns the points by a right angle where they lie across the drawing.
  private static func turned(
    _ points: [Point], isUpright: Bool
  ) -> [Point] {
    let width = (points.map(\.x).max() ?? 0) - (points.map(\.x).min() ?? 0)
    let height = (points.map(\.y).max() ?? 0) - (points.map(\.y).min() ?? 0)
    let isStanding = height > width
    return isStanding == isUpright ? points : points.map { (x: $0.y, y: $0.x) }
  }

  /// Centres the points on (0, 0) and stretches them to the width, as far as shapes allow.
  private static func stretched(
    _ points: [Point], sizes: [Size], width: Double, isUpright: Bool
  ) -> [Point] {
    let (low, high) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
    let (foot, top) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
    let room = max(10, width - (sizes.map(\.width).max() ?? 0))
    let most = Self.height(of: width, isUpright: isUpright) - (sizes.map(\.height).max() ?? 0)
    var across = min(1, room / max(1, high - low))
    // A few boxes stay as close together as their lines want.
    if across == 1, points.count > 8 { across = min(1.5, room / max(1, high - low)) }
    // What is squeezed sideways gets more height.
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
