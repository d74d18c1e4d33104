/// The earliest and the latest day that something can be.
///
/// A side without limit is `nil` in `earliest` and `latest`, which are for printing. Algorithms
/// use `low` and `high`, where nothing is ambiguous: the end of `1911/..` never comes, so both of
/// its numbers are those of `Day.distantFuture`, and both of its days are `nil`; the end of `1911/`
/// is any day from 1911 on, so only its `high` is.
public struct DayBounds: Hashable, Sendable {
  /// The number of the earliest day, that of `Day.distantPast` or `Day.distantFuture` where it has
  /// no limit.
  public let low: Int
  /// The number of the latest day, that of `Day.distantPast` or `Day.distantFuture` where it has
  /// no limit.
  public let high: Int

  /// Bounds; `nil` is no limit on that side.
  public init(earliest: Day?, latest: Day?) {
    low = (earliest ?? .distantPast).number
    high = (latest ?? .distantFuture).number
  }

  init(low: Int, high: Int) {
    self.low = low
    self.high = high
  }

  /// The earliest day, or `nil` without limit.
  public var earliest: Day? { Self.day(low) }
  /// The latest day, or `nil` without limit.
  public var latest: Day? { Self.day(high) }

  /// Whether only one day is left.
  public var isOneDay: Bool { low == high && earliest != nil }

  private static func day(_ number: Int) -> Day? {
    let day = Day(number: number)
    return day.isDistant ? nil : day
  }
}
