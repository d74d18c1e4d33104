import GraphAlgorithms
import Negotiations

extension PathSearch {
  /// Why no chain leads to the goal.
  func obstacle(to goal: Int32) -> Path.Obstacle {
    let starts = origins(.optimistic).map(\.actor)
    let graph = network.possible
    let tells = starts.contains { !graph.events(of: $0).isEmpty }
    guard tells, !graph.events(of: goal).isEmpty else {
      return isJoinedByCollectives ? .onlyThroughCollectives : .absent
    }
    let joined = BreadthFirstSearch().distances(on: graph, from: starts).distance(to: goal) != nil
    if joined { return .againstTime }
    return isJoinedByCollectives ? .onlyThroughCollectives : .unconnected
  }

  /// Whether a chain would be there if states and other collectives carried word.
  private var isJoinedByCollectives: Bool {
    guard question.grouping == .person else { return false }
    let open = TemporalNetwork(
      of: corpus, events: network.events, endpoints: Set(corpus.actors.map(\.id)),
      goal: question.to.event)
    let starts: [Int32] =
      switch question.from {
      case .actor(let actor): [open.number(of: actor)].compactMap(\.self)
      case .event(let event):
        (corpus.events[event]?.participants ?? []).compactMap { open.number(of: $0) }
      }
    guard let goal = question.to.actor.flatMap({ open.number(of: $0) }) ?? open.eventGoal else {
      return false
    }
    return BreadthFirstSearch().distances(on: open.possible, from: starts).distance(to: goal) != nil
  }
}
