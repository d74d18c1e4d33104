/// The earliest and the latest minute that something can be, counted from 1970-01-01T00:00.
///
/// A side without limit has the number of `Day.distantPast` or `Day.distantFuture`, as in ``DayBounds``.
public struct MinuteBounds: Hashable, Sendable {
  /// The earliest minute.
  public let low: Int
  /// The latest minute.
  public let high: Int

  /// Bounds.
  public init(low: Int, high: Int) {
    self.low = low
    self.high = high
  }

  /// From the first minute of some days to the last.
  public init(_ days: DayBounds) {
    self.init(low: minute(ofDay: days.low), high: lastMinute(ofDay: days.high))
  }

  init(joining all: [MinuteBounds]) {
    self.init(
      low: all.map(\.low).min() ?? Day.distantPast.number,
      high: all.map(\.high).max() ?? Day.distantFuture.number)
  }

  /// The bounds on a clock that is so far ahead.
  public func on(_ offset: UTCOffset) -> MinuteBounds {
    MinuteBounds(low: shifted(low, by: offset.minutes), high: shifted(high, by: offset.minutes))
  }
}
