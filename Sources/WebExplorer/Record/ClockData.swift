import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// When events let word pass, for the script of a page: what the rules of `path` and `reach` ask about and
/// the rules of windows do not.
struct ClockData {
  private let record: ExplorerRecord
  private let corpus: Corpus
  private let zones: Zones
  private let order: RecordedOrder
  /// The events that the record puts in an order and the page does not hold.
  private let others: [Event]

  init(_ record: ExplorerRecord) {
    self.record = record
    corpus = record.corpus
    zones = Zones(of: corpus)
    let order = RecordedOrder(among: corpus.events.filter(\.wasHeld))
    self.order = order
    let ordered = order.events
    others = corpus.events.filter {
      ordered.contains($0.id) && record.eventNumbers[$0.id] == nil
    }
  }

  /// Whether the page holds whatever a chain may pass through: all events of its days.
  private var isWhole: Bool {
    let (request, selection) = (record.request, record.request.selection)
    return request.centre.isEmpty && request.atLeast == 1 && selection.topics.isEmpty
      && selection.place == nil && !selection.isSecretOnly && selection.policy == .preferred
      && selection.kinds.count == Event.Kind.allCases.count
  }

  var data: CompactJSON {
    guard isWhole else { return .null }
    let collectives = record.actors.indices.filter { record.actors[$0].kind.isCollective }
    return .object([
      ("events", .list(record.events.map(row))), ("others", .list(others.map(row))),
      ("constraints", .list(order.constraints.compactMap(constraint))),
      ("collectives", .numbers(collectives)),
    ])
  }

  private func number(of event: EventID) -> Int? {
    record.eventNumbers[event]
      ?? others.firstIndex { $0.id == event }.map { record.events.count + $0 }
  }

  private func constraint(_ constraint: RecordedOrder.Constraint) -> CompactJSON? {
    guard let before = number(of: constraint.before), let after = number(of: constraint.after)
    else { return nil }
    return .numbers([
      before, after, constraint.isReport ? 1 : 0, constraint.isOfSending ? 1 : 0,
    ])
  }

  /// The zone of an event and that of its receipt, what is to be known of it, and its window where its days
  /// do not tell it; then those from whom it was kept, and its windows where its dates have gaps.
  private func row(_ event: Event) -> CompactJSON {
    guard event.wasHeld else { return .number(0) }
    let wide = widened(event)
    let plain = plainWindow(of: wide, hours: record.hours(of: event, in: zones))
    let hasHours = event.date.hasHours || event.received?.hasHours == true
    // Of an event of the page its claims tell whether its time is said outright.
    let isDoubted =
      !event.date.qualification.isEmpty || event.received?.qualification.isEmpty == false
      || record.eventNumbers[event.id] == nil && !event.hasFirmDate
    let flags =
      (event.date.isSpan ? 0 : 1) + (hasHours ? 2 : 0) + (isDoubted ? 4 : 0)
      + (event.fate == nil ? 0 : 8) + (event.received == nil ? 0 : 16)
      + (event.kind == .message ? 32 : 0) + 64 * midnights(event.date)
      + 256 * (event.received.map(midnights) ?? 0)
    return .list([
      zone(zones.zone(of: wide)), zone(zones.receiptZone(of: wide)), .number(flags),
      .numbers(window(of: wide) == plain ? [] : window(of: wide)),
      .numbers(event.keptFrom.compactMap { record.actorNumbers[$0] }),
      .list(stretches(of: event).map { .numbers(window(of: widened($0))) }),
      .list(sittings(of: event)),
    ])
  }

  /// A meeting at which some were for a part of the time, as its sittings: who was there, and, but for
  /// those who stayed all the time, when.
  private func sittings(of event: Event) -> [CompactJSON] {
    let joinings = Attendance(in: corpus, scope: .word()).occasions(of: event)
    let isDivided = event.date.kind == .allOf && !joinings.contains(where: \.isDirected)
    guard isDivided || joinings.contains(where: { $0.date != nil }) else { return [] }
    return joinings.map { joining in
      let members = CompactJSON.numbers(
        joining.from.flatMap { [record.actorNumbers[$0.actor] ?? -1, $0.isFirm ? 1 : 0] })
      guard let date = joining.date else { return .list([members]) }
      var sitting = event
      sitting.date = date
      let flags =
        (date.isSpan ? 0 : 1) + (date.qualification.isEmpty ? 0 : 4) + 64 * midnights(date)
      let days = [date.start.low, date.end.high].map(ExplorerRecord.limited)
      return .list([
        members, zone(zones.zone(of: sitting)), .number(flags),
        .numbers(window(of: widened(sitting))), .numbers(days),
      ])
    }
  }

  /// Which of its ends can be the midnight with which a day ends: 1 for the first, 2 for the last.
  private func midnights(_ date: HistoricalDate) -> Int {
    date.midnightShift.first + 2 * date.midnightShift.last
  }

  private func zone(_ zone: UTCOffset?) -> CompactJSON {
    zone.map { .number($0.minutes) } ?? .null
  }

  private func widened(_ event: Event) -> Event {
    guard let days = corpus.approximateDays else { return event }
    var event = event
    event.date = event.date.widened(approximateDays: days)
    event.received = event.received?.widened(approximateDays: days)
    return event
  }

  /// In minutes of Greenwich, or of the clock of its place where its zone is unknown.
  private func window(of event: Event) -> [Int] {
    let window = event.window(
      zone: zones.zone(of: event) ?? .greenwich,
      receiptZone: zones.receiptZone(of: event) ?? .greenwich)
    return [window.start.low, window.start.high, window.end.low, window.end.high]
      .map(ExplorerRecord.limited)
  }

  /// The window that the hours of an event by its own clock leave, or else its days, from their first to
  /// their last minutes.
  private func plainWindow(of event: Event, hours: [Int]?) -> [Int]? {
    let zone = zones.zone(of: event)?.minutes ?? 0
    if let hours {
      let isWritten = record.eventNumbers[event.id] == nil
      return isWritten || hours.contains { abs($0) > 1_000_000_000 } ? nil : hours.map { $0 - zone }
    }
    let (start, end) = (event.date.start, event.date.end)
    let days = [start.low, start.high, end.low, end.high]
    guard record.eventNumbers[event.id] != nil,
      days.allSatisfy({ ExplorerRecord.limited($0) == $0 && abs($0) < 1_000_000_000 })
    else { return nil }
    return zip(days, [0, 1439, 0, 1439]).map { $0 * 1440 + $1 - zone }
  }

  /// The event on each of the rows of days between which its dates have gaps.
  private func stretches(of event: Event) -> [Event] {
    let limit = 64
    let dates = event.date.stretches(atMost: limit)
    let receipts = event.received?.stretches(atMost: limit) ?? []
    let received: [HistoricalDate?] = receipts.isEmpty ? [event.received] : receipts
    let sent = dates.isEmpty ? [event.date] : dates
    guard sent.count * received.count > 1, sent.count * received.count <= limit else { return [] }
    return sent.flatMap { date in
      received.map { received in
        var stretch = event
        (stretch.date, stretch.received) = (date, received)
        return stretch
      }
    }
  }
}
