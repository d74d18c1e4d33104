import HistoricalDates
public import NegotiationAnalysis
public import Negotiations

/// A request for a figure: what to show of a corpus, and how to draw it.
///
/// ```swift
/// var request = FigureRequest(view: StorylineView())
/// request.selection.window = july1945
/// let figure = request.figure(of: corpus)
/// print(figure.caption.text)
/// ```
public struct FigureRequest: Sendable {
  /// What the colours of actors stand for.
  public enum Colouring: String, CaseIterable, Sendable {
    /// The sides the actors were on.
    case side
    /// The communities of the network.
    case community
  }

  /// The view to draw.
  public var view: any DiagramView
  /// How to draw it.
  public var style: DiagramStyle
  /// The events to draw.
  public var selection: Selection
  /// Whether to draw people, or the sides they were on.
  public var grouping: NegotiationNetwork.Grouping
  /// The actors to draw around; empty for everything.
  public var centre: Set<ActorID> = []
  /// How far to draw around them.
  public var steps = 1
  /// How many events two actors must share to be drawn.
  public var atLeast = 1
  /// The issues to draw, for the view that draws positions; empty for all.
  public var issues: Set<IssueID> = []
  /// The stands that were held when the time asked about ended, to draw in place of events: who took the same
  /// ones, or disagreed.
  public var stands: PositionNetwork.Measure?
  /// The path to draw, in place of all events.
  public var path: Path?
  /// The measure that sizes the actors, one of `Influence.measureNames`.
  public private(set) var measure: String?
  /// What the colours of actors stand for.
  public var colouring: Colouring = .side
  /// The title of the figure; the title of the corpus when `nil`.
  public var title: String?
  /// The caption in an author's own words; written from the request when `nil`.
  public var caption: String?

  /// Creates a request for all events of `selection`.
  public init(
    view: any DiagramView = NetworkView(), style: DiagramStyle = DiagramStyle(),
    selection: Selection = Selection(), grouping: NegotiationNetwork.Grouping = .person
  ) {
    self.view = view
    self.style = style
    self.selection = selection
    self.grouping = grouping
  }

  /// Sizes the actors by the measure called `name`; `nil` draws them all alike.
  ///
  /// - Throws: `UnknownMeasure` for a name that is no measure's.
  public mutating func sizeActors(by name: String?) throws(UnknownMeasure) {
    if let name { _ = try Influence(measures: [name]) }
    measure = name
  }

  /// Draws the figure from `corpus`.
  public func figure(of corpus: Corpus) -> Figure {
    figure(of: corpus, isTrial: false)
  }

  private func figure(of corpus: Corpus, isTrial: Bool) -> Figure {
    let content = content(of: corpus, isTrial: isTrial)
    let diagram = view.diagram(of: content, style: style)
    return Figure(
      content: content, diagram: diagram,
      caption: caption.map(diagram.caption.replacing) ?? diagram.caption)
  }

  /// What the figure shows, before any of it is drawn.
  public func content(of corpus: Corpus) -> DiagramContent {
    content(of: corpus, isTrial: false)
  }

  private func content(of corpus: Corpus, isTrial: Bool) -> DiagramContent {
    var content =
      path.map { pathContent($0, of: corpus) } ?? standContent(of: corpus)
      ?? eventContent(of: corpus, isTrial: isTrial)
    content.title = title
    if !isTrial, path == nil {
      content.trial = { change in
        guard let figure = changed(by: change)?.figure(of: corpus, isTrial: true) else {
          return nil
        }
        return FigureTrial(figure)
      }
    }
    return content
  }

  /// The stands in place of events, where they are asked for.
  private func standContent(of corpus: Corpus) -> DiagramContent? {
    guard let stands else { return nil }
    let question = Positions(on: selection.window?.last, selection: selection)
    var request = self
    request.selection.window = nil
    var content = request.eventContent(
      of: PositionNetwork(question, measure: stands).stands(in: corpus))
    content.asked.stands = stands
    return content
  }

  /// The most pairs of participants that are worked out, some hundreds of megabytes.
  private static let mostPairs = 300_000

