extension IncidenceGraph {
  /// Whom did an actor meet in a range of days?
  ///
  /// Everyone named in one meeting with the actor, each once, in the order of numbers; meetings are
  /// chosen as in ``MeetingPairs``. Time O(*d* + *k* log *k*) for the *d* events of the actor and the *k*
  /// participants of those in the window: one question costs microseconds, however large the graph.
  public func encounters(
    of actor: Int32, in window: DayInterval = .all, bound: Bound
  ) -> [Int32] {
    let row = Int(actorOffsets[Int(actor)])..<Int(actorOffsets[Int(actor) + 1])
    var met: [Int32] = []
    for entry in actorEvents[row] {
      let event = Int(entry >> 2)
      // A row is in the order of first possible days: nothing later can reach into the window.
      if startFirst[event] > window.last { break }
      guard isMeeting(event, in: window, bound: bound) else { continue }
      for other in members[Int(offsets[event])..<Int(offsets[event + 1])] where other != actor {
        met.append(other)
      }
    }
    met.sort()
    var kept = 0
    for place in met.indices where place == 0 || met[place] != met[kept - 1] {
      met[kept] = met[place]
      kept += 1
    }
    met.removeLast(met.count - kept)
    return met
  }

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
