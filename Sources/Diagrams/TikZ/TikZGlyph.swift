/// A shape that a legend writes as a character, which the font of a paper may lack.
enum TikZGlyph: String {
  case circle = "●"
  case triangle = "▲"
  case square = "■"
  case diamond = "♦"
  case openDiamond = "◊"
  case pointer = "►"
  case openSquare = "□"
  case tee = "┤"

  /// The shape that `text` stands for, if any.
  init?(_ text: String) { self.init(rawValue: text) }

  /// Whether only its outline is drawn.
  var isOpen: Bool { self == .openDiamond || self == .openSquare }

  /// The outline of the shape whose character would stand at `point` in type of `size` points.
  func outline(at point: Point, size: Double) -> String {
    let corners: [(Double, Double)]
    switch self {
    case .circle:
      let centre = Self.place((0.3, 0.36), point, size)
      return "\(centre) circle [radius=\(TikZPicture.number(0.23 * size))]"
    case .triangle: corners = [(0.1, 0), (0.9, 0), (0.5, 0.75)]
    case .square, .openSquare: corners = [(0.08, 0), (0.53, 0), (0.53, 0.6), (0.08, 0.6)]
    case .diamond, .openDiamond: corners = [(0.25, 0), (0.5, 0.36), (0.25, 0.72), (0, 0.36)]
    case .tee: corners = [(0.25, 0), (0.33, 0), (0.33, 0.72), (0.25, 0.72)]
    case .pointer: corners = [(0, 0), (0, 0.72), (0.75, 0.36)]
    }
    return corners.map { Self.place($0, point, size) }.joined(separator: " -- ") + " -- cycle"
  }

  private static func place(
    _ corner: (Double, Double), _ point: Point, _ size: Double
  ) -> String {
    let (x, y) = (point.x + corner.0 * size, point.y + corner.1 * size)
    return "(\(TikZPicture.number(x)),\(TikZPicture.number(y)))"
  }
}
