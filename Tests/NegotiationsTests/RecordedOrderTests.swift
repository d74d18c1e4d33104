import HistoricalDates
import Negotiations
import TestSupport
import Testing

/// The order that the record gives, on random records of few events.
struct RecordedOrderTests {
  private func events(_ count: Int, _ links: Int, seed: Int) throws -> [Event] {
    var numbers = SeededGenerator(seed: UInt64(seed))
    let day = try HistoricalDate("1945-07-06")
    var events = (0..<count).map { Event(id: EventID("e\($0)"), kind: .meeting, date: day) }
    for _ in 0..<links {
      let (one, other) = (
        Int.random(in: 0..<count, using: &numbers), Int.random(in: 0..<count, using: &numbers)
      )
      if one != other { events[one].follows.append(EventID("e\(other)")) }
    }
    return events
  }

  @Test(arguments: 0..<300)
  func `first is always the first before which nothing is left`(seed: Int) throws {
    let order = RecordedOrder(among: try events(9, seed % 12, seed: seed))
    var numbers = SeededGenerator(seed: UInt64(seed) + 1_000)
    // Some events are missing, and some stand there twice.
    let elements = (0..<8).map { _ in EventID("e\(Int.random(in: 0..<9, using: &numbers))") }
    var left = elements
    var expected: [EventID] = []
    while !left.isEmpty {
      let free = left.firstIndex { one in
        !left.contains {
          $0 != one && !expected.contains($0)
            && order.events(after: $0, isOver: false).contains(one)
        }
      }
      expected.append(left.remove(at: free ?? 0))
    }
    #expect(order.sorted(elements) { $0 } == expected)
  }

  @Test(arguments: 0..<300)
  func `no event comes after itself but on a circle`(seed: Int) throws {
    let events = try events(8, seed % 14, seed: seed)
    let order = RecordedOrder(among: events)
    let all = Set(events.flatMap { event in event.follows.map { [$0, event.id] } })
    var left = all
    while true {
      let kept = left.filter { pair in
        left.contains { $0[1] == pair[0] } && left.contains { $0[0] == pair[1] }
      }
      if kept == left { break }
      left = kept
    }
    let cyclic = Set(left.joined())
    let expected = all.filter { !cyclic.contains($0[0]) || !cyclic.contains($0[1]) }
    #expect(Set(order.constraints.map { [$0.before, $0.after] }) == expected)
    for event in events {
      #expect(!order.events(after: event.id, isOver: false).contains(event.id))
    }
  }
}
