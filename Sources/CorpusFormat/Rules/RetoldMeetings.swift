internal import HistoricalDates
internal import Negotiations

/// A meeting of which the day is not known may be one that another record tells: then both would be
/// counted.
struct RetoldMeetings: CorpusRule {
  let codes = ["meeting.retold"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    let meetings = MeetingsByActor(corpora.corpus) { $0.partOf.isEmpty && !$0.mayBeRetold }
    corpora.eachEvent { event, file in
      guard event.kind == .meeting, event.wasHeld, event.mayBeRetold else { return }
      let present = Set(event.participants)
      let window = DateWindow(event.date)
      let others = meetings.near(event).filter { event.mayRetell($0, window, present) }
      guard !others.isEmpty else { return }
      // A vague date may hold a thousand.
      let named = others.prefix(8).map(\.id)
      let more = others.count > named.count ? " or \(others.count - named.count) more" : ""
      let words = named.map { "'\($0)'" }.joined(separator: " or ") + more
      report.add(
        .note, "meeting.retold", at: .event(event).field("date"), in: file,
        "'\(event.id)' (\(event.date.text)) may be the meeting of \(words)",
        help: "if so, say part-of: [\(named.map(\.rawValue).joined(separator: ", "))]")
    }
  }
}

extension Event {
  /// Whether its day is open, and nothing says yet what it is part of.
  fileprivate var mayBeRetold: Bool {
    guard partOf.isEmpty, !date.isSpan else { return false }
    return !DayBounds(earliest: date.start.earliest, latest: date.end.latest).isOneDay
  }

  /// Whether `other`, whose day is known, has everyone who was here, in the time that is open, and is not said
  /// to be before or after it.
  fileprivate func mayRetell(
    _ other: Event, _ window: DateWindow, _ present: Set<ActorID>
  ) -> Bool {
    other.id != id && other.date.certainty(in: window) != nil && !follows.contains(other.id)
      && !other.follows.contains(id) && present.isSubset(of: other.participants)
  }
}
