import GraphAlgorithms
import Negotiations

extension PathSearch {
  /// Why no chain leads to the goal.
  func obstacle(to goal: Int32) -> Path.Obstacle {
    let starts = origins(.optimistic).map(\.actor)
    let graph = network.possible
    guard absentEnds.isEmpty else {
      return isJoinedByCollectives ? .onlyThroughCollectives : .absent
    }
    if !question.through.isEmpty, reaches(goal, after: { $0.through = [] }) { return .notThrough }
    if question.maximumWait != nil, reaches(goal, after: { $0.maximumWait = nil }) {
      return .waitsTooLong
    }
    let joined =
      BreadthFirstSearch()
      .distances(on: graph, from: starts, without: exclusions).distance(to: goal) != nil
    if joined { return .againstTime }
    return isJoinedByCollectives ? .onlyThroughCollectives : .unconnected
  }

  /// The ends that take part in nothing that carries word.
  var absentEnds: [Endpoint] {
    let graph = network.possible
    var ends: [Endpoint] = []
    if !origins(.optimistic).contains(where: { !graph.events(of: $0.actor).isEmpty }) {
      ends.append(question.from)
    }
    if !(goal.map { !graph.events(of: $0).isEmpty } ?? false) { ends.append(question.to) }
    return ends
  }

  /// Whether a chain would be there if states and other collectives carried word.
  private var isJoinedByCollectives: Bool {
    guard question.grouping == .person else { return false }
    let open = TemporalNetwork(
      of: corpus, events: network.events, endpoints: Set(corpus.actors.map(\.id)),
      goal: question.to.event, window: question.selection.window)
    let starts: [Int32] =
      switch question.from {
      case .actor(let actor): [open.number(of: actor)].compactMap(\.self)
      case .event(let event):
        (corpus.events[event].map { Attendance(in: corpus).actors(in: $0) } ?? [])
          .compactMap { open.number(of: $0) }
      }
    guard let goal = question.to.actor.flatMap({ open.number(of: $0) }) ?? open.eventGoal else {
      return false
    }
    return BreadthFirstSearch().distances(on: open.possible, from: starts).distance(to: goal) != nil
  }
}
