/// Earliest arrivals and fewest events where the record gives an order beside the dates
/// (``EventOrder``): the machinery of ``EarliestArrival`` and ``FewestHops`` on such graphs.
///
/// One label an actor is not enough, for what an actor can do with word depends on where it came from:
/// whoever heard at an event is surely in time for those that followed it, and too late for those before.
/// So an arrival is kept unless another one at the same actor is as early and as free.
///
/// What stays exact: a chain that is found pessimistically works in every reading that keeps the order, and
/// an optimistic chain never runs against it. What becomes a bound: word may also reach someone in every
/// reading by chains that differ from reading to reading, and this is not found; and the minutes by which
/// the order pushes events apart are counted once a hop.
///
/// Time O(*r* · *e* · *k*) for *r* arrivals kept, of actors with *e* events of *k* actors; without an order it is
/// not used.
struct OrderedArrivals {
  let graph: IncidenceGraph
  let order: EventOrder
  let passages: PassageTimes
  let bound: Bound
  let step: Int32
  let last: Int32
  let exclusions: Exclusions

  /// All arrivals, and the best of each actor, or −1.
  struct Found {
    var records: [ArrivalRecord] = []
    var firsts: [Int32]
    /// What each arrival comes too late for.
    fileprivate var late: [Set<Int32>] = []
    /// The event of each arrival; of an origin, the one at which it heard.
    fileprivate var events: [Int32] = []
    fileprivate var kept: [[Int32]]

    fileprivate init(actorCount: Int) {
      firsts = [Int32](repeating: -1, count: actorCount)
      kept = [[Int32]](repeating: [], count: actorCount)
    }
  }

  /// Beyond so many arrivals the order is left aside where it bars, which keeps the answer a bound.
  private static let most = 300_000

  /// The arrivals by day, or by the number of events and then by day.
  func arrivals(from seeds: [Seed], fewestFirst: Bool) -> Found {
    var found = Found(actorCount: graph.actorCount)
    for seed in seeds where !exclusions.actors.contains(seed.actor) {
      let event = seed.event ?? -1
      enter(
        ArrivalRecord(actor: seed.actor, day: seed.label, event: -1, parent: -1, hops: 0),
        at: event, late: event < 0 ? [] : late(at: event, after: []), &found)
    }
    if fewestFirst { searchByHops(&found) } else { searchByDay(&found) }
    for seed in seeds {
      for index in found.kept[Int(seed.actor)] where found.records[Int(index)].parent < 0 {
        found.records[Int(index)].day = max(found.records[Int(index)].day, seed.day)
      }
    }
    return found
  }

  private func searchByDay(_ found: inout Found) {
    var queue = DayQueue()
    var next = 0
    func push() {
      while next < found.records.count {
        queue.push(found.records[next].day, Int32(next))
        next += 1
      }
    }
    push()
    while let (_, index) = queue.pop() {
      spread(index, &found, hopsCount: false)
      push()
    }
  }

  private func searchByHops(_ found: inout Found) {
    var done = 0
    while done < found.records.count {
      let round = (done..<found.records.count).sorted {
        (found.records[$0].day, $0) < (found.records[$1].day, $1)
      }
      done = found.records.count
      for index in round { spread(Int32(index), &found, hopsCount: true) }
    }
  }

  private func spread(_ index: Int32, _ found: inout Found, hopsCount: Bool) {
    let teller = found.records[Int(index)]
    let source = found.events[Int(index)]
    let following = source < 0 ? [] : order.following(source)
    let row =
      Int(graph.actorOffsets[Int(teller.actor)])..<Int(graph.actorOffsets[Int(teller.actor) + 1])
    for entry in graph.actorEvents[row] where entry & IncidenceGraph.Part.gives != 0 {
      let event = Int32(entry >> 2)
      guard event != source, !exclusions.events.contains(event),
        let arrival = arrival(
          at: event, from: teller.day, isFollowing: following.contains(event),
          isPast: found.late[Int(index)].contains(event)), arrival <= last
      else { continue }
      let late = late(at: event, after: found.late[Int(index)])
      for taker in graph.takers(of: event)
      where taker != teller.actor && !exclusions.actors.contains(taker) {
        enter(
          ArrivalRecord(
            actor: taker, day: arrival, event: event, parent: index, hops: teller.hops + 1),
          at: event, late: found.records.count > Self.most ? [] : late, &found,
          hopsCount: hopsCount)
      }
    }
  }

  /// The day on which word that was heard on `day` arrives by an event; `nil` when it does not.
  private func arrival(
    at event: Int32, from day: Int32, isFollowing: Bool, isPast: Bool
  ) -> Int32? {
    let (opens, closes) = (passages.opens[Int(event)], passages.closes[Int(event)])
    var ready = day == DayInterval.openEnd ? day : day + step
    if bound == .optimistic {
      if isPast { return nil }
      if isFollowing && step == 0 && day < DayInterval.openEnd { ready = day + 1 }
      return ready <= closes ? max(ready, opens) : nil
    }
    if ready <= closes { return max(ready, opens) }
    return isFollowing && graph.kind(of: event) != .impossible ? max(day, opens) : nil
  }

  /// What is past when word comes by an event.
  private func late(at event: Int32, after late: Set<Int32>) -> Set<Int32> {
    bound == .optimistic ? late.union(order.past(event)) : []
  }

  private func enter(
    _ record: ArrivalRecord, at event: Int32, late: Set<Int32>, _ found: inout Found,
    hopsCount: Bool = false
  ) {
    let actor = Int(record.actor)
    let following = event < 0 ? [] : order.following(event)
    let isDominated = found.kept[actor].contains { index in
      let other = found.records[Int(index)]
      guard other.day <= record.day, !hopsCount || other.hops <= record.hops,
        found.late[Int(index)].isSubset(of: late)
      else { return false }
      let source = found.events[Int(index)]
      let freedom = source < 0 ? [] : order.following(source)
      if source == event { return true }
      if bound == .pessimistic { return freedom.isSuperset(of: following) }
      // What follows the event of the other is a step later for it, so it must be a step ahead.
      return other.day < record.day || freedom.isSubset(of: following)
    }
    if isDominated { return }
    let index = Int32(found.records.count)
    found.records.append(record)
    found.late.append(late)
    found.events.append(event)
    found.kept[actor].append(index)
    let best = found.firsts[actor]
    guard best >= 0 else {
      found.firsts[actor] = index
      return
    }
    let first = found.records[Int(best)]
    let isBetter =
      hopsCount
      ? (record.hops, record.day) < (first.hops, first.day)
      : (record.day, record.hops) < (first.day, first.hops)
    if isBetter { found.firsts[actor] = index }
  }
}
