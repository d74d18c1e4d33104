public import HistoricalDates

/// How far a clock was ahead of Greenwich, and when: `+03:00`, in war time `+09:00`.
public struct ZonePeriod: Hashable, Sendable {
  /// How far.
  public var offset: UTCOffset
  /// When; `nil` where it never changed.
  public var during: HistoricalDate?

  /// An offset and its time.
  public init(_ offset: UTCOffset, during: HistoricalDate? = nil) {
    self.offset = offset
    self.during = during
  }
}

extension [ZonePeriod] {
  /// The first whose time can hold `date`.
  package func offset(at date: HistoricalDate) -> UTCOffset? {
    let window = DateWindow(date)
    return first { $0.during?.certainty(in: window) != nil || $0.during == nil }?.offset
  }
}
