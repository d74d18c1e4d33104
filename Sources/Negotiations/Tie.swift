public import HistoricalDates

/// A relation between actors that is no event: kinship, marriage, patronage.
public struct Tie: Hashable, Sendable, Identifiable {
  public var id: TieID
  /// `kinship`, `marriage`, `patronage`.
  public var kind: String
  public var between: [ActorID]
  /// What they were to one another: `brothers-in-law`.
  public var role: String?
  public var during: HistoricalDate?
  public var note: String?
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
