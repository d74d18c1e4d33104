/// Who and what lies within a few meetings of an actor: the part of a network worth drawing.
///
/// With *n* steps it holds the actors at distance at most *n* (see ``BreadthFirstSearch``, direction
/// ignored) and the events that someone at distance below *n* took part in, so that every event in
/// it has all its actors in it too.
///
///     Neighbourhood(around: [0], within: 1, on: graph).actors  // 0 and whoever met him
///
/// Time O(*p*) for *p* incidences. NetworkX's `ego_graph` takes the same radius on a pairwise graph.
public struct Neighbourhood: Hashable, Sendable {
  /// The actors, in the order of their numbers.
  public let actors: [Int32]
  /// The events, in the order of their numbers.
  public let events: [Int32]

  /// What lies within `steps` events of `centres`.
  public init(
    around centres: [Int32], within steps: Int, on graph: IncidenceGraph,
    without exclusions: Exclusions = .none
  ) {
    precondition(steps >= 0, "a neighbourhood reaches 0 or more steps")
    let found = BreadthFirstSearch(ignoresDirection: true, limit: steps)
      .distances(on: graph, from: centres, without: exclusions)
    actors = found.reached
    let inner = actors.filter { found.steps[Int($0)] < steps }
    events = Set(inner.flatMap { graph.events(of: $0) })
      .filter { !exclusions.events.contains($0) }.sorted()
  }
}
