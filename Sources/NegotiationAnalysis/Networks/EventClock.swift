import GraphAlgorithms
import HistoricalDates
import Negotiations

/// When events let word pass, in whole numbers for the algorithms: in days, or, where hours, several zones
/// or an order beside the dates are recorded, in minutes of Greenwich.
///
/// A day is the minutes from its first to its last, so that nothing that days make certain becomes
/// uncertain in minutes. Where a zone is unknown, all clocks are taken as one, which is some one of those
/// that are recorded: what happened may have happened by any of them, all unknown ones alike, and is certain
/// where it is so by each of them. A clock of events takes them for one of these; whoever asks, asks by each.
struct EventClock {
  /// What one step of time is.
  enum Unit {
    case day, minute
  }

  /// What is taken of clocks whose zone is unknown.
  enum UnknownClocks: Equatable {
    /// That they are as the one recorded most often.
    case asRecorded
    /// That they are as this one of the recorded ones.
    case at(UTCOffset)
    /// Nothing: they may be any there are.
    case any
  }

  let unit: Unit
  /// The order that the record gives.
  let order: RecordedOrder
  private let zones: Zones
  private let approximateDays: Int?
  private let window: DateWindow?
  private let clocks: UnknownClocks
  /// The most western and the most eastern clock that is recorded.
  private let (west, east): (UTCOffset, UTCOffset)
  /// The clock by which that may have happened whose zone is unknown.
  private let reference: UTCOffset
  /// The recorded clocks by which that may have happened whose zone is unknown, the commonest first; none
  /// where nothing hangs on them.
  let references: [UTCOffset]
  /// The windows of events that the order of the record draws in.
  private var ordered: [EventID: RecordedOrder.Window] = [:]

