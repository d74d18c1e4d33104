import NegotiationAnalysis
import Negotiations

extension NetworkDrawing {
  /// Adds a background in a tint of its colour to each side, where those of it stand together.
  func addSideBackgrounds(to graph: inout DotGraph) {
    for (number, ground) in grounds.enumerated() {
      guard let first = ground.members.first else { continue }
      let look = actors.sides[network.nodes[first].group]
      let rim = ground.box.grown(by: 0.8)
      for (layer, (box, colour)) in [
        (rim, look.outline), (ground.box, look.fill.mixed(with: .white, share: 0.6)),
      ].enumerated() {
        // A line as wide as the ground is high lies beneath all others.
        graph.addCurve(
          .line(from: (box.x - box.halfWidth, box.y), to: (box.x + box.halfWidth, box.y)),
          "ground", 2 * number + layer,
          [.color: .colour(colour), .penwidth: .number(2 * box.halfHeight)])
      }
    }
    // Graphviz does not count the width of lines when it measures the drawing.
    guard let all = Box.union(of: grounds.map(\.box) + boxes)?.grown(by: 2) else { return }
    graph.addPoint(
      DotName("ground", id: "edge", 0), at: (all.x - all.halfWidth, all.y - all.halfHeight))
    graph.addPoint(
      DotName("ground", id: "edge", 1), at: (all.x + all.halfWidth, all.y + all.halfHeight))
  }
}
