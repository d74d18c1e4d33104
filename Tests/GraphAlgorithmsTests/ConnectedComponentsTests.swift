import GraphAlgorithms
import Testing

@Suite struct ConnectedComponentsTests {
  static let graph: IncidenceGraph = {
    var builder = IncidenceGraph.Builder(actorCount: 6)
    builder.add(.instant(DayInterval(3)), participants: [0, 1, 2])
    builder.add(.instant(DayInterval(1)), from: [3], to: [2])
    builder.add(.instant(DayInterval(2)), participants: [3, 4])
    return builder.build()
  }()

  @Test func `components ignore time and direction`() {
    let whole = ConnectedComponents(Self.graph)
    #expect(whole.labels == [0, 0, 0, 0, 0, 1] && whole.count == 2)
    let without = Exclusions(actors: IndexMask([2]))
    let parts = ConnectedComponents(Self.graph, without: without)
    #expect(parts.labels == [0, 0, 1, 2, 2, 3] && parts.count == 4)
  }
}
