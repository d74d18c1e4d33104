/// How wide a figure is on paper.
public enum FigureWidth: Hashable, Sendable {
  /// One column of a journal: 85 mm.
  case column
  /// The page between its margins: 170 mm.
  case page
  /// A width of its own.
  case millimetres(Double)

  /// The width in millimetres, between 20 and 1,000.
  public var millimetres: Double {
    switch self {
    case .column: 85
    case .page: 170
    case .millimetres(let width): width.isFinite ? min(max(width, 20), 1000) : 85
    }
  }

  /// The width in points (1/72 inch).
  public var points: Double { millimetres / 25.4 * 72 }

  /// The height that a figure of this width can have on a printed page, in points.
  public var pointsHigh: Double { max(points, 225 / 25.4 * 72) }
}

/// The measures that a figure is set in, chosen so that its words can be read at its final width.
struct Measures {
  /// The size of names, in points.
  private(set) var labelSize: Double
  /// The size of the legend and of small print.
  let smallSize: Double
  /// The width that there is, in points.
  let width: Double
  /// Whether the drawing should stand rather than lie.
  let isUpright: Bool
  /// What the drawing is scaled down to when it comes out larger.
  let limit: (width: Double, height: Double)?

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

  /// The same with names as small as small print.
  var small: Measures {
    var result = self
    result.labelSize = smallSize
    return result
  }
}
