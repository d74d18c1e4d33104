public import HistoricalDates

/// One actor's part in an event.
public struct Participation: Hashable, Sendable {
  /// As what an actor took part. The raw value is the key that a corpus uses.
  public enum Part: String, CaseIterable, Sendable {
    /// Was there, at a meeting.
    case present
    /// Sent a message.
    case from
    /// Was sent a message, or is whom an act is directed to.
    case to
    /// Handed a message on, and so knew what it said.
    case via
    /// Wrote a message for whoever sent it.
    case drafted = "drafted-by"
    /// Read a message that was not for them.
    case intercepted = "intercepted-by"
    /// Is bound by an agreement.
    case parties
    /// Put the name to an agreement.
    case signed
    /// Did an act.
    case by
    /// Is what an act is about: the state recognised.
    case of

    /// The parts that an event of `kind` has, in the order a corpus writes them.
    public static func parts(of kind: Event.Kind) -> [Part] {
      switch kind {
      case .meeting: [.present]
      case .message: [.from, .to, .via, .drafted, .intercepted]
      case .agreement: [.parties, .signed]
      case .act: [.by, .to, .of]
      }
    }
  }

  /// The actor.
  public var actor: ActorID
  /// As what the actor took part.
  public var part: Part
  /// What the actor was there: `interpreter`, `chair`.
  public var role: String?
  /// The office by which the source names the actor, where it gives no name.
  public var office: String?
  /// The collective whose office it is.
  public var officeOf: ActorID?
  /// When the actor was at a meeting that lasted longer; `nil` for as long as it lasted.
  public var during: HistoricalDate?
  /// How firmly the evidence says that the actor took part.
  public var status: Claim.Status

  /// A part in an event.
  public init(
    _ actor: ActorID, as part: Part, role: String? = nil, office: String? = nil,
    officeOf: ActorID? = nil, during: HistoricalDate? = nil, status: Claim.Status = .asserted
  ) {
    self.actor = actor
    self.part = part
    self.role = role
    self.office = office
    self.officeOf = officeOf
    self.during = during
    self.status = status
  }
}
