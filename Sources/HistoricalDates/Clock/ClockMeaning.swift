/// What a date says, in minutes; kept only where an hour or a zone is written in it.
struct ClockMeaning: Sendable {
  /// Minutes of a clock, from the first to the last, counted from 1970-01-01T00:00 of that clock.
  struct Stretch: Sendable {
    var low: Int
    var high: Int
    /// The zone that is written with it.
    var zone: UTCOffset?
  }

  var kind: HistoricalDate.Kind
  /// What the start can be, or the members of a set.
  var starts: [Stretch]
  /// What the end of a span can be.
  var ends: [Stretch]
  /// Whether an hour or a part of a day is written in it.
  var hasHours: Bool

  /// The bounds when what has no zone of its own is read in `zone`; minutes of Greenwich.
  func bounds(in zone: UTCOffset) -> (start: MinuteBounds, end: MinuteBounds) {
    let (first, last) = (starts.map { $0.bounds(in: zone) }, ends.map { $0.bounds(in: zone) })
    switch kind {
    case .instant:
      let bounds = MinuteBounds(joining: first)
      return (bounds, bounds)
    case .allOf:
      let all = MinuteBounds(joining: first)
      let (start, end) = (first.map(\.high).min() ?? all.high, first.map(\.low).max() ?? all.low)
      return (MinuteBounds(low: all.low, high: start), MinuteBounds(low: end, high: all.high))
    case .span:
      let (start, end) = (MinuteBounds(joining: first), MinuteBounds(joining: last))
      return (
        MinuteBounds(low: start.low, high: min(start.high, end.high)),
        MinuteBounds(low: max(start.low, end.low), high: end.high)
      )
    }
  }

  /// Whether every stretch has a zone of its own.
  var isZoned: Bool {
    (starts + ends).allSatisfy { $0.zone != nil || Day(number: $0.low).isDistant }
  }

  /// The first zone that is written in it.
  var zone: UTCOffset? { (starts + ends).lazy.compactMap(\.zone).first }
}

extension ClockMeaning.Stretch {
  /// The minutes of some days.
  init(_ days: DayPart, zone: UTCOffset?) {
    let part = [days]
    self.init(low: minute(ofDay: part.first), high: lastMinute(ofDay: part.last), zone: zone)
  }

  fileprivate func bounds(in other: UTCOffset) -> MinuteBounds {
    let offset = (zone ?? other).minutes
    return MinuteBounds(low: shifted(low, by: -offset), high: shifted(high, by: -offset))
  }
}

extension WrittenExpression {
  /// What it says in minutes; `nil` where neither an hour nor a zone is written in it.
  func clock(widenedBy margin: Int = 0) -> ClockMeaning? {
    let dates = dates
    guard dates.contains(where: { $0.time != nil || $0.zone != nil }) else { return nil }
    let hasHours = dates.contains { $0.time != nil }
    func meaning(
      _ kind: HistoricalDate.Kind, _ starts: [ClockMeaning.Stretch],
      _ ends: [ClockMeaning.Stretch] = []
    ) -> ClockMeaning {
      ClockMeaning(kind: kind, starts: starts, ends: ends, hasHours: hasHours)
    }
    switch self {
    case .date(let date): return meaning(.instant, date.stretches(widenedBy: margin))
    case .oneOf(let members):
      return meaning(.instant, members.flatMap { $0.stretches(widenedBy: margin) })
    case .allOf(let members):
      return meaning(.allOf, members.flatMap { $0.stretches(widenedBy: margin) })
    case .span(let from, let to):
      return meaning(
        .span, from.stretches(without: .distantPast, widenedBy: margin),
        to.stretches(without: .distantFuture, widenedBy: margin))
    }
  }
}

extension WrittenDate {
  fileprivate func stretches(widenedBy margin: Int) -> [ClockMeaning.Stretch] {
    let days = calendar.dayParts(of: self, widenedBy: margin)
    guard let time, case .run(let run)? = days.first else {
      return days.map { ClockMeaning.Stretch($0, zone: zone) }
    }
    let minutes = time.possibleMinutes
    let last = time.runsIntoNextDay ? run.upperBound - 1 : run.upperBound
    return [
      ClockMeaning.Stretch(
        low: minute(ofDay: run.lowerBound) + minutes.lowerBound,
        high: minute(ofDay: last) + minutes.upperBound, zone: zone)
    ]
  }
}

extension WrittenMember {
  fileprivate func stretches(widenedBy margin: Int) -> [ClockMeaning.Stretch] {
    switch self {
    case .date(let date): return date.stretches(widenedBy: margin)
    case .through(let first, let last):
      let (start, end) = (
        first?.stretches(widenedBy: margin), last?.stretches(widenedBy: margin)
      )
      return [
        ClockMeaning.Stretch(
          low: start?.map(\.low).min() ?? Day.distantPast.number,
          high: end?.map(\.high).max() ?? Day.distantFuture.number,
          zone: first?.zone ?? last?.zone)
      ]
    }
  }
}

extension WrittenEnd {
  fileprivate func stretches(
    without limit: Day, widenedBy margin: Int
  ) -> [ClockMeaning.Stretch] {
    switch self {
    case .date(let date): date.stretches(widenedBy: margin)
    case .open: [.init(low: limit.number, high: limit.number, zone: nil)]
    case .unknown: [.init(.always, zone: nil)]
    }
  }
}

/// The minute with which a day begins; a day without limit stays without.
func minute(ofDay number: Int) -> Int {
  Day(number: number).isDistant ? number : number * DayLength.minutes
}

/// The last minute of a day; a day without limit stays without.
func lastMinute(ofDay number: Int) -> Int {
  Day(number: number).isDistant ? number : number * DayLength.minutes + DayLength.minutes - 1
}
