import Negotiations

/// Things that are put where they are to stand, in points.
extension DotGraph {
  /// A small figure without words.
  mutating func addMark(
    _ name: DotName, _ shape: EventShape, size: Double, at point: (x: Double, y: Double),
    _ look: DotAttributes
  ) {
    var attributes = shape.attributes(size: size).merging(look)
    attributes[.style] = .word("filled")
    attributes[.pos] = .pair(point.x, point.y, isPinned: true)
    addNode(name, attributes)
  }

  /// A point that is not seen, for a line to begin or end at.
  mutating func addPoint(_ name: DotName, at point: (x: Double, y: Double)) {
    addNode(
      name,
      [
        .shape: .word("point"), .style: .word("invis"), .width: .number(0.01),
        .pos: .pair(point.x, point.y, isPinned: true),
      ])
  }

  /// A curve with a point that is not seen at either end.
  mutating func addCurve(
    _ spline: DotSpline, _ kind: StaticString, _ number: Int, _ look: DotAttributes
  ) {
    let (from, to) = (DotName(kind, id: "from", number), DotName(kind, id: "to", number))
    guard let first = spline.controls.first, let last = spline.controls.last else { return }
    addPoint(from, at: first)
    addPoint(to, at: last)
    addEdge(from, to, look.merging([.pos: .spline(spline)]))
  }

  /// Lines of words between two edges.
  mutating func addText(
    _ name: DotName, _ lines: [String], left: Double, right: Double, y: Double, size: Double,
    alignment: StaticString = "LEFT", isBold: Bool = false
  ) {
    let rows = lines.map { line -> [Markup] in
      let words = Markup.element(.font, [.fontSize: .size(size)], [.text(line)])
      return [isBold ? .element(.bold, [:], [words]) : words]
    }
    place(name, rows, left: left, right: right, y: y, alignment: alignment)
  }

  /// A head in black above a smaller detail in grey; or beside it.
  mutating func addLabel(
    _ name: DotName, head: [String], detail: [String], aside: String?, left: Double, right: Double,
    y: Double, measures: Measures
  ) {
    func small(_ text: String) -> Markup {
      let grey = Colour(grey: 90)
      return .element(
        .font, [.fontSize: .size(measures.smallSize), .colour: .colour(grey)], [.text(text)])
    }
    var rows = head.map {
      [Markup.element(.font, [.fontSize: .size(measures.labelSize)], [.text($0)])]
    }
    if let aside, !rows.isEmpty { rows[rows.count - 1].append(small("\u{2002}" + aside)) }
    rows += detail.map { [small($0)] }
    place(name, rows, left: left, right: right, y: y, alignment: "LEFT")
  }

  private mutating func place(
    _ name: DotName, _ rows: [[Markup]], left: Double, right: Double, y: Double,
    alignment: StaticString
  ) {
    let table = Markup.table(
      [
        .border: .points(0), .cellBorder: .points(0), .cellSpacing: .points(0),
        .cellPadding: .points(0),
      ],
      rows: rows.map { content in
        let width = (right - left).rounded(.down)
        return [
          .element(.cell, [.alignment: .word(alignment), .width: .points(width)], content)
        ]
      })
    addNode(
      name, [.label: .markup(table), .pos: .pair((left + right) / 2, y, isPinned: true)])
  }
}
