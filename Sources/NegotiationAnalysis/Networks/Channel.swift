import GraphAlgorithms
import HistoricalDates
import Negotiations

/// Who can tell whom in one event, and when, in numbers.
struct Channel {
  private struct Member {
    var number: Int32
    var isFirm: Bool
  }

  private let possible: EventTiming
  private let firm: EventTiming
  private let givers: [Member]
  private let takers: [Member]
  private let isDirected: Bool

  init(
    of event: Event, joining: Attendance.Joining, numbers: [ActorID: Int32],
    unaware: Set<ActorID>, clock: EventClock, goal: Int32?, stretch: EventTiming? = nil,
    isWhole: Bool = true
  ) {
    let isFirm = isWhole && event.hasFirmDate && event.hasUndoubtedDates
    func members(_ participants: [Attendance.Participant]) -> [Member] {
      participants.compactMap { participant in
        numbers[participant.actor].map {
          Member(
            number: $0, isFirm: isFirm && participant.isFirm && !unaware.contains(participant.actor)
          )
        }
      }
    }
    firm = clock.timing(of: event, isSitting: joining.date != nil)
    possible = stretch ?? firm
    isDirected = joining.isDirected
    let goals = goal.map { [Member(number: $0, isFirm: isFirm)] } ?? []
    givers = members(joining.from) + (isDirected ? [] : goals)
    takers = members(joining.to) + (isDirected ? goals : [])
  }

  /// What was said at an event, on its way to the sender of a message that reports it.
  init?(_ report: EventTiming, of event: Channel, by message: Channel) {
    guard !event.isDirected, message.isDirected else { return nil }
    let present = Set(event.givers.map(\.number))
    givers = event.givers
    takers = message.givers.filter { !present.contains($0.number) }
    if takers.isEmpty { return nil }
    isDirected = true
    (possible, firm) = (report, report)
  }

  /// The graph of `channels`, whole or without what is not firm.
  ///
  /// - Parameter wholes: for each channel the first of the sittings of its event; empty where each event is
  ///   one.
  /// - Parameter occasions: for each channel the first of those that count as one with it; empty where each
  ///   counts by itself.
  static func graph(
    _ channels: [Channel], actorCount: Int, firmOnly: Bool, order: EventOrder? = nil,
    wholes: [Int32] = [], occasions: [Int32] = []
  ) -> IncidenceGraph {
    var builder = IncidenceGraph.Builder(actorCount: actorCount)
    for channel in channels {
      let from = channel.givers.filter { !firmOnly || $0.isFirm }.map(\.number)
      let to = channel.takers.filter { !firmOnly || $0.isFirm }.map(\.number)
      let timing = firmOnly ? channel.firm : channel.possible
      if channel.isDirected {
        builder.add(timing, from: from, to: to)
      } else {
        builder.add(timing, participants: from)
      }
    }
    builder.order = order
    builder.wholes = wholes
    builder.occasions = occasions
    return builder.build()
  }
}

extension Event {
  /// Whether no `~`, `?` or `%` stands in its dates.
  var hasUndoubtedDates: Bool {
    date.qualification.isEmpty && (received?.qualification.isEmpty ?? true)
  }
}
