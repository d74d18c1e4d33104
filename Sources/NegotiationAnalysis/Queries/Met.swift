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
    /// When it was held.
    public var date: HistoricalDate
    /// How surely it belongs to the answer.
    public var certainty: Certainty
    /// Where it was held; `nil` where that is not recorded.
    public var place: String?
    /// Those present, in the order recorded; sides, when grouped by affiliation.
    public var present: [ActorID]
    /// The sources that speak of it, in the order recorded.
    public var sources: [SourceKey]
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
  /// and stands for the side they were on.
  ///
  /// - Complexity: O(*n* log *n* + Σ *k*²) for *n* events, *k* present at each meeting found.
  public func answer(in corpus: Corpus) -> Answer {
    let sides = Sides(of: corpus)
    var meetings: [Meeting] = []
    var counts: [PairKey: (meetings: Int, certain: Int)] = [:]
    for selected in selection.events(in: corpus) {
      let event = selected.event
      let attendance = attendance(at: event, sides: grouping == .person ? nil : sides)
      let present = attendance.map(\.actor)
      let named = (grouping == .person ? [] : self.attendance(at: event, sides: nil)) + attendance
      guard Set(actors).isSubset(of: named.map(\.actor)) else { continue }
      let doubted = actors.contains { actor in
        !named.contains { $0.actor == actor && $0.isFirm }
      }
      let certainty = doubted ? .possible : selected.certainty
      guard certainty >= selection.atLeast else { continue }
      meetings.append(
        Meeting(
          id: event.id, date: event.date, certainty: certainty, place: event.place,
          present: present, sources: event.citedSources))
      let asked = actors.map { actor in
        present.contains(actor) ? actor : sides.side(of: actor, at: event.date) ?? actor
      }
      count(
        attendance, askedFor: Set(asked), certainty: selected.certainty, into: &counts)
    }
    return Answer(
      window: selection.window?.description, meetings: meetings, pairs: pairs(counts))
  }

  private struct PairKey: Hashable {
    var first: ActorID
    var second: ActorID
  }

  private struct Attendance {
    var actor: ActorID
    var isFirm: Bool
  }

  /// Who was there: people, or, with `sides`, the sides they were on.
  private func attendance(at event: Event, sides: Sides?) -> [Attendance] {
    var order: [ActorID] = []
    var firm: [ActorID: Bool] = [:]
    for participation in event.participations where participation.status.counts {
      guard participation.part == .present else { continue }
      let side = sides.map { $0.side(of: participation.actor, at: event.date) }
      guard let actor = side ?? participation.actor else { continue }
      if firm[actor] == nil { order.append(actor) }
      // A side was there for certain when one of its people was.
      firm[actor] = (firm[actor] ?? false) || participation.status.isFirm
    }
    return order.map { Attendance(actor: $0, isFirm: firm[$0] ?? false) }
  }

  private func count(
    _ attendance: [Attendance], askedFor asked: Set<ActorID>, certainty: Certainty,
    into counts: inout [PairKey: (meetings: Int, certain: Int)]
  ) {
    for (index, one) in attendance.enumerated() {
      for other in attendance[(index + 1)...] {
        guard Self.isAskedFor(one.actor, other.actor, asked) else { continue }
        let key = PairKey(first: min(one.actor, other.actor), second: max(one.actor, other.actor))
        let isCertain = certainty == .certain && one.isFirm && other.isFirm
        guard isCertain || selection.atLeast == .possible else { continue }
        counts[key, default: (0, 0)].meetings += 1
        if isCertain { counts[key, default: (0, 0)].certain += 1 }
      }
    }
  }

  private static func isAskedFor(
    _ one: ActorID, _ other: ActorID, _ asked: Set<ActorID>
  ) -> Bool {
    switch asked.count {
    case 0: true
    case 1: asked.contains(one) || asked.contains(other)
    default: asked.contains(one) && asked.contains(other)
    }
  }

  private func pairs(_ counts: [PairKey: (meetings: Int, certain: Int)]) -> [Pair] {
    counts.map { key, count in
      Pair(
        first: key.first, second: key.second, meetings: count.meetings, certain: count.certain)
    }.sorted {
      ($1.meetings, $0.first, $0.second) < ($0.meetings, $1.first, $1.second)
    }
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
