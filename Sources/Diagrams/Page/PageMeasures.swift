/// The sizes that a figure is set in, chosen so that its labels can be read at its printed width.
struct PageMeasures {
  /// The type size of names, in points.
  private(set) var labelSize: Double
  /// The type size of the legend and other small print.
  let smallSize: Double
  /// The width to draw for, in points.
  private(set) var width: Double
  /// Whether the drawing should be taller than wide.
  let isUpright: Bool
  /// The size that a larger drawing is scaled down to.
  let limit: Size?

  /// The most nodes to place; Graphviz lays out larger networks.
  static let mostNodes = 200
  /// The smallest type of a crowded network on paper.
  static let leastType = 6.6

  init(_ figure: FigureWidth?) {
    switch figure {
    case nil: (labelSize, smallSize, width) = (10, 9, 560)
    case let figure? where figure.isColumn:
      (labelSize, smallSize, width) = (8, 8, figure.points)
    case let figure?: (labelSize, smallSize, width) = (9, 8, figure.points)
    }
    isUpright = figure?.isColumn ?? false
    limit = figure.map { ($0.points, $0.pointsHigh) }
  }

  /// The room for a legend: Graphviz sets one in a margin of its own, and a legend wider than the drawing would
  /// have all of it scaled down.
  var legendWidth: Double { limit == nil ? width : width - 30 }

  /// What is laid out in as little more than a width as keeps it from being too tall for the page, where it
  /// would be scaled down and leave the sides of the page blank; with that width.
  ///
  /// - Parameters:
  ///   - isFixed: whether to lay out once only.
  ///   - layout: lays out within a width, and says how tall that came out without a legend.
  func widened<Layout>(
    from start: Double, isFixed: Bool = false, _ layout: (Double) -> (Layout, height: Double)
  ) -> (width: Double, Layout) {
    let (first, height) = layout(start)
    guard let limit, !isFixed else { return (start, first) }
    let legend = smallSize * (isUpright ? 8 : 6)
    func scale(_ width: Double, _ height: Double) -> Double {
      min(limit.width / (width + 12), limit.height / (height + legend))
    }
    var best = (width: start, layout: first, scale: scale(start, height))
    for share in [1.07, 1.15, 1.25, 1.4, 1.6, 1.85] {
      // As wide as it is tall enough for: wider would only make it smaller.
      guard limit.width / (best.width + 12) > best.scale * 1.02 else { break }
      let (next, height) = layout(start * share)
      let itsScale = scale(start * share, height)
      if itsScale > best.scale { best = (start * share, next, itsScale) }
    }
    return (best.width, best.layout)
  }

  /// The same, to draw for another width and scale down.
  func drawn(within width: Double) -> PageMeasures {
    var result = self
    result.width = width
    return result
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
  /// Has Graphviz scale a larger drawing down to the page, set a narrower one in the middle of its width,
  /// and leave no margin, which a PDF would have.
  mutating func fit(_ measures: PageMeasures) {
    self[.margin] = .number(0)
    guard let limit = measures.limit else { return }
    self[.size] = .pair(limit.width / 72, limit.height / 72)
    self[.exactwidth] = .keyword("true")
  }
}
