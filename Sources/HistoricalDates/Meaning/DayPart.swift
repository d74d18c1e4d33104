/// Part of the days that a date can be.
enum DayPart: Sendable {
  /// Every day from one to another; either may be without limit.
  case run(ClosedRange<Int>)
  /// Days with gaps between them, each widened by so many days to either side.
  case pattern(DayPattern, widenedBy: Int)
  /// A member `a..b` of an all-of set: something in each of the months (years, days) of the range.
  case each(CalendarUnit, in: ClosedRange<Int>, of: CalendarSystem)
}

extension DayPart {
  static let always = DayPart.run(Day.distantPast.number...Day.distantFuture.number)

  /// The first day on or after the one with this number.
  func first(onOrAfter number: Int) -> Int? {
    switch self {
    case .run(let days), .each(_, let days, _):
      return number > days.upperBound ? nil : max(number, days.lowerBound)
    case .pattern(let pattern, let margin):
      return pattern.first(onOrAfter: shifted(number, by: -margin))
        .map { max(number, $0 - margin) }
    }
  }

  /// The last day on or before the one with this number.
  func last(onOrBefore number: Int) -> Int? {
    switch self {
    case .run(let days), .each(_, let days, _):
      return number < days.lowerBound ? nil : min(number, days.upperBound)
    case .pattern(let pattern, let margin):
      return pattern.last(onOrBefore: shifted(number, by: margin))
        .map { min(number, $0 + margin) }
    }
  }

  /// Whether what the part stands for lies wholly in the window: the one unknown day, or in an
  /// all-of range at least one of its units.
  func isCertain(in window: ClosedRange<Int>) -> Bool {
    guard case .each(let unit, let days, let calendar) = self else {
      return first(onOrAfter: Day.distantPast.number).map(window.contains) == true
        && last(onOrBefore: Day.distantFuture.number).map(window.contains) == true
    }
    return unit.hasWhole(in: window, within: days, calendar: calendar)
  }
}

/// A day number moved by so many days; one without limit stays where it is.
func shifted(_ number: Int, by days: Int) -> Int { (Day(number: number) + days).number }

extension [DayPart] {
  func first(onOrAfter number: Int) -> Int? {
    lazy.compactMap { $0.first(onOrAfter: number) }.min()
  }

  func last(onOrBefore number: Int) -> Int? {
    lazy.compactMap { $0.last(onOrBefore: number) }.max()
  }

  /// The first day of all; there is one in every date that can be read.
  var first: Int { first(onOrAfter: Day.distantPast.number) ?? Day.distantFuture.number }
  /// The last day of all.
  var last: Int { last(onOrBefore: Day.distantFuture.number) ?? Day.distantPast.number }
}
