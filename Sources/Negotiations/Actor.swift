public import HistoricalDates

/// A person, or a collective that acts as one: a state, a party, a delegation, an unnamed group.
public struct Actor: Hashable, Sendable, Identifiable {
  /// What kind of actor it is.
  public enum Kind: String, CaseIterable, Sendable {
    case person, state, government, party, delegation, organisation, group

    /// Whether the actor is more than one person. A collective carries no word by itself.
    public var isCollective: Bool { self != .person }
  }

  /// The id by which the record refers to it.
  public var id: ActorID
  /// What kind it is.
  public var kind: Kind
  /// The name drawn and printed unless a language is asked for.
  public var name: String
  /// Further names, in other languages, scripts, romanisations, or other times.
  public var names: [Name]
  /// When the actor lived or existed; `nil` when not recorded.
  public var during: HistoricalDate?
  /// The collectives it belongs to; the first that holds at a date gives the side.
  public var affiliations: [Affiliation]
  /// The posts held, in the order recorded.
  public var offices: [Office]
  /// The colour in which a collective is drawn; `nil` where the theme is to choose.
  public var colour: Colour?
  /// What catalogues call the actor.
  public var sameAs: [AuthorityID]
  /// Anything else the reader should know.
  public var note: String?
  /// The evidence for what is said of the actor.
  public var claims: [Claim]

  /// An actor.
  public init(
    id: ActorID, kind: Kind, name: String, names: [Name] = [], during: HistoricalDate? = nil,
    affiliations: [Affiliation] = [], offices: [Office] = [], colour: Colour? = nil,
    sameAs: [AuthorityID] = [], note: String? = nil, claims: [Claim] = []
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.names = names
    self.during = during
    self.affiliations = affiliations
    self.offices = offices
    self.colour = colour
    self.sameAs = sameAs
    self.note = note
    self.claims = claims
  }
}

/// An actor's membership in a collective.
public struct Affiliation: Hashable, Sendable {
  /// The collective.
  public var of: ActorID
  /// What the actor was in it, where that is no office: `member`, `adviser`.
  public var role: String?
  /// When; `nil` when it was never limited.
  public var during: HistoricalDate?
  /// The evidence for it.
  public var claims: [Claim]

  /// A membership.
  public init(
    of: ActorID, role: String? = nil, during: HistoricalDate? = nil, claims: [Claim] = []
  ) {
    self.of = of
    self.role = role
    self.during = during
    self.claims = claims
  }
}

/// A post that a person held over a span of time.
public struct Office: Hashable, Sendable {
  /// The post: `Foreign Minister`.
  public var title: String
  /// The collective whose post it is.
  public var of: ActorID?
  /// When it was held; `nil` when it was never limited.
  public var during: HistoricalDate?
  /// The evidence for it.
  public var claims: [Claim]

  /// A post held.
  public init(
    title: String, of: ActorID? = nil, during: HistoricalDate? = nil, claims: [Claim] = []
  ) {
    self.title = title
    self.of = of
    self.during = during
    self.claims = claims
  }
}
