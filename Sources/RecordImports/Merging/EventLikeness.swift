internal import HistoricalDates
internal import Negotiations

/// Finds events of a corpus that may be the same as one of an import.
struct EventLikeness {
  private let events: [ActorID: [Event]]
  /// The widest window of days in which two events of the same people are thought of as one.
  private static let widest = 31

  init(_ corpus: Corpus) {
    var events: [ActorID: [Event]] = [:]
    for event in corpus.events {
      for actor in event.participants { events[actor, default: []].append(event) }
    }
    self.events = events
  }

  /// Events of the same kind, with the same participants on days that may be the same; or on the same
  /// known day with participants of which the one's are all among the other's.
  func alike(_ event: Event) -> [Event] {
    let people = Set(event.participants)
    guard people.count > 1, let first = event.participants.first else { return [] }
    let near = event.participants.flatMap { events[$0] ?? [] } + (events[first] ?? [])
    var seen: Set<EventID> = []
    return near.filter { other in
      guard other.kind == event.kind, seen.insert(other.id).inserted else { return false }
      let others = Set(other.participants)
      guard others.count > 1, Self.overlap(event.date, other.date) else { return false }
      if others == people { return true }
      let isNested = others.isSubset(of: people) || people.isSubset(of: others)
      return isNested && Self.isOneDay(event.date) && Self.isOneDay(other.date)
    }
  }

  private static func isOneDay(_ date: HistoricalDate) -> Bool {
    date.earliest != nil && date.earliest == date.latest
  }

  private static func overlap(_ left: HistoricalDate, _ right: HistoricalDate) -> Bool {
    guard let first = left.earliest, let last = left.latest, let otherFirst = right.earliest,
      let otherLast = right.latest, first <= otherLast, otherFirst <= last
    else { return false }
    return min(last - first, otherLast - otherFirst) <= widest
      && max(last - first, otherLast - otherFirst) <= 2 * widest
  }
}
