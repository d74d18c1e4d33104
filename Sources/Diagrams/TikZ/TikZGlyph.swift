/// The colours of a TikZ picture, defined at its head in the order in which they come up.
struct TikZPalette {
  private var names: [String: String] = [:]
  private(set) var definitions: [String] = []

  /// The name of a colour that SVG writes as `#rrggbb` or by a word.
  mutating func name(of colour: String) -> String {
    if colour == "white" || colour == "black" { return colour }
    if let name = names[colour] { return name }
    let digits = colour.dropFirst().uppercased()
    guard colour.hasPrefix("#"), digits.count == 6, digits.allSatisfy(\.isHexDigit) else {
      return "black"
    }
    let name = "entente\(names.count + 1)"
    names[colour] = name
    definitions.append("  \\definecolor{\(name)}{HTML}{\(digits)}")
    return name
  }
}

/// A little figure that a legend writes as a character, and that a paper's font may not have.
enum TikZGlyph: String {
  case circle = "●"
  case triangle = "▲"
  case square = "■"
  case diamond = "♦"
  case openDiamond = "◊"
  case pointer = "►"

  /// The figure that `text` is, where it is one.
  init?(_ text: String) { self.init(rawValue: text) }

  /// Whether only its outline is drawn.
  var isOpen: Bool { self == .openDiamond }

  /// The outline of the figure whose character would stand at `point` in type of `size` points.
  func outline(at point: GraphvizSVG.Point, size: Double) -> String {
    let corners: [(Double, Double)]
    switch self {
    case .circle:
      let centre = Self.place((0.3, 0.36), point, size)
      return "\(centre) circle [radius=\(TikZPicture.number(0.23 * size))]"
    case .triangle: corners = [(0.1, 0), (0.9, 0), (0.5, 0.75)]
    case .square: corners = [(0.08, 0), (0.53, 0), (0.53, 0.6), (0.08, 0.6)]
    case .diamond, .openDiamond: corners = [(0.25, 0), (0.5, 0.36), (0.25, 0.72), (0, 0.36)]
    case .pointer: corners = [(0, 0), (0, 0.72), (0.75, 0.36)]
    }
    return corners.map { Self.place($0, point, size) }.joined(separator: " -- ") + " -- cycle"
  }

  private static func place(
    _ corner: (Double, Double), _ point: GraphvizSVG.Point, _ size: Double
  ) -> String {
    let (x, y) = (point.x + corner.0 * size, point.y + corner.1 * size)
    return "(\(TikZPicture.number(x)),\(TikZPicture.number(y)))"
  }
}
