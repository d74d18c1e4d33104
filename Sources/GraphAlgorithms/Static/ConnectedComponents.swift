/// Which actors hang together at all, whenever and in whichever direction they had to do with one
/// another.
///
/// Two actors are in one *component* when a chain of events joins them, time and direction ignored.
/// Components are numbered by their actors with the lowest number; an actor in no event is alone.
///
/// Time and space O(*p* + *actors*) for *p* incidences.
public struct ConnectedComponents: Hashable, Sendable {
  /// The component of each actor.
  public let labels: [Int32]
  /// How many components there are.
  public let count: Int

  /// The components of a graph.
  public init(_ graph: IncidenceGraph, without exclusions: Exclusions = .none) {
    var labels = [Int32](repeating: -1, count: graph.actorCount)
    var isOpened = [Bool](repeating: false, count: graph.eventCount)
    var count: Int32 = 0
    for first in 0..<Int32(graph.actorCount) where labels[Int(first)] < 0 {
      var stack = [first]
      labels[Int(first)] = count
      while let actor = stack.popLast() {
        guard !exclusions.actors.contains(actor) else { continue }
        for event in graph.events(of: actor)
        where !isOpened[Int(event)] && !exclusions.events.contains(event) {
          isOpened[Int(event)] = true
          for other in graph.actors(of: event)
          where labels[Int(other)] < 0 && !exclusions.actors.contains(other) {
            labels[Int(other)] = count
            stack.append(other)
          }
        }
      }
      count += 1
    }
    self.labels = labels
    self.count = Int(count)
  }
}
