internal import HistoricalDates

/// Days as spreadsheets count them.
package enum SheetDate {
  /// The day that a number stands for, in EDTF, with its time where it has one; `nil` where it is none.
  package static func text(_ count: Double, uses1904: Bool) -> String? {
    let whole = count.rounded(.down)
    let before = uses1904 ? 1462 : 0
    guard let number = Int(exactly: whole), (max(before, 1)..<2_958_466).contains(number + before)
    else { return nil }
    // Excel takes 1900 for a leap year, so that its days before March are one off.
    let days = number + before
    guard days != 60, let origin = Day(year: 1899, month: 12, day: days < 60 ? 31 : 30)
    else { return nil }
    let day = "\(Day(number: origin.number + days))"
    let minutes = Int(((count - whole) * 1440).rounded())
    guard minutes > 0, minutes < 1440 else { return day }
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(day)T\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute):00"
  }

  /// A day without the midnight that programs write behind it: `1905-06-09T00:00:00.000Z`.
  static func withoutMidnight(_ text: String) -> String {
    guard let start = text.firstIndex(of: "T") else { return text }
    let hour = text[text.index(after: start)...]
    let isMidnight = !hour.isEmpty && hour.allSatisfy { "0:.Z".contains($0) }
    return isMidnight ? String(text[..<start]) : text
  }
}

/// What of a date the format of a cell shows. A program that is given "June 1905" keeps the first day of the
/// month and shows the month.
enum ShownDate {
  case day
  case month
  case year
  /// A day without its year, for which the program took the one in which it was typed.
  case dayAndMonth

  /// As much of a day as is shown, where the rest is what the program filled in.
  func text(of date: String) -> String {
    switch self {
    case .month where date.hasSuffix("-01") && date.utf8.count == 10: String(date.dropLast(3))
    case .year where date.hasSuffix("-01-01") && date.utf8.count == 10: String(date.dropLast(6))
    default: date
    }
  }
}
