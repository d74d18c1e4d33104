/// Whom word of each actor reaches in the order of time, for 512 actors at once: one bit each.
///
/// The sweep goes through the days. An actor's bits say whose word it has by then; at an event that is open
/// the bits of all givers pass to all takers, and an open event is looked at again whenever a giver has
/// heard more. What passes, and when, is what ``Propagation`` says, for every way of reading the dates: the
/// passages are the same, and a bit stands at an actor from the day of its label on.
///
/// Reference: M. Then et al., "The More the Merrier: Efficient Multi-Source Graph Traversal",
/// Proceedings of the VLDB Endowment 8 (2014), https://doi.org/10.14778/2735496.2735507.
struct ManySourceArrivals {
  typealias Bits = SIMD8<UInt64>
  static let width = 512

  let rows: IncidenceGraph.Rows
  let actorCount: Int
  let passages: (opens: UnsafeBufferPointer<Int32>, closes: UnsafeBufferPointer<Int32>)
  let schedule: PassageSchedule
  /// How many days lie between hearing and telling: 0 or 1.
  let step: Int32
  let window: DayInterval
  /// Actors that neither hear nor tell.
  let isolated: IndexMask

  /// What each actor has heard by the day.
  private let heard: NodeValues<Bits>
  /// What each actor hears in the course of the day, in strict order.
  private let fresh: NodeValues<Bits>
  /// What each message carries that has left.
  private let carried: NodeValues<Bits>
  private let open: OpenEvents
  private let isQueued: NodeValues<Bool>

  init(
    rows: IncidenceGraph.Rows, actorCount: Int,
    passages: (opens: UnsafeBufferPointer<Int32>, closes: UnsafeBufferPointer<Int32>),
    schedule: PassageSchedule, step: Int32, window: DayInterval, isolated: IndexMask
  ) {
    self.rows = rows
    self.actorCount = actorCount
    self.passages = passages
    self.schedule = schedule
    self.step = step
    self.window = window
    self.isolated = isolated
    heard = NodeValues(repeating: Bits(), count: actorCount)
    fresh = NodeValues(repeating: Bits(), count: step == 0 ? 0 : actorCount)
    carried = NodeValues(
      repeating: Bits(), count: schedule.departures.isEmpty ? 0 : rows.eventCount)
    open = OpenEvents(rows, actorCount: actorCount)
    isQueued = NodeValues(repeating: false, count: rows.eventCount)
  }

  /// What all actors have heard of some, a bit each, by the end of the window.
  func sweep(from sources: Range<Int>) -> [Bits] {
    start(sources)
    var (opening, departure) = (0, 0)
    // Events to look at on the next day, because a giver has heard more.
    var again: [Int32] = []
    var day = window.first
    while true {
      let next = nextDay(opening, departure, again.isEmpty ? nil : day &+ 1)
      guard let next, next <= window.last else { return heard.array }
      day = next
      let opened = opening
      while opening < schedule.openings.count, schedule.openings[opening].day == day {
        opening += 1
      }
      let left = departure
      while departure < schedule.departures.count, schedule.departures[departure].day == day {
        departure += 1
      }
      // Who has word on the last day of all, which stands for a day that nothing limits, can tell it.
      if step == 0 || day == DayInterval.openEnd {
        live(opened..<opening, on: day, again: again)
        again.removeAll(keepingCapacity: true)
        depart(left..<departure)
      } else {
        depart(left..<departure)
        again = liveStrictly(opened..<opening, on: day, again: again)
      }
    }
  }

  private func start(_ sources: Range<Int>) {
    heard.base.update(repeating: Bits(), count: actorCount)
    isQueued.base.update(repeating: false, count: rows.eventCount)
    open.removeAll()
    for source in sources where !isolated.contains(Int32(source)) {
      let bit = source - sources.lowerBound
      heard.base[source][bit / 64] = 1 << UInt64(bit % 64)
    }
  }

  private func nextDay(_ opening: Int, _ departure: Int, _ again: Int32?) -> Int32? {
    var day = again
    if opening < schedule.openings.count {
      day = min(day ?? .max, schedule.openings[opening].day)
    }
    if departure < schedule.departures.count {
      day = min(day ?? .max, schedule.departures[departure].day)
    }
    return day
  }

  /// Takes up what the senders of messages have heard when these leave.
  private func depart(_ entries: Range<Int>) {
    for place in entries {
      let event = schedule.departures[place].event
      carried.base[event] = told(at: event)
    }
  }

  /// What the givers of an event have heard.
  @inline(__always)
  private func told(at event: Int) -> Bits {
    var bits = Bits()
    for place in rows.givers(of: event) { bits |= heard.base[Int(rows.members[place])] }
    return bits
  }

  /// Whether an event takes word up on one day and brings it on a later one.
  @inline(__always)
  private func isCarrier(_ event: Int) -> Bool { passages.closes[event] < passages.opens[event] }

