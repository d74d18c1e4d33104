public import Negotiations

/// How a diagram is drawn.
public struct DiagramStyle: Sendable {
  /// The colours and outlines.
  public var theme: any Theme
  /// The language of names, caption and legend as a BCP 47 tag; `nil` for the default names, and English.
  public var language: String?
  /// The width on paper; `nil` for as wide as the drawing comes out.
  public var width: FigureWidth?
  /// Whether the figure explains its marks.
  public var hasLegend: Bool
  /// Whether a network shows its sides as groups, each on a background of its own.
  public var groupsSides = false
  /// How many actors a meeting or signing must join for a network to draw it whole, as one mark with a
  /// line to each; 0 for lines between all pairs.
  public var leastGathering = 5
  /// Whether a network draws a line for each kind of event between two actors, instead of one line that
  /// bears the numbers of all.
  public var keepsKindsApart = false
  /// Whether an ego network shows all lines between the others, even where these are too many to read.
  public var showsOthers = false
  /// Colours of sides, which take precedence over those of the corpus. A theme that keeps sides apart
  /// for every reader takes the nearest of its own colours instead.
  public var sideColours: [ActorID: Colour]

  /// Creates a style.
  public init(
    theme: any Theme = ScreenTheme(), language: String? = nil, width: FigureWidth? = nil,
    hasLegend: Bool = true, sideColours: [ActorID: Colour] = [:]
  ) {
    self.theme = theme
    self.language = language
    self.width = width
    self.hasLegend = hasLegend
    self.sideColours = sideColours
  }
}

extension DiagramStyle {
  /// What captions and legends say, in the language of the figure or, where there are no words for it, in
  /// English.
  var words: any FigureLanguage { FigureLanguages.language(language) }

  /// Dates in short, in the language of the figure.
  var dates: DateLabel { DateLabel(words) }
}

/// The width of a figure on paper.
public enum FigureWidth: Hashable, Sendable {
  /// One column of a journal: 85 mm.
  case column
  /// The page between its margins: 170 mm.
  case page
  /// Any other width.
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

  /// Whether it is that of a column, in which figures stand upright.
  var isColumn: Bool { millimetres < 120 }

  /// The most height that a figure of this width can have on a printed page, in points: no more than a
  /// journal leaves it beside a column of text, or on a page with its caption.
  var pointsHigh: Double {
    min(points * (isColumn ? 2.2 : 1.4), max(points, 225 / 25.4 * 72))
  }
}
