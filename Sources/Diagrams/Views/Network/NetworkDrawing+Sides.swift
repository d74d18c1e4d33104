import NegotiationAnalysis
import Negotiations

extension NetworkDrawing {
  /// Adds a background in a tint of each side's colour: around each of its members, and along the
  /// shortest tree that joins them.
  func addSideBackgrounds(to graph: inout DotGraph) {
    var number = 0
    for side in actors.sides.distinct {
      let members = network.nodes.indices.filter { network.nodes[$0].group == side }
      guard members.count > 1 else { continue }
      let look = actors.sides[side]
      let tree = Self.spanningTree(of: members, at: boxes.map(\.centre))
      for (grown, colour) in [(0.9, look.outline), (0, look.fill.mixed(with: .white, share: 0.5))] {
        let pieces =
          tree.map { (Spline.line(from: $0.0, to: $0.1), 13 + 2 * grown) }
          + members.map { member -> (Spline, Double) in
            let (point, box) = (boxes[member].centre, boxes[member])
            let half = box.halfWidth + 6 + grown
            return (
              .line(from: (point.x - half, point.y), to: (point.x + half, point.y)),
              2 * box.halfHeight + 11 + 2 * grown
            )
          }
        for (spline, width) in pieces {
          graph.addCurve(
            spline, "ground", number, [.color: .colour(colour), .penwidth: .number(width)])
          number += 1
        }
      }
    }
    // Graphviz does not count the width of lines when it measures the drawing.
    let top = boxes.map { $0.y + $0.halfHeight }.max() ?? 0
    let foot = boxes.map { $0.y - $0.halfHeight }.min() ?? 0
    let left = boxes.map { $0.x - $0.halfWidth }.min() ?? 0
    let right = boxes.map { $0.x + $0.halfWidth }.max() ?? 0
    graph.addPoint(DotName("ground", id: "edge", 0), at: (left - 8, foot - 8))
    graph.addPoint(DotName("ground", id: "edge", 1), at: (right + 8, top + 8))
  }

  /// The edges of the shortest tree that joins some points (Prim).
  private static func spanningTree(
    of members: [Int], at points: [Point]
  ) -> [(Point, Point)] {
    var joined = Array(members.prefix(1))
    var left = Array(members.dropFirst())
    var edges: [(Point, Point)] = []
    func distance(_ one: Int, _ other: Int) -> Double {
      let (dx, dy) = (points[one].x - points[other].x, points[one].y - points[other].y)
      return dx * dx + dy * dy
    }
    while !left.isEmpty {
      var best = (distance: Double.infinity, from: 0, position: 0)
      for one in joined {
        for (position, other) in left.enumerated() where distance(one, other) < best.distance {
          best = (distance(one, other), one, position)
        }
      }
      let next = left.remove(at: best.position)
      edges.append((points[best.from], points[next]))
      joined.append(next)
    }
    return edges
  }
}
