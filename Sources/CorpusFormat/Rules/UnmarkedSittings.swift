internal import HistoricalDates
internal import Negotiations

/// Two meetings that may be one: a talk of people who were all at a conference of those days, and two meetings
/// of the same people on one day that nothing tells apart. Both are counted, unless the record says otherwise.
struct UnmarkedSittings: CorpusRule {
  let codes = ["meeting.sitting", "meeting.twice"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    // Two people may have met a thousand times: what can be compared is chosen before.
    let conferences = MeetingsByActor(corpora.corpus) { $0.date.isSpan }
    let occasions = Dictionary(
      grouping: corpora.corpus.events.filter { $0.kind == .meeting && $0.wasHeld && $0.isOneDay },
      by: Occasion.init)
    corpora.eachEvent { event, file in
      guard event.kind == .meeting, event.wasHeld, event.sittingOf == nil, event.partOf.isEmpty
      else { return }
      for other in conferences.near(event) where event.maySit(in: other, of: corpora.corpus) {
        report.add(
          .note, "meeting.sitting", at: .event(event).field("date"), in: file,
          "all who were at '\(event.id)' (\(event.date.text)) were at '\(other.id)' "
            + "(\(other.date.text)) then, and both are counted",
          help: "if it was a sitting of that, say sitting-of: \(other.id)")
      }
      guard event.isOneDay else { return }
      for other in occasions[Occasion(event)] ?? []
      where event.isLikelySame(as: other, in: corpora.corpus) {
        report.add(
          .note, "meeting.twice", at: .event(event).field("date"), in: file,
          "'\(event.id)' and '\(other.id)' are meetings of the same people on \(event.date.text)",
          help: "if they are one, leave one out; else give their hours, or the order with follows")
      }
    }
  }
}

/// The people of a meeting, and its day.
private struct Occasion: Hashable {
  let people: Set<ActorID>
  let date: HistoricalDate

  init(_ meeting: Event) {
    people = Set(meeting.participants)
    date = meeting.date
  }
}

extension Event {
  /// Whether `conference` lasted over this meeting, with all who were here.
  fileprivate func maySit(in conference: Event, of corpus: Corpus) -> Bool {
    conference.id != id && conference.date.isSpan && conference.lastsLonger(than: self)
      && conference.sittingOf != id && !conference.partOf.contains(id)
      && !follows.contains(conference.id) && !conference.follows.contains(id)
      && isAtPlace(of: conference, in: corpus)
      && participants.allSatisfy { conference.hasPresent($0, at: date) }
      && date.certainty(in: DateWindow(conference.date)) == .certain
  }

  /// Whether nothing recorded of the places keeps the two apart: “Livadia Palace, Yalta” is at Yalta.
  private func isAtPlace(of other: Event, in corpus: Corpus) -> Bool {
    guard let place, let theirs = other.place else { return true }
    func words(_ place: String) -> Set<Substring> {
      let name = corpus.places[PlaceID(place)]?.name ?? place
      return Set(name.lowercased().split { !$0.isLetter && !$0.isNumber })
    }
    let (mine, others) = (words(place), words(theirs))
    return mine.isSubset(of: others) || others.isSubset(of: mine)
  }

  /// Whether `actor` was here at `date`, as the record has it.
  private func hasPresent(_ actor: ActorID, at date: HistoricalDate) -> Bool {
    participations.contains { participation in
      guard participation.actor == actor, participation.status.counts else { return false }
      guard let during = participation.during else { return true }
      return date.certainty(in: DateWindow(during)) != nil
    }
  }

  private func lastsLonger(than other: Event) -> Bool {
    let (days, theirs) = (dayCount, other.dayCount)
    guard let days, let theirs else { return false }
    return days > theirs
  }

  fileprivate var isOneDay: Bool { dayCount == 0 }

  private var dayCount: Int? {
    guard let first = date.start.earliest, let last = date.end.latest else { return nil }
    return last - first
  }

  /// Whether nothing tells this meeting and `other`, of the same people on the same day, apart; asked of the one
  /// that comes first by its id.
  fileprivate func isLikelySame(as other: Event, in corpus: Corpus) -> Bool {
    id < other.id && other.sittingOf == nil && other.partOf.isEmpty
      && !date.hasHours && isAtPlace(of: other, in: corpus)
      && !follows.contains(other.id) && !other.follows.contains(id)
  }
}
