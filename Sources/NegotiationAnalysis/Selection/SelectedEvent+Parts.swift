import Negotiations

extension [SelectedEvent] {
  /// The events without those that another of them stands for, of which they may be a part.
  ///
  /// - Complexity: O(*n* + *p*) for *n* events and *p* participations of what may be part.
  func withoutParts() -> [SelectedEvent] {
    guard contains(where: { !$0.event.partOf.isEmpty }) else { return self }
    let byID = Dictionary(map { ($0.event.id, $0) }, uniquingKeysWith: { first, _ in first })
    return filter { part in
      !part.event.partOf.contains { byID[$0]?.standsFor(part) ?? false }
    }
  }
}

extension SelectedEvent {
  /// Whether counting this event counts its part too: it is as sure, and has all who took part.
  fileprivate func standsFor(_ part: SelectedEvent) -> Bool {
    // A circle is an error of the record; both stay.
    guard certainty >= part.certainty, !event.partOf.contains(part.event.id) else { return false }
    return part.event.attendants.isSubset(of: event.attendants)
  }
}

extension Event {
  fileprivate var attendants: Set<ActorID> {
    Set(participations.filter(\.status.counts).map(\.actor))
  }
}
