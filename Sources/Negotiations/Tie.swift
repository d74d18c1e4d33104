public import HistoricalDates

/// A relation between actors that is no event: kinship, marriage, patronage.
public struct Tie: Hashable, Sendable, Identifiable {
  /// The id by which the record refers to it.
  public var id: TieID
  /// `kinship`, `marriage`, `patronage`.
  public var kind: String
  /// The actors it joins.
  public var between: [ActorID]
  /// What they were to one another: `brothers-in-law`.
  public var role: String?
  /// When it held; `nil` when it was never limited.
  public var during: HistoricalDate?
  /// Anything else the reader should know.
  public var note: String?
  /// The evidence for it.
  public var claims: [Claim]

  /// A tie.
  public init(
    id: TieID, kind: String, between: [ActorID], role: String? = nil,
    during: HistoricalDate? = nil, note: String? = nil, claims: [Claim] = []
  ) {
    self.id = id
    self.kind = kind
    self.between = between
    self.role = role
    self.during = during
    self.note = note
    self.claims = claims
  }
}
