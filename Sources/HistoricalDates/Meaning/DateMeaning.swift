/// What a date says, in days.
struct DateMeaning: Sendable {
  var kind: HistoricalDate.Kind
  var start: DayBounds
  var end: DayBounds
  /// The days of an instant with gaps, or the members of an all-of set; empty where the bounds
  /// say all.
  var parts: [DayPart] = []

  /// One unknown day in the union of the parts.
  init(oneOf parts: [DayPart]) {
    kind = .instant
    start = DayBounds(low: parts.first, high: parts.last)
    end = start
    if parts.count == 1, case .run = parts[0] { return }
    self.parts = parts
  }

  /// Something in each of the parts: from its first occurrence to its last.
  init(allOf parts: [DayPart]) {
    kind = .allOf
    self.parts = parts
    start = .init(low: parts.first, high: parts.map(\.firstOccurrence).min() ?? 0)
    end = .init(low: parts.map(\.lastOccurrence).max() ?? 0, high: parts.last)
  }

  /// From a day among `starts` to one among `ends`, not before it; `nil` where none is.
  ///
  /// The bounds are tightened to the days that some choice of the other end allows.
  init?(from starts: [DayPart], to ends: [DayPart]) {
    guard let lastStart = starts.last(onOrBefore: ends.last),
      let firstEnd = ends.first(onOrAfter: starts.first)
    else { return nil }
    kind = .span
    start = DayBounds(low: starts.first, high: lastStart)
    end = DayBounds(low: firstEnd, high: ends.last)
  }
}

extension DayPart {
  /// The latest day that the first occurrence in the part can be on.
  fileprivate var firstOccurrence: Int {
    guard case .each(let unit, let days, let calendar) = self else { return [self].last }
    if Day(number: days.lowerBound).isDistant { return days.lowerBound }
    return unit.bounds(around: days.lowerBound, in: calendar).clamped(to: days).upperBound
  }

  /// The earliest day that the last occurrence in the part can be on.
  fileprivate var lastOccurrence: Int {
    guard case .each(let unit, let days, let calendar) = self else { return [self].first }
    if Day(number: days.upperBound).isDistant { return days.upperBound }
    return unit.bounds(around: days.upperBound, in: calendar).clamped(to: days).lowerBound
  }
}
