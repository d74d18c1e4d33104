internal import Negotiations

extension Roster<Event> {
  /// The events that lie on a cycle of what `targets` says each points at: what is left when, again
  /// and again, those are taken away that point at nothing left or that nothing left points at.
  func onCycles(_ targets: (Event) -> [EventID]) -> Set<EventID> {
    var pointing: [EventID: [EventID]] = [:]
    for event in self {
      let ids = targets(event)
      if !ids.isEmpty { pointing[event.id] = ids }
    }
    var left = Set(pointing.keys)
    while true {
      let reached = Set(left.flatMap { pointing[$0] ?? [] })
      let kept = left.filter { id in
        reached.contains(id) && pointing[id]?.contains { left.contains($0) } == true
      }
      if kept.count == left.count { return left }
      left = kept
    }
  }
}
