/// What the members of a range in an all-of set are: `{1912-03..1912-05}` is three months.
enum CalendarUnit: Int, Comparable, Sendable {
  case day, month, year

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  init(of date: WrittenDate) {
    self = date.day != nil ? .day : date.month != nil ? .month : .year
  }

  /// Whether some unit of the range `days` lies wholly in the window. A unit that the range cuts
  /// counts as the part that is left of it.
  func hasWhole(
    in window: ClosedRange<Int>, within days: ClosedRange<Int>, calendar: CalendarSystem
  ) -> Bool {
    guard window.overlaps(days) else { return false }
    let shared = window.clamped(to: days)
    let start = shared.lowerBound
    // A range that goes on without limit has whole units where the window does, too.
    if Day(number: start).isDistant || Day(number: shared.upperBound).isDistant { return true }
    let unit = bounds(around: start, in: calendar).clamped(to: days)
    if unit.lowerBound == start { return unit.upperBound <= shared.upperBound }
    guard unit.upperBound < shared.upperBound else { return false }
    let next = bounds(around: unit.upperBound + 1, in: calendar).clamped(to: days)
    return next.upperBound <= shared.upperBound
  }

  /// The unit of the calendar that a day lies in.
  func bounds(around number: Int, in calendar: CalendarSystem) -> ClosedRange<Int> {
    let (year, month, _) = calendar.components(of: number)
    switch self {
    case .day: return number...number
    case .month:
      let first = calendar.dayNumber(year: year, month: month, day: 1)
      return first...first + calendar.length(ofMonth: month, in: year) - 1
    case .year:
      return calendar.dayNumber(
        year: year, month: 1, day: 1)...calendar.dayNumber(
          year: year, month: 12, day: 31)
    }
  }
}
