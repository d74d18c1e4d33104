import GraphAlgorithms
import Testing

@Suite struct BreadthFirstSearchTests {
  @Test func `distances are those of repeated widening`() {
    for seed in 0..<500 as Range<UInt64> {
      let world = SmallWorld.random(seed: seed)
      let found = BreadthFirstSearch().distances(on: world.graph, from: [0])
      var reached: [Int32: Int] = [0: 0]
      for step in 1...Int(world.actorCount) {
        let before = reached
        for event in world.events where event.givers.contains(where: { before[$0] != nil }) {
          for taker in event.takers where reached[taker] == nil { reached[taker] = step }
        }
      }
      for actor in 0..<world.actorCount {
        #expect(found.distance(to: actor) == reached[actor], "seed \(seed)")
        #expect(found.journey(to: actor)?.hops.count == reached[actor], "seed \(seed)")
      }
    }
  }

  @Test func `time is no obstacle, direction is`() {
    var builder = IncidenceGraph.Builder(actorCount: 3)
    builder.add(.instant(DayInterval(9)), participants: [0, 1])
    builder.add(.instant(DayInterval(2)), from: [2], to: [1])
    let graph = builder.build()
    #expect(BreadthFirstSearch().distances(on: graph, from: [2]).distance(to: 0) == 2)
    #expect(BreadthFirstSearch().distances(on: graph, from: [0]).distance(to: 2) == nil)
    let either = BreadthFirstSearch(ignoresDirection: true).distances(on: graph, from: [0])
    #expect(either.distance(to: 2) == 2)
    #expect(either.connecting == [0, 1])
    #expect(
      BreadthFirstSearch(ignoresDirection: true, limit: 1).distances(on: graph, from: [0])
        .reached == [0, 1])
    let without = Exclusions(actors: IndexMask([1]))
    #expect(
      BreadthFirstSearch().distances(on: graph, from: [2], without: without).reached == [2])
  }
}
