package import HistoricalDates

/// The English of captions: counts, lists, dates and sentences.
package enum English {
  /// `1 meeting`, `3 meetings`.
  package static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
  }

  /// `none has`, `1 has`, `3 have`: how many of those spoken of, and what they do.
  package static func some(_ number: Int, _ singular: String, _ plural: String) -> String {
    switch number {
    case 0: "none \(singular)"
    case 1: "1 \(singular)"
    default: "\(number) \(plural)"
    }
  }

  /// `a`, `a and b`, `a, b and c`.
  package static func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `11 July 1945`.
  package static func day(_ day: Day) -> String {
    "\(day.day) \(months[day.month - 1]) \(year(day.year))"
  }

  /// `1945`, `44 BC`.
  package static func year(_ year: Int) -> String {
    year > 0 ? "\(year)" : "\(1 - year) BC"
  }

  /// The names of the months, January first.
  package static var months: [String] { MonthNames.english }

  /// `in July 1945`, `from 1911 to 1915`, `from 1 July to 3 August 1945`, `until 9 June 1945`; `nil`
  /// for all time.
  package static func range(_ window: DateWindow) -> String? {
    switch (window.first, window.last) {
    case (let first?, let last?): between(first, last)
    case (let first?, nil): "from \(day(first)) on"
    case (nil, let last?): "until \(day(last))"
    case (nil, nil): nil
    }
  }

  private static func between(_ first: Day, _ last: Day) -> String {
    if first == last { return "on \(day(first))" }
    let isWholeMonths = first.day == 1 && Day(number: last.number + 1).day == 1
    if isWholeMonths && first.month == 1 && last.month == 12 {
      return first.year == last.year
        ? "in \(year(first.year))" : "from \(year(first.year)) to \(year(last.year))"
    }
    let isOneYear = first.year == last.year
    if isWholeMonths && isOneYear && first.month == last.month { return "in \(month(first))" }
    if isWholeMonths {
      let start = isOneYear ? months[first.month - 1] : month(first)
      return "from \(start) to \(month(last))"
    }
    let start = isOneYear ? "\(first.day) \(months[first.month - 1])" : day(first)
    return "from \(start) to \(day(last))"
  }

  private static func month(_ day: Day) -> String {
    "\(months[day.month - 1]) \(year(day.year))"
  }

  /// `text` as a sentence, with a capital letter and a full stop.
  package static func sentence(_ text: String) -> String {
    guard let first = text.first, let last = text.last else { return "" }
    return first.uppercased() + text.dropFirst() + (".!?…".contains(last) ? "" : ".")
  }
}
