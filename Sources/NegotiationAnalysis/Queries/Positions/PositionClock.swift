package import HistoricalDates
package import Negotiations

/// When the events and positions of a corpus can have been, in minutes.
package struct PositionClock {
  private let corpus: Corpus
  private let zones: Zones
  private let windows: [EventID: RecordedOrder.Window]
  private let after: [EventID: Set<EventID>]

  /// The clock of a corpus.
  package init(_ corpus: Corpus) {
    self.corpus = corpus
    zones = Zones(of: corpus)
    let held = corpus.events.filter(\.wasHeld)
    let order = RecordedOrder(among: held)
    var windows: [EventID: RecordedOrder.Window] = [:]
    for var event in held {
      if let days = corpus.approximateDays {
        event.date = event.date.widened(approximateDays: days)
      }
      windows[event.id] = event.window(
        zone: zones.zone(of: event) ?? .greenwich,
        receiptZone: zones.receiptZone(of: event) ?? .greenwich)
    }
    self.windows = order.isEmpty ? windows : order.narrow(windows).windows
    var after: [EventID: Set<EventID>] = [:]
    for event in order.events { after[event] = order.events(after: event, isOver: false) }
    self.after = after
  }

  /// Whether the record says that one event came before another.
  package func order(_ one: EventID?, before other: EventID?) -> Bool {
    guard let one, let other else { return false }
    return after[one]?.contains(other) ?? false
  }

  /// The minutes in one of which a position was taken; `nil` where no date is recorded.
  package func minutes(of position: Position) -> MinuteBounds? {
    guard var date = position.date else {
      return position.event.flatMap { windows[$0] }.map {
        MinuteBounds(low: $0.start.low, high: $0.isInstant ? $0.start.high : end(of: $0, position))
      }
    }
    if let days = corpus.approximateDays { date = date.widened(approximateDays: days) }
    var event =
      position.event.flatMap { corpus.events[$0] } ?? Event(id: "", kind: .act, date: date)
    event.date = date
    // What was held from one day to another was taken at the first.
    let own = date.minutes(in: zones.zone(of: event) ?? .greenwich).start
    guard let window = position.event.flatMap({ windows[$0] }), own.low <= window.end.high,
      own.high >= window.start.low
    else { return own }
    return MinuteBounds(
      low: max(own.low, window.start.low), high: min(own.high, end(of: window, position)))
  }

  /// The last minute at which something can have been said at an event; a message says it when it is sent.
  private func end(of window: RecordedOrder.Window, _ position: Position) -> Int {
    let isMessage = position.event.flatMap { corpus.events[$0]?.kind } == .message
    return isMessage ? window.start.high : window.end.high
  }

  /// The last minute at which an event can have begun, or a message have been sent.
  func lastBeginning(of event: EventID) -> Int? { windows[event]?.start.high }

  /// When an event can have been; of a message, from its sending to its receipt.
  func window(of event: EventID) -> MinuteBounds? {
    windows[event].map { MinuteBounds(low: $0.start.low, high: $0.end.high) }
  }
}

extension Position {
  /// The days in one of which it was taken, when its date, or that of its event, is `date`: what is said
  /// at an event that lasts is said on one of its days.
  package func days(of date: HistoricalDate) -> DayBounds {
    let last = self.date == nil && date.isSpan ? date.end.latest : date.start.latest
    return DayBounds(earliest: date.start.earliest, latest: last)
  }
}
