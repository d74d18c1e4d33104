import GraphAlgorithms
import Testing

@Suite struct NeighbourhoodTests {
  static let graph: IncidenceGraph = {
    var builder = IncidenceGraph.Builder(actorCount: 6)
    builder.add(.instant(DayInterval(3)), participants: [0, 1, 2])
    builder.add(.instant(DayInterval(1)), from: [3], to: [2])
    builder.add(.instant(DayInterval(2)), participants: [3, 4])
    return builder.build()
  }()

  @Test func `a neighbourhood grows by whole events`() {
    func around(_ steps: Int) -> Neighbourhood {
      Neighbourhood(around: [0], within: steps, on: Self.graph)
    }
    #expect(around(0).actors == [0] && around(0).events == [])
    #expect(around(1).actors == [0, 1, 2] && around(1).events == [0])
    #expect(around(2).actors == [0, 1, 2, 3] && around(2).events == [0, 1])
    #expect(around(9).actors == [0, 1, 2, 3, 4] && around(9).events == [0, 1, 2])
  }

  @Test func `what is left out does not connect`() {
    let without = Exclusions(events: IndexMask([1]))
    let found = Neighbourhood(around: [0], within: 9, on: Self.graph, without: without)
    #expect(found.actors == [0, 1, 2] && found.events == [0])
  }

  @Test func `components ignore time and direction`() {
    let whole = ConnectedComponents(Self.graph)
    #expect(whole.labels == [0, 0, 0, 0, 0, 1] && whole.count == 2)
    let without = Exclusions(actors: IndexMask([2]))
    let parts = ConnectedComponents(Self.graph, without: without)
    #expect(parts.labels == [0, 0, 1, 2, 2, 3] && parts.count == 4)
  }
}
