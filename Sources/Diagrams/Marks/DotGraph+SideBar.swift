import NegotiationAnalysis
import Negotiations

extension DotGraph {
  /// Adds a bar that looks like a side: its fill, with its outline on either side.
  mutating func addSideBar(
    _ look: SideAppearance, from start: Point, to end: Point, _ number: Int
  ) {
    let length = max(0.01, Polyline.distance(start, end))
    let (dx, dy) = ((end.x - start.x) / length, (end.y - start.y) / length)
    let layers: [(colour: Colour, width: Double, inset: Double)] = [
      (look.outline, 3.4, 0), (look.fill, 3.4 - 2 * min(1.1, look.outlineWidth), 0.6),
    ]
    for (layer, part) in layers.enumerated() {
      addCurve(
        .line(
          from: (start.x + dx * part.inset, start.y + dy * part.inset),
          to: (end.x - dx * part.inset, end.y - dy * part.inset)), "bar", 2 * number + layer,
        [.color: .colour(part.colour), .penwidth: .number(part.width)])
    }
  }
}
