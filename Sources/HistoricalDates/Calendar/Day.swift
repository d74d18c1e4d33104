/// One day of the proleptic Gregorian calendar.
///
/// Days are counted, so that comparing and subtracting them costs nothing and no time zone is
/// involved: `number` 0 is 1970-01-01, and years are astronomical (year 0 is 1 BC).
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int

  /// The day that lies `number` days after 1970-01-01.
  public init(number: Int) {
    self.number = number
  }

  /// Before every day that can be written: what a start without limit counts as.
  public static let distantPast = Day(number: -(1 << 60))
  /// After every day that can be written: what an end without limit counts as.
  public static let distantFuture = Day(number: 1 << 60)

  /// Whether it stands for "without limit" rather than for a day.
  public var isDistant: Bool { self <= .distantPast || self >= .distantFuture }

  /// Earlier comes first.
  public static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }

  /// The day so many days later. The distant past and future stay where they are.
  public static func + (day: Day, days: Int) -> Day {
    if day.isDistant { return day }
    let (sum, overflow) = day.number.addingReportingOverflow(days)
    if overflow { return days < 0 ? .distantPast : .distantFuture }
    return min(max(Day(number: sum), .distantPast), .distantFuture)
  }

  /// The day so many days earlier.
  public static func - (day: Day, days: Int) -> Day {
    day + (days == .min ? .max : -days)
  }

  /// How many days lie between two days; negative when `right` is the later one.
  public static func - (left: Day, right: Day) -> Int {
    left.number.subtractingReportingOverflow(right.number).partialValue
  }
}
