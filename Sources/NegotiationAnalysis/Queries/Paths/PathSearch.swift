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
  /// What no chain may use.
  private(set) var exclusions = Exclusions.none
  /// The events that are not recorded to be about the topics asked for.
  private let unrecorded: IndexMask

  init(_ asked: Path, in corpus: Corpus) {
    let question = asked.amongSides(in: corpus)
    self.question = question
    self.corpus = corpus
    window = DayInterval(question.selection.window)
    let topics = question.selection.topics
    var selection = question.selection
    selection.topics = []
    let events = question.omission.remaining(
      of: selection.policy.markingDisagreement(in: selection.events(in: corpus), of: corpus))
    network = TemporalNetwork(
      of: corpus, events: events,
      endpoints: Set(
        [question.from.actor, question.to.actor].compactMap(\.self) + question.through),
      grouping: question.grouping, goal: question.to.event)
    unrecorded = IndexMask(
      events.indices.filter { !topics.isEmpty && topics.isDisjoint(with: events[$0].event.topics) }
        .map { Int32($0) })
    // Of people who are grouped into sides, a side that is left out is left out here.
    exclusions.actors = IndexMask(question.omission.actors.compactMap(network.number))
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
      return none(arrival(.optimistic, at: goal) == nil ? obstacle(to: goal) : .onlyPossible)
    }
    guard let earliest = arrival(.optimistic, at: goal) else { return none(obstacle(to: goal)) }
    let sought: Certainty = latest == nil || question.demand == .possible ? .possible : .certain
    let chains = chains(sought, to: goal)
    return Path.Answer(
      certainty: chains.first?.certainty ?? sought,
      arrival: DayBounds(
        earliest: DayInterval.day(earliest), latest: latest.flatMap(DayInterval.day)),
      chains: chains,
      question: latest == nil ? OpenQuestionSearch(self, goal: goal).question() : nil)
  }

  /// Whether word gets to the goal when the question is changed.
  func reaches(_ goal: Int32, after change: (inout Path) -> Void) -> Bool {
    var search = self
    change(&search.question)
    return search.arrival(.optimistic, at: goal) != nil
  }

  // MARK: Ends

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
      guard let number = network.number(of: event) else { return [] }
      return origins(of: number, bound, on: graph)
    }
  }

  private func origins(of event: Int32, _ bound: Bound, on graph: IncidenceGraph) -> [Origin] {
    let record = network.events[Int(event)].event
    guard record.kind != .message else { return graph.origins(ofEvent: event) }
    // Those who signed, acted or were addressed know of it as well as those present.
    let days = DayInterval(first: graph.start(of: event).first, last: graph.end(of: event).last)
    let sides = question.grouping == .affiliation ? Sides(of: corpus) : nil
    var seen: Set<Int32> = []
    return record.participations.compactMap { participation in
      let actor = sides.map { $0.side(of: participation.actor, at: record.date) }
      guard participation.status.counts, bound == .optimistic || participation.status.isFirm,
        let actor = actor ?? participation.actor, let number = network.number(of: actor),
        seen.insert(number).inserted
      else { return nil }
      return .learning(number, in: days)
    }
  }

  // MARK: Searches

  /// The day on which word arrives, by way of those it must pass through.
  func arrival(_ bound: Bound, at goal: Int32) -> Int32? {
    guard let start = originsAfterStops(bound) else { return nil }
    return rule(bound)
      .arrivals(on: graph(bound), from: start.origins, without: start.exclusions).day(at: goal)
  }

  private func rule(_ bound: Bound) -> EarliestArrival {
    EarliestArrival(
      bound: bound, maximumWait: question.maximumWait.map { Int32(clamping: $0) }, window: window)
  }

  /// The chain to the last of the actors that word must pass through, and where it goes on.
  ///
  /// What goes on does not come back to where word began: it would not have needed the stop.
  private func originsAfterStops(_ bound: Bound) -> Start? {
    var start = Start(hops: [], origins: origins(bound), exclusions: exclusions)
    for stop in question.through {
      guard let number = network.number(of: stop),
        let day = rule(bound)
          .arrivals(on: graph(bound), from: start.origins, without: start.exclusions)
          .day(at: number),
        let leg = rule(bound).journey(
          on: graph(bound), from: start.origins, to: number, without: start.exclusions)
      else { return nil }
      start.hops += leg.hops
      // Whoever had the word from the start still has it so.
      guard !leg.hops.isEmpty else { continue }
      for origin in start.origins where origin.actor != number && origin.actor != goal {
        start.exclusions.actors.insert(origin.actor)
      }
      start.origins = [.learning(number, in: DayInterval(day))]
    }
    return start
  }

  /// Where the last leg of a chain begins.
  private struct Start {
    var hops: [GraphAlgorithms.Hop]
    var origins: [Origin]
    var exclusions: Exclusions
  }

  private func chains(_ certainty: Certainty, to goal: Int32) -> [Path.Chain] {
    let bound: Bound = certainty == .certain ? .pessimistic : .optimistic
    guard let start = originsAfterStops(bound) else { return [] }
    let followsRecord = unrecorded.isEmpty || exclusions.events == unrecorded
    if question.count > 1 && followsRecord && question.maximumWait == nil {
      return alternatives(certainty, start, to: goal)
    }
    guard let leg = bestLeg(bound, from: start, to: goal) else { return [] }
    return [chain(start.hops + leg, certainty)]
  }

  /// The best leg by the objective; where topics are asked for, along recorded hops as far as they
  /// lead, and from there the best of the rest.
  private func bestLeg(
    _ bound: Bound, from start: Start, to goal: Int32
  ) -> [GraphAlgorithms.Hop]? {
    let origins = start.origins
    if unrecorded.isEmpty || exclusions.events == unrecorded {
      return journey(bound, from: origins, to: goal, without: start.exclusions)?.hops
    }
    let only = Exclusions(events: unrecorded, actors: start.exclusions.actors)
    let told = rule(bound).arrivals(on: graph(bound), from: origins, without: only)
    let tellers = told.reached.compactMap { actor -> Origin? in
      if let origin = origins.first(where: { $0.actor == actor }) { return origin }
      return told.day(at: actor).map { .learning(actor, in: DayInterval($0)) }
    }
    guard let rest = journey(bound, from: tellers, to: goal, without: start.exclusions) else {
      return nil
    }
    return (told.journey(to: rest.origin)?.hops ?? []) + rest.hops
  }

  private func journey(
    _ bound: Bound, from origins: [Origin], to goal: Int32, without: Exclusions
  ) -> Journey? {
    let graph = graph(bound)
    if question.maximumWait != nil {
      return rule(bound).journey(on: graph, from: origins, to: goal, without: without)
    }
    // Word of an event sets out on the event's date, so there is no departure to choose.
    let setsOutFreely = origins.count == 1 && origins[0].isBeforehand
    switch question.objective {
    case .latestDeparture where setsOutFreely:
      return LatestDeparture(bound: bound, window: window)
        .departures(on: graph, to: [.needing(goal)], without: without)
        .journey(from: origins[0].actor)
    case .fastest where setsOutFreely && origins[0].actor != goal:
      return FastestJourney(bound: bound, window: window)
        .search(on: graph, from: origins[0].actor, to: goal, without: without)?.journey
        ?? rule(bound).journey(on: graph, from: origins, to: goal, without: without)
    case .fewest:
      return FewestHops(bound: bound, window: window)
        .steps(on: graph, from: origins, without: without).journey(to: goal)
    case .earliest, .latestDeparture, .fastest:
      return rule(bound).journey(on: graph, from: origins, to: goal, without: without)
    }
  }

  /// The certain chains, then the possible ones, up to the number asked for.
  private func alternatives(
    _ certainty: Certainty, _ start: Start, to goal: Int32
  ) -> [Path.Chain] {
    var chains: [Path.Chain] = []
    var seen: Set<[Int32]> = []
    let bounds: [Bound] =
      question.demand == .certain
      ? [.pessimistic] : certainty == .certain ? [.pessimistic, .optimistic] : [.optimistic]
    for bound in bounds {
      guard let start = bound == .optimistic ? originsAfterStops(bound) : start else { continue }
      let found = AlternativeJourneys(rule: rule(bound), count: question.count)
        .journeys(on: graph(bound), from: start.origins, to: goal, without: start.exclusions)
      for journey in found where chains.count < question.count {
        guard seen.insert(journey.hops.map(\.event).sorted()).inserted else { continue }
        chains.append(
          chain(start.hops + journey.hops, bound == .pessimistic ? .certain : .possible))
      }
    }
    return chains
  }

  // MARK: Without time

  private func answerIgnoringTime(to goal: Int32) -> Path.Answer {
    for certainty in [Certainty.certain, .possible] {
      if question.demand == .certain && certainty == .possible { break }
      let graph = certainty == .certain ? network.firm : network.possible
      let bound: Bound = certainty == .certain ? .pessimistic : .optimistic
      if let hops = shortestChain(on: graph, from: origins(bound).map(\.actor), to: goal) {
        return Path.Answer(
          certainty: certainty, arrival: nil, chains: [chain(hops, certainty)])
      }
    }
    return none(obstacle(to: goal))
  }

  private func shortestChain(
    on graph: IncidenceGraph, from origins: [Int32], to goal: Int32
  ) -> [GraphAlgorithms.Hop]? {
    var origins = origins
    var hops: [GraphAlgorithms.Hop] = []
    for stop in question.through.map({ network.number(of: $0) }) + [goal] {
      guard let stop,
        let leg = BreadthFirstSearch()
          .distances(on: graph, from: origins, without: exclusions).journey(to: stop)
      else { return nil }
      hops += leg.hops
      origins = [stop]
    }
    return hops
  }

  // MARK: Back into the domain

  private func chain(_ hops: [GraphAlgorithms.Hop], _ certainty: Certainty) -> Path.Chain {
    let surelyTold = certainty == .certain ? nil : surelyTold(along: hops)
    let isSure = hops.allSatisfy { surelyTold?.contains($0.to) ?? true }
    return Path.Chain(
      certainty: isSure ? .certain : .possible,
      hops: hops.map { hop in
        Path.Hop(
          from: network.actors[Int(hop.from)], to: endpoint(hop.to),
          event: network.events[Int(hop.event)].event, isFirm: network.isFirm(hop),
          isCertain: surelyTold?.contains(hop.to) ?? true,
          isRecorded: !unrecorded.contains(hop.event))
      },
      arrival: question.respectsTime ? arrival(along: hops) : nil)
  }

  /// The days on which word can arrive when it passes at the events of one chain alone.
  private func arrival(along hops: [GraphAlgorithms.Hop]) -> DayBounds? {
    guard let goal = hops.last?.to else { return nil }
    var search = self
    search.exclusions = Exclusions(events: allEvents(but: hops))
    return search.arrival(.optimistic, at: goal).map { earliest in
      DayBounds(
        earliest: DayInterval.day(earliest),
        latest: search.arrival(.pessimistic, at: goal).flatMap(DayInterval.day))
    }
  }

  private func allEvents(but hops: [GraphAlgorithms.Hop]) -> IndexMask {
    let events = Set(hops.map(\.event))
    return IndexMask((0..<Int32(network.events.count)).filter { !events.contains($0) })
  }

  /// Whom word reaches in every reading when it passes at the events of one chain alone.
  private func surelyTold(along hops: [GraphAlgorithms.Hop]) -> Set<Int32> {
    guard question.respectsTime else {
      return Set(hops.prefix { network.isFirm($0) }.map(\.to))
    }
    let arrivals = rule(.pessimistic).arrivals(
      on: network.firm, from: origins(.pessimistic),
      without: Exclusions(events: allEvents(but: hops)))
    return Set(arrivals.reached)
  }

  private func endpoint(_ number: Int32) -> Endpoint {
    if number == network.eventGoal { return question.to }
    return .actor(network.actors[Int(number)])
  }

  private func none(_ obstacle: Path.Obstacle) -> Path.Answer {
    Path.Answer(
      certainty: nil, arrival: nil, chains: [], obstacle: obstacle,
      absent: obstacle == .absent ? absentEnds : [])
  }
}
