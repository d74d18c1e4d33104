/// The record of one negotiation, or of several loaded together: actors, events, ties and the
/// sources that speak of them.
public struct Corpus: Equatable, Sendable {
  /// What it is called.
  public var title: String
  /// Anything else the reader should know.
  public var note: String?
  /// Who made it.
  public var creators: [String]
  /// Under what terms it may be used: `CC BY 4.0`.
  public var licence: String?
  /// Which state of it this is.
  public var version: String?
  /// Its persistent identifier.
  public var doi: String?
  /// When it was collected.
  public var collected: String?
  /// What was taken in and what was not, in a sentence.
  public var boundary: String?
  /// How many days `~` (approximate) widens a date to either side; `nil` leaves dates as they are.
  public var approximateDays: Int?
  /// How far clocks were ahead of Greenwich, where neither a date nor its place says otherwise.
  public var zones: [ZonePeriod]
  /// The bibliographic records.
  public var sources: Roster<Source>
  /// The matters it was about.
  public var topics: Roster<Topic>
  /// The places, with their names.
  public var places: Roster<Place>
  /// The actors.
  public var actors: Roster<Actor>
  /// The meetings, messages, agreements and acts.
  public var events: Roster<Event>
  /// The relations that are no event.
  public var ties: Roster<Tie>
  /// The matters bargained over.
  public var issues: Roster<BargainingIssue>
  /// What was held on them, by whom and when.
  public var positions: Roster<Position>
  /// The rounds of the negotiation.
  public var rounds: Roster<Round>
  /// The corpora that were joined to make this one.
  package var parts = CorpusParts()

  /// A corpus.
  public init(
    title: String, note: String? = nil, creators: [String] = [], licence: String? = nil,
    version: String? = nil, doi: String? = nil, collected: String? = nil,
    boundary: String? = nil, approximateDays: Int? = nil, zones: [ZonePeriod] = [],
    sources: Roster<Source> = Roster(), topics: Roster<Topic> = Roster(),
    places: Roster<Place> = Roster(), actors: Roster<Actor> = Roster(),
    events: Roster<Event> = Roster(), ties: Roster<Tie> = Roster(),
    issues: Roster<BargainingIssue> = Roster(), positions: Roster<Position> = Roster(),
    rounds: Roster<Round> = Roster()
  ) {
    self.title = title
    self.note = note
    self.creators = creators
    self.licence = licence
    self.version = version
    self.doi = doi
    self.collected = collected
    self.boundary = boundary
    self.approximateDays = approximateDays
    self.zones = zones
    self.sources = sources
    self.topics = topics
    self.places = places
    self.actors = actors
    self.events = events
    self.ties = ties
    self.issues = issues
    self.positions = positions
    self.rounds = rounds
  }
}

extension Corpus {
  /// Every claim of the corpus: on events, their terms and stages, on actors, their offices and
  /// affiliations, on ties, and on issues, positions and rounds.
  ///
  /// - Complexity: O(*n*) in the size of the corpus.
  public func allClaims() -> [Claim] {
    let onEvents = events.flatMap { $0.claims + $0.terms.flatMap(\.claims) }
    let onStages = events.flatMap { $0.stages.flatMap(\.claims) }
    let onActors = actors.flatMap { actor in
      actor.claims + actor.offices.flatMap(\.claims) + actor.affiliations.flatMap(\.claims)
    }
    let onStands =
      issues.flatMap(\.claims) + positions.flatMap(\.claims) + rounds.flatMap(\.claims)
    return onEvents + onStages + onActors + ties.flatMap(\.claims) + onStands
  }
}
