extension HistoricalDate {
  /// The first day, not before `day`, that the date can be (an instant) or touch (a span or an
  /// all-of date); `nil` where none is left.
  public func firstPossibleDay(onOrAfter day: Day) -> Day? {
    let number = max(day, .firstWritable).number
    if !meaning.parts.isEmpty { return meaning.parts.first(onOrAfter: number).map(Day.init) }
    let first = max(number, meaning.start.low)
    return first <= meaning.end.high && !Day(number: first).isDistant ? Day(number: first) : nil
  }

  /// The days in `window` that the date can be or touch, in order, found as they are asked for.
  ///
  /// Where neither the date nor the window has a beginning, the days begin with
  /// `Day.firstWritable`; where neither has an end, they do not end.
  public func possibleDays(in window: DateWindow) -> PossibleDays {
    PossibleDays(date: self, next: Day(number: window.low), last: window.high)
  }
}

extension HistoricalDate {
  /// Whether some day of `window` is none that the date can be or touch.
  ///
  /// - Complexity: O(*p*) for each part or gap on the way, of *p* parts; not O(days).
  package func leavesOutDays(in window: DateWindow) -> Bool {
    if meaning.parts.isEmpty {
      return meaning.start.low > window.low || meaning.end.high < window.high
    }
    var next = window.low
    while next <= window.high {
      guard let end = meaning.parts.compactMap({ $0.end(ofRunFrom: next) }).max() else {
        return true
      }
      next = end + 1
    }
    return false
  }
}

extension HistoricalDate {
  /// The days on which an instant can be, where there are gaps between them: each row of days as a date of
  /// its own, in order. Empty where there is no gap, and where there are more rows than `limit`.
  ///
  /// Qualified dates have none: how far a doubt reaches is not known.
  package func stretches(atMost limit: Int) -> [HistoricalDate] {
    guard kind == .instant, qualification.isEmpty, !hasHours, meaning.parts.count > 0 else {
      return []
    }
    var stretches: [HistoricalDate] = []
    var next = meaning.parts.first(onOrAfter: Day.distantPast.number)
    while let first = next {
      var last = first
      while last < Day.distantFuture.number,
        let end = meaning.parts.compactMap({ $0.end(ofRunFrom: last) }).max()
      {
        last = end
        guard end < Day.distantFuture.number, meaning.parts.first(onOrAfter: end + 1) == end + 1
        else { break }
        last = end + 1
      }
      guard stretches.count < limit, let date = Self.oneOf(first...last) else { return [] }
      stretches.append(date)
      next = last < Day.distantFuture.number ? meaning.parts.first(onOrAfter: last + 1) : nil
    }
    return stretches.count > 1 ? stretches : []
  }

  /// One day of some that follow one another.
  static func oneOf(_ days: ClosedRange<Int>) -> HistoricalDate? {
    func text(_ number: Int) -> String {
      let day = Day(number: number)
      return day.isDistant ? "" : "\(day)"
    }
    if days.count == 1 { return HistoricalDate(Day(number: days.lowerBound)) }
    return try? HistoricalDate("[\(text(days.lowerBound))..\(text(days.upperBound))]")
  }
}

extension DayPart {
  /// The last day of those that follow one another from `number` on, as far as is known without
  /// going through them; `nil` where that day is not in the part.
  func end(ofRunFrom number: Int) -> Int? {
    guard first(onOrAfter: number) == number else { return nil }
    switch self {
    case .run(let days), .each(_, let days, _): return days.upperBound
    case .pattern(let pattern, let margin):
      return pattern.last(onOrBefore: shifted(number, by: margin)).map { max(number, $0 + margin) }
    }
  }
}

/// The days that a vague date can be, one after another.
public struct PossibleDays: Sequence, IteratorProtocol, Sendable {
  fileprivate let date: HistoricalDate
  fileprivate var from: Day?
  fileprivate let last: Int

  fileprivate init(date: HistoricalDate, next: Day, last: Int) {
    self.date = date
    from = next
    self.last = last
  }

  /// The next day.
  public mutating func next() -> Day? {
    guard let from, let day = date.firstPossibleDay(onOrAfter: from), day.number <= last
    else {
      self.from = nil
      return nil
    }
    self.from = day + 1
    return day
  }
}
