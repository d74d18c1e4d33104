import HistoricalDates
import Negotiations

extension ExplorerRecord {
  /// A date for the page: whether it is doubted, its bounds in days, its kind unless it is an instant,
  /// and whatever else the rule of windows asks of it, with short keys.
  func date(of event: Event, in zones: Zones) -> CompactJSON {
    let written = event.date
    let date = corpus.approximateDays.map { written.widened(approximateDays: $0) } ?? written
    var items = bounds(of: date)
    var more = details(of: date, zone: date.zone ?? zones.zone(of: event))
    if written.hasHours {
      let (start, end) = written.minutes(in: zones.zone(of: event) ?? .greenwich)
      more.append(("h", .numbers([start.low, end.high].map(Self.limited))))
    }
    if date != written {
      let days = [written.start.low, written.end.high]
      more.append(("o", .numbers(days.map(Self.limited))))
    }
    if let received = event.received {
      more.append(
        ("r", .numbers([received.start.low, received.end.high].map(Self.limited))))
      let stretches = received.stretches(atMost: 64)
      if !stretches.isEmpty { more.append(("s", ranges(stretches.map(Self.days)))) }
    }
    if !more.isEmpty { items.append(.object(more)) }
    return .list(items)
  }

  /// The bounds of the hours of an event as its date is written for the page; `nil` where its days tell them.
  func hours(of event: Event, in zones: Zones) -> [Int]? {
    let date = corpus.approximateDays.map { event.date.widened(approximateDays: $0) } ?? event.date
    return date.clockBounds(in: date.zone ?? zones.zone(of: event)).map { $0.map(Self.limited) }
  }

  /// The bounds alone of a date that belongs to no event.
  func date(_ date: HistoricalDate) -> CompactJSON { .list(bounds(of: date)) }

  /// All that the rule of windows asks of a date that belongs to no event.
  func exactDate(_ date: HistoricalDate) -> CompactJSON {
    let more = details(of: date, zone: date.zone)
    return .list(bounds(of: date) + (more.isEmpty ? [] : [.object(more)]))
  }

  /// What its bounds do not tell.
  private func details(
    of date: HistoricalDate, zone: UTCOffset?
  ) -> [(String, CompactJSON)] {
    var more: [(String, CompactJSON)] = []
    if let pieces = date.pieces {
      more.append(("p", ranges(pieces.possible)))
      if !pieces.units.isEmpty { more.append(("u", ranges(pieces.units))) }
    }
    if let zone { more.append(("z", .number(zone.minutes))) }
    if let minutes = date.clockBounds(in: zone) {
      more.append(("m", .numbers(minutes.map(Self.limited))))
    }
    return more
  }

  private static func days(_ date: HistoricalDate) -> ClosedRange<Int> {
    date.start.low...max(date.start.low, date.end.high)
  }

  private func bounds(of date: HistoricalDate) -> [CompactJSON] {
    let doubted = CompactJSON.flag(!date.qualification.isEmpty)
    let numbers = [date.start.low, date.start.high, date.end.low, date.end.high].map(Self.limited)
    guard date.isSpan else { return [doubted, .number(numbers[0]), .number(numbers[3])] }
    return [doubted] + numbers.map(CompactJSON.number) + [.flag(date.kind == .allOf)]
  }

  private func ranges(_ ranges: [ClosedRange<Int>]) -> CompactJSON {
    .list(
      ranges.map { .numbers([Self.limited($0.lowerBound), Self.limited($0.upperBound)]) })
  }

  /// A number that a script holds exactly: 9,000,000,000 stands for no limit.
  static func limited(_ number: Int) -> Int { min(max(number, -9_000_000_000), 9_000_000_000) }
}

extension HistoricalDate {
  /// The four bounds in minutes of the clock of its place, where they are not those of its days.
  fileprivate func clockBounds(in zone: UTCOffset?) -> [Int]? {
    let bounds = zone.map { zone in
      let (start, end) = minutes(in: zone)
      return (start: start.on(zone), end: end.on(zone))
    }
    let (first, last) = bounds ?? localMinutes
    let ofDays = [MinuteBounds(start), MinuteBounds(end)]
    if [first, last] == ofDays { return nil }
    return [first.low, first.high, last.low, last.high]
  }
}
