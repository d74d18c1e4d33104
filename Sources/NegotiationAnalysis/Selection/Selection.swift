public import HistoricalDates
public import Negotiations

/// Which events of a corpus a question is about.
///
/// An empty selection takes every event that was held.
public struct Selection: Sendable {
  /// The days in question; `nil` for all time.
  public var window: DateWindow?
  /// Events must be about one of these; empty for any matter.
  public var topics: Set<TopicID>
  /// Events must have happened here; matched as `PlaceMatcher` does.
  public var place: String?
  /// Events must be of one of these kinds.
  public var kinds: Set<Event.Kind>
  /// Whether only what was kept secret at the time counts.
  public var isSecretOnly: Bool
  /// What must have been done to an agreement, which then counts on the day of that; empty for no such bound. Where
  /// no stage says when it was signed, its own date does.
  public var stages: Set<Stage.Kind>
  /// Keep only what happened in the window in every reading, or also what may have.
  public var atLeast: Certainty
  /// Which values stand where sources differ.
  public var policy: EvidencePolicy

  /// A selection.
  public init(
    window: DateWindow? = nil, topics: Set<TopicID> = [], place: String? = nil,
    kinds: Set<Event.Kind> = Set(Event.Kind.allCases), isSecretOnly: Bool = false,
    stages: Set<Stage.Kind> = [], atLeast: Certainty = .possible,
    policy: EvidencePolicy = .preferred
  ) {
    self.window = window
    self.topics = topics
    self.place = place
    self.kinds = kinds
    self.isSecretOnly = isSecretOnly
    self.stages = stages
    self.atLeast = atLeast
    self.policy = policy
  }
}

/// An event that a selection took, and how surely it belongs there.
public struct SelectedEvent: Sendable {
  /// The event with the values that the policy chose.
  public var event: Event
  /// How surely the event took place within the selection's window.
  public var certainty: Certainty
  /// Where the policy lets all sources speak, the other dates that fit, each with what states it; the
  /// event has then the claims for its own date.
  public var otherDates: [DatedClaims] = []
  /// What was done to the agreement on its date, where that was asked for.
  public var stage: Stage?
  /// The event as which it counts: itself, or the conference of which it was a sitting.
  public var occasion: EventID

  /// A date, and the claims that state it.
  public struct DatedClaims: Hashable, Sendable {
    /// When the event was, by these.
    public var date: HistoricalDate
    /// Those who say so.
    public var claims: [Claim]
  }

  /// A selected event.
  public init(event: Event, certainty: Certainty) {
    self.event = event
    self.certainty = certainty
    occasion = event.sittingOf ?? event.id
  }
}
