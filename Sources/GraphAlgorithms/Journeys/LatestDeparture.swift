/// Until when could each actor still have got word through to the goal, and through whom?
///
/// The *latest departure* of an actor is the last day on which it can start with word in hand and
/// some chain of events still takes it to a goal. It is earliest arrival with time reversed: whoever
/// has a latest departure is exactly who can reach the goal, so this is also backward reach (from
/// whom could it have come).
///
/// Conventions are those of ``EarliestArrival``, mirrored: a goal must have word by the end of its
/// day, and the last meeting of a chain may be on it. Under ``Bound/optimistic`` the day is the
/// latest of all readings, under ``Bound/pessimistic`` the earliest of all readings, each exact.
///
///     let late = LatestDeparture(bound: .pessimistic)
///     late.departures(on: graph, to: [.needing(2)]).day(at: 0)  // 4: whoever met on day 4 is safe
///
/// Time and space as for ``EarliestArrival``. R's `tsna::tPath` computes it with `direction =
/// "bkwd", type = "latest.depart"` for exact spells.
public struct LatestDeparture: Hashable, Sendable {
  /// Whether the answer is to hold in some reading or in every one.
  public var bound: Bound
  /// Whether word can pass twice in a row on one day.
  public var order: DayOrder
  /// The days on which everything must happen.
  public var window: DayInterval

  /// A question; `order` follows from `bound` unless given.
  public init(bound: Bound, order: DayOrder? = nil, window: DayInterval = .all) {
    self.bound = bound
    self.order = order ?? bound.order
    self.window = window
  }

  /// Until when every actor can set out.
  public func departures(
    on graph: IncidenceGraph, to goals: [Origin], without exclusions: Exclusions = .none
  ) -> Departures {
    let search = Propagation(
      graph: graph, passages: PassageTimes(graph, bound: bound).reversed, isBackward: true,
      step: order.step, last: -window.first, exclusions: exclusions)
    return Departures(reversed: search.labels(from: seeds(goals)))
  }

  func seeds(_ goals: [Origin]) -> [Seed] {
    goals.compactMap {
      Seed(
        $0.actor, day: -(bound == .optimistic ? $0.day.last : $0.day.first),
        isBeforehand: $0.isBeforehand, step: order.step, window: window.reversed)
    }
  }
}

/// The last day on which each actor can set out with word and still get it to the goal.
public struct Departures: Hashable, Sendable {
  /// One day for each actor; ``DayInterval/never`` where no chain leads to the goal.
  public let days: [Int32]
  private let sources: [Propagation.Labels.Source]

  init(reversed labels: Propagation.Labels) {
    days = labels.days.map { $0 == DayInterval.never ? $0 : -$0 }
    sources = labels.sources
  }

  /// The last day on which an actor can set out, or `nil` when it cannot get word to the goal.
  public func day(at actor: Int32) -> Int32? {
    days[Int(actor)] == DayInterval.never ? nil : days[Int(actor)]
  }

  /// The event at which an actor has to pass the word on; `nil` for goals and those cut off.
  public func event(at actor: Int32) -> Int32? {
    sources[Int(actor)].event < 0 ? nil : sources[Int(actor)].event
  }

  /// Everyone from whom word can come, goals included, in the order of their numbers.
  public var reached: [Int32] {
    days.indices.filter { days[$0] != DayInterval.never }.map { Int32($0) }
  }

  /// The chain from an actor to the goal, or `nil` when there is none.
  public func journey(from actor: Int32) -> Journey? {
    guard day(at: actor) != nil else { return nil }
    var hops: [Hop] = []
    var place = actor
    while let event = event(at: place) {
      let listener = sources[Int(place)].teller
      hops.append(Hop(event: event, from: place, to: listener, day: days[Int(place)]))
      place = listener
    }
    return Journey(origin: actor, hops: hops)
  }
}
