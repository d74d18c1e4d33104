public import HistoricalDates

/// What was done to an agreement beside making it: it was initialled, ratified, came into force.
///
/// The date of the agreement itself is the day it was made, which for most is the day it was signed.
public struct Stage: Hashable, Sendable {
  /// What was done.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// Those who negotiated it put their initials to its text.
    case initialled
    /// It was signed, where that was another day than the agreement's own.
    case signed
    /// A party confirmed that it is bound.
    case ratified
    /// The instruments of ratification were exchanged or deposited.
    case exchanged
    /// It began to bind.
    case inForce = "in-force"
    /// It was registered with an international organisation.
    case registered
    /// A party declared that it would no longer be bound.
    case denounced
    /// It ceased to bind.
    case lapsed
  }

  /// What was done.
  public var kind: Kind
  /// When.
  public var date: HistoricalDate
  /// By whom, where not by all parties.
  public var by: [ActorID]
  /// The evidence for it.
  public var claims: [Claim]

  /// A stage of an agreement.
  public init(
    _ kind: Kind, _ date: HistoricalDate, by: [ActorID] = [], claims: [Claim] = []
  ) {
    self.kind = kind
    self.date = date
    self.by = by
    self.claims = claims
  }
}
