/// A drawing as it stands on paper: its boxes, lines and words in points at the printed size, read from
/// the SVG that Graphviz made of it.
struct PrintedDrawing {
  /// A node with words in it that stands for something.
  struct PrintedBox {
    var name: String
    var frame: PageRectangle
    var words: [PrintedWords]
    /// Whether there is more to see of it than its words.
    var isDrawn: Bool
  }

  /// A line of text.
  struct PrintedWords {
    var text: String
    var size: Double
    var frame: PageRectangle
  }

  /// Words on a line or beside it.
  struct Note {
    var text: String
    var frame: PageRectangle
    /// The name of the edge or node that bears them.
    var bearer: String
    /// The number of the line that they are about.
    var line: Int?
  }

  /// A line as drawn.
  struct PrintedLine {
    var name: String
    /// What it is, by the first word of its name.
    var kind: String
    var points: [Point]
    /// The corners of its arrowheads.
    var heads: [Point]
  }

  let width: Double
  let height: Double
  private(set) var boxes: [PrintedBox] = []
  private(set) var lines: [PrintedLine] = []
  private(set) var notes: [Note] = []
  private(set) var words: [PrintedWords] = []
  /// Marks without words, and those that carry a date or number only.
  private(set) var marks: [PageRectangle] = []
  private(set) var legend: [PageRectangle] = []

  /// Nodes that are no boxes, by the first word of their names.
  private static let notBoxes: Set = [
    "note", "label", "date", "mark", "number", "lane", "year", "rule", "tick", "bar", "rail",
    "ground", "line", "before", "after", "casing", "arrow", "agreed", "axis", "legend", "point",
  ]

  /// Reads a drawing; `nil` where Graphviz did not write it.
  init?(svg: String) {
    guard let drawing = GraphvizSVG(svg) else { return nil }
    (width, height) = (drawing.size.x, drawing.size.y)
    var group = Group(part: .graph, name: "")
    for shape in drawing.shapes {
      if case .title(let name, let part) = shape {
        add(group)
        group = Group(part: part, name: name)
      } else {
        group.add(shape, of: drawing)
      }
    }
    add(group)
  }

  /// The shapes and words of a node, an edge, or the graph.
  private struct Group {
    /// A shape, and whether it can be seen.
    struct Outline {
      var points: [Point]
      var isPath: Bool
      var isSeen: Bool
      var isPolygon = false
    }

    let part: GraphvizSVG.Part
    let name: String
    var outlines: [Outline] = []
    var words: [PrintedWords] = []

    init(part: GraphvizSVG.Part, name: String) {
      self.part = part
      self.name = name
    }

    /// What the name says the part is.
    var kind: String { String(name.prefix { $0 != " " }) }

    mutating func add(_ shape: GraphvizSVG.Shape, of drawing: GraphvizSVG) {
      switch shape {
      case .title: break
      case .outline(let points, let isClosed, let paint):
        outlines.append(
          Outline(
            points: points.map(drawing.printed), isPath: !isClosed, isSeen: Self.isSeen(paint),
            isPolygon: isClosed))
      case .curve(let points, let paint):
        outlines.append(
          Outline(
            points: Self.polyline(points.map(drawing.printed)), isPath: true,
            isSeen: Self.isSeen(paint)))
      case .ellipse(let centre, let radii, let paint):
        let corners = [
          (centre.x - radii.x, centre.y - radii.y), (centre.x + radii.x, centre.y + radii.y),
        ]
        outlines.append(
          Outline(
            points: corners.map(drawing.printed), isPath: false, isSeen: Self.isSeen(paint)))
      case .text(let line):
        let text = line.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty else { return }
        let size = line.size * drawing.scale
        let width = Typeface.ems(text, isBold: line.isBold) * size
        let at = drawing.printed(line.point)
        let left = at.x - (line.anchor == .middle ? width / 2 : line.anchor == .end ? width : 0)
        words.append(
          PrintedWords(
            text: text, size: size,
            frame: PageRectangle(
              left: left, top: at.y - size * 0.75, right: left + width, bottom: at.y + size * 0.22))
        )
      }
    }

    private static func isSeen(_ paint: GraphvizSVG.Paint) -> Bool {
      paint.stroke != nil || !(["white", "#ffffff", nil].contains(paint.fill))
    }

    /// A curve of cubic segments as straight pieces.
    private static func polyline(_ controls: [Point]) -> [Point] {
      guard var last = controls.first else { return [] }
      var points = [last]
      for start in stride(from: 1, to: controls.count - 2, by: 3) {
        let (a, b, c) = (controls[start], controls[start + 1], controls[start + 2])
        for step in 1...24 {
          let t = Double(step) / 24
          let s = 1 - t
          let (w0, w1, w2, w3) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
          points.append(
            (
              w0 * last.x + w1 * a.x + w2 * b.x + w3 * c.x,
              w0 * last.y + w1 * a.y + w2 * b.y + w3 * c.y
            ))
        }
        last = c
      }
      return points
    }
  }

  private mutating func add(_ group: Group) {
    words += group.words
    switch group.part {
    case .graph: addLegend(group)
    case .cluster:
      notes += group.words.map {
        Note(text: $0.text, frame: $0.frame, bearer: group.name, line: nil)
      }
    case .node: addNode(group)
    case .edge: addEdge(group)
    }
  }

  private mutating func addLegend(_ group: Group) {
    let frames = group.outlines.compactMap { outline -> PageRectangle? in
      guard let frame = PageRectangle(around: outline.points) else { return nil }
      // The ground of the page is no legend.
      return outline.isPolygon && frame.area > 0.85 * width * height ? nil : frame
    }
    legend += frames + group.words.map(\.frame)
  }

  private mutating func addNode(_ group: Group) {
    let outlines = group.outlines.compactMap { PageRectangle(around: $0.points) }
    let frame = PageRectangle(around: outlines.isEmpty ? group.words.map(\.frame) : outlines)
    guard let frame else { return }
    if group.kind == "note" {
      let number = group.name.split(separator: " ").dropFirst().first.flatMap { Int($0) }
      notes.append(
        Note(
          text: group.words.map(\.text).joined(separator: " "), frame: frame, bearer: group.name,
          line: number))
    } else if group.kind == "legend" {
      legend.append(frame)
    } else if Self.notBoxes.contains(group.kind) || group.words.isEmpty {
      marks.append(frame)
    } else if frame.area > 0 {
      boxes.append(
        PrintedBox(
          name: group.name, frame: frame, words: group.words,
          isDrawn: group.outlines.contains(where: \.isSeen)))
    }
  }

  private mutating func addEdge(_ group: Group) {
    // A double line is two paths of one edge; the first stands for both.
    guard let path = group.outlines.first(where: \.isPath) else { return }
    let heads = group.outlines.filter { !$0.isPath }.flatMap(\.points)
    lines.append(
      PrintedLine(name: group.name, kind: group.kind, points: path.points, heads: heads))
    notes += group.words.map {
      Note(text: $0.text, frame: $0.frame, bearer: group.name, line: nil)
    }
  }
}
