public import HistoricalDates

/// What one source says of one event, actor, office, affiliation, term, tie,
/// issue, position or round.
///
/// A claim that agrees with the preferred values says only where: source and locator. One that
/// differs states just what differs, and that is a ``Conflict``.
public struct Claim: Hashable, Sendable {
  /// How firmly the claim stands.
  public enum Status: String, CaseIterable, Codable, Sendable {
    /// The source says so.
    case asserted
    /// It follows from what the source says, which does not say it.
    case inferred
    /// It is contested.
    case disputed
    /// It is known to be wrong (a misprint, a confusion) and kept on record.
    case rejected
    /// It was planned and did not take place.
    case plannedNotHeld = "planned-not-held"

    /// Whether an answer may rest on it with certainty.
    public var isFirm: Bool { self == .asserted }
    /// Whether it stands for something that happened at all.
    public var counts: Bool { self != .rejected && self != .plannedNotHeld }
  }

  /// The source that says so.
  public var source: SourceKey
  /// Where in the source: `p. 57`, `d631`.
  public var locator: String?
  /// How firmly it stands.
  public var status: Status
  /// The source's own words.
  public var quote: String?
  /// Anything else the reader should know.
  public var note: String?
  /// What the source says otherwise than the preferred values.
  public var differs: Statement

  /// A claim.
  public init(
    source: SourceKey, locator: String? = nil, status: Status = .asserted, quote: String? = nil,
    note: String? = nil, differs: Statement = Statement()
  ) {
    self.source = source
    self.locator = locator
    self.status = status
    self.quote = quote
    self.note = note
    self.differs = differs
  }
}

/// The values that one claim states in place of the preferred ones; empty fields agree with them.
public struct Statement: Hashable, Sendable {
  /// What it is called.
  public var title: String?
  /// When it happened; for a message, when it was sent.
  public var date: HistoricalDate?
  /// When a message was received.
  public var received: HistoricalDate?
  /// Where it happened.
  public var place: String?
  /// What it was about, in a sentence.
  public var about: String?
  /// Who took part. A part that is named here replaces the preferred list of that part.
  public var participations: [Participation]
  /// Of a position: the option held.
  public var option: OptionID?
  /// Of a position: the number held, on an issue with a scale.
  public var value: Double?

  /// What a claim states otherwise.
  public init(
    title: String? = nil, date: HistoricalDate? = nil, received: HistoricalDate? = nil,
    place: String? = nil, about: String? = nil, participations: [Participation] = [],
    option: OptionID? = nil, value: Double? = nil
  ) {
    self.title = title
    self.date = date
    self.received = received
    self.place = place
    self.about = about
    self.participations = participations
    self.option = option
    self.value = value
  }

  /// Whether the claim agrees with the preferred values in everything.
  public var isEmpty: Bool { self == Statement() }
}

extension [Claim] {
  /// Whether what they are of stands at all: some source lets it, or none is named, and it is taken at its word.
  package var mayStand: Bool { isEmpty || contains(where: \.status.counts) }

  /// Whether some source says it outright, or none is named.
  package var areFirm: Bool { isEmpty || contains(where: \.status.isFirm) }
}
