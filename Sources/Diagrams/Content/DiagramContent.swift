public import HistoricalDates
public import NegotiationAnalysis
public import Negotiations

/// What a diagram shows: some events of a corpus, and the network they make.
public struct DiagramContent: Sendable {
  /// The corpus that describes the actors, sources and topics.
  public var corpus: Corpus
  /// The events, in order of time.
  public var events: [SelectedEvent]
  /// The actors, and the lines that the events draw between them.
  public var network: NegotiationNetwork
  /// Whom, what and which place was asked for, which the title of a figure of several corpora says.
  public var asked = FigureSubjects()
  /// Acts and other spans that began before the window, or may have, and lasted into it; they are not
  /// drawn, since it is another time that they belong to.
  public var underWay: [SelectedEvent] = []
  /// What the figure would come out as if a flag were changed; `nil` where that cannot be tried.
  var trial: (@Sendable (FigureChange) -> FigureTrial?)?
  /// The title of the figure; the title of the corpus when `nil`.
  public var title: String?
  /// The window that was asked for; `nil` for all time.
  public var window: DateWindow?
  /// Whether the nodes are people, or the sides they were on.
  public var grouping = NegotiationNetwork.Grouping.person
  /// Whether the content was narrowed to what lies around some actors.
  public var isSurroundings = false
  /// The path to draw, for the view that draws one.
  public var path: PathFigure?
  /// The actor to draw in the middle, for the view that has one; the actor joined to the most others
  /// when `nil`.
  public var centre: ActorID?
  /// The language of names; `nil` for the default.
  var language: String?
  /// The sizes of the actors, for the view that scales them.
  public var sizes: ActorSizes?

  /// How many pairs the participants of the events make, where they are too many to be worked out; the network is
  /// empty then.
  var excessivePairs: Int?

  /// Creates a content.
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

  /// The year that title or caption gives for all that is drawn, so that dates can do without it: that of the
  /// window, or of the events where no time was asked for; `nil` where there is none or several.
  var onlyYear: Int? {
    if let window, window.first != nil || window.last != nil {
      guard let first = window.first, let last = window.last, first.year == last.year else {
        return nil
      }
      return first.year
    }
    let years = Set(
      events.flatMap { [$0.event.date.start.earliest?.year, $0.event.date.end.latest?.year] })
    return years.count == 1 ? years.first ?? nil : nil
  }

  /// The content without the events that began before the window, or may have, which a drawing along an
  /// axis of time has no place for.
  var sinceWindowBegan: DiagramContent {
    var result = self
    result.events = events.filter { !$0.began(before: window) }
    result.underWay += events.filter { $0.began(before: window) }
    return result
  }

  /// Who took part in the events: people, or the sides they were on.
  var attendance: Attendance { Attendance(in: corpus, grouping: grouping) }
}

/// Whom, what and which place a figure was asked for.
public struct FigureSubjects: Sendable {
  /// The actors to draw around.
  public var actors: [ActorID] = []
  /// The topics.
  public var topics: [TopicID] = []
  /// The place, as it was asked for.
  public var place: String?
  /// Whether only what was kept secret at the time was asked for.
  public var isSecretOnly = false
  /// The issues.
  public var issues: [IssueID] = []
  /// What is drawn of stands, where they stand in place of events.
  public var stands: PositionNetwork.Measure?
  /// How sure something must be to be drawn.
  public var atLeast = Certainty.possible
  /// Which values stand where sources differ.
  public var policy = EvidencePolicy.preferred

  /// Nothing in particular.
  public init() {}
}

/// The sizes of actors, and what they stand for.
public struct ActorSizes: Sendable {
  /// What a larger actor has more of, in a few words: `betweenness`.
  public var meaning: String
  /// The size of each actor, from 0 to 1; an actor without one has the usual size.
  public var shares: [ActorID: Double]

  /// Creates sizes.
  public init(meaning: String, shares: [ActorID: Double]) {
    self.meaning = meaning
    self.shares = shares
  }
}

/// A question about a path, and its answer.
public struct PathFigure: Sendable {
  /// The question.
  public var question: Path
  /// The answer.
  public var answer: Path.Answer

  /// Creates a pair of question and answer.
  public init(question: Path, answer: Path.Answer) {
    self.question = question
    self.answer = answer
  }
}

extension SelectedEvent {
  /// Whether the event lasted, and began before a range of days or may have begun then.
  func began(before window: DateWindow?) -> Bool {
    guard let first = window?.first, event.date.isSpan else { return false }
    return event.date.start.earliest.map { $0 < first } ?? true
  }

  /// Whether it is certain to have begun before a range of days.
  func certainlyBegan(before window: DateWindow?) -> Bool {
    guard let first = window?.first, let start = event.date.start.latest else { return false }
    return start < first
  }
}

extension NegotiationNetwork {
  /// The nodes that each node is joined to, by lines of any kind and direction.
  var neighbours: [Set<Int>] {
    var result = [Set<Int>](repeating: [], count: nodes.count)
    for edge in edges where edge.from != edge.to {
      result[edge.from].insert(edge.to)
      result[edge.to].insert(edge.from)
    }
    return result
  }
}
