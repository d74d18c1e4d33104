public import HistoricalDates

/// What one actor held on an issue on one occasion: a demand, an offer, an instruction.
///
/// It holds the preferred values; what a source says otherwise stands in `claims`.
public struct Position: Hashable, Sendable, Identifiable {
  /// As what a stand was taken. The raw value is the word that a corpus uses.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// Says where it stands, and no more.
    case statement
    /// Asks it of the other side.
    case demand
    /// Proposes it, or is ready to concede it.
    case offer
    /// Takes what another proposed.
    case acceptance
    /// Takes it with a reservation.
    case reservation
    /// Will not have it: the stand named is the one refused.
    case refusal
    /// Tells its own side to hold it.
    case instruction
    /// Said to its own side or to a third, and not to the other.
    case privateView = "private-view"

    /// Whether the other side was not told.
    public var isInternal: Bool { self == .instruction || self == .privateView }
  }

  /// The id by which the record refers to it.
  public var id: PositionID
  /// Who held it.
  public var actor: ActorID
  /// On what.
  public var issue: IssueID
  /// The option held; of a refusal, the one refused.
  public var option: OptionID?
  /// The number held, on an issue with a scale.
  public var value: Double?
  /// The stand in a sentence.
  public var text: String?
  /// As what it was taken.
  public var kind: Kind
  /// When; `nil` where the event says it.
  public var date: HistoricalDate?
  /// The event at which it was taken.
  public var event: EventID?
  /// The positions that it came after, where the record gives an order that the dates do not.
  public var follows: [PositionID]
  /// To whom it was addressed.
  public var toward: [ActorID]
  /// The issues on which something was asked in return.
  public var inReturn: [IssueID]
  /// Anything else the reader should know.
  public var note: String?
  /// The evidence, one entry a source and statement.
  public var claims: [Claim]

  /// What an actor held.
  public init(
    id: PositionID, actor: ActorID, issue: IssueID, option: OptionID? = nil, value: Double? = nil,
    text: String? = nil, kind: Kind = .statement, date: HistoricalDate? = nil,
    event: EventID? = nil, follows: [PositionID] = [], toward: [ActorID] = [],
    inReturn: [IssueID] = [], note: String? = nil,
    claims: [Claim] = []
  ) {
    self.id = id
    self.actor = actor
    self.issue = issue
    self.option = option
    self.value = value
    self.text = text
    self.kind = kind
    self.date = date
    self.event = event
    self.follows = follows
    self.toward = toward
    self.inReturn = inReturn
    self.note = note
    self.claims = claims
  }
}

extension Position {
  /// The option or number held, or refused; `nil` where the stand is in words alone.
  public var stand: Stand? { option.map(Stand.option) ?? value.map(Stand.value) }

  /// Whether it is held at all, for all that is recorded: not when every claim is rejected.
  public var wasHeld: Bool { claims.isEmpty || claims.contains(where: \.status.counts) }

  /// Whether a source says so outright; otherwise what rests on it is only possible.
  public var isFirm: Bool { claims.isEmpty || claims.contains(where: \.status.isFirm) }

  /// The position with the values that `claim` puts in place of the preferred ones.
  func stating(_ claim: Claim) -> Position {
    var position = self
    if let option = claim.differs.option { (position.option, position.value) = (option, nil) }
    if let value = claim.differs.value { (position.option, position.value) = (nil, value) }
    if let date = claim.differs.date { position.date = date }
    return position
  }
}

extension EvidencePolicy {
  /// The forms of a position that the policy lets stand, each once.
  public func variants(of position: Position) -> [Position] {
    guard position.wasHeld else { return [] }
    let claims = position.claims.filter(\.status.counts)
    switch self {
    case .preferred: return [position]
    case .source(let key):
      return distinct(claims.filter { $0.source == key }.map(position.stating))
    case .all: return distinct([position] + claims.map(position.stating))
    }
  }

  private func distinct(_ positions: [Position]) -> [Position] {
    var seen: Set<Position> = []
    // All have the same claims, which may be many.
    return positions.filter { position in
      var values = position
      values.claims = []
      return seen.insert(values).inserted
    }
  }
}

extension Corpus {
  /// When a position was taken: its date, or that of its event; of a message, when it was sent.
  public func date(of position: Position) -> HistoricalDate? {
    position.date ?? position.event.flatMap { events[$0]?.date }
  }
}
