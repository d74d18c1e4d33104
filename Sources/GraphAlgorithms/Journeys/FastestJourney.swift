/// How quickly could word have gone from one actor to another, once it set out?
///
/// The *duration* of a chain is the number of days from the first telling to the last hearing; the
/// fastest chain may leave late and arrive late. Under ``Bound/optimistic`` it is the least duration
/// of all readings. Under ``Bound/pessimistic`` it is the least number of days *d* such that word
/// which is with the origin on some fixed morning is, in every reading, with the goal *d* days later.
///
/// Conventions are those of ``EarliestArrival``; a single meeting takes 0 days. The duration is
/// `nil` where no chain leads, and where nothing limits how long the surest one may take.
///
///     let answer = FastestJourney(bound: .optimistic).search(on: graph, from: 0, to: 2)
///     answer?.duration  // 1: told on day 4, heard on day 5
///
/// It goes from each arrival to the latest departure that still makes it, and from there to the next
/// day on which anything changes. Time O(*d* *p*) for *p* incidences and *d* such days, at most one
/// for each bound of a date (in strict order, one for each bound and hop).
public struct FastestJourney: Hashable, Sendable {
  /// Whether the answer is to hold in some reading or in every one.
  public var bound: Bound
  /// Whether word can pass twice in a row on one day.
  public var order: DayOrder
  /// The days on which everything must happen.
  public var window: DayInterval

  /// The fastest chain and its days.
  public struct Answer: Hashable, Sendable {
    /// The day on which word sets out.
    public var departure: Int32
    /// The day on which it arrives.
    public var arrival: Int32
    /// The chain, with the fewest events among those as fast.
    public var journey: Journey
    /// How many days it takes.
    public var duration: Int32 { arrival - departure }
  }

  /// A question; `order` follows from `bound` unless given.
  public init(bound: Bound, order: DayOrder? = nil, window: DayInterval = .all) {
    self.bound = bound
    self.order = order ?? bound.order
    self.window = window
  }

  /// The fastest chain from one actor to another, the earliest of those; `nil` where none leads.
  public func search(
    on graph: IncidenceGraph, from origin: Int32, to goal: Int32,
    without exclusions: Exclusions = .none
  ) -> Answer? {
    precondition(origin != goal, "word is already where it sets out")
    let turns = turningDays(graph)
    guard var day = turns.first.map({ max($0 - Int32(hops(graph)), window.first) }) else {
      return nil
    }
    var best: Answer?
    while day <= window.last {
      let rule = EarliestArrival(
        bound: bound, order: order, window: DayInterval(first: day, last: window.last))
      let origins = [Origin.holding(origin, from: day)]
      let found = rule.arrivals(on: graph, from: origins, without: exclusions)
      guard let arrival = found.day(at: goal), arrival != DayInterval.openEnd else { break }
      let late = LatestDeparture(
        bound: bound, order: order, window: DayInterval(first: day, last: arrival))
      let back = late.departures(on: graph, to: [.needing(goal)], without: exclusions)
      let departure = max(back.day(at: origin) ?? day, day)
      if best.map({ arrival - departure < $0.duration }) ?? true {
        let span = DayInterval(first: departure, last: arrival)
        let fewest = FewestHops(bound: bound, order: order, window: span)
        let steps = fewest.steps(
          on: graph, from: [.holding(origin, from: departure)], without: exclusions)
        guard let journey = steps.journey(to: goal) else { break }
        best = Answer(departure: departure, arrival: arrival, journey: journey)
      }
      guard let next = nextDay(after: departure, turns, hops: hops(graph)) else { break }
      day = next
    }
    return best
  }

  /// In strict order a chain can be tied to a bound as many days away as it has hops, unless every
  /// event has its one day.
  private func hops(_ graph: IncidenceGraph) -> Int {
    let isFixed = graph.isExact && !graph.hasSpans
    return order == .strict && !isFixed ? min(graph.actorCount, graph.eventCount) : 0
  }

  /// The days that can decide a duration: all bounds, and one day after the last of them.
  private func turningDays(_ graph: IncidenceGraph) -> [Int32] {
    let bounds = Set(graph.startFirst + graph.startLast + graph.endFirst + graph.endLast)
    let finite = bounds.filter { $0 > DayInterval.openStart && $0 < DayInterval.openEnd }.sorted()
    guard let last = finite.last else { return [0] }
    return finite + [last + 1 + Int32(hops(graph))]
  }

  /// The next day after `day` from which a chain could be tied to a bound.
  private func nextDay(after day: Int32, _ turns: [Int32], hops: Int) -> Int32? {
    turns.first { $0 > day }.map { max(day + 1, $0 - Int32(hops)) }
  }
}
