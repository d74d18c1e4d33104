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
  }

  /// A vague date whose narrowing would make an answer certain, or rule it out.
  public struct DecidingDate: Hashable, Sendable {
    /// Which of an event's days is meant.
    public enum End: String, Sendable {
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
    let origins = search.origins(.pessimistic)
    let rule = EarliestArrival(bound: .optimistic, window: search.window)
    guard
      let firm = rule.journey(
        on: network.firm, from: origins, to: goal, without: search.exclusions)
    else {
      return doubtedEvents.map(Path.OpenQuestion.evidence)
    }
    let chains = AlternativeJourneys(rule: rule, count: 8)
      .journeys(on: network.firm, from: origins, to: goal, without: search.exclusions)
    let concerned = Set(chains.flatMap { $0.hops.map(\.event) }).sorted()
    let decisions = concerned.flatMap(decisions)
    if let best = decisions.max(by: { $0.weight < $1.weight }) { return .date(best) }
    return sharedDay(of: firm).map(Path.OpenQuestion.orderWithinDay)
  }

  /// The events of the best possible chain that do not rest on firm evidence.
  private var doubtedEvents: [EventID]? {
    let rule = EarliestArrival(bound: .optimistic, window: search.window)
    let journey = rule.journey(
      on: network.possible, from: search.origins(.optimistic), to: goal,
      without: search.exclusions)
    return journey.map { journey in
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

  // MARK: Narrowing a date

  private func decisions(_ event: Int32) -> [Path.DecidingDate] {
    switch network.timing(of: event) {
    case .instant(let days):
      [decision(event, .date, days) { .instant(DayInterval($0)) }].compactMap(\.self)
    case .span(let start, let end):
      [
        decision(event, .start, start) { .span(start: DayInterval($0), end: end) },
        decision(event, .end, end) { .span(start: start, end: DayInterval($0)) },
      ].compactMap(\.self)
    case .dispatch(let sent, let received):
      [
        decision(event, .sent, sent) { .dispatch(sent: DayInterval($0), received: received) },
        decision(event, .received, received) {
          .dispatch(sent: sent, received: DayInterval($0))
        },
      ].compactMap(\.self)
    }
  }

  /// What each day that an event can have had would mean; `nil` where the day is known, without
  /// limit, or changes nothing.
  private func decision(
    _ event: Int32, _ end: Path.DecidingDate.End, _ days: DayInterval,
    timing: (Int32) -> EventTiming
  ) -> Path.DecidingDate? {
    guard days.first < days.last, DayInterval.day(days.first) != nil else { return nil }
    let last = DayInterval.day(days.last) == nil ? horizon(after: days.first) : days.last
    guard last - days.first < Self.mostDays else { return nil }
    var certain: [Int32] = []
    var ruledOut: [Int32] = []
    for day in days.first...last {
      let graph = network.firm(retiming: event, to: timing(day))
      if reaches(.pessimistic, on: graph) {
        certain.append(day)
      } else if !reaches(.optimistic, on: graph) {
        ruledOut.append(day)
      }
    }
    guard !certain.isEmpty || !ruledOut.isEmpty else { return nil }
    return Path.DecidingDate(
      event: network.events[Int(event)].event.id, end: end, certain: ranges(certain),
      ruledOut: ranges(ruledOut),
      settles: certain.count + ruledOut.count == Int(last - days.first) + 1)
  }

  /// Years in which every day is tried; a vaguer date is not what a chain of months hangs on.
  private static let mostDays: Int32 = 3_000

  /// Where an unknown day is taken to end: with the window, or a year on.
  private func horizon(after day: Int32) -> Int32 {
    DayInterval.day(search.window.last) == nil ? day + 365 : max(day, search.window.last)
  }

  private func reaches(_ bound: Bound, on graph: IncidenceGraph) -> Bool {
    let rule = EarliestArrival(bound: bound, window: search.window)
    let arrivals = rule.arrivals(
      on: graph, from: search.origins(.pessimistic, on: graph), without: search.exclusions)
    return arrivals.day(at: goal) != nil
  }

  private func ranges(_ days: [Int32]) -> [Path.DayRange] {
    var ranges: [Path.DayRange] = []
    for number in days {
      let day = Day(number: Int(number))
      if let last = ranges.last, last.last.number + 1 == day.number {
        ranges[ranges.count - 1].last = day
      } else {
        ranges.append(Path.DayRange(first: day, last: day))
      }
    }
    return ranges
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
