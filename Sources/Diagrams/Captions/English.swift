import HistoricalDates
import Negotiations

/// The small grammar of captions.
enum English {
  /// `1 meeting`, `3 meetings`.
  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `11 July 1945`.
  static func day(_ day: Day) -> String {
    "\(day.day) \(months[day.month - 1]) \(year(day.year))"
  }

  /// `1945`, `44 BC`.
  static func year(_ year: Int) -> String {
    year > 0 ? "\(year)" : "\(1 - year) BC"
  }

  /// The names of the months.
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `from 1 July to 31 August 1945`, `until 9 June 1945`; `nil` for all time.
  static func range(_ window: DateWindow) -> String? {
    switch (window.first, window.last) {
    case (let first?, let last?) where first == last: "on \(day(first))"
    case (let first?, let last?): "from \(day(first)) to \(day(last))"
    case (let first?, nil): "from \(day(first)) on"
    case (nil, let last?): "until \(day(last))"
    case (nil, nil): nil
    }
  }

  /// `text` as a sentence: its first letter large, a full stop at its end.
  static func sentence(_ text: String) -> String {
    guard let first = text.first, let last = text.last else { return "" }
    return first.uppercased() + text.dropFirst() + (".!?…".contains(last) ? "" : ".")
  }
}
