/// The sizes that a figure is set in, chosen so that its labels can be read at its printed width.
struct PageMeasures {
  /// The type size of names, in points.
  private(set) var labelSize: Double
  /// The type size of the legend and other small print.
  let smallSize: Double
  /// The width to draw for, in points.
  let width: Double
  /// Whether the drawing should be taller than wide.
  let isUpright: Bool
  /// The size that a larger drawing is scaled down to.
  let limit: Size?

  init(_ figure: FigureWidth?) {
    switch figure {
    case nil: (labelSize, smallSize, width) = (10, 9, 560)
    case let figure? where figure.millimetres < 120:
      (labelSize, smallSize, width) = (8, 7.5, figure.points)
    case let figure?: (labelSize, smallSize, width) = (9, 8, figure.points)
    }
    isUpright = figure.map { $0.millimetres < 120 } ?? false
    limit = figure.map { ($0.points, $0.pointsHigh) }
  }

  /// The attributes of text that stands by itself, in small print.
  var textDefaults: DotAttributes {
    [
      .fontname: .text(Typeface.name), .fontsize: .number(smallSize), .shape: .keyword("plaintext"),
      .margin: .number(0), .width: .number(0), .height: .number(0),
    ]
  }

  /// The same, with names as small as the small print.
  var small: PageMeasures {
    var result = self
    result.labelSize = smallSize
    return result
  }
}

extension DotAttributes {
  /// Has Graphviz scale a larger drawing down to the page, and leave no margin, which a PDF would
  /// have.
  mutating func fit(_ measures: PageMeasures) {
    self[.margin] = .number(0)
    guard let limit = measures.limit else { return }
    self[.size] = .pair(limit.width / 72, limit.height / 72)
  }
}
