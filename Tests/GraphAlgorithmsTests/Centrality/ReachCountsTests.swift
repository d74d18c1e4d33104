import GraphAlgorithms
import TestSupport
import Testing

/// Reach counted for many actors at once, against a search from each.
@Suite struct ReachCountsTests {
  /// What a search from each actor finds.
  private func oneByOne(
    _ graph: IncidenceGraph, _ bound: Bound, _ window: DayInterval, _ exclusions: Exclusions
  ) -> (forward: [Double], backward: [Double]) {
    let rule = EarliestArrival(bound: bound, window: window)
    var forward = [Double](repeating: 0, count: graph.actorCount)
    var backward = forward
    for actor in 0..<Int32(graph.actorCount) {
      let found = rule.arrivals(on: graph, from: [.holding(actor)], without: exclusions)
      for other in found.reached where other != actor {
        forward[Int(actor)] += 1
        backward[Int(other)] += 1
      }
    }
    return (forward, backward)
  }

  /// Whether both ways of counting agree, for both bounds, in and out of a window, with and without
  /// exclusions.
  private func agrees(_ graph: IncidenceGraph) -> Bool {
    let exclusions = Exclusions(events: IndexMask([1, 4]), actors: IndexMask([2]))
    for bound in Bound.allCases {
      for window in [DayInterval.all, DayInterval(first: 2, last: 6)] {
        for exclusions in [Exclusions.none, exclusions] {
          let counts = ReachCounts(on: graph, bound: bound, window: window, without: exclusions)
          let found = oneByOne(graph, bound, window, exclusions)
          if counts.forward != found.forward || counts.backward != found.backward { return false }
        }
      }
    }
    return true
  }

  @Test func `small worlds of meetings, spans and messages give what a search from each gives`() {
    for seed in 0..<600 as Range<UInt64> {
      #expect(agrees(SmallWorld.random(seed: seed).graph), "world \(seed)")
    }
  }

  @Test func `open dates and more actors than go at once give what a search from each gives`() {
    for seed in 0..<40 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let isLarge = seed % 20 == 0
      let graph = OpenWorld.graph(
        actors: isLarge ? 700 : 9, events: isLarge ? 900 : 16, days: isLarge ? 60 : 8, &random)
      #expect(agrees(graph), "world \(seed)")
    }
  }

  @Test func `an order beside the dates gives what a search from each gives`() {
    var count = 0
    for seed in 0..<2_000 as Range<UInt64> {
      guard let graph = OrderedWorld.graph(seed: seed) else { continue }
      count += 1
      #expect(agrees(graph), "world \(seed)")
    }
    #expect(count > 200)
  }

  @Test func `an event of the same day that follows another does not hide one that does not`() {
    // 0 tells 1 at both meetings of the day; the talk of 1 and 2 on that day followed the first of
    // them, by whatever is told there only later, and not the second.
    var builder = IncidenceGraph.Builder(actorCount: 3)
    builder.add(.instant(DayInterval(5)), participants: [0, 1])
    builder.add(.instant(DayInterval(5)), participants: [0, 1])
    builder.add(.instant(DayInterval(5)), participants: [1, 2])
    builder.order = EventOrder([EventOrder.Pair(before: 0, after: 2)])
    let graph = builder.build()
    let found = EarliestArrival(bound: .optimistic).arrivals(on: graph, from: [.holding(0)])
    #expect(found.day(at: 2) == 5)
    #expect(ReachCounts(on: graph, bound: .optimistic).forward == [2, 2, 2])
  }

  @Test func `ties of some events are the same from a projection made once`() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let graph = OpenWorld.graph(actors: 8, events: 12, days: 8, &random)
      for weight in TieWeight.allCases {
        for kind in TieKind.allCases {
          let projection = TieProjection(graph, weight: weight, kind: kind)
          for dropped in [IndexMask(), IndexMask([1, 5, 6])] {
            let ties = projection.graph(without: dropped)
            let anew = WeightedGraph(
              projecting: graph, weight: weight, kind: kind, without: Exclusions(events: dropped))
            #expect(ties.edges == anew.edges && ties.isWeighted == anew.isWeighted)
            #expect(ties.isDirected == anew.isDirected)
            let sides = (0..<Int32(8)).map { $0 / 3 }
            let roles = GouldFernandez.counts(ties, sides: sides).map { $0.reduce(0, +) }
            #expect(GouldFernandez.totals(ties) == roles)
          }
        }
      }
    }
  }
}

/// Random events whose dates may be open.
private enum OpenWorld {
  static func graph(
    actors: Int32, events: Int, days: Int32, _ random: inout SplitMix64
  ) -> IncidenceGraph {
    var builder = IncidenceGraph.Builder(actorCount: Int(actors))
    for _ in 0..<events {
      let start = interval(from: 0, days: days, &random)
      let end = interval(from: max(0, start.first - 1), days: days, &random)
      let people = (0..<Int.random(in: 2...4, using: &random)).map { _ in
        Int32.random(in: 0..<actors, using: &random)
      }
      switch Int.random(in: 0..<5, using: &random) {
      case 0: builder.add(.span(start: start, end: end), participants: people)
      case 1:
        builder.add(
          .dispatch(sent: start, received: end), from: people.prefix(1), to: people.dropFirst())
      default: builder.add(.instant(start), participants: people)
      }
    }
    return builder.build()
  }

