/// Searches in which word grows stale: the machinery of ``EarliestArrival/maximumWait``.
///
/// One label an actor is not enough here, for who heard later can tell later. On exact dates a sweep
/// over the days, with the latest hearing of each actor, is exact. Vague dates ask more: with a limit
/// on waiting, whether some reading has a chain is no longer a question of labels. What is computed
/// is a bound from either side: `possibleArrivals` lets an event of vague date happen on several of
/// its days, and `certainArrivals` demands one chain that keeps every wait in every reading.
struct LimitedWait {
  let graph: IncidenceGraph
  let order: DayOrder
  let wait: Int32
  let window: DayInterval
  let exclusions: Exclusions

  func isExcluded(_ event: Int32) -> Bool {
    graph.kind(of: event) == .impossible || exclusions.events.contains(event)
  }

  /// The days on which anything can differ: from the first bound to the last, and on either side as
  /// many more as a chain can have hops.
  var days: ClosedRange<Int32>? {
    let bounds = [graph.startFirst, graph.startLast, graph.endFirst, graph.endLast].joined()
    let finite = bounds.filter { $0 > DayInterval.openStart && $0 < DayInterval.openEnd }
    guard let first = finite.min(), let last = finite.max() else { return nil }
    let margin = Int32(min(graph.actorCount, graph.eventCount))
    let (from, to) = (max(first - margin, window.first), min(last + margin, window.last))
    return from <= to ? from...to : nil
  }
}
