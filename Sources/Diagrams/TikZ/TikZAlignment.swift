/// The alignment of text, which keeps it in place when another font sets it narrower or wider.
///
/// Graphviz writes the lines of a label from their left ends, however they are aligned. The lines of
/// a node or edge that share their left ends are aligned left here, those that share their right ends
/// right, and others are centred. The legend is aligned left.
struct TikZAlignment {
  private var anchors: [Int: GraphvizSVG.TextLine.Anchor] = [:]

  init(of shapes: [GraphvizSVG.Shape]) {
    var group: [(position: Int, textLine: GraphvizSVG.TextLine)] = []
    var titles = 0
    for (position, shape) in shapes.enumerated() {
      switch shape {
      case .title:
        settle(group, isLegend: titles <= 1)
        group = []
        titles += 1
      case .text(let textLine) where textLine.anchor == .start: group.append((position, textLine))
      default: break
      }
    }
    settle(group, isLegend: titles <= 1)
  }

  /// The anchor of the line of text at `position` in the drawing, and its place.
  func place(
    _ textLine: GraphvizSVG.TextLine, at position: Int
  ) -> (anchor: GraphvizSVG.TextLine.Anchor, point: Point) {
    guard let anchor = anchors[position] else { return (textLine.anchor, textLine.point) }
    let share =
      switch anchor {
      case .start: 0.0
      case .middle: 0.5
      case .end: 1.0
      }
    return (anchor, (textLine.point.x + textLine.width * share, textLine.point.y))
  }

  private mutating func settle(
    _ group: [(position: Int, textLine: GraphvizSVG.TextLine)], isLegend: Bool
  ) {
    for (position, textLine) in group {
      let others = group.filter {
        $0.position != position && $0.textLine.point.y != textLine.point.y
      }
      let sharesStart = others.contains { abs($0.textLine.point.x - textLine.point.x) < 0.1 }
      let end = textLine.point.x + textLine.width
      let sharesEnd = others.contains { abs($0.textLine.point.x + $0.textLine.width - end) < 0.8 }
      anchors[position] = isLegend || sharesStart ? .start : sharesEnd ? .end : .middle
    }
  }
}

extension GraphvizSVG.TextLine {
  /// The width that the layout gave the text.
  var width: Double { Typeface.ems(text, isBold: isBold) * size }
}
