/// To how many others can an actor's word have come, or from how many can it have heard?
///
/// *Forward reach* is the number of others to whom a chain of events that respects time leads from the
/// actor, *backward reach* the number of those from whom one leads to it. Conventions are those of
/// ``EarliestArrival``: in some reading of the dates or in every one; in strict or free order within a
/// day; the actor itself does not count; who took part in nothing has 0.
///
///     ReachCounts(on: graph, bound: .optimistic).forward  // [2, 2, 1]
///
/// The bits of 512 actors go through the days together, so that time is O(*n*/512) sweeps, each O(*p*) for *p*
/// incidences where dates are exact; a vague event is looked at again whenever someone there has heard
/// more. Where the record gives an order beside the dates (``EventOrder``), there is a search from each
/// actor. Space O(*n* + *p*). R's `tsna::tReach` counts the actor too.
///
/// Reference: P. Holme, "Network Reachability of Real-World Contact Sequences", Physical Review E 71
/// (2005), https://doi.org/10.1103/PhysRevE.71.046119.
public struct ReachCounts: Hashable, Sendable {
  /// To how many others word of each actor can have come.
  public private(set) var forward: [Double]
  /// From how many others word can have come to each actor.
  public private(set) var backward: [Double]

  /// Counts both.
  public init(
    on graph: IncidenceGraph, bound: Bound, window: DayInterval = .all,
    without exclusions: Exclusions = .none
  ) {
    forward = [Double](repeating: 0, count: graph.actorCount)
    backward = forward
    let passages = PassageTimes(graph, bound: bound)
    let schedule = PassageSchedule(passages, window: window, without: exclusions.events)
    if let order = graph.order {
      let arrivals = OrderedManySourceArrivals(
        graph: graph, order: order, passages: passages, schedule: schedule, step: bound.order.step,
        window: window, exclusions: exclusions)
      for sources in batches { add(arrivals.sweep(from: sources), of: sources) }
      return
    }
    graph.withRows { rows in
      passages.withDays { opens, closes in
        let arrivals = ManySourceArrivals(
          rows: rows, actorCount: graph.actorCount, passages: (opens, closes), schedule: schedule,
          step: bound.order.step, window: window, isolated: exclusions.actors)
        for sources in batches { add(arrivals.sweep(from: sources), of: sources) }
      }
    }
  }

  private var batches: [Range<Int>] {
    let width = ManySourceArrivals.width
    return stride(from: 0, to: forward.count, by: width).map {
      $0..<min($0 + width, forward.count)
    }
  }

  /// Counts who has heard of whom, each of himself left out.
  private mutating func add(_ heard: [ManySourceArrivals.Bits], of sources: Range<Int>) {
    var counters = BitCounters()
    for actor in backward.indices {
      var bits = heard[actor]
      if sources.contains(actor) {
        let bit = actor - sources.lowerBound
        bits[bit / 64] &= ~(1 << UInt64(bit % 64))
      }
      counters.add(bits)
      for lane in bits.indices { backward[actor] += Double(bits[lane].nonzeroBitCount) }
    }
    for source in sources {
      forward[source] = Double(counters.count(of: source - sources.lowerBound))
    }
  }
}
