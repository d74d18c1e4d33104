/// The rule that chooses between sources that differ.
public enum EvidencePolicy: Hashable, Sendable {
  /// The values that the corpus prefers.
  case preferred
  /// Every value that some source states, side by side.
  case all
  /// What one source says, and only the events it speaks of.
  case source(SourceKey)
}
