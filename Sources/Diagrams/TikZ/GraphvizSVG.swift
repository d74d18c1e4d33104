/// A drawing as Graphviz writes it in SVG: shapes and words at places, in the order of painting.
///
/// Graphviz writes a small and regular part of SVG, which is all that is read here: groups with
/// a title, `polygon`, `polyline`, `path` of straight and cubic pieces, `ellipse` and `text`.
struct GraphvizSVG {
  typealias Point = (x: Double, y: Double)

  /// How an outline is painted; colours as SVG names them, `nil` for none.
  struct Paint: Equatable {
    var fill: String?
    var stroke: String?
    var width = 1.0
    /// The lengths of strokes and gaps.
    var dashes: [Double] = []
  }

  enum Shape {
    /// What the following shapes are, by the name of the node or edge.
    case title(String)
    case outline([Point], isClosed: Bool, Paint)
    /// One point and three more for each cubic piece.
    case curve([Point], Paint)
    case ellipse(centre: Point, radii: Point, Paint)
    case text(Words)
  }

  /// Words on one line.
  struct Words {
    enum Anchor: String { case start, middle, end }
    var text: String
    var point: Point
    var anchor: Anchor
    var size: Double
    var colour: String
    var isBold: Bool
    var isItalic: Bool
  }

  /// The size of the picture, in points.
  private(set) var size: Point = (0, 0)
  /// What lengths in the drawing are multiplied by.
  private(set) var scale = 1.0
  private(set) var shapes: [Shape] = []
  private var origin: Point = (0, 0)

  /// Reads a drawing; `nil` for what Graphviz has not written.
  init?(_ svg: String) {
    var tags = SVGTags(svg)
    while let tag = tags.next() { add(tag) }
    guard size.x > 0, size.y > 0, !shapes.isEmpty else { return nil }
  }

  /// A point of the drawing on the page, in points from its lower left corner.
  func placed(_ point: Point) -> Point {
    ((point.x + origin.x) * scale, size.y - (point.y + origin.y) * scale)
  }

  private mutating func add(_ tag: SVGTags.Tag) {
    switch tag.name {
    case "svg":
      let box = tag.numbers("viewBox")
      if box.count == 4 { size = (box[2], box[3]) }
    case "g": addGroup(tag)
    case "title": shapes.append(.title(tag.content))
    case "polygon", "polyline":
      let points = Self.pairs(tag.numbers("points"))
      shapes.append(.outline(points, isClosed: tag.name == "polygon", paint(tag)))
    case "path": shapes.append(.curve(Self.pairs(tag.numbers("d")), paint(tag)))
    case "ellipse":
      shapes.append(
        .ellipse(
          centre: (tag.number("cx"), tag.number("cy")),
          radii: (tag.number("rx"), tag.number("ry")), paint(tag)))
    case "text": shapes.append(.text(words(tag)))
    default: break
    }
  }

  /// The group around everything says how the drawing is scaled and moved:
  /// `scale(0.74 0.74) rotate(0) translate(4 422)`.
  private mutating func addGroup(_ tag: SVGTags.Tag) {
    let numbers = tag.numbers("transform")
    guard numbers.count == 5, numbers[0] > 0 else { return }
    scale = numbers[0]
    origin = (numbers[3], numbers[4])
  }

  private func paint(_ tag: SVGTags.Tag) -> Paint {
    Paint(
      fill: tag.colour("fill") ?? nil, stroke: tag.colour("stroke") ?? nil,
      width: tag.attributes["stroke-width"] == nil ? 1 : tag.number("stroke-width"),
      dashes: tag.numbers("stroke-dasharray"))
  }

  private func words(_ tag: SVGTags.Tag) -> Words {
    Words(
      text: tag.content, point: (tag.number("x"), tag.number("y")),
      anchor: Words.Anchor(rawValue: tag.attributes["text-anchor"] ?? "") ?? .start,
      size: tag.number("font-size"), colour: tag.colour("fill") ?? "black",
      isBold: tag.attributes["font-weight"] == "bold",
      isItalic: tag.attributes["font-style"] == "italic")
  }

  private static func pairs(_ numbers: [Double]) -> [Point] {
    stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
  }
}
