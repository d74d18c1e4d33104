import GraphAlgorithms
import HistoricalDates
import Negotiations

/// The events through which word can pass, in order of time, as graphs for the algorithms, with the
/// way back to actors and events.
///
/// Whom an event joins says an ``Attendance``: that of word, unless everything recorded is to count.
/// Collectives carry no word (else every chain runs through a state), unless they are asked about or
/// people are grouped into their sides.
///
/// There are two graphs over the same numbers. `possible` has everything that may have happened;
/// `firm` leaves out what no source says outright, who was only perhaps there, and events whose
/// dates the sources doubt (`~`, `?`, `%`). An answer is certain only on the second.
struct TemporalNetwork {
  /// The actors, by id; an actor's position is its number in the graphs.
  let actors: [ActorID]
  /// The events, in order of time; an event's position is its number in the graphs. Where everything
  /// counts, an agreement that joins its parties and its signatories stands twice, and an event whose dates
  /// have gaps once for each row of days: the first of them, in the firm graph, for the whole.
  let events: [SelectedEvent]
  let possible: IncidenceGraph
  let firm: IncidenceGraph
  /// A number beyond those of the actors that stands for a goal which is an event: whoever takes
  /// part in that event brings word to it.
  let eventGoal: Int32?
  /// What the numbers of time mean.
  let clock: EventClock
  /// Of each further event of the graphs the event of which it passes on word, and by which message: what a
  /// message reports comes to its sender.
  private let reports: [(of: Int32, by: Int32)]
  /// For each event the number of the one that stands for it in the firm graph.
  private let wholes: [Int32]
  private let actorNumbers: [ActorID: Int32]
  private let eventNumbers: [EventID: Int32]

  /// The channels that `events` open between people, `endpoints`, and with grouping between sides.
  ///
  /// - Parameters:
  ///   - corpus: where the actors are.
  ///   - events: the events that may be used, in order of time.
  ///   - endpoints: collectives that may carry word, because they are asked about.
  ///   - grouping: people, or the sides they were on.
  ///   - goal: an event to which word is to be brought.
  ///   - window: the time in question.
  ///   - passesReports: whether what a message reports comes to a sender who was not there.
  ///   - unaware: those of whom the record says that they did not have the word; nothing certain goes
  ///     to them or through them.
  ///   - countsDays: whether time is counted in days, whatever else is recorded.
  ///   - dividesDates: whether the gaps of a date are gaps, as a search for what is possible needs them;
  ///     else an event can be on any day between its first and its last.
  ///   - clocks: what is taken of clocks whose zone is unknown.
  /// - Complexity: O(*p* log *p*) for *p* participations.
  init(
    of corpus: Corpus, events: [SelectedEvent], endpoints: Set<ActorID> = [],
    grouping: NegotiationNetwork.Grouping = .person, goal: EventID? = nil,
    window: DateWindow? = nil, passesReports: Bool = true, unaware: Set<ActorID> = [],
    countsDays: Bool = false, dividesDates: Bool = false,
    clocks: EventClock.UnknownClocks = .asRecorded
  ) {
    self.init(
      of: corpus, events: events, endpoints: endpoints,
      attendance: Attendance(
        in: corpus, grouping: grouping, scope: .word(throughCollectives: endpoints)),
      goal: goal, window: window, passesReports: passesReports, unaware: unaware,
      countsDays: countsDays, dividesDates: dividesDates, clocks: clocks)
  }

