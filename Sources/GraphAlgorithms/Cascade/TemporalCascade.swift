/// How far does word spread along time when it comes up at each event only with some chance?
///
/// At each event word that someone there has by then comes up with probability *p*, whatever happens at the
/// others; then everyone to whom it can pass at the event hears it: at a meeting all present, of a message
/// the recipients. The *spread* of a set of actors who all have word from the start is the number expected
/// to have heard in the end, they themselves included. What is by chance is the event and not the pair, for
/// what is said at a table is heard around it; between two it is the independent cascade on contacts.
///
/// Conventions: each cascade reads every vague date as one day, all days (all pairs of days, of a span or a
/// message) alike, open dates ending with the window or else with the first or last day that any event
/// names; `order` says whether word can pass twice on one day; word passes on days of the window only. With
/// *p* = 1 and exact dates the spread is that of ``EarliestArrival``.
///
///     // 0 meets 1, then 1 meets 2
///     TemporalCascade(probability: 0.5).spread(on: graph, from: [0]).mean  // about 1 + 0.5 + 0.25
///     TemporalCascade(probability: 0.5).spread(on: graph, from: [2]).mean  // about 1 + 0.5
///
/// It is estimated as for ``IndependentCascade``: the share of random actors to whom word would have come.
/// Time O(runs · *p* log *p*) for the *p* incidences that a search backwards in time comes upon; space O(*n* +
/// events).
///
/// References: D. Kempe, J. Kleinberg, É. Tardos, KDD 2003, https://doi.org/10.1145/956750.956769; P. Holme,
/// J. Saramäki, "Temporal Networks", Physics Reports 519 (2012), https://doi.org/10.1016/j.physrep.2012.03.001.
public struct TemporalCascade: Hashable, Sendable {
  /// The chance that word comes up at an event where someone has it.
  public var probability: Double
  /// Whether word can pass twice in a row on one day.
  public var order: DayOrder
  /// The days on which everything must happen.
  public var window: DayInterval

  /// A cascade; a probability lies between 0 and 1.
  public init(probability: Double, order: DayOrder = .nonStrict, window: DayInterval = .all) {
    precondition((0...1).contains(probability), "a probability lies between 0 and 1")
    self.probability = probability
    self.order = order
    self.window = window
  }

  /// The spread of `seeds`, by asking of `runs` random actors whether word would have come to them.
  public func spread(
    on events: IncidenceGraph, from seeds: [Int32], without exclusions: Exclusions = .none,
    runs: Int = 100_000, seed: UInt64 = 1
  ) -> Spread {
    Spread(
      of: seeds, in: EventReachability(events, cascade: self, without: exclusions), runs: runs,
      seed: seed)
  }

  /// One way in which the cascade can go, and who must have word for it to come to one actor.
  package struct World: Sendable {
    /// The events at which word comes up, on the days they have, by number.
    package var events: [(event: Int32, timing: EventTiming)]
    /// To whom word is to come.
    package var goal: Int32
    /// From whom it would come.
    package var reached: Set<Int32>
  }

  /// The world that one set of a seed is drawn in.
  package func world(_ number: Int, on events: IncidenceGraph, seed: UInt64) -> World {
    let source = EventReachability(events, cascade: self, without: .none)
    let set = source.sets(number..<number + 1, seed: seed).members
    let live = (0..<Int32(events.eventCount)).compactMap { event in
      source.timing(of: event, in: number, seed: seed).map { (event: event, timing: $0) }
    }
    return World(events: live, goal: set[0], reached: Set(set))
  }
}
