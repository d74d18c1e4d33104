import GraphAlgorithms
public import HistoricalDates
public import Negotiations

extension Path {
  /// What keeps a possible answer from being certain.
  public enum OpenQuestion: Hashable, Sendable {
    /// Only evidence that is not firm makes the chain: these events of it.
    case evidence([EventID])
    /// One date on which it hangs.
    case date(DecidingDate)
    /// The order of these events within one day.
    case orderWithinDay([EventID])
    /// Which of these events came first, whose dates overlap.
    case order([EventID])
    /// Whether these events were within the time asked about.
    case window([EventID])
    /// How long word waited.
    case wait

    /// The date on which it hangs, where it is one.
    public var date: DecidingDate? {
      if case .date(let date) = self { return date }
      return nil
    }
  }

  /// A vague date whose narrowing would make an answer certain, or rule it out.
  public struct DecidingDate: Hashable, Codable, Sendable {
    /// Which of an event's days is meant.
    public enum End: String, Codable, Sendable {
      case date, start, end, sent, received
    }

    /// The event whose date it is.
    public var event: EventID
    /// Which of its days.
    public var end: End
    /// The days on which the answer would be certain.
    public var certain: [DayRange]
    /// The days on which it would be ruled out.
    public var ruledOut: [DayRange]
    /// Whether every day does one or the other.
    public var settles: Bool
  }

  /// Days in a row.
  public struct DayRange: Hashable, Sendable {
    /// The first of them.
    public var first: Day
    /// The last of them.
    public var last: Day
    /// The first and the last minute, from 1970 by the clock of the place, where hours tell more.
    public var minutes: ClosedRange<Int>?

    /// The ends in EDTF: days, or hours where they tell more.
    public var ends: [String] {
      guard let minutes else { return ["\(first)", "\(last)"] }
      return [minutes.lowerBound, minutes.upperBound].map(Self.text)
    }

    private static func text(_ minute: Int) -> String {
      let rest = ((minute % 1440) + 1440) % 1440
      let (hour, part) = ("\(rest / 60)", "\(rest % 60)")
      return "\(Day(number: (minute - rest) / 1440))T\(hour.count < 2 ? "0" : "")\(hour):"
        + "\(part.count < 2 ? "0" : "")\(part)"
    }
  }
}

extension Path.OpenQuestion: Codable {
  private enum Key: String, CodingKey { case kind, events, date }
  private enum Kind: String, Codable { case evidence, date, orderWithinDay, order, window, wait }

  /// Reads what is open.
  public init(from decoder: any Decoder) throws {
    let question = try decoder.container(keyedBy: Key.self)
    func events() throws -> [EventID] { try question.decode([EventID].self, forKey: .events) }
    self =
      switch try question.decode(Kind.self, forKey: .kind) {
      case .evidence: .evidence(try events())
      case .date: .date(try question.decode(Path.DecidingDate.self, forKey: .date))
      case .orderWithinDay: .orderWithinDay(try events())
      case .order: .order(try events())
      case .window: .window(try events())
      case .wait: .wait
      }
  }

  /// Writes its kind, with the events or the date that it is about.
  public func encode(to encoder: any Encoder) throws {
    var question = encoder.container(keyedBy: Key.self)
    func encode(_ kind: Kind, _ events: [EventID]) throws {
      try question.encode(kind, forKey: .kind)
      try question.encode(events, forKey: .events)
    }
    switch self {
    case .evidence(let events): try encode(.evidence, events)
    case .date(let date):
      try question.encode(Kind.date, forKey: .kind)
      try question.encode(date, forKey: .date)
    case .orderWithinDay(let events): try encode(.orderWithinDay, events)
    case .order(let events): try encode(.order, events)
    case .window(let events): try encode(.window, events)
    case .wait: try question.encode(Kind.wait, forKey: .kind)
    }
  }
}

extension Path.DayRange: Codable {
  /// Reads the two days from a list.
  public init(from decoder: any Decoder) throws {
    var days = try decoder.unkeyedContainer()
    let ends = [try days.decode(String.self), try days.decode(String.self)]
    let dates = ends.compactMap { try? HistoricalDate($0) }
    guard dates.count == 2 else {
      throw DecodingError.dataCorruptedError(
        in: days, debugDescription: "'\(ends.joined(separator: "', '"))' are no days")
    }
    guard let first = dates[0].earliest, let last = dates[1].latest else {
      throw DecodingError.dataCorruptedError(in: days, debugDescription: "a range has days")
    }
    self.init(first: first, last: last)
    if dates.contains(where: { $0.hasHours }) {
      let (low, high) = (dates[0].localMinutes.start.low, dates[1].localMinutes.end.high)
      if low <= high { minutes = low...high }
    }
  }

