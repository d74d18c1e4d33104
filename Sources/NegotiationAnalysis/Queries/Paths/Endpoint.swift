import HistoricalDates
public import Negotiations

/// Where word begins or is to arrive: with an actor, or with those who took part in an event.
///
/// Word of an event begins with those who took part, on its date. Word comes to an event when
/// someone who takes part has heard it by then.
public enum Endpoint: Hashable, Sendable {
  case actor(ActorID)
  case event(EventID)

  /// The id, of whichever kind.
  public var id: String {
    switch self {
    case .actor(let id): id.rawValue
    case .event(let id): id.rawValue
    }
  }

  /// The actor, where it is one.
  public var actor: ActorID? {
    if case .actor(let id) = self { return id }
    return nil
  }

  /// The event, where it is one.
  public var event: EventID? {
    if case .event(let id) = self { return id }
    return nil
  }
}

/// What a counterfactual question leaves out: what if this actor, event or source were not there?
public struct Omission: Hashable, Sendable {
  /// Actors through whom no word passes.
  public var actors: Set<ActorID>
  /// Events that do not count.
  public var events: Set<EventID>
  /// Sources that do not count: an event that no other source tells of is gone with them.
  public var sources: Set<SourceKey>

  /// What is left out.
  public init(
    actors: Set<ActorID> = [], events: Set<EventID> = [], sources: Set<SourceKey> = []
  ) {
    self.actors = actors
    self.events = events
    self.sources = sources
  }

  /// The corpus with the events that are left: what is left out says nothing of the order of others.
  func remaining(of corpus: Corpus) -> Corpus {
    guard self != Omission() else { return corpus }
    var corpus = corpus
    let held = corpus.events.map { SelectedEvent(event: $0, certainty: .certain) }
    corpus.events = Roster(remaining(of: held).map(\.event))
    return corpus
  }

  /// The events that are left.
  func remaining(of events: [SelectedEvent]) -> [SelectedEvent] {
    guard self != Omission() else { return events }
    return events.compactMap { selected in
      guard !self.events.contains(selected.event.id) else { return nil }
      var selected = selected
      let wasCited = !selected.event.claims.isEmpty
      selected.event.claims.removeAll { sources.contains($0.source) }
      if wasCited && selected.event.claims.isEmpty { return nil }
      selected.event.participations.removeAll { actors.contains($0.actor) }
      return selected.event.wasHeld ? selected : nil
    }
  }
}