  init(
    of corpus: Corpus, events: [SelectedEvent], window: DateWindow? = nil,
    countsDays: Bool = false, clocks: UnknownClocks = .asRecorded
  ) {
    zones = Zones(of: corpus)
    approximateDays = corpus.approximateDays
    self.window = window
    self.clocks = clocks
    let chosen = events.map(\.event)
    let order =
      countsDays ? RecordedOrder(among: []) : Self.order(among: chosen, of: corpus)
    self.order = order
    var known: [UTCOffset: Int] = [:]
    var hasUnknown = false
    var hasHours = window?.minutes != nil
    for event in chosen {
      let clocks =
        [zones.zone(of: event)] + (event.received == nil ? [] : [zones.receiptZone(of: event)])
      // Of a place that two files put into two zones it is one of these.
      let several = clocks[0] == nil ? zones.offsets(of: event) : []
      for zone in clocks.compactMap(\.self) + several { known[zone, default: 0] += 1 }
      if clocks.contains(nil) { hasUnknown = true }
      if event.date.hasHours || event.received?.hasHours == true { hasHours = true }
    }
    let isInMinutes = !countsDays && (hasHours || known.count > 1 || !order.isEmpty)
    unit = isInMinutes ? .minute : .day
    let commonest = known.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    references = isInMinutes && hasUnknown && commonest.count > 1 ? commonest : []
    if case .at(let clock) = clocks {
      reference = clock
    } else {
      reference = commonest.first ?? .greenwich
    }
    if clocks == .any {
      west = UTCOffset(minutes: -12 * 60) ?? .greenwich
      east = UTCOffset(minutes: 14 * 60) ?? .greenwich
    } else {
      (west, east) = (known.keys.min() ?? .greenwich, known.keys.max() ?? .greenwich)
    }
    guard isInMinutes, !order.isEmpty else { return }
    let byID = Dictionary(chosen.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    // A time that is doubted draws in no other.
    let named = order.events.sorted().compactMap { byID[$0] ?? corpus.events[$0] }
      .filter { $0.hasFirmDate && $0.hasUndoubtedDates }
    let windows = named.map { ($0.id, bounds(of: $0)) }
    ordered =
      RecordedOrder(among: named)
      .narrow(Dictionary(windows, uniquingKeysWith: { $1 })).windows
  }

  /// The order among all that was held; of events that are asked about, as they are asked about.
  private static func order(among chosen: [Event], of corpus: Corpus) -> RecordedOrder {
    guard corpus.events.contains(where: { !$0.follows.isEmpty || !$0.reports.isEmpty }) else {
      return RecordedOrder(among: [])
    }
    let ids = Set(chosen.map(\.id))
    return RecordedOrder(
      among: chosen + corpus.events.filter { !ids.contains($0.id) && $0.wasHeld })
  }

  // MARK: Timings

  /// When an event lets word pass; or a sitting of it, whose date it then has.
  func timing(of event: Event, isSitting: Bool = false) -> EventTiming {
    guard unit == .minute else { return EventTiming(event, approximateDays: approximateDays) }
    if isSitting { return timing(ofPart: event, isSitting: true) }
    return timing(ordered[event.id] ?? bounds(of: event), of: event)
  }

  /// When an event may let word pass, for each of the rows of days between which its dates have gaps; once
  /// where they have none. No reading has it in two of them.
  func stretches(of event: Event) -> [EventTiming] {
    let limit = 64
    let dates = event.date.stretches(atMost: limit)
    let receipts = event.received?.stretches(atMost: limit) ?? []
    let received: [HistoricalDate?] = receipts.isEmpty ? [event.received] : receipts
    let sent = dates.isEmpty ? [event.date] : dates
    let count = sent.count * received.count
    guard count > 1, count <= limit else { return [timing(of: event)] }
    return sent.flatMap { date in
      received.map { received in
        var stretch = event
        (stretch.date, stretch.received) = (date, received)
        return timing(ofPart: stretch, isSitting: false)
      }
    }
  }

  /// When a part of an event lets word pass, which has the date of the part: a sitting lies somewhere within the
  /// whole, one of several rows of days is all of it.
  private func timing(ofPart event: Event, isSitting: Bool) -> EventTiming {
    guard unit == .minute else { return EventTiming(event, approximateDays: approximateDays) }
    var window = bounds(of: event)
    // What is said of the order of an agreement is said of its own date.
    if let whole = ordered[event.id], event.kind != .agreement {
      let (first, last) =
        isSitting
        ? (MinuteBounds(low: whole.start.low, high: whole.end.high), nil)
        : (whole.start, whole.end)
      guard let start = window.start.common(with: first),
        let end = window.end.common(with: last ?? first)
      else { return Self.never(event) }
      (window.start, window.end) = (start, end)
    }
    return timing(window, of: event)
  }

  /// A time at which nothing can happen.
  private static func never(_ event: Event) -> EventTiming {
    let nothing = DayInterval(first: 1, last: 0)
    return event.kind == .message
      ? .dispatch(sent: nothing, received: nothing) : .instant(nothing)
  }

  /// When word of an event passes to the sender of a message that reports it.
  func report(of event: Event, by message: Event) -> EventTiming {
    let sent: DayInterval
    let first: Int32
    switch timing(of: event) {
    case .instant(let day): (sent, first) = (day, day.first)
    case .span(let start, let end): (sent, first) = (end, start.first)
    case .dispatch(let start, let end): (sent, first) = (start, end.first)
    }
    guard case .dispatch(let next, _) = timing(of: message), first <= next.last else {
      return .instant(DayInterval(first: 1, last: 0))
    }
    return .dispatch(sent: sent, received: DayInterval(first: first, last: next.last))
  }

  private func widened(_ event: Event) -> Event {
    guard let approximateDays else { return event }
    var event = event
    event.date = event.date.widened(approximateDays: approximateDays)
    event.received = event.received?.widened(approximateDays: approximateDays)
    return event
  }

  /// When an event may have been by the clock of reference, or by any there are.
  private func bounds(of event: Event) -> RecordedOrder.Window {
    let event = widened(event)
    let (zone, receipt) = (zones.zone(of: event), zones.receiptZone(of: event))
    var window = event.window(zone: zone ?? reference, receiptZone: receipt ?? reference)
    if clocks == .any {
      let early = event.window(zone: zone ?? east, receiptZone: receipt ?? east)
      let late = event.window(zone: zone ?? west, receiptZone: receipt ?? west)
      window = RecordedOrder.Window(
        start: MinuteBounds(low: early.start.low, high: late.start.high),
        end: MinuteBounds(low: early.end.low, high: late.end.high), isInstant: late.isInstant)
    }
    if let received = event.received, zone == nil || receipt == nil,
      window.end.high < window.start.low
    {
      // The clocks of the two ends are not one: it was received later on its day.
      let day = MinuteBounds(received.end)
      window.end = MinuteBounds(
        low: window.start.low, high: max(window.start.high, day.high - west.minutes))
    }
    return window
  }

  private func timing(_ window: RecordedOrder.Window, of event: Event) -> EventTiming {
    let limits = limits(of: event)
    func day(_ minute: Int, _ limits: MinuteBounds?, isSpanEnd: Bool? = nil) -> Int32 {
      Self.clamp(limits.map { cut(minute, $0, isSpanEnd: isSpanEnd) } ?? minute)
    }
    func interval(
      _ bounds: MinuteBounds, _ limits: MinuteBounds?, isSpanEnd: Bool? = nil
    ) -> DayInterval {
      DayInterval(
        first: day(bounds.low, limits, isSpanEnd: isSpanEnd),
        last: day(bounds.high, limits, isSpanEnd: isSpanEnd))
    }
    if event.kind == .message {
      return .dispatch(
        sent: interval(window.start, limits?.start), received: interval(window.end, limits?.end))
    }
    if window.isInstant { return .instant(interval(window.start, limits?.start)) }
    return .span(
      start: interval(window.start, limits?.start, isSpanEnd: false),
      end: interval(window.end, limits?.start, isSpanEnd: true))
  }

  private static func clamp(_ minute: Int) -> Int32 {
    Int32(clamping: min(max(minute, Int(DayInterval.openStart)), Int(DayInterval.openEnd)))
  }

  // MARK: The window of the question

  /// The window for the algorithms. In minutes it is as wide as any of the clocks makes it; what an event
  /// has outside the window by its own clock lies outside this one.
  var kernelWindow: DayInterval {
    guard unit == .minute, let window else { return DayInterval(window) }
    let bounds = [west, east].flatMap { zone in
      [absolute(window.localMinutes(at: zone), zone), absolute(window.localMinutes(at: nil), zone)]
    }
    // What ends with the last day of the window is within it.
    let midnight = window.minutes == nil ? 1 : 0
    return DayInterval(
      first: Self.clamp(bounds.map(\.low).min() ?? .min),
      last: Self.clamp((bounds.map(\.high).max() ?? .max) + midnight))
  }

  /// The window by the clocks of an event's start and of a message's receipt.
  private func limits(of event: Event) -> (start: MinuteBounds, end: MinuteBounds)? {
    guard let window else { return nil }
    func bounds(_ zone: UTCOffset?) -> MinuteBounds {
      let local = window.localMinutes(at: zone)
      if let zone { return absolute(local, zone) }
      if clocks != .any { return absolute(local, reference) }
      return MinuteBounds(low: absolute(local, east).low, high: absolute(local, west).high)
    }
    let start = Self.moved(bounds(zones.zone(of: event)), for: event.date, in: window)
    guard event.kind == .message else { return (start, start) }
    let receipt = bounds(zones.receiptZone(of: event))
    return (start, event.received.map { Self.moved(receipt, for: $0, in: window) } ?? receipt)
  }

  /// A window of days for a date that may be the midnight with which one of them ends.
  private static func moved(
    _ limits: MinuteBounds, for date: HistoricalDate, in window: DateWindow
  ) -> MinuteBounds {
    guard window.minutes == nil else { return limits }
    func moved(_ minute: Int, by shift: Int) -> Int {
      Day(number: minute).isDistant ? minute : minute + shift
    }
    let shift = date.midnightShift
    return MinuteBounds(
      low: moved(limits.low, by: shift.first), high: moved(limits.high, by: shift.last))
  }

  private func absolute(_ local: MinuteBounds, _ zone: UTCOffset) -> MinuteBounds {
    func shift(_ minute: Int) -> Int {
      Day(number: minute).isDistant ? minute : minute - zone.minutes
    }
    return MinuteBounds(low: shift(local.low), high: shift(local.high))
  }

  /// A bound outside the event's own window, moved out of the window of the algorithms; of what lasts, to
  /// the edge.
  private func cut(_ minute: Int, _ limits: MinuteBounds, isSpanEnd: Bool?) -> Int {
    let whole = kernelWindow
    if minute > limits.high {
      return isSpanEnd == true ? limits.high : max(minute, Int(whole.last) + 1)
    }
    if minute < limits.low {
      return isSpanEnd == false ? limits.low : min(minute, Int(whole.first) - 1)
    }
    return minute
  }

  // MARK: The way back

  /// The day, by the clock of an event, of a number at which word arrives by it.
  func day(_ number: Int32, by event: Event?) -> Day? {
    guard unit == .minute else { return DayInterval.day(number) }
    let isReceipt = event?.received != nil
    guard let minute = localMinute(number, by: event, isReceipt: isReceipt) else { return nil }
    let day = Self.day(ofMinute: minute)
    guard let event else { return day }
    let last = event.kind == .message ? event.received?.end ?? event.date.end : event.date.end
    let isLimited = event.kind != .message || event.received != nil
    let upper = isLimited ? last.latest ?? .distantFuture : .distantFuture
    // The search is in a window as wide as any clock makes it, the answer in that of the event.
    let lower = max(event.date.start.earliest ?? .distantPast, window?.first ?? .distantPast)
    return min(max(day, lower), min(upper, window?.last ?? .distantFuture))
  }

  /// The minute, by the clock of an event, or of the receipt of a message.
  func localMinute(_ number: Int32, by event: Event?, isReceipt: Bool) -> Int? {
    guard number > DayInterval.openStart + 1 << 16, number < DayInterval.openEnd else { return nil }
    let zone = event.flatMap { isReceipt ? zones.receiptZone(of: $0) : zones.zone(of: $0) }
    return Int(number) + (zone ?? reference).minutes
  }

  /// The day in which a minute lies.
  static func day(ofMinute minute: Int) -> Day {
    let (quotient, remainder) = minute.quotientAndRemainder(dividingBy: 1440)
    return Day(number: remainder < 0 ? quotient - 1 : quotient)
  }

  /// Whether the zone of one of the event's dates is unknown.
  func hasUnknownZone(_ event: Event) -> Bool {
    zones.zone(of: event) == nil || event.received != nil && zones.receiptZone(of: event) == nil
  }
}

extension MinuteBounds {
  /// The minutes that lie in both; `nil` where there are none.
  fileprivate func common(with other: MinuteBounds) -> MinuteBounds? {
    let (low, high) = (max(low, other.low), min(high, other.high))
    return low <= high ? MinuteBounds(low: low, high: high) : nil
  }
}

extension EventTiming {
  /// When an event lets word pass, in days.
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
