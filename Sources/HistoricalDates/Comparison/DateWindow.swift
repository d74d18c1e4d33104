/// A range of days, both ends included; `nil` where it is open.
public struct DateWindow: Hashable, Sendable {
  /// The first day; `nil` where the window has no beginning.
  public var first: Day?
  /// The last day; `nil` where the window has no end.
  public var last: Day?

  /// The days from `first` to `last`.
  public init(first: Day?, last: Day?) {
    self.first = first
    self.last = last
  }

  /// Every day that `date` can touch.
  public init(_ date: HistoricalDate) {
    self.init(first: date.start.earliest, last: date.end.latest)
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
    "\(first ?? .distantPast)/\(last ?? .distantFuture)"
  }
}
