/// How the words of a drawing hold to their places when another font sets them narrower or wider.
///
/// Graphviz writes the lines of a label from their left ends, however they are aligned. Lines of one
/// node or edge that begin in one place stay there, those that end in one place end there, and others
/// are centred; the legend is read from the left.
struct TikZAlignment {
  private var anchors: [Int: GraphvizSVG.Words.Anchor] = [:]

  init(of shapes: [GraphvizSVG.Shape]) {
    var group: [(position: Int, words: GraphvizSVG.Words)] = []
    var titles = 0
    for (position, shape) in shapes.enumerated() {
      switch shape {
      case .title:
        settle(group, isLegend: titles <= 1)
        group = []
        titles += 1
      case .text(let words) where words.anchor == .start: group.append((position, words))
      default: break
      }
    }
    settle(group, isLegend: titles <= 1)
  }

  /// The anchor of the words at `position` in the drawing, and where it is.
  func place(
    _ words: GraphvizSVG.Words, at position: Int
  ) -> (anchor: GraphvizSVG.Words.Anchor, point: GraphvizSVG.Point) {
    guard let anchor = anchors[position] else { return (words.anchor, words.point) }
    let share =
      switch anchor {
      case .start: 0.0
      case .middle: 0.5
      case .end: 1.0
      }
    return (anchor, (words.point.x + words.width * share, words.point.y))
  }

  private mutating func settle(
    _ group: [(position: Int, words: GraphvizSVG.Words)], isLegend: Bool
  ) {
    for (position, words) in group {
      let others = group.filter { $0.position != position && $0.words.point.y != words.point.y }
      let sharesStart = others.contains { abs($0.words.point.x - words.point.x) < 0.1 }
      let end = words.point.x + words.width
      let sharesEnd = others.contains { abs($0.words.point.x + $0.words.width - end) < 0.8 }
      anchors[position] = isLegend || sharesStart ? .start : sharesEnd ? .end : .middle
    }
  }
}

extension GraphvizSVG.Words {
  /// How wide the layout took the words to be.
  var width: Double { TypefaceWidth.ems(text, isBold: isBold) * size }
}
