/// A line of a drawing, as points along its curve.
struct DrawnLine {
  var points: [(x: Double, y: Double)]

  /// The lines that stand where they are put, of one kind: `line`, `others`.
  static func all(_ kind: String = "line", in dot: String) -> [DrawnLine] {
    dot.split(separator: "\n").filter { $0.hasPrefix("  \"\(kind) ") && $0.contains(" -> ") }
      .compactMap { line in
        guard let pos = line.firstMatch(of: /pos="([-0-9., es]+)"/) else { return nil }
        var tips: [String: (x: Double, y: Double)] = [:]
        var controls: [(x: Double, y: Double)] = []
        for word in pos.1.split(separator: " ") {
          var parts = word.split(separator: ",").map(String.init)
          let mark = parts.count == 3 ? parts.removeFirst() : ""
          guard let x = parts.first.flatMap(Double.init), let y = parts.last.flatMap(Double.init)
          else { continue }
          if mark.isEmpty { controls.append((x, y)) } else { tips[mark] = (x, y) }
        }
        let curve = DrawnLine.along(controls)
        return DrawnLine(
          points: [tips["s"]].compactMap { $0 } + curve + [tips["e"]].compactMap { $0 })
      }
  }

  private static func along(_ controls: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    guard let first = controls.first else { return [] }
    return stride(from: 1, to: controls.count - 2, by: 3).reduce(into: [first]) { points, start in
      let p = [controls[start - 1], controls[start], controls[start + 1], controls[start + 2]]
      for step in 1...20 {
        let (t, s) = (Double(step) / 20, 1 - Double(step) / 20)
        let weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
        points.append(
          zip(p, weights).reduce((x: 0, y: 0)) { ($0.x + $1.0.x * $1.1, $0.y + $1.0.y * $1.1) })
      }
    }
  }

  /// Whether two lines cross.
  func crosses(_ other: DrawnLine) -> Bool {
    zip(points, points.dropFirst()).contains { a, b in
      zip(other.points, other.points.dropFirst()).contains { c, d in
        func turn(
          _ p: (x: Double, y: Double), _ q: (x: Double, y: Double), _ r: (x: Double, y: Double)
        ) -> Double {
          (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
        }
        return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
      }
    }
  }

  /// The boxes that the line runs behind although it ends in neither of them.
  func falseBoxes(among boxes: [DrawnBox]) -> [DrawnBox] {
    boxes.filter { box in
      let ends = [points.first, points.last].compactMap { $0 }
      guard !ends.contains(where: { box.holds($0, margin: 2) }) else { return false }
      return points.contains { box.holds($0, margin: -1) }
    }
  }
}

extension DrawnBox {
  /// Whether a point lies in the box, or nearer than `margin`.
  func holds(_ point: (x: Double, y: Double), margin: Double) -> Bool {
    abs(point.x - x) < width / 2 + margin && abs(point.y - y) < height / 2 + margin
  }
}
