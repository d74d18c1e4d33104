internal import HistoricalDates

/// Days as spreadsheets count them.
package enum SheetDate {
  /// The day that a number stands for, in EDTF, with its time where it has one; `nil` where it is none.
  package static func text(_ number: Double, uses1904: Bool) -> String? {
    let whole = number.rounded(.down)
    guard (uses1904 ? 0 : 1)..<2_958_466 ~= Int(exactly: whole) ?? -1 else { return nil }
    // Excel takes 1900 for a leap year, so that its days before March are one off.
    let days = Int(whole) + (uses1904 ? 1462 : 0)
    guard days != 60 || uses1904, let origin = Day(year: 1899, month: 12, day: days < 60 ? 31 : 30)
    else { return nil }
    let day = "\(Day(number: origin.number + days))"
    let minutes = Int(((number - whole) * 1440).rounded())
    guard minutes > 0, minutes < 1440 else { return day }
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(day)T\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute):00"
  }
}
