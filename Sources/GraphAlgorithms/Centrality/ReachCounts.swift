/// To how many others can an actor's word have come, or from how many can it have heard?
///
/// *Forward reach* is the number of others to whom a chain of events that respects time leads from the
/// actor, *backward reach* the number of those from whom one leads to it. Conventions are those of
/// ``EarliestArrival``: in some reading of the dates or in every one; in strict or free order within a
/// day; the actor itself does not count; who took part in nothing has 0.
///
///     ReachCounts(on: graph, bound: .optimistic).forward  // [2, 2, 1]
///
/// Time O(*n*) searches, each O(*p* + *a* log *a*) for *p* incidences and *a* arrivals; the actors reached backwards
/// are counted on the way forwards, so that both cost the same. Space O(*n* + events). R's
/// `tsna::tReach` counts the actor too.
///
/// Reference: P. Holme, "Network Reachability of Real-World Contact Sequences", Physical Review E 71
/// (2005), https://doi.org/10.1103/PhysRevE.71.046119.
public struct ReachCounts: Hashable, Sendable {
  /// To how many others word of each actor can have come.
  public private(set) var forward: [Double]
  /// From how many others word can have come to each actor.
  public private(set) var backward: [Double]

  /// Counts both by one search from each actor.
  public init(
    on graph: IncidenceGraph, bound: Bound, window: DayInterval = .all,
    without exclusions: Exclusions = .none
  ) {
    let rule = EarliestArrival(bound: bound, window: window)
    let gates = Gates(graph, bound: bound)
    forward = [Double](repeating: 0, count: graph.actorCount)
    backward = forward
    for actor in 0..<Int32(graph.actorCount) {
      let days = rule.arrivals(
        on: graph, gates: gates, from: [.holding(actor)], without: exclusions
      ).days
      for other in 0..<graph.actorCount
      where days[other] != DayInterval.never && other != Int(actor) {
        forward[Int(actor)] += 1
        backward[other] += 1
      }
    }
  }
}
