public import Negotiations

extension NegotiationNetwork {
  /// The part of the network between those who share at least `least` events, of whatever kinds, a
  /// conference and its sittings being one, and with it the ties between them. Who shares so many with nobody is left out.
  ///
  /// - Complexity: O(*n* + *m* + *e*) for *n* actors, *m* lines and *e* events behind them.
  public func sharing(atLeast least: Int) -> NegotiationNetwork {
    guard least > 1 else { return self }
    var shared: [Pair: Set<EventID>] = [:]
    for edge in edges {
      shared[Pair(edge), default: []].formUnion(edge.events.lazy.map(\.occasion))
    }
    let kept = edges.filter { (shared[Pair($0)]?.count ?? 0) >= least }
    let present = Set(kept.flatMap { [$0.from, $0.to] })
    return NegotiationNetwork(nodes: nodes, edges: kept).induced(on: present)
  }

  /// The ids of all events behind the lines.
  public var events: Set<EventID> { Set(edges.lazy.flatMap(\.events).map(\.event.id)) }

  private struct Pair: Hashable {
    var low: Int
    var high: Int

    init(_ edge: Edge) {
      low = min(edge.from, edge.to)
      high = max(edge.from, edge.to)
    }
  }
}
