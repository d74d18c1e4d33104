/// A path is possible but not certain: which one date would settle it, were it known better?
///
/// For every vague date of an event concerned, its days are sorted into those on which the path would
/// be certain, those on which there would be none, and those on which it would stay open, all other
/// dates being as vague as they are. What to look for in the archive is then plain: "certain if the
/// audience was before 3 August; ruled out if it was on the 5th or later".
///
/// Certain and possible are meant as in ``EarliestArrival``, in strict and non-strict order. A span or
/// a message has two dates, each looked at alone. Open dates end as in ``PossibilityShare``.
///
///     // Actors 0 and 1 met on day 7, 1 and 2 on one of days 5 to 9.
///     let decisive = DecisiveDates().search(on: graph, from: [.holding(0)], to: 2)
///     decisive.first?.event    // 1
///     decisive.first?.certain  // days 8 to 9
///     decisive.first?.none     // days 5 to 6
///
/// Time two searches for each vague date and each stretch of its days between the bounds of other
/// dates.
public struct DecisiveDates: Hashable, Sendable {
  /// The days on which everything must happen.
  public var window: DayInterval

  /// A question.
  public init(window: DayInterval = .all) {
    self.window = window
  }

  /// Which date of an event.
  public enum Side: Hashable, Sendable {
    /// The first day, or the day; of a message, the day it was sent.
    case start
    /// The last day; of a message, the day it was received.
    case end
  }

  /// What knowing one date better could settle.
  public struct Decision: Hashable, Sendable {
    /// The event.
    public let event: Int32
    /// Which of its dates.
    public let side: Side
    /// The days on which the path would be certain.
    public let certain: [DayInterval]
    /// The days on which there would be no path.
    public let none: [DayInterval]
    /// Whether every day settles it.
    public let isSettledByAnyDay: Bool
  }

  /// The dates that can settle it, those that settle it on any day first, then by event.
  ///
  /// Empty when the path is certain, or there is none, as things stand.
  public func search(
    on graph: IncidenceGraph, from origins: [Origin], to goal: Int32,
    without exclusions: Exclusions = .none
  ) -> [Decision] {
    let events = graph.eventsConcerned(
      from: origins, to: goal, order: .nonStrict, window: window, without: exclusions)
    let whole = verdict(graph.part(events), origins, goal, exclusions)
    guard whole == .open else { return [] }
    let bounds = events.flatMap { event in
      [graph.start(of: event), graph.end(of: event)].flatMap { [$0.first, $0.last] }
    }
    let cuts = Set(
      bounds + origins.flatMap { [$0.day.first, $0.day.last] } + [window.first, window.last]
    )
    .filter { $0 > DayInterval.openStart && $0 < DayInterval.openEnd }.sorted()
    let decisions = events.flatMap { event in
      graph.vagueDates(of: event).compactMap { side, days -> Decision? in
        let pieces = Self.pieces(days.closed(by: limits(cuts)), cuts: cuts)
        let verdicts = pieces.map { piece in
          let timing = graph.timing(of: event, with: side, in: piece)
          return verdict(
            graph.part(events, replacing: (event, timing)), origins, goal, exclusions)
        }
        return Decision(event: event, side: side, pieces: pieces, verdicts: verdicts)
      }
    }
    return decisions.filter(\.isSettledByAnyDay) + decisions.filter { !$0.isSettledByAnyDay }
  }

  enum Verdict {
    case certain, open, none
  }

  private func verdict(
    _ graph: IncidenceGraph, _ origins: [Origin], _ goal: Int32, _ exclusions: Exclusions
  ) -> Verdict {
    let without = Exclusions(actors: exclusions.actors)
    func day(_ bound: Bound) -> Int32? {
      EarliestArrival(bound: bound, window: window)
        .arrivals(on: graph, from: origins, without: without).day(at: goal)
    }
    return day(.pessimistic) != nil ? .certain : day(.optimistic) == nil ? .none : .open
  }

  private func limits(_ cuts: [Int32]) -> DayInterval {
    DayInterval(first: cuts.first ?? 0, last: cuts.last ?? 0)
  }

  /// Every cut a stretch of its own, and what lies between cuts.
  private static func pieces(_ days: DayInterval, cuts: [Int32]) -> [DayInterval] {
    var pieces: [DayInterval] = []
    var next = days.first
    for cut in cuts where cut >= days.first && cut <= days.last {
      if next < cut { pieces.append(DayInterval(first: next, last: cut - 1)) }
      pieces.append(DayInterval(cut))
      next = cut + 1
    }
    if next <= days.last { pieces.append(DayInterval(first: next, last: days.last)) }
    return pieces
  }
}

extension DecisiveDates.Decision {
  /// What some stretches of days decide; `nil` when none decides anything.
  fileprivate init?(
    event: Int32, side: DecisiveDates.Side, pieces: [DayInterval],
    verdicts: [DecisiveDates.Verdict]
  ) {
    func stretches(_ wanted: DecisiveDates.Verdict) -> [DayInterval] {
      var joined: [DayInterval] = []
      for (piece, verdict) in zip(pieces, verdicts) where verdict == wanted {
        if let last = joined.last, last.last + 1 == piece.first {
          joined[joined.count - 1].last = piece.last
        } else {
          joined.append(piece)
        }
      }
      return joined
    }
    self.event = event
    self.side = side
    certain = stretches(.certain)
    none = stretches(.none)
    isSettledByAnyDay = !verdicts.contains(.open)
    if certain.isEmpty && none.isEmpty { return nil }
  }
}

extension IncidenceGraph {
  /// The dates of an event that are more than one day.
  fileprivate func vagueDates(of event: Int32) -> [(DecisiveDates.Side, DayInterval)] {
    let dates: [(DecisiveDates.Side, DayInterval)] =
      kind(of: event) == .instant
      ? [(.start, start(of: event))] : [(.start, start(of: event)), (.end, end(of: event))]
    return dates.filter { !$0.1.isOneDay }
  }

  /// When an event lets word pass if one of its dates lies in `days`.
  fileprivate func timing(
    of event: Int32, with side: DecisiveDates.Side, in days: DayInterval
  ) -> EventTiming {
    switch (timing(of: event), side) {
    case (.instant, _): .instant(days)
    case (.span(_, let end), .start): .span(start: days, end: end)
    case (.span(let start, _), .end): .span(start: start, end: days)
    case (.dispatch(_, let received), .start): .dispatch(sent: days, received: received)
    case (.dispatch(let sent, _), .end): .dispatch(sent: sent, received: days)
    }
  }
}
