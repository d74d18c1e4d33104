internal import Negotiations

extension Roster<Event> {
  /// The events that lie on a cycle of what `targets` says each points at: what is left when, again
  /// and again, those are taken away that point at nothing left or that nothing left points at.
  func onCycles(_ targets: (Event) -> [EventID]) -> Set<EventID> {
    var left = Set(lazy.filter { !targets($0).isEmpty }.map(\.id))
    while true {
      let reached = Set(left.flatMap { self[$0].map(targets) ?? [] })
      let kept = left.filter { id in
        reached.contains(id) && self[id].map(targets)?.contains { left.contains($0) } == true
      }
      if kept.count == left.count { return left }
      left = kept
    }
  }
}
