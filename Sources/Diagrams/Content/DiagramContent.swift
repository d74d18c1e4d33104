public import HistoricalDates
public import NegotiationAnalysis
public import Negotiations

/// What a diagram is about: some events of a corpus, and the network they make.
public struct DiagramContent: Sendable {
  /// Where actors, sources and topics are described.
  public var corpus: Corpus
  /// The events, in order of time.
  public var events: [SelectedEvent]
  /// The actors and the lines that the events draw between them.
  public var network: NegotiationNetwork
  /// What the figure is called in its caption; the corpus's title when `nil`.
  public var title: String?
  /// The days that were asked for; `nil` for all time.
  public var window: DateWindow?
  /// Whether people are drawn, or the sides they were on.
  public var grouping = NegotiationNetwork.Grouping.person
  /// Whether only what lies around some actors is in it.
  public var isSurroundings = false
  /// The path that was asked for, for the view that draws one.
  public var path: PathFigure?
  /// The actor in the middle, for the view that has one; `nil` for whoever is joined to the most others.
  public var centre: ActorID?
  /// How large the actors are drawn, for the view that sizes them.
  public var sizes: ActorSizes?

  /// What a diagram is about.
  public init(
    corpus: Corpus, events: [SelectedEvent], network: NegotiationNetwork, title: String? = nil,
    window: DateWindow? = nil, path: PathFigure? = nil
  ) {
    self.corpus = corpus
    self.events = events
    self.network = network
    self.title = title
    self.window = window
    self.path = path
  }
}

/// How large actors are drawn, and what their size means.
public struct ActorSizes: Sendable {
  /// What larger stands for, in a few words: `go-between`.
  public var meaning: String
  /// How large each actor is, from 0 to 1; whoever is not there has the usual size.
  public var shares: [ActorID: Double]

  /// Sizes of actors.
  public init(meaning: String, shares: [ActorID: Double]) {
    self.meaning = meaning
    self.shares = shares
  }
}

/// A question about a path and what was found.
public struct PathFigure: Sendable {
  /// What was asked.
  public var question: Path
  /// What was found.
  public var answer: Path.Answer

  /// A question about a path and what was found.
  public init(question: Path, answer: Path.Answer) {
    self.question = question
    self.answer = answer
  }
}

/// How a diagram is drawn.
public struct DiagramStyle: Sendable {
  /// Colour or grey.
  public var theme: any Theme
  /// The language of the labels as a BCP 47 tag; `nil` for the default names.
  public var language: String?
  /// The width on paper; `nil` for as wide as it comes out.
  public var width: FigureWidth?
  /// Whether the figure explains its marks.
  public var hasLegend: Bool
  /// Whether the network shows its sides as groups, each on a ground of its own.
  public var gathersSides = false
  /// Colours of sides, before those that the corpus gives them. A theme that promises that sides can
  /// be told apart takes the nearest of its own.
  public var sideColours: [ActorID: Colour]

  /// A style.
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
