import GraphAlgorithms
import HistoricalDates
import Negotiations

/// The machinery of ``Path``: turns the question into searches on the graphs, and what they find
/// back into actors and events.
struct PathSearch {
  private(set) var question: Path
  let corpus: Corpus
  let network: TemporalNetwork
  let window: DayInterval
  private let dividesDates: Bool
  /// The events that may be used, in order of time.
  private let events: [SelectedEvent]
  /// What no chain may use.
  var exclusions = Exclusions.none
  /// The same search by each of the other clocks that unknown ones may be: what is certain is so by all.
  var others: [PathSearch] = []
  /// The events that are not recorded to be about the topics asked for.
  let unrecorded: IndexMask

  init(
    _ asked: Path, in corpus: Corpus, dividesDates: Bool = true,
    clocks: EventClock.UnknownClocks = .asRecorded
  ) {
    let question = asked.amongSides(in: corpus)
    self.init(
      question, in: corpus, among: Self.events(for: question, in: corpus),
      dividesDates: dividesDates, clocks: clocks)
  }

  /// The events that a chain may use.
  private static func events(for question: Path, in corpus: Corpus) -> [SelectedEvent] {
    var selection = question.selection
    selection.topics = []
    // Asked about itself, a part is not left out for the whole.
    let isAboutPart = [question.from, question.to].compactMap(\.event).contains {
      corpus.events[$0]?.partOf.isEmpty == false
    }
    let taken = selection.events(in: corpus, includingParts: isAboutPart)
    return question.omission.remaining(
      of: selection.policy.markingDisagreement(in: taken, of: corpus))
  }

  private init(
    _ question: Path, in corpus: Corpus, among events: [SelectedEvent], dividesDates: Bool,
    clocks: EventClock.UnknownClocks
  ) {
    self.question = question
    self.dividesDates = dividesDates
    self.corpus = corpus
    self.events = events
    let topics = question.selection.topics
    network = TemporalNetwork(
      of: question.omission.remaining(of: corpus), events: events,
      endpoints: Set(
        [question.from.actor, question.to.actor].compactMap(\.self) + question.through),
      grouping: question.grouping, goal: question.to.event, window: question.selection.window,
      unaware: Self.unaware(of: question.from, in: corpus, grouping: question.grouping),
      countsDays: question.maximumWait != nil,
      dividesDates: dividesDates && question.maximumWait == nil, clocks: clocks)
    window = network.clock.kernelWindow
    let network = network
    unrecorded = IndexMask(
      (0..<Int32(network.possible.eventCount)).filter {
        !topics.isEmpty && topics.isDisjoint(with: network.event(at: $0).event.topics)
      })
    // Of people who are grouped into sides, a side that is left out is left out here.
    exclusions.actors = IndexMask(question.omission.actors.compactMap(network.number))
  }

  /// The search that brings word to the goal soonest: where zones are unknown and several are recorded, by
  /// one or another of these; along the record where one gets there so.
  static func favourable(
    _ asked: Path, in corpus: Corpus, dividesDates: Bool = true
  ) -> PathSearch {
    let searches = PathSearch(asked, in: corpus, dividesDates: dividesDates).byEachClock
    let best = searches.indices.min {
      searches[$0].alongTheRecord.rank < searches[$1].alongTheRecord.rank
    }
    var search = searches[best ?? 0].alongTheRecord
    search.others = searches.indices.filter { $0 != best }.map { searches[$0] }
    return search
  }

  /// The searches by each of the clocks that unknown ones may be, this one first.
  var byEachClock: [PathSearch] {
    let others = network.clock.references.dropFirst()
    return [self] + others.map { by(.at($0)) }
  }

  /// The search that takes unknown clocks for any there are, each by itself: where word does not come by it,
  /// it comes by none.
  var byAnyClock: PathSearch { by(.any) }

  private func by(_ clocks: EventClock.UnknownClocks) -> PathSearch {
    PathSearch(question, in: corpus, among: events, dividesDates: dividesDates, clocks: clocks)
  }

  /// The same search for word of another event. It needs an event of the network from which nothing was kept
  /// from anybody.
  func asking(about event: EventID) -> PathSearch {
    var search = self
    search.question.from = .event(event)
    return search
  }

  /// How surely word gets to the goal, and in how few steps so; `nil` where it does not.
  var fewestSteps: (certainty: Certainty, hops: Int)? {
    guard let goal else { return nil }
    for bound in [Bound.pessimistic, .optimistic] {
      let steps = FewestHops(bound: bound, window: window)
        .steps(on: graph(bound), from: origins(bound), without: exclusions)
      if let hops = steps.count(to: goal) {
        return (bound == .pessimistic ? .certain : .possible, hops)
      }
    }
    return nil
  }

  /// Less where word arrives along the record, then where it arrives sooner.
  private var rank: (Int, Int) {
    let followsRecord = unrecorded.isEmpty || exclusions.events == unrecorded
    guard let arrival = goal.flatMap({ arrival(.optimistic, at: $0) }) else { return (2, 0) }
    return (followsRecord ? 0 : 1, Int(arrival.number))
  }

  /// Those from whom what word is of was kept.
  private static func unaware(
    of endpoint: Endpoint, in corpus: Corpus, grouping: NegotiationNetwork.Grouping
  ) -> Set<ActorID> {
    guard let event = endpoint.event.flatMap({ corpus.events[$0] }) else { return [] }
    guard grouping == .affiliation else { return Set(event.keptFrom) }
    let sides = Sides(of: corpus)
    return Set(event.keptFrom.compactMap { sides.side(of: $0, at: event.date) })
  }

