import HistoricalDates
import Testing

/// Values that tests write often.
enum Fixture {
  /// A date that is written rightly; a wrong one fails the test and stands as a far one.
  static func date(_ text: String, at location: SourceLocation = #_sourceLocation)
    -> HistoricalDate
  {
    do {
      return try HistoricalDate(text)
    } catch {
      Issue.record("\(text): \(error.message)", sourceLocation: location)
      return HistoricalDate(Day(number: 0))
    }
  }
}
