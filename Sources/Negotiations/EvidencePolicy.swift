internal import HistoricalDates

/// The rule that chooses between conflicting claims.
public enum EvidencePolicy: Hashable, Sendable {
  /// The preferred values of each event; the default.
  case preferred
  /// The preferred values and, beside them, everything that a source says otherwise.
  case all
  /// What one source says, and only of what it speaks.
  case source(SourceKey)

  /// The forms of `event` that the policy lets stand, each once; none where it was not held or the
  /// policy knows nothing of it.
  ///
  /// A variant has the event's id and all its claims, and the values that one claim states. Rejected
  /// claims and those of something planned and not held make no variant.
  public func variants(of event: Event) -> [Event] {
    guard event.wasHeld else { return [] }
    switch self {
    case .preferred:
      return [event]
    case .source(let key):
      let claims = event.claims.filter { $0.source == key && $0.status.counts }
      return distinct(claims.map { event.stating($0) })
    case .all:
      let claims = event.claims.filter { $0.status.counts }
      return distinct([event] + claims.map { event.stating($0) })
    }
  }

  private func distinct(_ events: [Event]) -> [Event] {
    guard events.count > 1 else { return events }
    var seen: Set<Event> = []
    // All have the same claims, which may be many.
    return events.filter { event in
      var values = event
      values.claims = []
      return seen.insert(values).inserted
    }
  }
}

extension Event {
  /// Whether the event took place, for all that is recorded: not when every claim says that it was
  /// planned and not held, or is rejected.
  public var wasHeld: Bool { claims.isEmpty || claims.contains(where: \.status.counts) }

  /// The event with the values that `claim` puts in place of the preferred ones.
  package func stating(_ claim: Claim) -> Event {
    if claim.differs.isEmpty { return self }
    var event = self
    for field in Statement.fields { field.state(claim, &event) }
    return event
  }
}