  @inline(__always)
  private func enqueue(_ event: Int, _ queue: inout [Int32]) {
    guard !isQueued.base[event] else { return }
    isQueued.base[event] = true
    queue.append(Int32(truncatingIfNeeded: event))
  }
}

// MARK: Free order within a day

extension ManySourceArrivals {
  /// Passes word on a day until nobody hears more.
  private func live(_ entries: Range<Int>, on day: Int32, again: [Int32]) {
    var queue = again
    for place in entries {
      let event = schedule.openings[place].event
      if isCarrier(event) {
        hear(carried.base[event], at: event, on: day, &queue)
      } else {
        open.insert(event)
        enqueue(event, &queue)
      }
    }
    var next = 0
    while next < queue.count {
      let event = Int(queue[next])
      next += 1
      isQueued.base[event] = false
      hear(told(at: event), at: event, on: day, &queue)
    }
  }

  /// Lets the takers of an event hear, and queues the open events at which that tells more.
  @inline(__always)
  private func hear(_ bits: Bits, at event: Int, on day: Int32, _ queue: inout [Int32]) {
    for place in rows.takers(of: event) {
      let taker = Int(rows.members[place])
      let new = bits & ~heard.base[taker]
      guard new != Bits(), !isIsolated(taker) else { continue }
      heard.base[taker] |= new
      open.forEachEvent(of: taker, on: day, closes: passages.closes) { enqueue($0, &queue) }
    }
  }

  @inline(__always)
  private func isIsolated(_ actor: Int) -> Bool {
    !isolated.isEmpty && isolated.contains(Int32(truncatingIfNeeded: actor))
  }
}

// MARK: Strict order within a day

extension ManySourceArrivals {
  /// Passes on what was heard before the day, and returns the events to look at on the next one.
  private func liveStrictly(
    _ entries: Range<Int>, on day: Int32, again: [Int32]
  ) -> [Int32] {
    var listeners: [Int32] = []
    for event in again {
      isQueued.base[Int(event)] = false
      hearToday(told(at: Int(event)), at: Int(event), &listeners)
    }
    for place in entries {
      let event = schedule.openings[place].event
      let isCarrier = isCarrier(event)
      hearToday(isCarrier ? carried.base[event] : told(at: event), at: event, &listeners)
      if !isCarrier && passages.closes[event] > day { open.insert(event) }
    }
    var next: [Int32] = []
    for listener in listeners {
      let actor = Int(listener)
      heard.base[actor] |= fresh.base[actor]
      fresh.base[actor] = Bits()
      open.forEachEvent(of: actor, on: day &+ 1, closes: passages.closes) { enqueue($0, &next) }
    }
    return next
  }

  @inline(__always)
  private func hearToday(_ bits: Bits, at event: Int, _ listeners: inout [Int32]) {
    for place in rows.takers(of: event) {
      let taker = Int(rows.members[place])
      let new = bits & ~heard.base[taker] & ~fresh.base[taker]
      guard new != Bits(), !isIsolated(taker) else { continue }
      if fresh.base[taker] == Bits() { listeners.append(rows.members[place]) }
      fresh.base[taker] |= new
    }
  }
}

/// The events that are open on the day of a sweep, listed for each of those who can tell at them.
private struct OpenEvents {
  /// The first entry of each actor, or −1; an entry is a place among the members of all events.
  private let first: NodeValues<Int32>
  private let next: NodeValues<Int32>
  private let events: NodeValues<Int32>
  private let rows: IncidenceGraph.Rows
  private let actorCount: Int

  init(_ rows: IncidenceGraph.Rows, actorCount: Int) {
    first = NodeValues(repeating: -1, count: actorCount)
    next = NodeValues(repeating: -1, count: rows.members.count)
    events = NodeValues(repeating: -1, count: rows.members.count)
    for event in 0..<rows.eventCount {
      for place in rows.givers(of: event) { events.base[place] = Int32(event) }
    }
    self.rows = rows
    self.actorCount = actorCount
  }

  func removeAll() { first.base.update(repeating: -1, count: actorCount) }

  func insert(_ event: Int) {
    for place in rows.givers(of: event) {
      let actor = Int(rows.members[place])
      next.base[place] = first.base[actor]
      first.base[actor] = Int32(truncatingIfNeeded: place)
    }
  }

  /// The events of an actor that are open on a day; those that closed before are forgotten.
  @inline(__always)
  func forEachEvent(
    of actor: Int, on day: Int32, closes: UnsafeBufferPointer<Int32>, _ use: (Int) -> Void
  ) {
    var (before, place): (Int32, Int32) = (-1, first.base[actor])
    while place >= 0 {
      let event = Int(events.base[Int(place)])
      let after = next.base[Int(place)]
      if closes[event] < day {
        if before < 0 { first.base[actor] = after } else { next.base[Int(before)] = after }
      } else {
        use(event)
        before = place
      }
      place = after
    }
  }
}