  private static func interval(
    from least: Int32, days: Int32, _ random: inout SplitMix64
  ) -> DayInterval {
    let first = Int32.random(in: least...least + days, using: &random)
    let last = first + max(0, Int32.random(in: -2...3, using: &random))
    return DayInterval(
      first: Int.random(in: 0..<20, using: &random) == 0 ? DayInterval.openStart : first,
      last: Int.random(in: 0..<20, using: &random) == 0 ? DayInterval.openEnd : last)
  }
}

/// Random events with an order beside their dates, which are narrowed to what it leaves.
private struct OrderedWorld {
  private enum Link { case none, start, over }

  private struct Event {
    var isMessage: Bool
    var isInstant: Bool
    var start: ClosedBounds
    var end: ClosedBounds
    var people: [Int32]
  }

  private struct ClosedBounds {
    var low: Int32
    var high: Int32
    var days: DayInterval { DayInterval(first: low, last: high) }
  }

  private var events: [Event] = []
  private var links: [[Link]] = []

  static func graph(seed: UInt64) -> IncidenceGraph? {
    var random = SplitMix64(seed: seed)
    let actors = Int32.random(in: 3...7, using: &random)
    var world = OrderedWorld(actors, &random)
    world.close()
    for _ in 0..<world.events.count + 2 { world.narrow() }
    return world.graph(actors)
  }

  private init(_ actors: Int32, _ random: inout SplitMix64) {
    let count = Int.random(in: 3...10, using: &random)
    for _ in 0..<count {
      let kind = Int.random(in: 0..<5, using: &random)
      let start = Self.bounds(from: 0, &random)
      var end = kind < 3 ? start : Self.bounds(from: start.low, &random)
      end.high = max(start.high, end.high)
      events.append(
        Event(
          isMessage: kind == 4, isInstant: kind < 3, start: start, end: end,
          people: Array(
            (0..<actors).shuffled(using: &random).prefix(.random(in: 2...3, using: &random)))))
    }
    links = [[Link]](repeating: [Link](repeating: .none, count: count), count: count)
    for one in 0..<count {
      for other in one + 1..<count where Int.random(in: 0..<4, using: &random) == 0 {
        let isOfStart = events[one].isMessage && Bool.random(using: &random)
        links[one][other] = isOfStart ? .start : .over
      }
    }
  }

  private static func bounds(from least: Int32, _ random: inout SplitMix64) -> ClosedBounds {
    let low = Int32.random(in: least...least + 7, using: &random)
    return ClosedBounds(low: low, high: low + max(0, Int32.random(in: -2...4, using: &random)))
  }

  /// What comes after what comes after an event, comes after it.
  private mutating func close() {
    for middle in events.indices {
      for one in events.indices where links[one][middle] != .none {
        for other in events.indices where links[middle][other] != .none {
          if links[one][other] != .over { links[one][other] = links[one][middle] }
        }
      }
    }
  }

  private mutating func narrow() {
    for one in events.indices {
      for other in events.indices where links[one][other] != .none {
        if links[one][other] == .over {
          events[other].start.low = max(events[other].start.low, events[one].end.low + 1)
          events[one].end.high = min(events[one].end.high, events[other].start.high - 1)
        } else {
          events[other].start.low = max(events[other].start.low, events[one].start.low + 1)
          events[one].start.high = min(events[one].start.high, events[other].start.high - 1)
        }
        for event in [one, other] { drawIn(event) }
      }
    }
  }

  private mutating func drawIn(_ event: Int) {
    var (start, end) = (events[event].start, events[event].end)
    end.low = max(end.low, start.low)
    start.high = min(start.high, end.high)
    if events[event].isInstant {
      start.low = end.low
      end.high = start.high
    }
    (events[event].start, events[event].end) = (start, end)
  }

  private func graph(_ actors: Int32) -> IncidenceGraph? {
    guard events.allSatisfy({ $0.start.low <= $0.start.high && $0.end.low <= $0.end.high }) else {
      return nil
    }
    var builder = IncidenceGraph.Builder(actorCount: Int(actors))
    for event in events {
      if event.isMessage {
        builder.add(
          .dispatch(sent: event.start.days, received: event.end.days),
          from: event.people.prefix(1), to: event.people.dropFirst())
      } else if event.isInstant {
        builder.add(.instant(event.start.days), participants: event.people)
      } else {
        builder.add(
          .span(start: event.start.days, end: event.end.days), participants: event.people)
      }
    }
    let pairs = events.indices.flatMap { one in
      events.indices.filter { links[one][$0] != .none }.map {
        EventOrder.Pair(
          before: Int32(one), after: Int32($0), isOfStart: links[one][$0] == .start)
      }
    }
    if pairs.isEmpty { return nil }
    builder.order = EventOrder(pairs)
    return builder.build()
  }
}
