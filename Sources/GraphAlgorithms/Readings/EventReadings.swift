/// The exact days that a vague event can have had, countable and drawable.
struct EventReadings {
  let kind: EventTiming.Kind
  let start: DayInterval
  let end: DayInterval

  /// The choices of an event; open bounds are drawn in to `limits`.
  init(_ graph: IncidenceGraph, event: Int32, limits: DayInterval) {
    kind = graph.kind(of: event)
    let (first, last) = (
      graph.start(of: event).closed(by: limits), graph.end(of: event).closed(by: limits)
    )
    // Limits that lie inside one end's bounds must not put the event out of order.
    start = DayInterval(first: min(first.first, last.first), last: first.last)
    end = DayInterval(first: last.first, last: max(first.last, last.last))
  }

  /// How many pairs of days there are.
  var count: Int {
    let (first, last) = (Int(start.first), Int(start.last))
    let (firstEnd, lastEnd) = (Int(end.first), Int(end.last))
    switch kind {
    case .impossible: return 1
    case .instant: return last - first + 1
    case .span, .dispatch:
      // Every end goes with the starts before all of them; with later ones, one less each.
      let early = max(0, min(last, firstEnd) - first + 1)
      let later = max(first, firstEnd + 1)
      let late = max(0, last - later + 1)
      let most = lastEnd - later + 1
      return early * (lastEnd - firstEnd + 1) + late * (2 * most - late + 1) / 2
    }
  }

  /// All pairs of days.
  var all: [(start: Int32, end: Int32)] {
    switch kind {
    case .impossible: [(start.first, start.first)]
    case .instant: (start.first...start.last).map { ($0, $0) }
    case .span, .dispatch:
      (start.first...start.last).flatMap { day in
        (max(day, end.first)...end.last).map { (day, $0) }
      }
    }
  }

  /// One pair of days, each as likely as any other.
  func draw(_ random: inout SplitMix64) -> (start: Int32, end: Int32) {
    switch kind {
    case .impossible: return (start.first, start.first)
    case .instant:
      let day = random.day(in: start)
      return (day, day)
    case .span, .dispatch:
      // The ends are drawn in to one another, so at least about half of the draws are in order.
      while true {
        let (first, last) = (random.day(in: start), random.day(in: end))
        if first <= last { return (first, last) }
      }
    }
  }
}

extension DayInterval {
  /// The same days with open ends drawn in to `limits`.
  func closed(by limits: DayInterval) -> DayInterval {
    let first = first == Self.openStart ? min(limits.first, last) : first
    return DayInterval(first: first, last: last == Self.openEnd ? max(limits.last, first) : last)
  }
}

extension SplitMix64 {
  /// A day of an interval, each as likely as any other.
  ///
  /// Written out (the product method of D. Lemire) so that a seed means the same readings under every
  /// version of the standard library.
  mutating func day(in days: DayInterval) -> Int32 {
    let count = UInt64(Int64(days.last) - Int64(days.first) + 1)
    var product = next().multipliedFullWidth(by: count)
    let unfair = (0 &- count) % count
    while product.low < unfair { product = next().multipliedFullWidth(by: count) }
    return Int32(Int64(days.first) + Int64(product.high))
  }
}
