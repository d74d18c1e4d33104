internal import Negotiations

/// The meetings that were held, by those who took part: to find what others tell of the same people.
struct MeetingsByActor {
  private var meetings: [ActorID: [Event]] = [:]

  /// The meetings of a corpus that `isIncluded` takes.
  init(_ corpus: Corpus, where isIncluded: (Event) -> Bool = { _ in true }) {
    for meeting in corpus.events
    where meeting.kind == .meeting && meeting.wasHeld && isIncluded(meeting) {
      for actor in meeting.participants { meetings[actor, default: []].append(meeting) }
    }
  }

  /// Meetings among which are all of everybody who was at `event`: those of whoever was at the fewest.
  func near(_ event: Event) -> [Event] {
    event.participants.map { meetings[$0] ?? [] }.min { $0.count < $1.count } ?? []
  }
}
