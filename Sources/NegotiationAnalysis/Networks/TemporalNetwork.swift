import GraphAlgorithms
import HistoricalDates
import Negotiations

/// The events through which word can pass, in order of time, as graphs for the algorithms, with the
/// way back to actors and events.
///
/// Word passes at a meeting among those present, by a message from sender to recipients, and at the
/// signing of an agreement among its signatories; an act carries none. Collectives carry no word
/// (else every chain runs through a state), unless they are asked about or people are grouped into
/// their sides.
///
/// There are two graphs over the same numbers. `possible` has everything that may have happened;
/// `firm` leaves out what no source says outright, who was only perhaps there, and events whose
/// dates the sources doubt (`~`, `?`, `%`). An answer is certain only on the second.
struct TemporalNetwork {
  /// The actors, by id; an actor's position is its number in the graphs.
  let actors: [ActorID]
  /// The events, in order of time; an event's position is its number in the graphs.
  let events: [SelectedEvent]
  let possible: IncidenceGraph
  let firm: IncidenceGraph
  private let numbers: [ActorID: Int32]

  /// The channels that `events` open between people, `endpoints`, and with grouping between sides.
  ///
  /// - Complexity: O(*p* log *p*) for *p* participations.
  init(
    of corpus: Corpus, events: [SelectedEvent], endpoints: Set<ActorID> = [],
    grouping: NegotiationNetwork.Grouping = .person
  ) {
    let channels = Channels(corpus: corpus, endpoints: endpoints, grouping: grouping)
    let opened = events.map { channels.channel(of: $0.event) }
    let everyone = Set(opened.flatMap { ($0.givers + $0.takers).map(\.actor) }).union(endpoints)
    actors = everyone.sorted()
    numbers = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1, Int32($0)) })
    self.events = events

    var possible = IncidenceGraph.Builder(actorCount: actors.count)
    var firm = IncidenceGraph.Builder(actorCount: actors.count)
    for (selected, channel) in zip(events, opened) {
      let isFirm = selected.event.hasFirmEvidence && selected.event.hasUndoubtedDates
      channel.add(to: &possible, numbers: numbers) { _ in true }
      channel.add(to: &firm, numbers: numbers) { isFirm && $0.status.isFirm }
    }
    self.possible = possible.build()
    self.firm = firm.build()
  }

  /// The number of an actor, or `nil` where no event that carries word has it.
  func number(of actor: ActorID) -> Int32? { numbers[actor] }
}

extension Event {
  /// Whether no `~`, `?` or `%` stands in its dates.
  fileprivate var hasUndoubtedDates: Bool {
    date.qualification.isEmpty && (received?.qualification.isEmpty ?? true)
  }
}

/// Says who can tell whom in an event.
private struct Channels {
  let corpus: Corpus
  let endpoints: Set<ActorID>
  let grouping: NegotiationNetwork.Grouping
  private let sides: Sides

  init(
    corpus: Corpus, endpoints: Set<ActorID>, grouping: NegotiationNetwork.Grouping
  ) {
    self.corpus = corpus
    self.endpoints = endpoints
    self.grouping = grouping
    sides = Sides(of: corpus)
  }

  func channel(of event: Event) -> Channel {
    let timing = EventTiming(event, approximateDays: corpus.approximateDays)
    switch event.kind {
    case .meeting: return Channel(timing: timing, all: carriers(.present, of: event))
    case .agreement: return Channel(timing: timing, all: carriers(.signed, of: event))
    case .message:
      return Channel(
        timing: timing, givers: carriers(.from, of: event), takers: carriers(.to, of: event))
    case .act: return Channel(timing: timing, all: [])
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

/// Who can tell whom in one event, and when.
private struct Channel {
  let timing: EventTiming
  let givers: [Participation]
  let takers: [Participation]
  private let isDirected: Bool

  init(timing: EventTiming, givers: [Participation], takers: [Participation]) {
    self.timing = timing
    self.givers = givers
    self.takers = takers
    isDirected = true
  }

  init(timing: EventTiming, all: [Participation]) {
    self.timing = timing
    givers = all
    takers = []
    isDirected = false
  }

  /// Adds the event with those of its participants that `counts` lets through.
  func add(
    to builder: inout IncidenceGraph.Builder, numbers: [ActorID: Int32],
    where counts: (Participation) -> Bool
  ) {
    let from = givers.filter(counts).compactMap { numbers[$0.actor] }
    let to = takers.filter(counts).compactMap { numbers[$0.actor] }
    if isDirected {
      builder.add(timing, from: from, to: to)
    } else {
      builder.add(timing, participants: from)
    }
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

extension DayInterval {
  /// The days from the earliest to the latest; beyond six million years either way, without end.
  init(_ bounds: DayBounds) {
    self.init(first: Self.clamp(bounds.low), last: Self.clamp(bounds.high))
  }

  /// The days of a window.
  init(_ window: DateWindow?) {
    self.init(
      first: Self.clamp(window?.first?.number ?? .min),
      last: Self.clamp(window?.last?.number ?? .max))
  }

  private static func clamp(_ day: Int) -> Int32 {
    Int32(clamping: min(max(day, Int(openStart)), Int(openEnd)))
  }

  /// A day as the domain knows it; `nil` for an end that is not there.
  static func day(_ number: Int32) -> Day? {
    number <= openStart || number >= openEnd ? nil : Day(number: Int(number))
  }
}
