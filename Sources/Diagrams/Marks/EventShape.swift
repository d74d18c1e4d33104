import NegotiationAnalysis
import Negotiations

/// The small shape that shows the kind of an event.
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

  /// The attributes of a node of this shape; shapes of one size look equally large.
  func attributes(size: Double) -> DotAttributes {
    let (shape, width, height): (StaticString, Double, Double) =
      switch self {
      case .circle: ("circle", size, size)
      case .triangle: ("triangle", size * 1.35, size * 1.2)
      case .square: ("square", size * 0.95, size * 0.95)
      case .diamond: ("diamond", size * 1.35, size * 1.35)
      }
    return [
      .shape: .keyword(shape), .fixedsize: .keyword("true"), .width: .number(width / 72),
      .height: .number(height / 72), .label: .text(""),
    ]
  }

  /// The character that stands for the shape in a legend.
  var glyph: String {
    switch self {
    case .circle: "●"
    case .triangle: "▲"
    case .square: "■"
    case .diamond: "♦"
    }
  }
}

extension DotGraph {
  /// A mark of one shape at a given place.
  mutating func addMark(
    _ name: DotName, _ shape: EventShape, size: Double, at point: Point, _ look: DotAttributes
  ) {
    var attributes = shape.attributes(size: size).merging(look)
    attributes[.style] = .keyword("filled")
    attributes[.pos] = .pair(point.x, point.y, isPinned: true)
    addNode(name, attributes)
  }
}

extension Event.Kind {
  /// The kind of line that an event of this kind draws between actors.
  var edgeKind: NegotiationNetwork.EdgeKind { NegotiationNetwork.EdgeKind(of: self) }
}
