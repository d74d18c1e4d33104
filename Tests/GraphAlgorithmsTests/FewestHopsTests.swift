import GraphAlgorithms
import Testing

@Suite struct FewestHopsTests {
  @Test(arguments: DayOrder.allCases)
  func `the fewest hops are those of the best reading`(order: DayOrder) throws {
    for seed in 0..<600 as Range<UInt64> {
      let world = SmallWorld.random(seed: seed)
      let steps = FewestHops(bound: .optimistic, order: order)
        .steps(on: world.graph, from: [.holding(0)])
      let readings = world.readings
      for actor in 1..<world.actorCount {
        let fewest = (1..<Int(world.actorCount)).first { hops in
          readings.contains {
            world.arrivals($0, readyAt: [0: -5], order: order, hops: hops)[Int(actor)] != nil
          }
        }
        #expect(steps.count(to: actor) == fewest, "seed \(seed), actor \(actor)")
        guard let chain = steps.journey(to: actor) else { continue }
        #expect(chain.hops.count == fewest)
        #expect(
          readings.contains { world.arrival(of: chain, $0, readyAt: -5, order: order) != nil })
      }
    }
  }

  @Test(arguments: DayOrder.allCases)
  func `the certain chain is the shortest that works in every reading`(order: DayOrder) throws {
    for seed in 0..<250 as Range<UInt64> {
      let world = SmallWorld.random(seed: seed)
      let steps = FewestHops(bound: .pessimistic, order: order)
        .steps(on: world.graph, from: [.holding(0)])
      let readings = world.readings
      for actor in 1..<world.actorCount {
        let fewest = world.chains(from: 0, to: actor)
          .filter { chain in
            readings.allSatisfy {
              world.arrival(of: chain, $0, readyAt: -5, order: order) != nil
            }
          }
          .map(\.hops.count).min()
        #expect(steps.count(to: actor) == fewest, "seed \(seed), actor \(actor)")
      }
    }
  }

  @Test func `fewer hops can cost a later day`() {
    var builder = IncidenceGraph.Builder(actorCount: 3)
    builder.add(.instant(DayInterval(1)), participants: [0, 1])
    builder.add(.instant(DayInterval(2)), participants: [1, 2])
    builder.add(.instant(DayInterval(9)), participants: [0, 2])
    let steps = FewestHops(bound: .optimistic).steps(on: builder.build(), from: [.holding(0)])
    #expect(steps.count(to: 2) == 1)
    #expect(steps.tradeoff(to: 2).map(\.hops) == [1, 2])
    #expect(steps.tradeoff(to: 2).map(\.day) == [9, 2])
    #expect(steps.journey(to: 2)?.hops.map(\.event) == [2])
  }
}

extension SmallWorld {
  /// Every chain that visits no actor twice, whatever the dates.
  func chains(from origin: Int32, to goal: Int32) -> [Journey] {
    var found: [Journey] = []
    func extend(_ chain: Journey, visited: Set<Int32>) {
      if chain.destination == goal {
        found.append(chain)
        return
      }
      for event in events.indices where events[event].givers.contains(chain.destination) {
        for taker in events[event].takers where !visited.contains(taker) {
          var longer = chain
          longer.hops.append(
            Hop(event: Int32(event), from: chain.destination, to: taker, day: 0))
          extend(longer, visited: visited.union([taker]))
        }
      }
    }
    extend(Journey(origin: origin, hops: []), visited: [origin])
    return found
  }
}
