public import HistoricalDates

/// Something that happened between actors, or that one of them did: a meeting, a message, an
/// agreement, an act.
///
/// An event stays whole: a conference of fifty is one event with fifty participations, never 1,225
/// pairs. Its own fields hold the preferred value; what a source says otherwise stands in `claims`.
public struct Event: Hashable, Sendable, Identifiable {
  /// What kind of event it is.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// Actors are present together.
    case meeting
    /// A sender reaches recipients; it has a date sent and a date received.
    case message
    /// A text that actors sign or join.
    case agreement
    /// What one side does alone: a declaration, a recognition, an invasion.
    case act
  }

  /// What became of a message that did not reach those it was for.
  public enum Fate: String, CaseIterable, Codable, Sendable {
    /// It went astray, or was taken on the way.
    case lost
    /// It came back, or was held back at its end.
    case undelivered
  }

  /// The id by which the record refers to it.
  public var id: EventID
  /// What kind it is.
  public var kind: Kind
  /// What the event is called; `nil` when it has no name of its own.
  public var title: String?
  /// The title in other languages.
  public var names: [Name]
  /// When it happened; for a message, when it was sent.
  public var date: HistoricalDate
  /// When a message was received; `nil` when not recorded, and for every other kind.
  public var received: HistoricalDate?
  /// Where it happened.
  public var place: String?
  /// Finer than the kind: `treaty`, `annex`, `exchange of notes`; `telegram`; `recognition`.
  public var form: String?
  /// Who took part, and as what.
  public var participations: [Participation]
  /// What it was about, in a sentence.
  public var about: String?
  /// The matters it was about.
  public var topics: [TopicID]
  /// Whether it was kept from others at the time.
  public var isSecret: Bool
  /// Those from whom it was kept, or of whom the record says that they did not know of it.
  public var keptFrom: [ActorID]
  /// What became of a message that did not arrive; `nil` where it did, or nothing is known.
  public var fate: Fate?
  /// The events that it came after: the order of a day, where the record gives it.
  public var follows: [EventID]
  /// The events that a message tells of, and so comes after; its sender had word of them.
  public var reports: [EventID]
  /// How it bears on agreements.
  public var relations: [Relation]
  /// The events of which it may be a part: of one of them. What is told twice is counted once.
  public var partOf: [EventID]
  /// The conference of which a meeting was a sitting. Each stands for itself wherever events are listed; two who
  /// were at both met once.
  public var sittingOf: EventID?
  /// The obligations an agreement holds.
  public var terms: [Term]
  /// What else was done to an agreement than to sign it, in the order recorded.
  public var stages: [Stage]
  /// What catalogues call it.
  public var sameAs: [AuthorityID]
  /// Anything else the reader should know.
  public var note: String?
  /// The evidence, one entry a source and statement.
  public var claims: [Claim]
  /// The zones of the corpus it is from, where corpora of different zones are joined.
  package var home: [ZonePeriod] = []

  /// An event.
  public init(
    id: EventID, kind: Kind, title: String? = nil, names: [Name] = [], date: HistoricalDate,
    received: HistoricalDate? = nil, place: String? = nil, form: String? = nil,
    participations: [Participation] = [], about: String? = nil, topics: [TopicID] = [],
    isSecret: Bool = false, keptFrom: [ActorID] = [], fate: Fate? = nil, follows: [EventID] = [],
    reports: [EventID] = [], relations: [Relation] = [], partOf: [EventID] = [],
    sittingOf: EventID? = nil, terms: [Term] = [], stages: [Stage] = [], sameAs: [AuthorityID] = [],
    note: String? = nil,
    claims: [Claim] = []
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.names = names
    self.date = date
    self.received = received
    self.place = place
    self.form = form
    self.participations = participations
    self.about = about
    self.topics = topics
    self.isSecret = isSecret
    self.keptFrom = keptFrom
    self.fate = fate
    self.follows = follows
    self.reports = reports
    self.relations = relations
    self.partOf = partOf
    self.sittingOf = sittingOf
    self.terms = terms
    self.stages = stages
    self.sameAs = sameAs
    self.note = note
    self.claims = claims
  }
}

extension Event {
  /// Those who took part, each once, in the order written.
  public var participants: [ActorID] {
    var seen: Set<ActorID> = []
    return participations.map(\.actor).filter { seen.insert($0).inserted }
  }

  /// Those who took part as `part`, in the order written.
  public func actors(_ part: Participation.Part) -> [ActorID] {
    participations.filter { $0.part == part }.map(\.actor)
  }
}
