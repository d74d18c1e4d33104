import GraphAlgorithms
import HistoricalDates
import Negotiations

/// The searches for chains.
extension PathSearch {
  /// When word arrives.
  struct Arrival {
    /// In the numbers of the graphs.
    var number: Int32
    /// The day by the clock of the event by which it arrives; `nil` without limit.
    var day: Day?
  }

  /// When word arrives, by way of those it must pass through; where it surely arrives, when it does so at last
  /// by any of the clocks.
  func arrival(_ bound: Bound, at goal: Int32) -> Arrival? {
    var last = arrivalByOwnClock(bound, at: goal)
    guard bound == .pessimistic else { return last }
    for var other in others {
      other.exclusions = exclusions
      guard let known = last, let arrival = other.arrivalByOwnClock(bound, at: goal) else {
        return nil
      }
      if arrival.number > known.number { last = arrival }
    }
    return last
  }

  private func arrivalByOwnClock(_ bound: Bound, at goal: Int32) -> Arrival? {
    guard let start = originsAfterStops(bound) else { return nil }
    let arrivals = rule(bound)
      .arrivals(on: graph(bound), from: start.origins, without: start.exclusions)
    return arrivals.day(at: goal).map { number in
      let event = arrivals.event(at: goal) ?? question.from.event.flatMap(network.number)
      return Arrival(number: number, day: network.day(number, by: event))
    }
  }

  func rule(_ bound: Bound) -> EarliestArrival {
    EarliestArrival(
      bound: bound, maximumWait: question.maximumWait.map { Int32(clamping: $0) }, window: window)
  }

  /// The chain to the last of the actors that word must pass through, and where it goes on.
  ///
  /// What goes on does not come back to where word began: it would not have needed the stop.
  func originsAfterStops(_ bound: Bound) -> Start? {
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
      start.origins = [.learning(number, in: DayInterval(day), at: leg.hops.last?.event)]
    }
    return start
  }

  /// Where the last leg of a chain begins.
  struct Start {
    var hops: [GraphAlgorithms.Hop]
    var origins: [Origin]
    var exclusions: Exclusions
  }

  func chains(_ certainty: Certainty, to goal: Int32) -> [Path.Chain] {
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
      return told.day(at: actor).map {
        .learning(actor, in: DayInterval($0), at: told.event(at: actor))
      }
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
    let isOrdered = !network.clock.order.isEmpty
    switch question.objective {
    case .latestDeparture where setsOutFreely && isOrdered:
      return lastJourney(bound, from: origins[0].actor, to: goal, without: without)
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

  /// The chain with which word can set out last, where the record gives an order beside the dates: it is
  /// looked for among the times at which anything can still be told.
  private func lastJourney(
    _ bound: Bound, from origin: Int32, to goal: Int32, without: Exclusions
  ) -> Journey? {
    let graph = graph(bound)
    let times = Set(
      graph.events(of: origin).flatMap { event -> [Int32] in
        [graph.start(of: event), graph.end(of: event)].flatMap { [$0.first, $0.last] }
      }
    ).sorted()
    func journey(from time: Int32?) -> Journey? {
      rule(bound).journey(
        on: graph, from: [.holding(origin, from: time)], to: goal, without: without)
    }
    var best = journey(from: nil)
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if let later = journey(from: times[middle]) {
        best = later
        low = middle + 1
      } else {
        high = middle
      }
    }
    return best
  }

  /// The certain chains, then the possible ones, up to the number asked for: the best by the objective, then
  /// the rest by their arrival or, where few events are the objective, by their number.
  private func alternatives(
    _ certainty: Certainty, _ start: Start, to goal: Int32
  ) -> [Path.Chain] {
    var chains: [Path.Chain] = []
    var seen: Set<[Int32]> = []
    let bound: Bound = certainty == .certain ? .pessimistic : .optimistic
    if let best = bestLeg(bound, from: start, to: goal) {
      seen.insert(best.map(\.event).sorted())
      chains.append(chain(start.hops + best, certainty))
    }
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
    guard question.objective == .fewest else { return chains }
    return chains.enumerated().sorted { one, other in
      func rank(_ chain: (offset: Int, element: Path.Chain)) -> (Int, Int, Int) {
        (
          chain.element.certainty == .certain ? 0 : 1, chain.element.hops.count, chain.offset
        )
      }
      return rank(one) < rank(other)
    }.map(\.element)
  }

  func answerIgnoringTime(to goal: Int32) -> Path.Answer {
    for certainty in [Certainty.certain, .possible] {
      if question.demand == .certain && certainty == .possible { break }
      let graph = certainty == .certain ? network.firm : network.possible
      let bound: Bound = certainty == .certain ? .pessimistic : .optimistic
      if let hops = shortestChain(on: graph, from: origins(bound).map(\.actor), to: goal) {
        return Path.Answer(
          from: question.from.id, to: question.to.id, certainty: certainty, arrival: nil,
          chains: [chain(hops, certainty)])
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
}
