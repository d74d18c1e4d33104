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