  /// What `events` open by an attendance.
  init(
    of corpus: Corpus, events: [SelectedEvent], endpoints: Set<ActorID> = [],
    attendance: Attendance, goal: EventID? = nil, window: DateWindow? = nil,
    passesReports: Bool = true, unaware: Set<ActorID> = [], countsDays: Bool = false,
    dividesDates: Bool = false, clocks: EventClock.UnknownClocks = .asRecorded
  ) {
    let clock = EventClock(
      of: corpus, events: events, window: window, countsDays: countsDays, clocks: clocks)
    self.clock = clock
    let rows = events.flatMap { selected -> [Row] in
      let joinings = attendance.occasions(of: selected.event).filter {
        !$0.from.isEmpty || !$0.to.isEmpty
      }
      // An event that joins nobody keeps its number.
      return (joinings.isEmpty ? [Attendance.Joining(from: [])] : joinings).flatMap { joining in
        var selected = selected
        if let date = joining.date { selected.event.date = date }
        let stretches =
          dividesDates && joining.date == nil ? clock.stretches(of: selected.event) : []
        return stretches.isEmpty
          ? [Row(selected: selected, joining: joining)]
          : stretches.enumerated().map {
            Row(selected: selected, joining: joining, stretch: $1, position: $0)
          }
      }
    }
    let everyone = Set(rows.flatMap { ($0.joining.from + $0.joining.to).map(\.actor) })
      .union(endpoints)
    let actors = everyone.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1, Int32($0)) })
    let eventGoal =
      events.contains { $0.event.id == goal } ? Int32(actors.count) : nil
    var channels = rows.map { row in
      Channel(
        of: row.selected.event, joining: row.joining, numbers: numbers, unaware: unaware,
        clock: clock, goal: row.selected.event.id == goal ? eventGoal : nil, stretch: row.stretch,
        isWhole: row.position == 0)
    }
    self.actors = actors
    self.events = rows.map(\.selected)
    wholes = rows.indices.map { Int32($0 - rows[$0].position) }
    self.eventGoal = eventGoal
    actorNumbers = numbers
    eventNumbers = Dictionary(
      rows.enumerated().map { ($1.selected.event.id, Int32($0)) },
      uniquingKeysWith: { first, _ in first })
    let order = Self.order(of: rows.map(\.selected), clock, passesReports: passesReports, &channels)
    reports = order.reports
    let count = actors.count + (eventGoal == nil ? 0 : 1)
    let sittings = Self.sittings(of: rows, count: channels.count)
    let occasions = Self.occasions(of: rows, sittings, count: channels.count)
    possible = Channel.graph(
      channels, actorCount: count, firmOnly: false, order: order.order, wholes: sittings,
      occasions: occasions)
    firm = Channel.graph(
      channels, actorCount: count, firmOnly: true, order: order.order, wholes: sittings,
      occasions: occasions)
  }

  /// An event, or one of the rows of days in which it can be.
  private struct Row {
    var selected: SelectedEvent
    var joining: Attendance.Joining
    var stretch: EventTiming?
    /// Which of the rows of days; the first stands for the whole.
    var position = 0
  }

  /// For each channel the first of those of its event, where some event has sittings; else nothing.
  private static func sittings(of rows: [Row], count: Int) -> [Int32] {
    guard rows.contains(where: { $0.joining.date != nil }) else { return [] }
    var wholes: [Int32] = []
    for (place, row) in rows.enumerated() {
      let isSame = place > 0 && rows[place - 1].selected.event.id == row.selected.event.id
      // Who stayed all the time stands first, and without a date.
      wholes.append(isSame && row.joining.date != nil ? wholes[place - 1] : Int32(place))
    }
    return wholes + (wholes.count..<max(count, wholes.count)).map { Int32($0) }
  }

  /// For each channel the first of those of its occasion, where a conference and its sittings are among the
  /// events; else nothing.
  private static func occasions(of rows: [Row], _ wholes: [Int32], count: Int) -> [Int32] {
    let shared = rows.map(\.selected).sharedOccasions
    if shared.isEmpty { return [] }
    var firsts: [EventID: Int32] = [:]
    let occasions = rows.enumerated().map { place, row in
      let (occasion, number) = (row.selected.occasion, Int32(place))
      guard shared.contains(occasion) else { return wholes.isEmpty ? number : wholes[place] }
      let first = firsts[occasion] ?? number
      firsts[occasion] = first
      return first
    }
    return occasions + (rows.count..<max(count, rows.count)).map { Int32($0) }
  }

  /// The order of the record in numbers; adds the ways in which reports come to those who send them.
  private static func order(
    of events: [SelectedEvent], _ clock: EventClock, passesReports: Bool,
    _ channels: inout [Channel]
  ) -> (order: EventOrder?, reports: [(of: Int32, by: Int32)]) {
    if clock.order.isEmpty { return (nil, []) }
    // An event that joins several groups of people has a number for each.
    let numbers = Dictionary(grouping: events.indices.map { Int32($0) }) {
      events[Int($0)].event.id
    }
    var pairs: [EventOrder.Pair] = []
    for event in clock.order.events.sorted() {
      let over = clock.order.events(after: event, isOver: true)
      for after in clock.order.events(after: event, isOver: false).sorted() {
        for before in numbers[event] ?? [] {
          pairs += (numbers[after] ?? []).map {
            EventOrder.Pair(before: before, after: $0, isOfStart: !over.contains(after))
          }
        }
      }
    }
    guard passesReports else { return (EventOrder(pairs), []) }
    var echoes: [(event: Int32, of: Int32)] = []
    var reports: [(of: Int32, by: Int32)] = []
    for constraint in clock.order.constraints where constraint.isReport {
      for event in numbers[constraint.before] ?? [] {
        for message in numbers[constraint.after] ?? [] {
          let report = clock.report(
            of: events[Int(event)].event, by: events[Int(message)].event)
          guard let channel = Channel(report, of: channels[Int(event)], by: channels[Int(message)])
          else { continue }
          let echo = Int32(channels.count)
          channels.append(channel)
          pairs += pairs.filter { $0.before == event }.map {
            EventOrder.Pair(before: echo, after: $0.after, isOfStart: $0.isOfStart)
          }
          pairs += pairs.filter { $0.after == event }.map {
            EventOrder.Pair(before: $0.before, after: echo, isOfStart: $0.isOfStart)
          }
          echoes.append((echo, event))
          reports.append((event, message))
        }
      }
    }
    return (EventOrder(pairs, echoes: echoes), reports)
  }

  /// The event of a number in the graphs.
  func event(at number: Int32) -> SelectedEvent {
    let position = Int(number)
    return position < events.count
      ? events[position] : events[Int(reports[position - events.count].of)]
  }

  /// Whether a number is that of an event of the record, and not of the way in which a report of one came to
  /// whoever sent it.
  func isRecorded(_ number: Int32) -> Bool { Int(number) < events.count }

  /// The day of a number at which word arrives by an event; by a report, when that is sent.
  func day(_ number: Int32, by event: Int32?) -> Day? {
    guard let event else { return clock.day(number, by: nil) }
    if isRecorded(event) { return clock.day(number, by: self.event(at: event).event) }
    var message = events[Int(reports[Int(event) - events.count].by)].event
    message.received = nil
    return clock.day(number, by: message)
  }

  /// The messages that report an event to somebody who was not there.
  func reports(of event: EventID) -> [EventID] {
    reports.filter { self.event(at: $0.of).event.id == event }
      .map { self.event(at: $0.by).event.id }
  }

  /// Those who sent a message that reports an event, and when at the latest; on the graph of what is firm, those
  /// who surely did.
  func reporters(of event: Int32, on graph: IncidenceGraph) -> [Origin] {
    reports.enumerated().filter { $0.element.of == event }.flatMap { place, _ -> [Origin] in
      let echo = Int32(events.count + place)
      let days = DayInterval(first: graph.start(of: event).first, last: graph.end(of: echo).last)
      return graph.takers(of: echo).map { .learning($0, in: days, at: echo) }
    }
  }

  /// The number of an actor, or `nil` where no event that carries word has it.
  func number(of actor: ActorID) -> Int32? { actorNumbers[actor] }

  /// The number of an event, or `nil` where it is not among those that may be used.
  func number(of event: EventID) -> Int32? { eventNumbers[event] }

  /// The numbers of an event, one for each row of days in which it can be.
  func numbers(of event: EventID) -> [Int32] {
    guard let first = number(of: event) else { return [] }
    let rows = events[Int(first)...].indices.prefix { wholes[$0] == first }
    return rows.map { Int32($0) }
  }

  /// Whether both ends of a hop are firm: the event, its date and both participations.
  func isFirm(_ hop: GraphAlgorithms.Hop) -> Bool {
    let event = Int(hop.event) < wholes.count ? wholes[Int(hop.event)] : hop.event
    return firm.givers(of: event).contains(hop.from) && firm.takers(of: event).contains(hop.to)
  }
}
