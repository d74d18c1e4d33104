/// By when could each actor have heard what the origin knew, and through whom?
///
/// Word passes at a meeting from everyone present to everyone present, by a message from senders to
/// recipients, and waits in between. The *earliest arrival* at an actor is the first day on which
/// some chain of events brings it word.
///
/// Dates are vague, so there are two answers. A *reading* gives every event exact days within its
/// bounds. Let Z(v) be the label of v under ``Bound/optimistic`` and L(v) under
/// ``Bound/pessimistic``. Then, the dates of different events being independent,
///
/// - v is reached in **some** reading exactly when Z(v) exists, and Z(v) is the least arrival of all
///   readings;
/// - v is reached in **every** reading exactly when L(v) exists, L(v) is the greatest arrival of all
///   readings, and one chain works in all of them.
///
/// Why the second holds: let every event that some participant can surely use (L(u) before its
/// earliest end) happen as late as it can, and every other as early as it can. Were some v reached
/// before L(v) in that reading, the first such arrival would come through an event whose teller was
/// not early either, and both kinds of event rule that out.
///
/// Conventions: an origin has word from the start of its day, and the first meeting of a chain may be
/// on it. Of a span (a conference), any day serves. Same-day order is unknown, so in strict order
/// word heard on a day is told on a later one; optimistic answers default to non-strict, pessimistic
/// ones to strict order, which is also what holds in every order within a day. `window` bounds every
/// day of the chain. Unreached actors have no day.
///
///     let possible = EarliestArrival(bound: .optimistic).arrivals(on: graph, from: [.holding(0)])
///     possible.day(at: 2)          // 5: the second meeting may have been as early as day 5
///     possible.journey(to: 2)      // 0 → 1 at event 0, 1 → 2 at event 1
///
/// With a ``maximumWait`` word grows stale: an actor other than an origin passes it on at most that
/// many days after hearing it, and may hear it again. On exact dates this is solved exactly (as a
/// walk: chains that visit no actor twice are NP-hard to find, Casteigts et al. 2021). On vague dates
/// it is bounded from both sides: who is not reached optimistically is reached in no reading (and
/// whoever is, by a journey that does not repeat an event, is in some reading); who is reached
/// pessimistically is reached in every reading.
///
/// Time O(*p* + *a* log *a*) for *p* incidences and *a* arrivals; one scan, O(*p*), where dates are
/// exact and order strict. Space O(*events* + *actors*). R's `tsna::tPath` answers for exact spells of
/// pairs and non-strict order; TGLib for exact contacts with transition times. NetworkX has no
/// time-respecting search.
///
/// Reference: A. Casteigts, A.-S. Himmel, H. Molter, P. Zschoche, "Finding Temporal Paths Under
/// Waiting Time Constraints", Algorithmica 83 (2021).
public struct EarliestArrival: Hashable, Sendable {
  /// Whether the answer is to hold in some reading or in every one.
  public var bound: Bound
  /// Whether word can pass twice in a row on one day.
  public var order: DayOrder
  /// How many days an actor may keep the word before passing it on; without a number, any.
  public var maximumWait: Int32?
  /// The days on which everything must happen.
  public var window: DayInterval

  /// A question; `order` follows from `bound` unless given.
  public init(
    bound: Bound, order: DayOrder? = nil, maximumWait: Int32? = nil, window: DayInterval = .all
  ) {
    precondition(maximumWait.map { $0 >= 0 } ?? true, "a wait is a number of days from 0")
    self.bound = bound
    self.order = order ?? bound.order
    self.maximumWait = maximumWait
    self.window = window
  }

  /// When word can have come to every actor.
  public func arrivals(
    on graph: IncidenceGraph, from origins: [Origin], without exclusions: Exclusions = .none
  ) -> Arrivals {
    if let maximumWait {
      let search = LimitedWait(
        graph: graph, order: order, wait: maximumWait, window: window, exclusions: exclusions)
      return bound == .optimistic || graph.isExact
        ? search.possibleArrivals(seeds(origins)) : search.certainArrivals(origins)
    }
    let passages = PassageTimes(graph, bound: bound)
    return arrivals(on: graph, passages: passages, from: origins, without: exclusions)
  }

  func arrivals(
    on graph: IncidenceGraph, passages: PassageTimes, from origins: [Origin],
    without exclusions: Exclusions
  ) -> Arrivals {
    if let recorded = graph.order {
      let search = OrderedArrivals(
        graph: graph, order: recorded, passages: passages, bound: bound, step: order.step,
        last: window.last, exclusions: exclusions)
      let found = search.arrivals(from: seeds(origins), fewestFirst: false)
      return Arrivals(firsts: found.firsts, records: found.records)
    }
    let search = Propagation(
      graph: graph, passages: passages, step: order.step, last: window.last, exclusions: exclusions)
    return Arrivals(labels: search.labels(from: seeds(origins)))
  }

  func seeds(_ origins: [Origin]) -> [Seed] {
    origins.compactMap {
      Seed(
        $0.actor, day: bound == .optimistic ? $0.day.first : $0.day.last,
        isBeforehand: $0.isBeforehand, step: order.step, window: window, event: $0.event)
    }
  }

  /// The chain by which word comes to `goal` first, and of those the one with the fewest events;
  /// `nil` when it does not come.
  public func journey(
    on graph: IncidenceGraph, from origins: [Origin], to goal: Int32,
    without exclusions: Exclusions = .none
  ) -> Journey? {
    let first = arrivals(on: graph, from: origins, without: exclusions)
    guard let day = first.day(at: goal) else { return nil }
    guard maximumWait == nil, first.event(at: goal) != nil else { return first.journey(to: goal) }
    let fewest = FewestHops(
      bound: bound, order: order, window: DayInterval(first: window.first, last: day))
    return fewest.steps(on: graph, from: origins, without: exclusions).journey(to: goal)
  }
}
