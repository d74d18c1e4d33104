import GraphAlgorithms
import HistoricalDates
import Negotiations

/// The way back from what a search found to actors, events and days.
extension PathSearch {
  func chain(_ hops: [GraphAlgorithms.Hop], _ certainty: Certainty) -> Path.Chain {
    let isKnown = certainty == .certain && others.isEmpty
    let surelyTold = isKnown ? nil : surelyTold(along: hops)
    // Who has the word from the start has it as surely as the answer says.
    let isSure =
      hops.isEmpty
      ? certainty == .certain : hops.allSatisfy { surelyTold?.contains($0.to) ?? true }
    return Path.Chain(
      certainty: isSure ? .certain : .possible,
      hops: hops.map { hop in
        Path.Hop(
          from: network.actors[Int(hop.from)], to: endpoint(hop.to),
          event: network.event(at: hop.event).event, isFirm: network.isFirm(hop),
          isCertain: surelyTold?.contains(hop.to) ?? true,
          isRecorded: !unrecorded.contains(hop.event))
      },
      arrival: question.respectsTime ? arrival(along: hops) : nil)
  }

  /// The days on which word can arrive when it passes at the events of one chain alone.
  func arrival(along hops: [GraphAlgorithms.Hop]) -> DayBounds? {
    guard let goal = hops.last?.to else { return nil }
    var search = self
    search.exclusions = Exclusions(events: allEvents(but: hops))
    return search.arrival(.optimistic, at: goal).map { earliest in
      DayBounds(earliest: earliest.day, latest: search.arrival(.pessimistic, at: goal)?.day)
    }
  }

  func allEvents(but hops: [GraphAlgorithms.Hop]) -> IndexMask {
    let events = Set(hops.map(\.event))
    return IndexMask(
      (0..<Int32(network.possible.eventCount)).filter { !events.contains($0) })
  }

  /// Whom word reaches in every reading when it passes at the events of one chain alone.
  func surelyTold(along hops: [GraphAlgorithms.Hop]) -> Set<Int32> {
    guard question.respectsTime else {
      return Set(hops.prefix { network.isFirm($0) }.map(\.to))
    }
    let arrivals = rule(.pessimistic).arrivals(
      on: network.firm, from: origins(.pessimistic),
      without: Exclusions(events: allEvents(but: hops)))
    return others.reduce(Set(arrivals.reached)) { $0.intersection($1.surelyTold(along: hops)) }
  }

  /// The day of an arrival, by the clock of the event by which word came.
  func day(_ number: Int32, at actor: Int32, _ arrivals: Arrivals) -> Day? {
    network.day(
      number, by: arrivals.event(at: actor) ?? question.from.event.flatMap(network.number))
  }

  func endpoint(_ number: Int32) -> Endpoint {
    if number == network.eventGoal { return question.to }
    return .actor(network.actors[Int(number)])
  }

  func none(_ obstacle: Path.Obstacle) -> Path.Answer {
    Path.Answer(
      from: question.from.id, to: question.to.id, certainty: nil, arrival: nil, chains: [],
      obstacle: obstacle,
      absent: obstacle == .absent ? absentEnds : [])
  }
}
