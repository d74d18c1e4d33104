import GraphAlgorithms
import HistoricalDates

extension DayInterval {
  /// The days from the earliest to the latest; beyond what 32 bits hold, without end.
  init(_ bounds: DayBounds) {
    self.init(first: Self.clamp(bounds.low), last: Self.clamp(bounds.high))
  }

  /// The days of a window.
  init(_ window: DateWindow?) {
    self.init(
      first: Self.clamp(window?.first?.number ?? .min),
      last: Self.clamp(window?.last?.number ?? .max))
  }

  private static func clamp(_ day: Int) -> Int32 {
    Int32(clamping: min(max(day, Int(openStart)), Int(openEnd)))
  }

  /// A day as the domain knows it; `nil` for an end that is not there, and for what only counts on from one.
  static func day(_ number: Int32) -> Day? {
    number < -(1 << 30) || number >= openEnd ? nil : Day(number: Int(number))
  }
}