  private func eventContent(of corpus: Corpus, isTrial: Bool = false) -> DiagramContent {
    let selected = selection.events(in: corpus)
    // What was done before the window is told, not drawn: its doers may no longer have been there.
    let isEarlier = { (selected: SelectedEvent) in
      selected.event.kind == .act && selected.began(before: selection.window)
    }
    var events = selected.filter { !isEarlier($0) }
    var underWay = selected.filter(isEarlier)
    // What cannot be drawn need not be worked out either: a congress of a thousand is half a million pairs.
    let pairs = events.pairsOfParticipants
    if pairs > Self.mostPairs, isTrial || view.drawsPairs {
      var content = DiagramContent(
        corpus: corpus, events: events, network: NegotiationNetwork(of: corpus, events: []),
        window: selection.window)
      content.grouping = grouping
      content.excessivePairs = pairs
      return content
    }
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
      let attendance = Attendance(in: corpus, grouping: grouping)
      let isNear = { (selected: SelectedEvent) in
        !kept.isDisjoint(with: attendance.actors(in: selected.event))
      }
      events = events.filter(isNear)
      underWay = underWay.filter(isNear)
    }
    if colouring == .community { network.colour(by: communities(in: corpus)) }
    var content = DiagramContent(
      corpus: corpus, events: events, network: network, window: selection.window)
    content.grouping = grouping
    content.underWay = underWay
    content.isSurroundings = !centre.isEmpty
    content.asked.actors = centre.sorted()
    content.asked.topics = selection.topics.sorted()
    content.asked.place = selection.place
    content.asked.isSecretOnly = selection.isSecretOnly
    content.asked.issues = issues.sorted()
    content.asked.atLeast = selection.atLeast
    content.asked.policy = selection.policy
    content.centre = centre.min()
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

  /// The sizes of actors by a measure of the whole selection; `nil` where all have the same score.
  private func sizes(by measure: String, in corpus: Corpus) -> ActorSizes? {
    guard var question = try? Influence(measures: [measure]) else { return nil }
    question.selection = selection
    question.grouping = grouping
    // A measure of ties counts the ties that are drawn; one of word in time, those who carry word.
    if !question.usesTime { question.scope = .everything }
    guard let ranking = question.answer(in: corpus).rankings.first else { return nil }
    let scores = ranking.actors.compactMap(\.score)
    guard let least = scores.min(), let most = scores.max(), least < most else { return nil }
    let shares = ranking.actors.map { ranked -> (ActorID, Double) in
      let share = ranked.score.map { ($0 - least) / (most - least) } ?? 0
      return (ranked.id, ranking.isLowestFirst && ranked.score != nil ? 1 - share : share)
    }
    return ActorSizes(
      meaning: ranking.heading,
      shares: Dictionary(shares, uniquingKeysWith: { first, _ in first }))
  }

  /// The communities of the network that is drawn, each actor's by number.
  private func communities(in corpus: Corpus) -> [ActorID: Int] {
    var drawn = Influence(selection: selection, grouping: grouping)
    drawn.scope = .everything
    return Communities(network: drawn).answer(in: corpus).communityOfActor
  }
}

/// A figure: a diagram, and what it was made from.
public struct Figure: Sendable {
  /// What the diagram shows.
  public let content: DiagramContent
  /// The diagram.
  public let diagram: Diagram
  /// What stands under the diagram.
  public let caption: Caption

  /// Whether nothing was found to draw.
  public var isEmpty: Bool { diagram.isEmpty }
}

extension FigureRequest {
  /// The request with one flag changed; `nil` where that is no request.
  fileprivate func changed(by change: FigureChange) -> FigureRequest? {
    var request = self
    switch change {
    case .during(let dates):
      guard let date = try? HistoricalDate(dates) else { return nil }
      request.selection.window = DateWindow(date)
    case .atLeast(let number): request.atLeast = number
    case .actor(let actor): request.centre = [actor]
    case .topic(let topic): request.selection.topics = [topic]
    case .sides: request.grouping = .affiliation
    case .view(let name):
      guard let view = DiagramViews.all.first(where: { $0.name == name }) else { return nil }
      let isTaken: [(ViewOption, Bool)] = [
        (.sizeBy, measure != nil), (.groupBy, style.groupsSides),
        (.colourBy, colouring != .side), (.kindsApart, style.keepsKindsApart),
        (.issue, !issues.isEmpty),
      ]
      guard isTaken.allSatisfy({ !$0.1 || view.options.contains($0.0) }) else { return nil }
      request.view = view
    }
    return request
  }
}

extension FigureTrial {
  fileprivate init(_ figure: Figure) {
    let counted = figure.diagram.counted
    self.init(
      actors: counted?.actors ?? figure.content.network.nodes.count,
      events: counted?.events ?? figure.content.events.count,
      isGood: !figure.isEmpty && figure.diagram.isReadable)
  }
}

extension NegotiationNetwork {
  /// Puts communities in place of sides, which colours stand for.
  fileprivate mutating func colour(by communities: [ActorID: Int]) {
    for position in nodes.indices {
      nodes[position].community = communities[nodes[position].id].map { $0 + 1 }
    }
  }
}

extension [SelectedEvent] {
  /// How many pairs of participants the events have at most.
  fileprivate var pairsOfParticipants: Int {
    reduce(0) { sum, selected in
      let count = selected.event.participants.count
      return sum + count * (count - 1) / 2
    }
  }
}
