import HistoricalDates
import Negotiations
import TestSupport
import Testing

/// What the recorded order leaves of the times of events.
struct NarrowedWindowsTests {
  private typealias Windows = [EventID: RecordedOrder.Window]

  /// Meetings and messages that follow one another; who acts in a message may have got the one before it.
  private func events(_ count: Int, _ numbers: inout SeededGenerator) throws -> [Event] {
    let day = try HistoricalDate("1945-07-06")
    var events: [Event] = (0..<count).map { place in
      var event = Event(
        id: EventID("e\(place)"), kind: numbers.pick([.meeting, .message]), date: day)
      event.participations =
        event.kind == .meeting
        ? [Participation(numbers.pick(["a", "b"]), as: .present)]
        : [
          Participation(numbers.pick(["a", "b"]), as: .from),
          Participation(numbers.pick(["a", "b"]), as: .to),
        ]
      return event
    }
    for _ in 0..<Int.random(in: 1...8, using: &numbers) {
      let (one, other) = (
        Int.random(in: 0..<count, using: &numbers), Int.random(in: 0..<count, using: &numbers)
      )
      if one < other { events[other].follows.append(events[one].id) }
    }
    return events
  }

  private func window(_ numbers: inout SeededGenerator) -> RecordedOrder.Window {
    let ends = (0..<4).map { _ in Int.random(in: 0...12, using: &numbers) }.sorted()
    // Nothing says when one in six began, nor when one in six was over.
    let low = Int.random(in: 0..<6, using: &numbers) == 0 ? Day.distantPast.number : ends[0]
    let high = Int.random(in: 0..<6, using: &numbers) == 0 ? Day.distantFuture.number : ends[3]
    if Bool.random(using: &numbers) {
      let instant = MinuteBounds(low: low, high: high)
      return RecordedOrder.Window(start: instant, end: instant, isInstant: true)
    }
    return RecordedOrder.Window(
      start: MinuteBounds(low: low, high: ends[2]), end: MinuteBounds(low: ends[1], high: high),
      isInstant: false)
  }

  /// Each constraint draws in the two events that it is about, again and again, until none does.
  private func drawnIn(_ windows: Windows, _ constraints: [RecordedOrder.Constraint]) -> Windows {
    var windows = windows
    while true {
      let before = windows
      for constraint in constraints {
        guard var one = windows[constraint.before], var other = windows[constraint.after] else {
          continue
        }
        let over = constraint.isOfSending ? one.start.low : one.end.low
        let low = over == Day.distantPast.number ? over : over + 1
        other.start = MinuteBounds(low: max(other.start.low, low), high: other.start.high)
        other.end = MinuteBounds(low: max(other.end.low, other.start.low), high: other.end.high)
        let start = other.start.high
        let high = start == Day.distantFuture.number ? start : start - 1
        if !constraint.isOfSending {
          one.end = MinuteBounds(low: one.end.low, high: min(one.end.high, high))
        }
        one.start = MinuteBounds(low: one.start.low, high: min(one.start.high, high))
        windows[constraint.before] = one
        windows[constraint.after] = other
      }
      if windows == before { return windows }
    }
  }

  private func isEmpty(_ window: RecordedOrder.Window) -> Bool {
    window.start.low > window.start.high || window.end.low > window.end.high
  }

  @Test(arguments: 0..<400)
  func `windows are as narrow as all constraints together make them`(seed: Int) throws {
    var numbers = SeededGenerator(seed: UInt64(seed))
    let events = try events(6, &numbers)
    let order = RecordedOrder(among: events)
    let windows = Windows(uniqueKeysWithValues: events.map { ($0.id, window(&numbers)) })
    let (result, expected) = (order.narrow(windows), drawnIn(windows, order.constraints))
    for constraint in order.constraints {
      let one = try #require(events.first { $0.id == constraint.before })
      let other = try #require(events.first { $0.id == constraint.after })
      let acting = other.participations.filter { $0.part != .to }.map(\.actor)
      let isHeard = one.actors(.to).contains(where: acting.contains)
      let isSaid = one.actors(.from).contains(where: acting.contains)
      #expect(constraint.isOfSending == (one.kind == .message && (isSaid || !isHeard)))
    }
    let contradicted = Set(result.contradictions.joined().flatMap { [$0.before, $0.after] })
    for event in events {
      let id = event.id
      #expect(
        result.windows[id] == (contradicted.contains(id) ? windows[id] : expected[id]), "\(id)")
      if let window = expected[id], isEmpty(window) { #expect(contradicted.contains(id)) }
    }
    for chain in result.contradictions {
      // A contradiction leads from event to event, and is one without anything else.
      #expect(zip(chain, chain.dropFirst()).allSatisfy { $0.after == $1.before })
      #expect(drawnIn(windows, chain).values.contains(where: isEmpty))
    }
    #expect(Set(result.contradictions.map(Set.init)).count == result.contradictions.count)
  }

  @Test func `a contradiction names only what it takes`() throws {
    let day = try HistoricalDate("1945-07-06")
    var events = ["a", "b", "c"].map { Event(id: EventID($0), kind: .meeting, date: day) }
    events[1].follows = ["a"]
    events[2].follows = ["b"]
    let windows = Windows(
      uniqueKeysWithValues: [("a", 10...20), ("b", 5...10), ("c", 6...11)].map {
        let bounds = MinuteBounds(low: $1.lowerBound, high: $1.upperBound)
        return (EventID($0), RecordedOrder.Window(start: bounds, end: bounds, isInstant: true))
      })
    // b cannot be after a; that c is after it takes nothing from b.
    let pairs = RecordedOrder(among: events).narrow(windows).contradictions.map { $0.map(\.after) }
    #expect(pairs.contains(["b"]))
  }
}
