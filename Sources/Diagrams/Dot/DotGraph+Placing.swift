/// Things drawn at given places, in points.
extension DotGraph {
  /// An invisible point, for a line to begin or end at.
  mutating func addPoint(_ name: DotName, at point: Point) {
    addNode(
      name,
      [
        .shape: .keyword("point"), .style: .keyword("invis"), .width: .number(0.01),
        .pos: .pair(point.x, point.y, isPinned: true),
      ])
  }

  /// A curve between two invisible points.
  mutating func addCurve(
    _ spline: Spline, _ kind: StaticString, _ number: Int, _ look: DotAttributes,
    meaning: String? = nil
  ) {
    let (from, to) = (DotName(kind, id: "from", number), DotName(kind, id: "to", number))
    guard let first = spline.controls.first, let last = spline.controls.last else { return }
    addPoint(from, at: first)
    addPoint(to, at: last)
    addEdge(from, to, look.merging([.pos: .spline(spline)]), meaning: meaning)
  }

  /// Lines of text between two edges.
  mutating func addText(
    _ name: DotName, _ lines: [String], left: Double, right: Double, y: Double, size: Double,
    alignment: StaticString = "LEFT", isBold: Bool = false, _ look: DotAttributes = [:]
  ) {
    let rows = lines.map { line -> [DotMarkup] in
      let text = DotMarkup.element(.font, [.fontSize: .size(size)], [.text(line)])
      return [isBold ? .element(.bold, [:], [text]) : text]
    }
    addRows(name, rows, left: left, right: right, y: y, alignment: alignment, look)
  }

  /// Lines of markup between two edges.
  mutating func addRows(
    _ name: DotName, _ rows: [[DotMarkup]], left: Double, right: Double, y: Double,
    alignment: StaticString = "LEFT", _ look: DotAttributes = [:]
  ) {
    let width = (right - left).rounded(.down)
    let table = DotMarkup.plainTable(
      rows.map { content in
        [.element(.cell, [.alignment: .keyword(alignment), .width: .points(width)], content)]
      })
    addNode(
      name,
      look.merging([
        .label: .markup(table), .pos: .pair((left + right) / 2, y, isPinned: true),
      ]))
  }
}
