import GraphAlgorithms
import Testing

/// Word that grows stale, against search through every hearing of every reading.
@Suite struct LimitedWaitTests {
  @Test(arguments: DayOrder.allCases, [0, 1, 2, 4] as [Int32])
  func `on exact dates the answer is that of full search`(order: DayOrder, wait: Int32) {
    for seed in 0..<70 as Range<UInt64> {
      let world = SmallWorld.random(seed: seed)
      for reading in world.readings.prefix(12) {
        let exact = world.fixed(reading)
        for bound in Bound.allCases {
          let found = EarliestArrival(bound: bound, order: order, maximumWait: wait)
            .arrivals(on: exact.graph, from: [.holding(0, from: 1)])
          let expected = exact.freshArrivals(
            exact.readings[0], origin: 0, readyAt: 1, order: order, wait: wait)
          for actor in 1..<world.actorCount {
            #expect(found.day(at: actor) == expected[Int(actor)], "seed \(seed), actor \(actor)")
          }
        }
      }
    }
  }

  @Test(arguments: DayOrder.allCases, [1, 3] as [Int32])
  func `on vague dates the two answers enclose all readings`(order: DayOrder, wait: Int32) throws {
    for seed in 0..<100 as Range<UInt64> {
      let world = SmallWorld.random(seed: seed)
      let readings = world.readings
      let found = readings.map {
        world.freshArrivals($0, origin: 0, readyAt: 1, order: order, wait: wait)
      }
      let possible = EarliestArrival(bound: .optimistic, order: order, maximumWait: wait)
        .arrivals(on: world.graph, from: [.holding(0, from: 1)])
      let certain = EarliestArrival(bound: .pessimistic, order: order, maximumWait: wait)
        .arrivals(on: world.graph, from: [.holding(0, from: 1)])
      for actor in 1..<world.actorCount {
        let days = found.compactMap { $0[Int(actor)] }
        if let least = days.min() {
          #expect(try #require(possible.day(at: actor)) <= least, "seed \(seed), actor \(actor)")
        }
        if let day = certain.day(at: actor) {
          #expect(days.count == found.count, "seed \(seed), actor \(actor)")
          #expect(days.allSatisfy { $0 <= day }, "seed \(seed), actor \(actor)")
        }
        if let chain = possible.journey(to: actor), !chain.repeatsAnEvent {
          #expect(days.min() == possible.day(at: actor), "seed \(seed), actor \(actor)")
        }
      }
    }
  }

  @Test func `stale word can be freshened by hearing it again`() {
    var builder = IncidenceGraph.Builder(actorCount: 3)
    builder.add(.instant(DayInterval(1)), participants: [0, 1])
    builder.add(.instant(DayInterval(8)), participants: [0, 1])
    builder.add(.instant(DayInterval(10)), participants: [1, 2])
    let graph = builder.build()
    let rule = EarliestArrival(bound: .pessimistic, maximumWait: 3)
    #expect(rule.arrivals(on: graph, from: [.holding(0)]).day(at: 2) == 10)
    let without = Exclusions(events: IndexMask([1]))
    #expect(rule.arrivals(on: graph, from: [.holding(0)], without: without).day(at: 2) == nil)
  }
}

extension SmallWorld {
  /// The same events on the days of one reading.
  func fixed(_ reading: Reading) -> SmallWorld {
    var world = self
    for (index, days) in reading.enumerated() {
      let (first, last) = (DayInterval(days.leaves), DayInterval(days.arrives))
      world.events[index].timing =
        switch events[index].timing {
        case .instant: .instant(first)
        case .span: .span(start: first, end: last)
        case .dispatch: .dispatch(sent: first, received: last)
        }
    }
    return world
  }

  /// The first day on which each actor hears word that nobody but the origin keeps over `wait` days.
  func freshArrivals(
    _ reading: Reading, origin: Int32, readyAt start: Int32, order: DayOrder, wait: Int32
  ) -> [Int32?] {
    var heard = [Set<Int32>](repeating: [], count: Int(actorCount))
    let delays = (order == .strict ? 1 : 0)...max(wait, order == .strict ? 1 : 0)
    var isChanged = true
    while isChanged {
      isChanged = false
      for (index, event) in events.enumerated() {
        for giver in event.givers {
          for passage in days(of: index, reading) {
            let isFresh =
              giver == origin && passage.leaves >= start
              || wait >= delays.lowerBound
                && heard[Int(giver)].contains { delays.contains(passage.leaves - $0) }
            for taker in event.takers where isFresh && taker != giver {
              if heard[Int(taker)].insert(passage.arrives).inserted { isChanged = true }
            }
          }
        }
      }
    }
    return heard.map { $0.min() }
  }

  private func days(of event: Int, _ reading: Reading) -> Reading {
    let days = reading[event]
    if case .span = events[event].timing {
      return (days.leaves...days.arrives).map { ($0, $0) }
    }
    return [days]
  }
}
