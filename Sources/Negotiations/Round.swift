public import HistoricalDates

/// A round of a negotiation; between two of them lies a break.
public struct Round: Hashable, Sendable, Identifiable, Named {
  /// The id by which the record refers to it.
  public var id: RoundID
  /// The name printed unless a language is asked for.
  public var name: String
  /// Further names, in other languages, scripts and romanisations.
  public var names: [Name]
  /// From when to when.
  public var during: HistoricalDate
  /// Those who negotiated.
  public var between: [ActorID]
  /// Anything else the reader should know.
  public var note: String?
  /// The evidence for it.
  public var claims: [Claim]

  /// A round.
  public init(
    id: RoundID, name: String, names: [Name] = [], during: HistoricalDate,
    between: [ActorID] = [], note: String? = nil, claims: [Claim] = []
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.during = during
    self.between = between
    self.note = note
    self.claims = claims
  }
}
