import Negotiations

/// The little figure that says what kind of event a mark stands for.
enum EventShape: CaseIterable {
  case circle, triangle, square, diamond

  init(of kind: Event.Kind) {
    self =
      switch kind {
      case .meeting: .circle
      case .message: .triangle
      case .agreement: .square
      case .act: .diamond
      }
  }

  /// How a node takes the shape; the sizes look alike.
  func attributes(size: Double) -> DotAttributes {
    let (shape, width, height): (StaticString, Double, Double) =
      switch self {
      case .circle: ("circle", size, size)
      case .triangle: ("triangle", size * 1.35, size * 1.2)
      case .square: ("square", size * 0.95, size * 0.95)
      case .diamond: ("diamond", size * 1.35, size * 1.35)
      }
    return [
      .shape: .word(shape), .fixedsize: .word("true"), .width: .number(width / 72),
      .height: .number(height / 72), .label: .text(""),
    ]
  }

  /// The character that stands for it in a legend.
  var glyph: String {
    switch self {
    case .circle: "●"
    case .triangle: "▲"
    case .square: "■"
    case .diamond: "♦"
    }
  }
}
