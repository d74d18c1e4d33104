/// When an event lets word pass, as far as the sources tell.
///
/// The days named in different events are independent of one another; the two ends of one event are
/// not, for nothing ends before it starts and no message is received before it is sent.
public enum EventTiming: Hashable, Sendable {
  /// On one day, which lies somewhere in the interval.
  case instant(DayInterval)
  /// On every day from its start to its end, each of which may be vague.
  case span(start: DayInterval, end: DayInterval)
  /// Handed over on the day it is sent, known on the day it is received, in transit between.
  case dispatch(sent: DayInterval, received: DayInterval)

  /// How the four bounds of an event are to be read.
  enum Kind: UInt8 {
    /// Start and end are the same unknown day.
    case instant
    case span
    case dispatch
    /// No reading exists, because it would end before it starts: nothing passes.
    case impossible
  }
}

/// The bounds of an event's two ends, drawn in so that every day in them occurs in some reading.
struct EventBounds {
  var kind: EventTiming.Kind
  var start: DayInterval
  var end: DayInterval

  init(_ timing: EventTiming) {
    switch timing {
    case .instant(let day): (kind, start, end) = (.instant, day, day)
    case .span(let first, let last): (kind, start, end) = (.span, first, last)
    case .dispatch(let sent, let received): (kind, start, end) = (.dispatch, sent, received)
    }
    if kind != .instant {
      start.last = min(start.last, end.last)
      end.first = max(end.first, start.first)
    }
    if start.isEmpty || end.isEmpty { kind = .impossible }
  }
}
