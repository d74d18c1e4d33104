import GraphAlgorithms
import Testing

@Suite struct PossibilityShareTests {
  @Test(arguments: DayOrder.allCases)
  func `the exact share counts readings`(order: DayOrder) {
    for seed in 0..<200 as Range<UInt64> {
      let world = SmallWorld.random(seed: seed)
      let readings = world.readings
      for goal in 1..<world.actorCount {
        let share = PossibilityShare(
          order: order, window: DayInterval(first: 1, last: 8), seed: 1
        ).share(on: world.graph, from: [.holding(0)], to: goal)
        let reached = readings.count {
          world.arrivals($0, readyAt: [0: 1], order: order, last: 8)[Int(goal)] != nil
        }
        #expect(share.isExact && share.interval == nil)
        #expect(
          share.favourable * readings.count == reached * share.readings,
          "seed \(seed), goal \(goal)")
      }
    }
  }

  @Test func `the share agrees with possible and certain`() {
    for seed in 700..<1_000 as Range<UInt64> {
      let graph = SmallWorld.random(seed: seed).graph
      let from = [Origin.learning(0, in: DayInterval(first: 0, last: 2))]
      let possible = EarliestArrival(bound: .optimistic).arrivals(on: graph, from: from)
      let certain = EarliestArrival(bound: .pessimistic).arrivals(on: graph, from: from)
      for goal in 1..<Int32(graph.actorCount) {
        let loose = PossibilityShare(order: .nonStrict, seed: 1)
          .share(on: graph, from: from, to: goal)
        let strict = PossibilityShare(order: .strict, seed: 1)
          .share(on: graph, from: from, to: goal)
        #expect((loose.value > 0) == (possible.day(at: goal) != nil), "seed \(seed)")
        #expect((strict.value == 1) == (certain.day(at: goal) != nil), "seed \(seed)")
      }
    }
  }

  @Test(
    .enabled(if: PublishedPathsTests.UncertainToy.file != nil, "the toy graph is not there"))
  func `the toy graph has the enumerated shares`() throws {
    let toy = try PublishedPathsTests.UncertainToy.load()
    for (answers, order) in [(toy.nonstrict, DayOrder.nonStrict), (toy.strict, .strict)] {
      for (from, origin) in zip(toy.nodes, Int32(0)...) {
        for (to, goal) in zip(toy.nodes, Int32(0)...) where from != to {
          let share = PossibilityShare(order: order, seed: 1)
            .share(on: toy.graph, from: [.holding(origin)], to: goal)
          let parts = answers[from]?[to]?.fraction.split(separator: "/").compactMap { Int($0) }
          let expected = try #require(parts)
          #expect(share.favourable * expected[1] == expected[0] * share.readings)
        }
      }
    }
  }

  @Test func `a drawn share lies near the exact one, and the seed decides it`() throws {
    for seed in [3, 14, 15, 92] as [UInt64] {
      let graph = SmallWorld.random(seed: seed).graph
      for goal in 1..<Int32(graph.actorCount) {
        let exact = PossibilityShare(seed: 0).share(on: graph, from: [.holding(0)], to: goal)
        let question = PossibilityShare(samples: 2_000, exactLimit: 0, seed: seed)
        let drawn = question.share(on: graph, from: [.holding(0)], to: goal)
        #expect(!drawn.isExact && drawn.readings == 2_000)
        #expect(drawn == question.share(on: graph, from: [.holding(0)], to: goal))
        let interval = try #require(drawn.interval)
        #expect(interval.low <= drawn.value && drawn.value <= interval.high)
        #expect(abs(drawn.value - exact.value) < 0.05, "seed \(seed), goal \(goal)")
      }
    }
  }

  @Test func `an open date ends with the window, and events off every chain do not count`() {
    var builder = IncidenceGraph.Builder(actorCount: 4)
    builder.add(
      .instant(DayInterval(first: 1, last: DayInterval.openEnd)), participants: [0, 1])
    builder.add(.instant(DayInterval(5)), participants: [1, 2])
    builder.add(.instant(DayInterval(first: 1, last: 900)), participants: [2, 3])
    let share = PossibilityShare(window: DayInterval(first: 0, last: 10), seed: 1)
      .share(on: builder.build(), from: [.holding(0)], to: 2)
    #expect(share.events == [0, 1])
    #expect(share.favourable == 5 && share.readings == 10)
  }

  @Test func `the interval is that of Wilson`() {
    let all = WilsonInterval(successes: 10, of: 10)
    #expect(abs(all.low - 0.7225) < 0.0001 && all.high == 1)
    let some = WilsonInterval(successes: 15, of: 50)
    #expect(abs(some.low - 0.1910) < 0.0001 && abs(some.high - 0.4375) < 0.0001)
  }

  @Test func `the generator gives the published stream`() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
  }
}
