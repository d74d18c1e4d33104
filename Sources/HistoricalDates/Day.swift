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

  public static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }
}