  /// Writes the two days as a list.
  public func encode(to encoder: any Encoder) throws {
    var days = encoder.unkeyedContainer()
    for end in ends { try days.encode(end) }
  }
}

/// Looks for what would settle a question that is only possible.
struct OpenQuestionSearch {
  private let search: PathSearch
  private let goal: Int32
  private let network: TemporalNetwork

  init(_ search: PathSearch, goal: Int32) {
    self.search = search
    self.goal = goal
    network = search.network
  }

  /// What keeps it open: the one date that would settle it or help most, or else all that has to be known.
  func questions() -> [Path.OpenQuestion] {
    if !search.question.through.isEmpty { return orders(along: chainThroughStops, network.firm) }
    guard let firm = journey(on: network.firm, from: search.origins(.pessimistic)) else {
      guard let possible = journey(on: network.possible, from: search.origins(.optimistic)) else {
        return []
      }
      // Without a step it is a report by which the goal has the word.
      let events =
        possible.hops.isEmpty
        ? search.question.from.event.map(network.reports(of:)) ?? []
        : possible.hops.filter { !network.isFirm($0) }
          .map { network.event(at: $0.event).event.id }
      return [.evidence(events.distinct())]
        + openPairs(along: possible.hops, network.possible).map(question)
    }
    if search.question.maximumWait == nil {
      let dates = DecisiveDates(window: search.window).search(
        on: network.firm, from: search.origins(.pessimistic), to: goal, without: search.exclusions)
      let decisions = dates.compactMap(decidingDate)
      if let best = decisions.max(by: { $0.weight < $1.weight }) { return [.date(best)] }
    }
    return orders(along: firm.hops, network.firm)
  }

  private var chainThroughStops: [GraphAlgorithms.Hop] {
    guard let start = search.originsAfterStops(.optimistic) else { return [] }
    let rest = EarliestArrival(bound: .optimistic, window: search.window)
      .journey(on: network.possible, from: start.origins, to: goal, without: start.exclusions)
    return start.hops + (rest?.hops ?? [])
  }

  /// What a chain hangs on where no one date settles it.
  private func orders(
    along hops: [GraphAlgorithms.Hop], _ graph: IncidenceGraph
  ) -> [Path.OpenQuestion] {
    let doubted = hops.filter { !network.isFirm($0) }.map { network.event(at: $0.event).event.id }
    var found = doubted.isEmpty ? [] : [Path.OpenQuestion.evidence(doubted.distinct())]
    found += openPairs(along: hops, graph).map(question)
    if !found.isEmpty { return found }
    if search.question.maximumWait != nil { return [.wait] }
    let outside = hops.map(\.event).filter { event in
      graph.start(of: event).first < search.window.first
        || graph.end(of: event).last > search.window.last
    }
    let events = (outside.isEmpty ? hops.map(\.event) : outside)
      .map { network.event(at: $0).event.id }.distinct()
    if events.isEmpty { return [] }
    return [outside.isEmpty ? .order(events) : .window(events)]
  }

  /// Two events of a chain of which it is not sure that word was there in time.
  private struct Pair {
    var earlier: Event
    var later: Event
  }

  private func openPairs(
    along hops: [GraphAlgorithms.Hop], _ graph: IncidenceGraph
  ) -> [Pair] {
    var pairs: [Pair] = []
    var before: (event: Event, known: Int32)?
    if let id = search.question.from.event, let number = network.number(of: id) {
      before = (network.events[Int(number)].event, graph.end(of: number).last)
      // The sender of a message knows of it when it is sent.
      if let first = hops.first, let event = before?.event, event.kind == .message,
        event.actors(.from).contains(network.actors[Int(first.from)])
      {
        before?.known = graph.start(of: number).last
      }
    }
    for hop in hops {
      let event = network.event(at: hop.event).event
      let (start, end) = (graph.start(of: hop.event), graph.end(of: hop.event))
      let told = event.kind == .message ? start.first : end.first
      if let before, before.event.id != event.id, before.known >= told,
        !network.clock.order.events(after: before.event.id, isOver: true).contains(event.id)
      {
        pairs.append(Pair(earlier: before.event, later: event))
      }
      before = (event, event.kind == .message ? end.last : start.last)
    }
    return pairs
  }

  private func question(_ pair: Pair) -> Path.OpenQuestion {
    let heard = pair.earlier.kind == .message ? pair.earlier.received : pair.earlier.date
    let events = [pair.earlier.id, pair.later.id]
    guard let heard, heard.start.isOneDay, heard.end == heard.start, pair.later.date.start.isOneDay,
      pair.later.date.start == heard.start
    else { return .order(events) }
    return .orderWithinDay(events)
  }

