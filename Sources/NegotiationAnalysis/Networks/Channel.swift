import GraphAlgorithms
import HistoricalDates
import Negotiations

/// Says who can tell whom in an event.
struct ChannelRules {
  /// The participations through which word can pass: from givers to takers; where there are no
  /// takers, from all givers to one another.
  struct Carriers {
    var givers: [Participation]
    var takers: [Participation] = []
    var isDirected = false
  }

  private let corpus: Corpus
  private let endpoints: Set<ActorID>
  private let grouping: NegotiationNetwork.Grouping
  private let sides: Sides

  init(
    corpus: Corpus, endpoints: Set<ActorID>, grouping: NegotiationNetwork.Grouping
  ) {
    self.corpus = corpus
    self.endpoints = endpoints
    self.grouping = grouping
    sides = Sides(of: corpus)
  }

  func carriers(in event: Event) -> Carriers {
    switch event.kind {
    case .meeting: Carriers(givers: carriers(.present, of: event))
    case .agreement: Carriers(givers: carriers(.signed, of: event))
    case .message:
      Carriers(
        givers: carriers(.from, of: event), takers: carriers(.to, of: event), isDirected: true)
    case .act: Carriers(givers: [])
    }
  }

  private func carriers(_ part: Participation.Part, of event: Event) -> [Participation] {
    event.participations.compactMap { participation in
      guard participation.part == part, participation.status.counts else { return nil }
      if grouping == .affiliation {
        guard let side = sides.side(of: participation.actor, at: event.date) else { return nil }
        var participation = participation
        participation.actor = side
        return participation
      }
      let isPerson = corpus.actors[participation.actor].map { !$0.kind.isCollective } ?? true
      return isPerson || endpoints.contains(participation.actor) ? participation : nil
    }
  }
}

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
    of event: Event, carriers: ChannelRules.Carriers, numbers: [ActorID: Int32],
    approximateDays: Int?, goal: Int32?
  ) {
    let isFirm = event.hasFirmEvidence && event.hasUndoubtedDates
    func members(_ participations: [Participation]) -> [Member] {
      participations.compactMap { participation in
        numbers[participation.actor].map {
          Member(number: $0, isFirm: isFirm && participation.status.isFirm)
        }
      }
    }
    timing = EventTiming(event, approximateDays: approximateDays)
    isDirected = carriers.isDirected
    let goals = goal.map { [Member(number: $0, isFirm: isFirm)] } ?? []
    givers = members(carriers.givers) + (isDirected ? [] : goals)
    takers = members(carriers.takers) + (isDirected ? goals : [])
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
