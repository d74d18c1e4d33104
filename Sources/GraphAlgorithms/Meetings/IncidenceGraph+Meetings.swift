extension IncidenceGraph {
  /// The meetings, messages left aside, that may fall into a window, or surely do.
  public func meetings(in window: DayInterval, bound: Bound) -> [Int32] {
    // Where events are stored in day order, none after the window needs a look.
    let end = dayOrder == nil ? startFirst.partitionPoint { $0 > window.last } : eventCount
    return (0..<Int32(end)).filter { isMeeting(Int($0), in: window, bound: bound) }
  }

  /// Whether an event is a meeting that may fall into a window, or surely does.
  func isMeeting(_ event: Int, in window: DayInterval, bound: Bound) -> Bool {
    guard splits[event] == offsets[event + 1],
      kinds[event] != EventTiming.Kind.impossible.rawValue
    else { return false }
    if bound == .optimistic {
      return startFirst[event] <= window.last && endLast[event] >= window.first
    }
    // An instant is inside with both its bounds; a span need only touch the window, but surely.
    let isInstant = kinds[event] == EventTiming.Kind.instant.rawValue
    return isInstant
      ? startFirst[event] >= window.first && startLast[event] <= window.last
      : startLast[event] <= window.last && endFirst[event] >= window.first
  }
}