  private func journey(on graph: IncidenceGraph, from origins: [Origin]) -> Journey? {
    EarliestArrival(bound: .optimistic, window: search.window)
      .journey(on: graph, from: origins, to: goal, without: search.exclusions)
  }

  /// A decision in the terms of the record; `nil` where it names no day.
  private func decidingDate(_ decision: DecisiveDates.Decision) -> Path.DecidingDate? {
    // A report is told when it is sent, which is a date of the message and not of what it reports.
    guard network.isRecorded(decision.event) else { return nil }
    let event = network.events[Int(decision.event)].event
    let isReceipt = event.kind == .message && decision.side == .end
    let date = isReceipt ? event.received ?? event.date : event.date
    let certain = possible(ranges(decision.certain, of: event, isReceipt: isReceipt), date)
    let ruledOut = possible(ranges(decision.none, of: event, isReceipt: isReceipt), date)
    guard !certain.isEmpty || !ruledOut.isEmpty else { return nil }
    return Path.DecidingDate(
      event: event.id, end: end(decision.side, of: event), certain: certain, ruledOut: ruledOut,
      settles: decision.isSettledByAnyDay || areAll(certain + ruledOut, of: date))
  }

  /// The parts of `ranges` in which `date` can be.
  private func possible(_ ranges: [Path.DayRange], _ date: HistoricalDate) -> [Path.DayRange] {
    let stretches = date.stretches(atMost: 64)
    if stretches.isEmpty { return ranges }
    return ranges.flatMap { range in
      stretches.compactMap { stretch in
        let first = max(range.first, stretch.start.earliest ?? .distantPast)
        let last = min(range.last, stretch.end.latest ?? .distantFuture)
        guard first <= last else { return nil }
        let isWhole = first == range.first && last == range.last
        return Path.DayRange(first: first, last: last, minutes: isWhole ? range.minutes : nil)
      }
    }
  }

  /// Whether `ranges` hold every day on which a date with gaps can be.
  private func areAll(_ ranges: [Path.DayRange], of date: HistoricalDate) -> Bool {
    let stretches = date.stretches(atMost: 64)
    return !stretches.isEmpty
      && stretches.allSatisfy { stretch in
        guard var next = stretch.start.earliest, let last = stretch.end.latest else { return false }
        for range in ranges.sorted(by: { $0.first < $1.first })
        where range.first <= next && range.last >= next {
          next = range.last + 1
        }
        return next > last
      }
  }

  private func end(_ side: DecisiveDates.Side, of event: Event) -> Path.DecidingDate.End {
    switch (event.kind, side) {
    case (.message, .start): .sent
    case (.message, .end): .received
    case (_, .start): event.date.isSpan ? .start : .date
    case (_, .end): .end
    }
  }

  private func ranges(
    _ days: [DayInterval], of event: Event, isReceipt: Bool
  ) -> [Path.DayRange] {
    days.compactMap { days in
      guard network.clock.unit == .minute else {
        guard let first = DayInterval.day(days.first), let last = DayInterval.day(days.last) else {
          return nil
        }
        return Path.DayRange(first: first, last: last)
      }
      let clock = network.clock
      guard let start = clock.localMinute(days.first, by: event, isReceipt: isReceipt),
        let end = clock.localMinute(days.last, by: event, isReceipt: isReceipt)
      else { return nil }
      // The window of the algorithms is as wide as any clock makes it; by its own clock it is this.
      let asked = search.question.selection.window?.localMinutes(at: nil)
      let (first, last) = (max(start, asked?.low ?? start), min(end, asked?.high ?? end))
      guard first <= last else { return nil }
      let (firstDay, lastDay) = (EventClock.day(ofMinute: first), EventClock.day(ofMinute: last))
      let areWhole = first == firstDay.number * 1440 && last == lastDay.number * 1440 + 1439
      return Path.DayRange(
        first: firstDay, last: lastDay, minutes: areWhole ? nil : first...max(first, last))
    }
  }
}

extension Path.DecidingDate {
  /// How much a narrower date would tell: everything, either answer, certainty, an end to it; of
  /// equals the date with more days to choose from.
  fileprivate var weight: (Int, Int) {
    let kind = settles ? 3 : !certain.isEmpty && !ruledOut.isEmpty ? 2 : !certain.isEmpty ? 1 : 0
    let days = (certain + ruledOut).reduce(0) { $0 + $1.last.number - $1.first.number + 1 }
    return (kind, days)
  }
}
