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
  /// The offsets that clocks can have had at `date`: those of the periods that can hold it, and of those without a
  /// time where none can. Several where the record contradicts itself, or the date may be before a change and
  /// after.
  package func offsets(at date: HistoricalDate) -> [UTCOffset] {
    let window = DateWindow(date)
    let dated = filter { $0.during?.certainty(in: window) != nil }
    let standing = dated.isEmpty ? filter { $0.during == nil } : dated
    return Set(standing.map(\.offset)).sorted()
  }
}
