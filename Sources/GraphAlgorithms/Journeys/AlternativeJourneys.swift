/// By which other ways could word have come, should one of the meetings be doubted?
///
/// Lists chains from best to worst: by the day of arrival, then by the number of events. A chain is
/// listed when it is *minimal*, that is, when no part of its events would do alone; two chains that
/// differ only in who carried word between the same events are one. So every alternative is the best
/// answer once some events are left out, and every minimal chain appears if enough are asked for.
///
///     let ways = AlternativeJourneys(rule: EarliestArrival(bound: .optimistic), count: 3)
///     ways.journeys(on: graph, from: [.holding(0)], to: 2)  // up to three chains
///
/// The best chain is searched, then the best that avoids each of its events, and so on from the best
/// of those found. Each search costs one ``EarliestArrival`` and one ``FewestHops``; there are about
/// *count* times the length of a chain of them, and never more than `searchLimit`, at which the list
/// ends early. NetworkX's `shortest_simple_paths` (Yen) lists static paths and counts every change of
/// carrier as another path.
public struct AlternativeJourneys: Hashable, Sendable {
  /// What makes a chain good; its `maximumWait` must be `nil`.
  public var rule: EarliestArrival
  /// How many chains to list at most.
  public var count: Int
  /// How many searches to make at most.
  public var searchLimit: Int

  /// A question.
  public init(rule: EarliestArrival, count: Int, searchLimit: Int = 10_000) {
    precondition(rule.maximumWait == nil, "alternatives are listed without a limit on waiting")
    self.rule = rule
    self.count = count
    self.searchLimit = searchLimit
  }

  /// The best chains to `goal`, best first; none when word does not come.
  public func journeys(
    on graph: IncidenceGraph, from origins: [Origin], to goal: Int32,
    without exclusions: Exclusions = .none
  ) -> [Journey] {
    var searches = 0
    var tried: Set<[Int32]> = []
    var open: [Candidate] = []
    func search(avoiding events: [Int32]) {
      guard searches < searchLimit, tried.insert(events).inserted else { return }
      searches += 1
      var without = exclusions
      for event in events { without.events.insert(event) }
      if let journey = rule.journey(on: graph, from: origins, to: goal, without: without) {
        open.append(Candidate(journey: journey, avoided: events))
      }
    }
    search(avoiding: [])
    var found: [Journey] = []
    var seen: Set<[Int32]> = []
    while found.count < count, let best = open.min() {
      open.removeAll { $0 == best }
      if seen.insert(best.events.sorted()).inserted { found.append(best.journey) }
      for event in best.events { search(avoiding: (best.avoided + [event]).sorted()) }
    }
    return found
  }

  /// The best chain that avoids some events.
  private struct Candidate: Hashable, Comparable {
    var journey: Journey
    var avoided: [Int32]
    var events: [Int32] { journey.hops.map(\.event) }

    private var rank: (Int32, Int) { (journey.hops.last?.day ?? .min, journey.hops.count) }

    static func < (left: Self, right: Self) -> Bool {
      if left.rank != right.rank { return left.rank < right.rank }
      if left.events != right.events { return left.events.lexicographicallyPrecedes(right.events) }
      return left.avoided.lexicographicallyPrecedes(right.avoided)
    }
  }
}
