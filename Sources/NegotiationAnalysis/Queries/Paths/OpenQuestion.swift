import GraphAlgorithms
public import HistoricalDates
public import Negotiations

extension Path {
  /// What keeps a possible answer from being certain.
  public enum OpenQuestion: Hashable, Sendable {
    /// Only evidence that is not firm makes the chain: these events of it.
    case evidence([EventID])
    /// One date on which it hangs.
    case date(DecidingDate)
    /// The order of these events within one day.
    case orderWithinDay([EventID])

    /// The date on which it hangs, where it is one.
    public var date: DecidingDate? {
      if case .date(let date) = self { return date }
      return nil
    }
  }

  /// A vague date whose narrowing would make an answer certain, or rule it out.
  public struct DecidingDate: Hashable, Codable, Sendable {
    /// Which of an event's days is meant.
    public enum End: String, Codable, Sendable {
      case date, start, end, sent, received
    }

    /// The event whose date it is.
    public var event: EventID
    /// Which of its days.
    public var end: End
    /// The days on which the answer would be certain.
    public var certain: [DayRange]
    /// The days on which it would be ruled out.
    public var ruledOut: [DayRange]
    /// Whether every day does one or the other.
    public var settles: Bool
  }

  /// Days in a row.
  public struct DayRange: Hashable, Sendable {
    /// The first of them.
    public var first: Day
    /// The last of them.
    public var last: Day
  }
}

extension Path.DayRange: Codable {
  /// Reads the two days from a list.
  public init(from decoder: any Decoder) throws {
    var days = try decoder.unkeyedContainer()
    self.init(first: try days.decode(Day.self), last: try days.decode(Day.self))
  }

  /// Writes the two days as a list.
  public func encode(to encoder: any Encoder) throws {
    var days = encoder.unkeyedContainer()
    try days.encode(first)
    try days.encode(last)
  }
}

/// Looks for what would settle a question that is only possible.
struct OpenQuestionSearch {
  private let search: PathSearch
  private let goal: Int32
  private let network: TemporalNetwork

  init(_ search: PathSearch, goal: Int32) {
    self.search = search
    self.goal = goal
    network = search.network
  }

  /// What would settle it; `nil` where no single thing would, or word must pass through stops.
  func question() -> Path.OpenQuestion? {
    guard search.question.through.isEmpty else { return nil }
    guard let firm = journey(on: network.firm, from: search.origins(.pessimistic)) else {
      return doubtedEvents.map(Path.OpenQuestion.evidence)
    }
    let dates = DecisiveDates(window: search.window).search(
      on: network.firm, from: search.origins(.pessimistic), to: goal, without: search.exclusions)
    let decisions = dates.compactMap(decidingDate)
    if let best = decisions.max(by: { $0.weight < $1.weight }) { return .date(best) }
    return sharedDay(of: firm).map(Path.OpenQuestion.orderWithinDay)
  }

  private func journey(on graph: IncidenceGraph, from origins: [Origin]) -> Journey? {
    EarliestArrival(bound: .optimistic, window: search.window)
      .journey(on: graph, from: origins, to: goal, without: search.exclusions)
  }

  /// The events of the best possible chain that do not rest on firm evidence.
  private var doubtedEvents: [EventID]? {
    journey(on: network.possible, from: search.origins(.optimistic)).map { journey in
      journey.hops.filter { !network.isFirm($0) }.map { network.events[Int($0.event)].event.id }
    }
  }

  /// The exactly dated events of a chain that fall on one day.
  private func sharedDay(of journey: Journey) -> [EventID]? {
    let pairs = zip(journey.hops, journey.hops.dropFirst())
    return pairs.first { $0.day == $1.day }.map { earlier, later in
      [earlier, later].map { network.events[Int($0.event)].event.id }
    }
  }

  /// A decision in the terms of the record; `nil` where it names no day.
  private func decidingDate(_ decision: DecisiveDates.Decision) -> Path.DecidingDate? {
    let event = network.events[Int(decision.event)].event
    let (certain, ruledOut) = (ranges(decision.certain), ranges(decision.none))
    guard !certain.isEmpty || !ruledOut.isEmpty else { return nil }
    return Path.DecidingDate(
      event: event.id, end: end(decision.side, of: event), certain: certain, ruledOut: ruledOut,
      settles: decision.isSettledByAnyDay)
  }

  private func end(_ side: DecisiveDates.Side, of event: Event) -> Path.DecidingDate.End {
    switch (event.kind, side) {
    case (.message, .start): .sent
    case (.message, .end): .received
    case (_, .start): event.date.isSpan ? .start : .date
    case (_, .end): .end
    }
  }

  private func ranges(_ days: [DayInterval]) -> [Path.DayRange] {
    days.compactMap { days in
      guard let first = DayInterval.day(days.first), let last = DayInterval.day(days.last) else {
        return nil
      }
      return Path.DayRange(first: first, last: last)
    }
  }
}

extension Path.DecidingDate {
  /// How much a narrower date would tell: everything, either answer, certainty, an end to it; of
  /// equals the date with more days to choose from.
  fileprivate var weight: (Int, Int) {
    let kind = settles ? 3 : !certain.isEmpty && !ruledOut.isEmpty ? 2 : !certain.isEmpty ? 1 : 0
    let days = (certain + ruledOut).reduce(0) { $0 + $1.last.number - $1.first.number + 1 }
    return (kind, days)
  }
}