  /// The same search along recorded hops alone, where those lead to the goal; else the search as
  /// it is.
  var alongTheRecord: PathSearch {
    guard !unrecorded.isEmpty, let goal else { return self }
    var search = self
    search.exclusions.events = unrecorded
    return search.arrival(.optimistic, at: goal) == nil ? self : search
  }

  func answer() -> Path.Answer {
    guard let goal else { return none(.absent) }
    guard question.respectsTime else { return answerIgnoringTime(to: goal) }
    let latest = arrival(.pessimistic, at: goal)
    if question.demand == .certain && latest == nil {
      return arrival(.optimistic, at: goal) == nil ? noWay(to: goal) : none(.onlyPossible)
    }
    guard let earliest = arrival(.optimistic, at: goal) else { return noWay(to: goal) }
    let sought: Certainty = latest == nil || question.demand == .possible ? .possible : .certain
    let chains = chains(sought, to: goal)
    return Path.Answer(
      from: question.from.id, to: question.to.id,
      certainty: latest == nil || sought == .certain ? sought : chains.first?.certainty ?? sought,
      arrival: DayBounds(earliest: earliest.day, latest: latest?.day),
      chains: chains,
      questions: latest == nil && question.explainsDoubt ? questions(to: goal) : [],
      sameClock: latest == nil ? [] : eventsOnOneClock(chains))
  }

  /// What would make word certain to come, or not, where that hangs on a date and not on unknown clocks.
  private func questions(to goal: Int32) -> [Path.OpenQuestion] {
    var search = self
    search.others = []
    guard search.arrival(.pessimistic, at: goal) == nil else { return [] }
    return OpenQuestionSearch(search, goal: goal).questions()
  }

  /// That there is no chain, why, and whether there would be one by other clocks.
  private func noWay(to goal: Int32) -> Path.Answer {
    var answer = none(obstacle(to: goal))
    if answer.obstacle == .againstTime { answer.sameClock = eventsOfOtherClocks }
    return answer
  }

  /// The events whose zones are unknown of the chain that there would be if their clocks were not as the
  /// others.
  private var eventsOfOtherClocks: [EventID] {
    guard network.clock.unit == .minute,
      network.events.contains(where: { network.clock.hasUnknownZone($0.event) })
    else { return [] }
    let search = byAnyClock
    guard let goal = search.goal, search.arrival(.optimistic, at: goal) != nil else { return [] }
    return search.chains(.possible, to: goal).flatMap(\.hops).map(\.event)
      .filter(network.clock.hasUnknownZone).map(\.id).distinct()
  }

  /// Whether word gets to the goal when the question is changed.
  func reaches(_ goal: Int32, after change: (inout Path) -> Void) -> Bool {
    var search = self
    change(&search.question)
    return search.arrival(.optimistic, at: goal) != nil
  }

  /// The number of what word is to come to.
  var goal: Int32? {
    question.to.actor.flatMap { network.number(of: $0) } ?? network.eventGoal
  }

  /// The graph on which an answer of a bound rests.
  func graph(_ bound: Bound) -> IncidenceGraph {
    bound == .optimistic ? network.possible : network.firm
  }

  /// Where word begins.
  func origins(_ bound: Bound) -> [Origin] {
    origins(bound, on: graph(bound))
  }

  /// Where word begins on a graph with dates of its own.
  func origins(_ bound: Bound, on graph: IncidenceGraph) -> [Origin] {
    switch question.from {
    case .actor(let actor):
      return network.number(of: actor).map { [.holding($0)] } ?? []
    case .event(let event):
      let numbers = network.numbers(of: event)
      let starts = numbers.flatMap { origins(of: $0, bound, on: graph) }
      // Of a date with gaps only the days within the time asked about.
      return numbers.count == 1
        ? starts
        : starts.filter { $0.day.first <= window.last && $0.day.last >= window.first }
    }
  }

  private func origins(of event: Int32, _ bound: Bound, on graph: IncidenceGraph) -> [Origin] {
    let record = network.events[Int(event)].event
    guard record.kind != .message else { return graph.origins(ofEvent: event) }
    let reporters = network.reporters(of: event, on: graph)
    // Those who signed, acted or were addressed know of it as well as those present.
    let days = DayInterval(first: graph.start(of: event).first, last: graph.end(of: event).last)
    guard days.first <= days.last else { return [] }
    let present = Attendance(in: corpus, grouping: question.grouping).participants(in: record)
      .compactMap { participant -> Origin? in
        guard bound == .optimistic || participant.isFirm,
          let number = network.number(of: participant.actor)
        else { return nil }
        return .learning(number, in: days, at: event)
      }
    let seen = Set(present.map(\.actor))
    return present + reporters.filter { !seen.contains($0.actor) }
  }

  /// The events of certain chains whose zones are unknown, where the answer would not be certain if their
  /// clocks were not as the others.
  private func eventsOnOneClock(_ chains: [Path.Chain]) -> [EventID] {
    guard network.clock.unit == .minute else { return [] }
    let events =
      chains.flatMap(\.hops).map(\.event)
      + [question.from.event.flatMap { corpus.events[$0] }].compactMap(\.self)
    let unknown = events.filter(network.clock.hasUnknownZone)
    guard !unknown.isEmpty else { return [] }
    let search = PathSearch(question, in: corpus, clocks: .any)
    guard let goal = search.goal, search.arrival(.pessimistic, at: goal) == nil else { return [] }
    return unknown.map(\.id).distinct()
  }
}
