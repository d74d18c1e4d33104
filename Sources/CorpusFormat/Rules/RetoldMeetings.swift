internal import HistoricalDates
internal import Negotiations

/// A meeting of which the day is not known may be one that another record tells: then both would be
/// counted.
struct RetoldMeetings: CorpusRule {
  let codes = ["meeting.retold"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    let meetings = MeetingsByActor(corpora.corpus)
    corpora.eachEvent { event, file in
      guard event.kind == .meeting, event.wasHeld, event.mayBeRetold else { return }
      let others = meetings.near(event).filter { event.mayRetell($0) }
      guard !others.isEmpty else { return }
      let ids = others.map { "'\($0.id)'" }
      report.add(
        .note, "meeting.retold", at: .event(event).field("date"), in: file,
        "'\(event.id)' (\(event.date.text)) may be the meeting of \(ids.joined(separator: " or "))",
        help: "if so, say part-of: [\(others.map(\.id.rawValue).joined(separator: ", "))]")
    }
  }
}

extension Event {
  /// Whether its day is open, and nothing says yet what it is part of.
  fileprivate var mayBeRetold: Bool {
    guard partOf.isEmpty, !date.isSpan else { return false }
    return !DayBounds(earliest: date.start.earliest, latest: date.end.latest).isOneDay
  }

  /// Whether `other` has everyone who was here, in the time that is open, and is not said to be before or
  /// after it.
  fileprivate func mayRetell(_ other: Event) -> Bool {
    guard other.id != id, other.partOf.isEmpty, !follows.contains(other.id),
      !other.follows.contains(id)
    else { return false }
    return Set(participants).isSubset(of: other.participants)
      && other.date.certainty(in: DateWindow(date)) != nil
      && !other.mayBeRetold
  }
}
