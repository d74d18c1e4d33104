/// When events open and when messages leave, in the order of time, for a sweep from the first day to
/// the last.
///
/// An event that opens before it closes passes word on every day between. One that closes before it
/// opens, as a message does that is sent before it arrives, takes word up when it closes and brings it
/// when it opens. Events that can pass nothing within the window are left out.
struct PassageSchedule {
  /// A day and an event in one word, that sorts by day and then by event.
  struct Entry: Comparable {
    private let key: UInt64

    init(day: Int32, event: Int32) {
      key = UInt64(UInt32(bitPattern: day ^ .min)) << 32 | UInt64(UInt32(bitPattern: event))
    }

    var day: Int32 { Int32(bitPattern: UInt32(key >> 32)) ^ .min }
    var event: Int { Int(UInt32(truncatingIfNeeded: key)) }

    static func < (one: Entry, other: Entry) -> Bool { one.key < other.key }
  }

  /// The days on which events open, no earlier than the window.
  let openings: [Entry]
  /// The days on which events close that open later.
  let departures: [Entry]

  init(_ passages: PassageTimes, window: DayInterval, without exclusions: IndexMask) {
    var (openings, departures): ([Entry], [Entry]) = ([], [])
    openings.reserveCapacity(passages.opens.count)
    for event in 0..<Int32(passages.opens.count) where !exclusions.contains(event) {
      let opens = max(passages.opens[Int(event)], window.first)
      let closes = passages.closes[Int(event)]
      guard closes >= window.first, opens <= window.last else { continue }
      openings.append(Entry(day: opens, event: event))
      if closes < opens { departures.append(Entry(day: closes, event: event)) }
    }
    self.openings = openings.inOrder()
    self.departures = departures.inOrder()
  }
}

extension [PassageSchedule.Entry] {
  /// Events mostly stand in order of time already.
  fileprivate func inOrder() -> Self {
    zip(self, dropFirst()).allSatisfy { $0 < $1 } ? self : sorted()
  }
}
