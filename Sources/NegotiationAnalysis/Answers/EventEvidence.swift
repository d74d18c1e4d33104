public import Negotiations

/// An event of which an answer speaks by its id, with what each source says of it.
///
/// In a ranking many actors rest on the same events; here each stands once.
public struct EventEvidence: Hashable, Codable, Sendable, Identifiable {
  /// The event.
  public var id: EventID
  /// What each source says of it.
  public var claims: [Evidence]

  /// An event and its claims.
  public init(_ event: Event) {
    (id, claims) = (event.id, event.evidence)
  }
}

extension [EventEvidence] {
  /// The evidence of some events, in the order of all.
  public func of(_ events: some Sequence<EventID>) -> [EventEvidence] {
    let asked = Set(events)
    return filter { asked.contains($0.id) }
  }
}
