import HistoricalDates
public import NegotiationAnalysis
public import Negotiations

/// What a figure is to show of a corpus, and how: a question and a way of drawing its answer.
///
/// ```swift
/// var request = FigureRequest(view: StorylineView())
/// request.selection.window = july1945
/// let figure = request.figure(of: corpus)
/// print(figure.diagram.caption)
/// ```
public struct FigureRequest: Sendable {
  /// What the colours of actors mean.
  public enum Colouring: String, CaseIterable, Sendable {
    /// The sides they were on.
    case side
    /// The circles they moved in, as the network itself falls apart.
    case community
  }

  /// The way to look at the events.
  public var view: any DiagramView
  /// How they are drawn.
  public var style: DiagramStyle
  /// Which events are drawn.
  public var selection: Selection
  /// People as recorded, or the sides they were on.
  public var grouping: NegotiationNetwork.Grouping
  /// Only what lies around these actors is drawn; empty for everything.
  public var centre: Set<ActorID> = []
  /// How far around them.
  public var steps = 1
  /// Only what joins those who share at least so many events is drawn.
  public var atLeast = 1
  /// The path to draw, in place of all events.
  public var path: Path?
  /// The measure that sizes the actors, of ``NegotiationAnalysis/Influence/measureNames``.
  public var measure: String?
  /// What colours mean.
  public var colouring: Colouring = .side
  /// What the figure is called in its caption; the corpus's title when `nil`.
  public var title: String?
  /// The caption in an author's own words; written from the question when `nil`.
  public var caption: String?

  /// A request for everything that `selection` takes.
  public init(
    view: any DiagramView = NetworkView(), style: DiagramStyle = DiagramStyle(),
    selection: Selection = Selection(), grouping: NegotiationNetwork.Grouping = .person
  ) {
    self.view = view
    self.style = style
    self.selection = selection
    self.grouping = grouping
  }

  /// The figure that `corpus` gives.
  public func figure(of corpus: Corpus) -> Figure {
    var content = path.map { pathContent($0, of: corpus) } ?? content(of: corpus)
    content.title = title
    let diagram = view.diagram(of: content, style: style)
    let words = caption.map(diagram.words.worded) ?? diagram.words
    return Figure(content: content, diagram: diagram, words: words)
  }

  private func content(of corpus: Corpus) -> DiagramContent {
    var events = selection.events(in: corpus)
    var network = NegotiationNetwork(
      of: corpus, events: events, window: selection.window, grouping: grouping)
    if atLeast > 1 {
      network = network.sharing(atLeast: atLeast)
      let kept = network.events
      events = events.filter { kept.contains($0.event.id) }
    }
    if !centre.isEmpty {
      network = network.neighbourhood(of: centre, steps: steps)
      let around = network.neighbourhood(of: centre, steps: max(0, steps - 1))
      let kept = centre.union(around.nodes.map(\.id))
      events = events.filter { !kept.isDisjoint(with: $0.event.participants) }
    }
    if colouring == .community { network.colourByCircle(circles(in: corpus)) }
    var content = DiagramContent(
      corpus: corpus, events: events, network: network, window: selection.window)
    content.grouping = grouping
    content.isSurroundings = !centre.isEmpty
    if view is EgoView { content.centre = centre.first }
    content.sizes = measure.flatMap { sizes(by: $0, in: corpus) }
    return content
  }

  private func pathContent(_ question: Path, of corpus: Corpus) -> DiagramContent {
    let answer = question.answer(in: corpus)
    var seen: Set<EventID> = []
    let events = answer.chains.flatMap(\.hops).filter { seen.insert($0.event.id).inserted }
      .map { SelectedEvent(event: $0.event, certainty: $0.isCertain ? .certain : .possible) }
    let window = selection.window
    return DiagramContent(
      corpus: corpus, events: events,
      network: NegotiationNetwork(of: corpus, events: events, window: window, grouping: grouping),
      window: window, path: PathFigure(question: question, answer: answer))
  }

  /// How much each actor has of a measure, over all that is selected; `nil` where all have the same.
  private func sizes(by measure: String, in corpus: Corpus) -> ActorSizes? {
    let question = Influence(measures: [measure], selection: selection, grouping: grouping)
    guard let ranking = question.answer(in: corpus).rankings.first else { return nil }
    let scores = ranking.actors.compactMap(\.score)
    guard let least = scores.min(), let most = scores.max(), least < most else { return nil }
    let shares = ranking.actors.map { ranked -> (ActorID, Double) in
      let share = ranked.score.map { ($0 - least) / (most - least) } ?? 0
      return (ranked.id, ranking.isLowestFirst && ranked.score != nil ? 1 - share : share)
    }
    return ActorSizes(
      meaning: ranking.heading.lowercased(),
      shares: Dictionary(shares, uniquingKeysWith: { first, _ in first }))
  }

  private func circles(in corpus: Corpus) -> [ActorID: Int] {
    Circles(network: Influence(selection: selection, grouping: grouping))
      .answer(in: corpus).circleOfActor
  }
}

/// What a request gave: the drawing, and what it was made from.
public struct Figure: Sendable {
  /// What is drawn.
  public let content: DiagramContent
  /// The drawing.
  public let diagram: Diagram
  /// What stands under it.
  public let words: Caption

  /// Whether nothing was found that could be drawn.
  public var isEmpty: Bool { content.events.isEmpty && content.path?.answer.certainty == nil }
}

extension NegotiationNetwork {
  /// Puts the circles that actors moved in, in the place of the sides they were on.
  fileprivate mutating func colourByCircle(_ circles: [ActorID: Int]) {
    for position in nodes.indices {
      nodes[position].side = circles[nodes[position].id].map { ActorID("circle \($0 + 1)") }
    }
  }
}
