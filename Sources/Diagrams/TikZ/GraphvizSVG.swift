/// A drawing as Graphviz writes it in SVG: shapes and text, in the order of painting.
///
/// This reads the small part of SVG that Graphviz writes: groups with a title, `polygon`, `polyline`,
/// `path` of straight and cubic segments, `ellipse` and `text`.
struct GraphvizSVG {
  /// How a shape is painted; colours as SVG names them, `nil` for none.
  struct Paint: Equatable {
    var fill: String?
    var stroke: String?
    var width = 1.0
    /// The lengths of dashes and gaps.
    var dashes: [Double] = []
  }

  /// What a group of shapes draws.
  enum Part: String {
    case graph, cluster, node, edge
  }

  enum Shape {
    /// The name of the node or edge that the following shapes draw.
    case title(String, Part)
    case outline([Point], isClosed: Bool, Paint)
    /// The start, then three points for each cubic segment.
    case curve([Point], Paint)
    case ellipse(centre: Point, radii: Point, Paint)
    case text(TextLine)
  }

  /// A line of text.
  struct TextLine {
    enum Anchor: String { case start, middle, end }
    var text: String
    var point: Point
    var anchor: Anchor
    var size: Double
    var colour: String
    var isBold: Bool
    var isItalic: Bool
  }

  /// The size of the drawing, in points.
  private(set) var size: Point = (0, 0)
  /// The factor that scales lengths in the drawing.
  private(set) var scale = 1.0
  private(set) var shapes: [Shape] = []
  private var origin: Point = (0, 0)
  private var part = Part.graph

  /// Reads a drawing; `nil` if Graphviz did not write it.
  init?(_ svg: String) {
    var tags = SVGTags(svg)
    while let tag = tags.next() { add(tag) }
    guard size.x > 0, size.y > 0, !shapes.isEmpty else { return nil }
  }

  /// Where a point of the drawing stands, in points from the lower left corner.
  func placed(_ point: Point) -> Point {
    ((point.x + origin.x) * scale, size.y - (point.y + origin.y) * scale)
  }

  /// Where a point of the drawing stands, in points from the upper left corner of the page.
  func printed(_ point: Point) -> Point {
    ((point.x + origin.x) * scale, (point.y + origin.y) * scale)
  }

  private mutating func add(_ tag: SVGTags.Tag) {
    switch tag.name {
    case "svg":
      let box = tag.numbers("viewBox")
      if box.count == 4 { size = (box[2], box[3]) }
    case "g": addGroup(tag)
    case "title": shapes.append(.title(tag.content, part))
    case "polygon", "polyline":
      let points = Self.pairs(tag.numbers("points"))
      shapes.append(.outline(points, isClosed: tag.name == "polygon", paint(tag)))
    case "path": shapes.append(.curve(Self.pairs(tag.numbers("d")), paint(tag)))
    case "ellipse":
      shapes.append(
        .ellipse(
          centre: (tag.number("cx"), tag.number("cy")),
          radii: (tag.number("rx"), tag.number("ry")), paint(tag)))
    case "text": shapes.append(.text(textLine(tag)))
    default: break
    }
  }

  /// The outermost group scales and moves the drawing:
  /// `scale(0.74 0.74) rotate(0) translate(4 422)`.
  private mutating func addGroup(_ tag: SVGTags.Tag) {
    part = tag.attributes["class"].flatMap(Part.init) ?? part
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

  private func textLine(_ tag: SVGTags.Tag) -> TextLine {
    TextLine(
      text: tag.content, point: (tag.number("x"), tag.number("y")),
      anchor: TextLine.Anchor(rawValue: tag.attributes["text-anchor"] ?? "") ?? .start,
      size: tag.number("font-size"), colour: tag.colour("fill") ?? "black",
      isBold: tag.attributes["font-weight"] == "bold",
      isItalic: tag.attributes["font-style"] == "italic")
  }

  private static func pairs(_ numbers: [Double]) -> [Point] {
    stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
  }
}

/// The opening tags of an SVG that Graphviz wrote, one by one.
private struct SVGTags {
  /// A tag, its attributes, and the text that follows it.
  struct Tag {
    var name: String
    var attributes: [String: String] = [:]
    var content = ""

    /// The numbers in an attribute, whatever separates them.
    func numbers(_ name: String) -> [Double] {
      let isPart = { (character: Character) in
        character.isASCII && (character.isNumber || character == "." || character == "-")
      }
      return (attributes[name] ?? "").split { !isPart($0) }.compactMap { Double($0) }
        .map { $0.isFinite ? $0 : 0 }
    }

    /// The first number in an attribute, or 0.
    func number(_ name: String) -> Double { numbers(name).first ?? 0 }

    /// A colour; `nil` for none.
    func colour(_ name: String) -> String? {
      attributes[name].flatMap { $0 == "none" || $0 == "transparent" ? nil : $0 }
    }
  }

  private var rest: Substring

  init(_ svg: String) { rest = svg[...] }

  /// The next opening tag; this skips comments, declarations and closing tags.
  mutating func next() -> Tag? {
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        guard let end = rest.firstRange(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
        continue
      }
      guard let close = rest.firstIndex(of: ">") else { return nil }
      let inside = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      guard inside.first?.isLetter == true else { continue }
      var tag = Self.tag(inside)
      tag.content = Self.decoded(rest.prefix { $0 != "<" })
      return tag
    }
    return nil
  }

  private static func tag(_ inside: Substring) -> Tag {
    let name = inside.prefix { $0.isLetter }
    var tag = Tag(name: String(name))
    var rest = inside[name.endIndex...]
    while let equals = rest.firstIndex(of: "=") {
      let key = rest[..<equals].filter { !$0.isWhitespace }
      let value = rest[rest.index(after: equals)...]
      guard value.first == "\"" else { break }
      let body = value.dropFirst()
      guard let end = body.firstIndex(of: "\"") else { break }
      tag.attributes[key] = decoded(body[..<end])
      rest = body[body.index(after: end)...]
    }
    return tag
  }

  /// Text with its character references resolved.
  private static func decoded(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    return String(text).replacing(/&(#x?)?([0-9A-Za-z]{1,8});/) { match in
      let code = String(match.2)
      if let prefix = match.1 {
        let number = UInt32(code, radix: prefix == "#x" ? 16 : 10)
        return number.flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
      }
      let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
      return named[code] ?? String(match.0)
    }
  }
}
