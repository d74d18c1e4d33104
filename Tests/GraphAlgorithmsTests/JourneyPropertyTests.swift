import GraphAlgorithms
import Testing

/// What must hold of all journeys, whatever the world.
@Suite struct JourneyPropertyTests {
  static let seeds: Range<UInt64> = 5_000..<5_200

  @Test func `reversing time swaps arrival and departure`() {
    for seed in Self.seeds {
      let world = SmallWorld.random(seed: seed)
      for bound in Bound.allCases {
        for order in DayOrder.allCases {
          let arrivals = EarliestArrival(bound: bound, order: order)
            .arrivals(on: world.reversed.graph, from: [.holding(0, from: -5)])
          let departures = LatestDeparture(bound: bound, order: order)
            .departures(on: world.graph, to: [.needing(0, by: 5)])
          let mirrored = departures.days.map { $0 == DayInterval.never ? $0 : -$0 }
          #expect(arrivals.days == mirrored, "seed \(seed)")
        }
      }
    }
  }

  @Test func `who is reached forwards can be reached from backwards`() {
    for seed in Self.seeds {
      let world = SmallWorld.random(seed: seed)
      for bound in Bound.allCases {
        for goal in 0..<world.actorCount {
          let back = LatestDeparture(bound: bound)
            .departures(on: world.graph, to: [.needing(goal)]).reached
          let forward = (0..<world.actorCount).filter {
            EarliestArrival(bound: bound).arrivals(on: world.graph, from: [.holding($0)])
              .day(at: goal) != nil
          }
          #expect(back == forward, "seed \(seed)")
        }
      }
    }
  }

  @Test func `leaving out an event or an actor helps nobody and equals its absence`() {
    for seed in Self.seeds {
      let world = SmallWorld.random(seed: seed)
      for bound in Bound.allCases {
        let rule = EarliestArrival(bound: bound)
        let all = rule.arrivals(on: world.graph, from: [.holding(0)]).days
        for event in world.events.indices {
          var fewer = world
          fewer.events.remove(at: event)
          let absent = rule.arrivals(on: fewer.graph, from: [.holding(0)]).days
          let without = Exclusions(events: IndexMask([Int32(event)]))
          let left = rule.arrivals(on: world.graph, from: [.holding(0)], without: without).days
          #expect(left == absent, "seed \(seed)")
          #expect(zip(all, left).allSatisfy { $0 <= $1 }, "seed \(seed)")
        }
        let alone = Exclusions(actors: IndexMask([1]))
        let left = rule.arrivals(on: world.graph, from: [.holding(0)], without: alone)
        let absent = rule.arrivals(on: world.without(actor: 1).graph, from: [.holding(0)])
        #expect(left.days == absent.days, "seed \(seed)")
        #expect(left.day(at: 1) == nil)
      }
    }
  }

  @Test func `what is certain is possible, and no earlier than possible`() throws {
    for seed in Self.seeds {
      let graph = SmallWorld.random(seed: seed).graph
      for order in DayOrder.allCases {
        let certain = EarliestArrival(bound: .pessimistic, order: order)
          .arrivals(on: graph, from: [.holding(0)])
        let possible = EarliestArrival(bound: .optimistic, order: order)
          .arrivals(on: graph, from: [.holding(0)])
        for actor in certain.reached {
          let earliest = try #require(possible.day(at: actor))
          let latest = try #require(certain.day(at: actor))
          #expect(earliest <= latest, "seed \(seed)")
        }
      }
    }
  }

  @Test func `narrowing a date makes nothing less certain and nothing more possible`() {
    for seed in Self.seeds {
      let world = SmallWorld.random(seed: seed)
      for event in world.events.indices {
        guard let narrow = world.narrowed(event) else { continue }
        for order in DayOrder.allCases {
          let worst = EarliestArrival(bound: .pessimistic, order: order)
          let best = EarliestArrival(bound: .optimistic, order: order)
          let from = [Origin.holding(0)]
          let (graph, other) = (world.graph, narrow.graph)
          for actor in 0..<Int(world.actorCount) {
            #expect(
              worst.arrivals(on: other, from: from).days[actor]
                <= worst.arrivals(on: graph, from: from).days[actor], "seed \(seed)")
            #expect(
              best.arrivals(on: other, from: from).days[actor]
                >= best.arrivals(on: graph, from: from).days[actor], "seed \(seed)")
          }
        }
      }
    }
  }

  @Test func `the order in which events are entered does not matter`() {
    for seed in Self.seeds {
      var world = SmallWorld.random(seed: seed)
      let graph = world.graph
      world.events.reverse()
      for bound in Bound.allCases {
        let rule = EarliestArrival(bound: bound)
        #expect(
          rule.arrivals(on: graph, from: [.holding(0)]).days
            == rule.arrivals(on: world.graph, from: [.holding(0)]).days)
      }
    }
  }
}

extension SmallWorld {
  /// The same world with time running the other way.
  var reversed: SmallWorld {
    func flip(_ days: DayInterval) -> DayInterval {
      DayInterval(first: -days.last, last: -days.first)
    }
    var world = self
    world.events = events.map { event in
      let timing: EventTiming =
        switch event.timing {
        case .instant(let day): .instant(flip(day))
        case .span(let start, let end): .span(start: flip(end), end: flip(start))
        case .dispatch(let sent, let received):
          .dispatch(sent: flip(received), received: flip(sent))
        }
      return Event(
        timing: timing, givers: event.takers, takers: event.givers, isDirected: event.isDirected)
    }
    return world
  }

  /// The same world with an actor struck from every list.
  func without(actor: Int32) -> SmallWorld {
    var world = self
    for event in world.events.indices {
      world.events[event].givers.removeAll { $0 == actor }
      world.events[event].takers.removeAll { $0 == actor }
    }
    return world
  }

  /// The same world with one event's first date a day shorter; `nil` where it is one day already, or
  /// nothing would be left.
  func narrowed(_ event: Int) -> SmallWorld? {
    func shorter(_ days: DayInterval) -> DayInterval? {
      days.isOneDay ? nil : DayInterval(first: days.first + 1, last: days.last)
    }
    var world = self
    switch events[event].timing {
    case .instant(let day):
      guard let day = shorter(day) else { return nil }
      world.events[event].timing = .instant(day)
    case .span(let start, let end):
      guard let start = shorter(start) else { return nil }
      world.events[event].timing = .span(start: start, end: end)
    case .dispatch(let sent, let received):
      guard let sent = shorter(sent) else { return nil }
      world.events[event].timing = .dispatch(sent: sent, received: received)
    }
    return Self.choices(world.events[event].timing).isEmpty ? nil : world
  }
}
