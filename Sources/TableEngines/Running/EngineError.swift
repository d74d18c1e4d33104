/// Why an engine gave no answer.
package struct EngineError: Error, CustomStringConvertible {
  /// What kind of failure it is.
  package enum Kind: Sendable {
    /// What was asked or named cannot be used.
    case unusable
    /// The engine is not there, or gave up.
    case unavailable
    /// What is read is not sound.
    case data
  }

  package let kind: Kind
  /// What is wrong and what to do.
  package let description: String

  package init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
