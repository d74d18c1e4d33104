import GraphAlgorithms
import Testing

/// The two scans against every reading of thousands of small worlds.
@Suite struct EarliestArrivalEnumerationTests {
  /// A question about one world: who sets out, and the window it happens in.
  struct Question {
    var world: SmallWorld
    var origin: Origin
    var window: DayInterval
    /// The days on which the origin can first tell, one for each reading of its own date.
    func readyDays(_ order: DayOrder) -> [Int32] {
      let delay: Int32 = order == .strict && !origin.isBeforehand ? 1 : 0
      return (origin.day.first...origin.day.last).map { max($0 + delay, window.first) }
    }

    init(seed: UInt64) {
      world = .random(seed: seed)
      var random = SplitMix64(seed: seed ^ 0xabcd)
      let first = Int32.random(in: -1...3, using: &random)
      window = DayInterval(first: first, last: first + Int32.random(in: 3...14, using: &random))
      let day = Int32.random(in: 0...3, using: &random)
      origin =
        Bool.random(using: &random)
        ? .holding(0, from: day)
        : .learning(
          0, in: DayInterval(first: day, last: day + Int32.random(in: 0...1, using: &random)))
    }
  }

  @Test(arguments: DayOrder.allCases)
  func `labels are the least and the greatest arrival of all readings`(order: DayOrder) {
    for seed in 0..<1_500 as Range<UInt64> {
      let question = Question(seed: seed)
      let graph = question.world.graph
      let found = question.world.readings.flatMap { reading in
        question.readyDays(order).map {
          question.world.arrivals(
            reading, readyAt: [0: $0], order: order, last: question.window.last)
        }
      }
      let best = EarliestArrival(bound: .optimistic, order: order, window: question.window)
        .arrivals(on: graph, from: [question.origin])
      let worst = EarliestArrival(bound: .pessimistic, order: order, window: question.window)
        .arrivals(on: graph, from: [question.origin])
      for actor in 1..<question.world.actorCount {
        let days = found.compactMap { $0[Int(actor)] }
        #expect(best.day(at: actor) == days.min(), "seed \(seed), actor \(actor)")
        #expect(
          worst.day(at: actor) == (days.count == found.count ? days.max() : nil),
          "seed \(seed), actor \(actor)")
      }
    }
  }

  @Test(arguments: DayOrder.allCases)
  func `the chain works in some reading, or in every one`(order: DayOrder) throws {
    for seed in 0..<600 as Range<UInt64> {
      let question = Question(seed: seed)
      let readings = question.world.readings
      for bound in Bound.allCases {
        let rule = EarliestArrival(bound: bound, order: order, window: question.window)
        let arrivals = rule.arrivals(on: question.world.graph, from: [question.origin])
        for actor in arrivals.reached where actor != 0 {
          let chains = [
            try #require(arrivals.journey(to: actor)),
            try #require(
              rule.journey(on: question.world.graph, from: [question.origin], to: actor)),
          ]
          for chain in chains {
            let days = readings.flatMap { reading in
              question.readyDays(order).map {
                question.world.arrival(of: chain, reading, readyAt: $0, order: order)
              }
            }
            let expected =
              bound == .optimistic
              ? days.compactMap(\.self).min()
              : days.contains(nil) ? nil : days.compactMap(\.self).max()
            #expect(expected == arrivals.day(at: actor), "seed \(seed), \(bound), actor \(actor)")
            #expect(!chain.repeatsAnEvent)
          }
          #expect(chains[1].hops.count <= chains[0].hops.count)
        }
      }
    }
  }

  @Test(arguments: DayOrder.allCases)
  func `departures are the latest and the earliest of all readings`(order: DayOrder) {
    for seed in 0..<300 as Range<UInt64> {
      let question = Question(seed: seed)
      let window = DayInterval(first: -2, last: question.window.last)
      let found = question.world.readings.map {
        question.world.departures(
          $0, goal: 0, deadline: window.last, order: order, first: window.first)
      }
      let goal = [Origin.needing(0)]
      let best = LatestDeparture(bound: .optimistic, order: order, window: window)
        .departures(on: question.world.graph, to: goal)
      let worst = LatestDeparture(bound: .pessimistic, order: order, window: window)
        .departures(on: question.world.graph, to: goal)
      for actor in 1..<question.world.actorCount {
        let days = found.compactMap { $0[actor] }
        #expect(best.day(at: actor) == days.max(), "seed \(seed), actor \(actor)")
        #expect(
          worst.day(at: actor) == (days.count == found.count ? days.min() : nil),
          "seed \(seed), actor \(actor)")
      }
    }
  }
}
