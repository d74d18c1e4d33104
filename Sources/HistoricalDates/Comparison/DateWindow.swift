/// A range of days, both ends included; `nil` where it is open. It may be narrower than its days: from
/// one minute to another.
public struct DateWindow: Hashable, Sendable {
  /// The first day; `nil` where the window has no beginning.
  public var first: Day?
  /// The last day; `nil` where the window has no end.
  public var last: Day?
  /// The first and the last minute, where an hour is asked for; on the clock of ``zone``, else on that of
  /// whatever is looked at.
  public var minutes: MinuteBounds?
  /// The zone of the minutes.
  public var zone: UTCOffset?

  /// The days from `first` to `last`.
  public init(first: Day?, last: Day?) {
    self.first = first
    self.last = last
  }

  /// Every day that `date` can touch.
  public init(_ date: HistoricalDate) {
    self.init(first: date.start.earliest, last: date.end.latest)
    guard date.hasHours else { return }
    zone = date.isZoned ? date.zone : nil
    let (start, end) = zone.map { date.minutes(in: $0) } ?? date.localMinutes
    let local = MinuteBounds(low: start.low, high: end.high)
    minutes = zone.map { local.on($0) } ?? local
  }

  /// The minutes from its first to its last on a clock that is `offset` ahead of Greenwich; where that or
  /// the window's zone is unknown, all clocks are taken as one.
  public func localMinutes(at offset: UTCOffset?) -> MinuteBounds {
    let own = minutes ?? MinuteBounds(DayBounds(low: low, high: high))
    guard let zone, let offset else { return own }
    return MinuteBounds(
      low: shifted(own.low, by: offset.minutes - zone.minutes),
      high: shifted(own.high, by: offset.minutes - zone.minutes))
  }

  /// Whether no day lies in it, because it ends before it begins.
  public var isEmpty: Bool { low > high }

  /// Whether `day` lies in it.
  public func contains(_ day: Day) -> Bool { low <= day.number && day.number <= high }

  var low: Int { max(first ?? .distantPast, .distantPast).number }
  var high: Int { min(last ?? .distantFuture, .distantFuture).number }
}

extension DateWindow: CustomStringConvertible {
  /// The window in EDTF: `1945-07-01/1945-07-31`, `1945-07-01/..`.
  public var description: String {
    guard let minutes else { return "\(first ?? .distantPast)/\(last ?? .distantFuture)" }
    return "\(hourText(minutes.low))/\(hourText(minutes.high))"
  }

  private func hourText(_ minute: Int) -> String {
    let day = Day(number: minute.quotient(flooring: DayLength.minutes))
    if Day(number: minute).isDistant { return ".." }
    let rest = minute - day.number * DayLength.minutes
    return "\(day)T\(paddedText(rest / 60, to: 2)):\(paddedText(rest % 60, to: 2))"
      + (zone?.description ?? "")
  }
}
