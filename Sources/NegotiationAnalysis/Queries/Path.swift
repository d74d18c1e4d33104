import GraphAlgorithms
public import HistoricalDates
public import Negotiations

/// How word could have got from one actor to another, and how surely.
///
/// The chain with the fewest events is found, among those that respect time unless time is
/// ignored. It is certain when it holds in every reading of the dates, on firm evidence; possible
/// when it holds in some.
///
/// ```swift
/// let answer = Path(from: "hurley", to: "stalin").answer(in: corpus)
/// answer.certainty      // .certain
/// answer.hops.count     // how many meetings and messages it took
/// ```
public struct Path: Sendable {
  /// Who has the word at the start of the window.
  public var from: ActorID
  /// Who is to hear it.
  public var to: ActorID
  /// The events that may be used. The window bounds the whole chain.
  public var selection: Selection
  /// Whether a chain must respect the order of time.
  public var respectsTime: Bool
  /// People as recorded, or the sides they were on.
  public var grouping: NegotiationNetwork.Grouping

  /// A question.
  public init(
    from: ActorID, to: ActorID, selection: Selection = Selection(), respectsTime: Bool = true,
    grouping: NegotiationNetwork.Grouping = .person
  ) {
    self.from = from
    self.to = to
    self.selection = selection
    self.respectsTime = respectsTime
    self.grouping = grouping
  }

  /// What a question found.
  public struct Answer: Sendable {
    /// How surely the chain holds; `nil` where there is none.
    public var certainty: Certainty?
    /// The days on which word can have arrived. The latest is `nil` where some reading has no
    /// chain, or nothing limits it.
    public var arrival: DayBounds?
    /// The chain, in order; empty where there is none, or where nothing needs to pass.
    public var hops: [Hop]
    /// Why there is no chain.
    public var obstacle: Obstacle?

    /// The answer when only what is certain counts: a chain that is merely possible is none.
    public var onlyCertain: Answer {
      certainty == .certain
        ? self : Answer(certainty: nil, arrival: nil, hops: [], obstacle: obstacle)
    }
  }

  /// One step of a chain: who told whom, at which event.
  public struct Hop: Sendable {
    /// Who tells.
    public var from: ActorID
    /// Who is told.
    public var to: ActorID
    /// Where word passes.
    public var event: Event
    /// Whether the event and both participations rest on firm evidence and undoubted dates.
    public var isFirm: Bool
  }

  /// Why no chain joins two actors.
  public enum Obstacle: String, Sendable {
    /// One of them takes part in no event that carries word.
    case absent
    /// No chain of events joins them at all.
    case unconnected
    /// Events join them, but in no order that time allows.
    case againstTime
    /// Only a collective, which carries no word, joins them.
    case onlyThroughCollectives
  }

  /// Answers the question.
  ///
  /// - Complexity: O(*p* log *p*) for *p* participations in the selected events, times the length
  ///   of the chain.
  public func answer(in corpus: Corpus) -> Answer {
    let events = selection.events(in: corpus)
    let network = TemporalNetwork(
      of: corpus, events: events, endpoints: [from, to], grouping: grouping)
    guard let origin = network.number(of: from), let goal = network.number(of: to) else {
      return Answer(certainty: nil, arrival: nil, hops: [], obstacle: .absent)
    }
    let found =
      respectsTime
      ? chainInTime(network, from: origin, to: goal) : chain(network, from: origin, to: goal)
    return found
      ?? Answer(
        certainty: nil, arrival: nil, hops: [],
        obstacle: obstacle(network, corpus: corpus, events: events, from: origin, to: goal))
  }

  private func chain(_ network: TemporalNetwork, from origin: Int32, to goal: Int32) -> Answer? {
    func journey(on graph: IncidenceGraph) -> Journey? {
      BreadthFirstSearch().distances(on: graph, from: [origin]).journey(to: goal)
    }
    if let firm = journey(on: network.firm) {
      return answer(firm, certainty: .certain, arrival: nil, in: network)
    }
    return journey(on: network.possible).map {
      answer($0, certainty: .possible, arrival: nil, in: network)
    }
  }

  private func chainInTime(
    _ network: TemporalNetwork, from origin: Int32, to goal: Int32
  ) -> Answer? {
    let window = DayInterval(selection.window)
    let origins = [Origin.holding(origin)]
    let optimistic = EarliestArrival(bound: .optimistic, window: window)
    let earliest = optimistic.arrivals(on: network.possible, from: origins).day(at: goal)
    guard let earliest else { return nil }
    let pessimistic = EarliestArrival(bound: .pessimistic, window: window)
    let latest = pessimistic.arrivals(on: network.firm, from: origins).day(at: goal)
    let arrival = DayBounds(
      earliest: DayInterval.day(earliest), latest: latest.flatMap(DayInterval.day))
    let (bound, graph): (Bound, IncidenceGraph) =
      latest == nil ? (.optimistic, network.possible) : (.pessimistic, network.firm)
    let journey = FewestHops(bound: bound, window: window).steps(on: graph, from: origins)
      .journey(to: goal)
    return journey.map {
      answer(
        $0, certainty: latest == nil ? .possible : .certain, arrival: arrival, in: network)
    }
  }

  private func answer(
    _ journey: Journey, certainty: Certainty, arrival: DayBounds?, in network: TemporalNetwork
  ) -> Answer {
    let hops = journey.hops.map { hop in
      Hop(
        from: network.actors[Int(hop.from)], to: network.actors[Int(hop.to)],
        event: network.events[Int(hop.event)].event,
        isFirm: [hop.from, hop.to].allSatisfy(network.firm.actors(of: hop.event).contains))
    }
    return Answer(certainty: certainty, arrival: arrival, hops: hops, obstacle: nil)
  }

  private func obstacle(
    _ network: TemporalNetwork, corpus: Corpus, events: [SelectedEvent], from origin: Int32,
    to goal: Int32
  ) -> Obstacle {
    if [origin, goal].contains(where: { network.possible.events(of: $0).isEmpty }) {
      return .absent
    }
    let isJoined =
      BreadthFirstSearch().distances(on: network.possible, from: [origin]).distance(to: goal) != nil
    if isJoined { return .againstTime }
    let withCollectives = TemporalNetwork(
      of: corpus, events: events, endpoints: Set(corpus.actors.map(\.id)), grouping: grouping)
    guard let origin = withCollectives.number(of: from),
      let goal = withCollectives.number(of: to)
    else { return .unconnected }
    let found = BreadthFirstSearch().distances(on: withCollectives.possible, from: [origin])
    return found.distance(to: goal) == nil ? .unconnected : .onlyThroughCollectives
  }
}
