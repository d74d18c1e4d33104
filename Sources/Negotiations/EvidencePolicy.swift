/// The rule that chooses between sources that differ.
public enum EvidencePolicy: Hashable, Sendable {
  /// The values that the corpus prefers.
  case preferred
  /// Every value that some source states, side by side.
  case all
  /// What one source says, and only the events it speaks of.
  case source(SourceKey)
}

extension EvidencePolicy {
  /// The event as the policy tells it; empty where the policy knows nothing of it.
  public func variants(of event: Event) -> [Event] { [event] }
}

extension Event {
  /// Whether some claim says that it took place.
  public var wasHeld: Bool { claims.isEmpty || claims.contains { $0.status.counts } }
}
