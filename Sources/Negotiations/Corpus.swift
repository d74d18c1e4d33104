/// The record of one negotiation, or of several loaded together: actors, events, ties and the
/// sources that speak of them.
public struct Corpus: Equatable, Sendable {
  public var title: String
  public var note: String?
  /// How many days `~` (approximate) widens a date to either side; `nil` leaves dates as they are.
  public var approximateDays: Int?
  public var sources: Roster<Source>
  public var topics: Roster<Topic>
  public var places: Roster<Place>
  public var actors: Roster<Actor>
  public var events: Roster<Event>
  public var ties: Roster<Tie>

  /// A corpus.
  public init(
    title: String, note: String? = nil, approximateDays: Int? = nil,
    sources: Roster<Source> = Roster(), topics: Roster<Topic> = Roster(),
    places: Roster<Place> = Roster(), actors: Roster<Actor> = Roster(),
    events: Roster<Event> = Roster(), ties: Roster<Tie> = Roster()
  ) {
    self.title = title
    self.note = note
    self.approximateDays = approximateDays
    self.sources = sources
    self.topics = topics
    self.places = places
    self.actors = actors
    self.events = events
    self.ties = ties
  }
}
