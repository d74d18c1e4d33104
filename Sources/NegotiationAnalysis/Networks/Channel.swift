import GraphAlgorithms
import HistoricalDates
import Negotiations

/// Who can tell whom in one event, and when, in numbers.
struct Channel {
  private struct Member {
    var number: Int32
    var isFirm: Bool
  }

  private let timing: EventTiming
  private let givers: [Member]
  private let takers: [Member]
  private let isDirected: Bool

  init(
    of event: Event, joining: Attendance.Joining, numbers: [ActorID: Int32],
    approximateDays: Int?, goal: Int32?
  ) {
    let isFirm = event.hasFirmEvidence && event.hasUndoubtedDates
    func members(_ participants: [Attendance.Participant]) -> [Member] {
      participants.compactMap { participant in
        numbers[participant.actor].map {
          Member(number: $0, isFirm: isFirm && participant.isFirm)
        }
      }
    }
    timing = EventTiming(event, approximateDays: approximateDays)
    isDirected = joining.isDirected
    let goals = goal.map { [Member(number: $0, isFirm: isFirm)] } ?? []
    givers = members(joining.from) + (isDirected ? [] : goals)
    takers = members(joining.to) + (isDirected ? goals : [])
  }

  /// The graph of `channels`, whole or without what is not firm.
  static func graph(
    _ channels: [Channel], actorCount: Int, firmOnly: Bool
  ) -> IncidenceGraph {
    var builder = IncidenceGraph.Builder(actorCount: actorCount)
    for channel in channels {
      let from = channel.givers.filter { !firmOnly || $0.isFirm }.map(\.number)
      let to = channel.takers.filter { !firmOnly || $0.isFirm }.map(\.number)
      if channel.isDirected {
        builder.add(channel.timing, from: from, to: to)
      } else {
        builder.add(channel.timing, participants: from)
      }
    }
    return builder.build()
  }
}

extension Event {
  /// Whether no `~`, `?` or `%` stands in its dates.
  fileprivate var hasUndoubtedDates: Bool {
    date.qualification.isEmpty && (received?.qualification.isEmpty ?? true)
  }
}

extension EventTiming {
  /// When an event lets word pass.
  ///
  /// A message whose receipt is not recorded was received on some day from its sending on: it
  /// arrives, and what its recipient does next is never certain to come after.
  fileprivate init(_ event: Event, approximateDays: Int?) {
    let date = approximateDays.map { event.date.widened(approximateDays: $0) } ?? event.date
    let (first, last) = (DayInterval(date.start), DayInterval(date.end))
    guard event.kind == .message else {
      self = date.isSpan ? .span(start: first, end: last) : .instant(first)
      return
    }
    let received = event.received.map { received in
      approximateDays.map { received.widened(approximateDays: $0) } ?? received
    }
    self = .dispatch(
      sent: DayInterval(first: first.first, last: last.last),
      received: DayInterval(
        first: received.map { DayInterval($0.start).first } ?? first.first,
        last: received.map { DayInterval($0.end).last } ?? DayInterval.openEnd))
  }
}
