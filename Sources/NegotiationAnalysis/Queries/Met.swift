public import HistoricalDates
public import Negotiations

/// Who met whom: the meetings at which everyone named was present, and the pairs who met there
/// with how often.
///
/// ```swift
/// let answer = Met(["soong", "stalin"], during: july1945).answer(in: corpus)
/// answer.meetings.count        // the meetings of the two
/// answer.pairs[0].certain      // of these, how many fell in July 1945 in every reading
/// ```
public struct Met: Sendable {
  /// Those who must all have been present; empty for every meeting.
  public var actors: [ActorID]
  /// Which events count. Only meetings are looked at.
  public var selection: Selection
  /// People as recorded, or the sides they were on at the meeting's date.
  public var grouping: NegotiationNetwork.Grouping

  /// A question.
  public init(
    _ actors: [ActorID] = [], selection: Selection = Selection(),
    grouping: NegotiationNetwork.Grouping = .person
  ) {
    self.actors = actors
    self.selection = selection
    self.selection.kinds = [.meeting]
    self.grouping = grouping
  }

  /// What a question found.
  public struct Answer: Hashable, Codable, Sendable {
    /// The days asked about, in EDTF; `nil` for all time.
    @Nullable public var window: String?
    /// In order of time.
    public var meetings: [Meeting]
    /// Most meetings first, then by the actors' ids.
    public var pairs: [Pair]
  }

  /// One meeting that was found.
  ///
  /// The values are those that the policy chose.
  public struct Meeting: Hashable, Sendable, Identifiable {
    /// The event.
    public var id: EventID
    /// The conference of which it was a sitting; itself, where it was none. Pairs count the two once.
    public var occasion: EventID
    /// When it was held.
    public var date: HistoricalDate
    /// How surely it belongs to the answer.
    public var certainty: Certainty
    /// Where it was held; `nil` where that is not recorded.
    public var place: String?
    /// Those present, in the order recorded; sides, when grouped by affiliation.
    public var present: [ActorID]
    /// Those of them whose presence is inferred or disputed, and which it is.
    public var doubted: [Doubt]
    /// Those of them who were there for a part of the time, and when.
    public var stays: [Stay]
    /// The sources that speak of it, in the order recorded.
    public var sources: [SourceKey]
    /// What each source says of it; where all sources speak, those that state the date.
    public var claims: [Evidence]
    /// Where all sources speak, other dates that fit, and by whose word.
    public var otherDates: [OtherDate] = []
  }

  /// A date that other sources give a meeting.
  public struct OtherDate: Hashable, Codable, Sendable {
    /// When they say that it was held.
    public var date: HistoricalDate
    /// What each of them says.
    public var claims: [Evidence]
  }

  /// Someone of whom no source says outright that they were there.
  public struct Doubt: Hashable, Codable, Sendable {
    /// Who.
    public var actor: ActorID
    /// What it rests on.
    public var status: Claim.Status

    /// Someone, and what it rests on that they took part.
    public init(actor: ActorID, status: Claim.Status) {
      self.actor = actor
      self.status = status
    }
  }

  /// When somebody was at a meeting that lasted longer.
  public struct Stay: Hashable, Codable, Sendable {
    /// Who.
    public var actor: ActorID
    /// When.
    public var during: HistoricalDate
  }

  /// Two actors and how often they met.
  public struct Pair: Hashable, Sendable {
    /// The actor whose id comes first.
    public var first: ActorID
    /// The actor whose id comes second.
    public var second: ActorID
    /// How many of the meetings both attended.
    public var meetings: Int
    /// How many of these are certain: in date, in evidence, and in who was there.
    public var certain: Int

    /// Two actors and how often they met.
    public init(first: ActorID, second: ActorID, meetings: Int, certain: Int) {
      self.first = first
      self.second = second
      self.meetings = meetings
      self.certain = certain
    }
  }

  /// Answers the question.
  ///
  /// Pairs are counted among those named, where two or more are; with the one named, where one
  /// is; and among all present otherwise. Of sides, a person who is named must have been there
  /// and stands for the side they were on. Who came later or left before the end of a meeting met those
  /// who were there at the time, and only if that was in the window. Two who were at a conference and at its
  /// sittings, or at several of these, met once.
  ///
  /// - Complexity: O(*n* log *n* + Σ *k*²) for *n* events, *k* present at each meeting found.
  public func answer(in corpus: Corpus) -> Answer {
    let sides = Sides(of: corpus)
    let people = Attendance(in: corpus)
    let attendance = Attendance(in: corpus, grouping: grouping)
    var meetings: [Meeting] = []
    var counts = PairCounts(atLeast: selection.atLeast)
    let events = selection.events(in: corpus)
    let shared = events.sharedOccasions
    for selected in events {
      let event = selected.event
      func inTime(_ attendance: Attendance) -> [Attendance.Participant] {
        attendance.participants(in: event, as: [.present]).filter {
          $0.isWhole || [$0].together(in: selection.window, selected.certainty) != nil
        }
      }
      let present = inTime(attendance)
      let named = (grouping == .person ? [] : inTime(people)) + present
      guard Set(actors).isSubset(of: named.map(\.actor)) else { continue }
      let doubted = actors.contains { actor in
        !named.contains { $0.actor == actor && $0.isFirm }
      }
      let met = actors.compactMap { actor in named.first { $0.actor == actor } }
      guard let together = met.together(in: selection.window, selected.certainty) else { continue }
      let certainty = doubted ? .possible : together
      guard certainty >= selection.atLeast else { continue }
      meetings.append(
        Meeting(
          id: event.id, occasion: selected.occasion, date: event.date, certainty: certainty,
          place: event.place,
          present: present.map(\.actor),
          doubted: present.filter { !$0.isFirm }.map { Doubt(actor: $0.actor, status: $0.status) },
          stays: present.flatMap { present in
            present.stays.map { Stay(actor: present.actor, during: $0) }
          },
          sources: event.citedSources, claims: event.evidence,
          otherDates: selected.otherDates.map {
            OtherDate(date: $0.date, claims: $0.claims.map { Evidence($0, in: .meeting) })
          }))
      let asked = actors.map { actor in
        present.contains { $0.actor == actor }
          ? actor : sides.side(of: actor, at: event.date) ?? actor
      }
      counts.add(
        present, askedFor: Set(asked), selected.certainty, in: selection.window,
        occasion: shared.contains(selected.occasion) ? selected.occasion : nil)
    }
    return Answer(
      window: selection.window?.description, meetings: meetings, pairs: counts.pairs)
  }
}

extension Event {
  /// The sources that speak of the event, each once, in the order recorded; those that are
  /// rejected do not count.
  public var citedSources: [SourceKey] {
    var seen: Set<SourceKey> = []
    return claims.filter(\.status.counts).map(\.source).filter { seen.insert($0).inserted }
  }
}
