import GraphAlgorithms
import Testing

/// Broadcast and receive, against the product of dense matrices.
@Suite struct CommunicabilityTests {
  /// 0 meets 1 on one day, 1 meets 2 on the next; 3 meets nobody.
  static let path: IncidenceGraph = {
    var builder = IncidenceGraph.Builder(actorCount: 4)
    builder.add(.instant(DayInterval(1)), participants: [0, 1])
    builder.add(.instant(DayInterval(2)), participants: [1, 2])
    return builder.build()
  }()

  private func scaled(_ values: [Double]) -> [Double] {
    let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return values.map { $0 / length }
  }

  /// With α = ½ a day's factor is [[1, ½], [½, 1]] · 4/3 for the two who meet, or without the 4/3 where one
  /// step is all. Of (1, 1, 1) the second day makes (1, 2, 2), the first then (8/3, 10/3, 2).
  @Test func `the example worked by hand`() {
    func scores(_ direction: Communicability.Direction, _ order: DayOrder) -> [Double] {
      Communicability(direction, order: order).scores(on: Self.path)
    }
    #expect(agree(scores(.broadcast, .strict), scaled([1.75, 2, 1.5, 1])))
    #expect(agree(scores(.receive, .strict), scaled([1.5, 2, 1.75, 1])))
    #expect(agree(scores(.broadcast, .nonStrict), scaled([8.0 / 3, 10.0 / 3, 2, 1])))
    #expect(agree(scores(.receive, .nonStrict), scaled([2, 10.0 / 3, 8.0 / 3, 1])))
  }

  @Test(arguments: DayOrder.allCases, Communicability.Direction.allCases)
  func `it is the product of resolvents`(order: DayOrder, direction: Communicability.Direction) {
    for seed in 0..<150 as Range<UInt64> {
      let world = SmallWorld.random(seed: seed, maximumWidth: 0)
      guard world.readings.count == 1 else { continue }
      let measure = Communicability(
        direction, order: order, weight: seed % 2 == 0 ? .newman : .count,
        window: seed % 3 == 0 ? DayInterval(first: 2, last: 8) : .all,
        share: seed % 5 == 0 ? 0.9 : 0.5)
      let exact = DenseCommunicability(world, measure).scores()
      let found = measure.scores(on: world.graph)
      #expect(agree(found, exact, within: 1e-10), "seed \(seed): \(found), not \(exact)")
    }
  }

  @Test func `with time running backwards, who sends is who receives`() {
    for seed in 300..<340 as Range<UInt64> {
      let world = SmallWorld.random(seed: seed, maximumWidth: 0)
      var mirror = IncidenceGraph.Builder(actorCount: Int(world.actorCount))
      for event in world.events {
        guard let days = SmallWorld.choices(event.timing).first else { continue }
        let (first, last) = (DayInterval(-days.arrives), DayInterval(-days.leaves))
        switch event.timing {
        case .dispatch:
          mirror.add(.dispatch(sent: first, received: last), from: event.takers, to: event.givers)
        case .instant: mirror.add(.instant(first), participants: event.givers)
        case .span: mirror.add(.span(start: first, end: last), participants: event.givers)
        }
      }
      for order in DayOrder.allCases where world.readings.count == 1 {
        let sent = Communicability(.broadcast, order: order).scores(on: world.graph)
        let received = Communicability(.receive, order: order).scores(on: mirror.build())
        #expect(agree(sent, received, within: 1e-12))
      }
    }
  }

  @Test func `over vague dates it is the mean of readings`() {
    // On day 1 or 2 the first meeting; on day 2 or 3 the second: four readings, each as likely.
    var world = SmallWorld(actorCount: 3, events: [])
    let (first, second) = (DayInterval(first: 1, last: 2), DayInterval(first: 2, last: 3))
    for (days, present) in [(first, [0, 1]), (second, [1, 2])] as [(DayInterval, [Int32])] {
      world.events.append(
        SmallWorld.Event(
          timing: .instant(days), givers: present, takers: present, isDirected: false))
    }
    let measure = Communicability(.broadcast, order: .strict, readings: 4_000)
    var means = [0.0, 0, 0]
    for reading in world.readings {
      var exact = world
      for event in exact.events.indices {
        exact.events[event].timing = .instant(DayInterval(reading[event].leaves))
      }
      let scores = DenseCommunicability(exact, measure).scores()
      for actor in means.indices { means[actor] += scores[actor] / 4 }
    }
    let found = measure.scores(on: world.graph)
    #expect(agree(found, scaled(means), within: 0.01))
    #expect(found == measure.scores(on: world.graph))
  }

  @Test func `years of daily talks stay within numbers`() {
    var builder = IncidenceGraph.Builder(actorCount: 4)
    for day in 0..<4_000 as Range<Int32> {
      builder.add(.instant(DayInterval(day)), participants: [day % 3, (day + 1) % 3])
    }
    for direction in Communicability.Direction.allCases {
      let scores = Communicability(direction).scores(on: builder.build())
      #expect(scores.allSatisfy { $0.isFinite && $0 >= 0 } && scores[3] < 1e-9)
      #expect(abs(scores.reduce(0) { $0 + $1 * $1 } - 1) < 1e-9)
    }
  }

  @Test func `a conference of ages has no more slices than the record has days`() {
    var builder = IncidenceGraph.Builder(actorCount: 3)
    let (start, end) = (DayInterval(-2_000_000_000), DayInterval(2_000_000_000))
    builder.add(.span(start: start, end: end), participants: [0, 1, 2])
    builder.add(.instant(DayInterval(5)), participants: [0, 1])
    let scores = Communicability(.broadcast).scores(on: builder.build())
    #expect(scores[0] == scores[1] && scores[0] > scores[2])
  }

  @Test func `what is left out counts for nothing`() {
    let measure = Communicability(.broadcast)
    let only = measure.scores(on: Self.path, without: Exclusions(events: IndexMask([1])))
    #expect(agree(only, scaled([2, 2, 1, 1])))
    let alone = measure.scores(on: Self.path, without: Exclusions(actors: IndexMask([1])))
    #expect(agree(alone, [0.5, 0.5, 0.5, 0.5]))
    #expect(measure.scores(on: IncidenceGraph.Builder(actorCount: 0).build()).isEmpty)
  }
}
