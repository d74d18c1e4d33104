import HistoricalDates
import Typesetting

/// A short date, to stand under a heading that gives the year.
///
/// A dash joins the ends of a span (`17 Jul–2 Aug`), an ellipsis the bounds of one unknown day
/// (`12 Jul … 7 Aug`).
enum DateLabel {
  /// The year in which the date begins; `nil` where that is not known.
  static func year(of date: HistoricalDate) -> Int? {
    date.start.earliest?.year
  }

  /// The date on one line if that fits `ems`, else on two.
  static func lines(_ date: HistoricalDate, under year: Int?, ems: Double) -> [String] {
    let text = text(date, under: year)
    if let hour = date.hourLabel {
      let whole = "\(text), \(hour)"
      return TextWidth.ems(whole) > ems ? [text, hour] : [whole]
    }
    guard TextWidth.ems(text) > ems else { return [text] }
    let broken = text.replacing("–", with: "–\n").replacing(" … ", with: " …\n")
    return broken.split(separator: "\n").map(String.init)
  }

  /// The date, with its year only where that is not `year`.
  static func text(_ date: HistoricalDate, under year: Int?) -> String {
    let plain: String
    if date.isSpan {
      if let days = daysOfOneMonth(date, under: year) { return days }
      let (start, end) = (bounds(date.start, under: year), bounds(date.end, under: year))
      plain = start == end ? start : "\(start)–\(end)"
    } else {
      plain = bounds(date.start, under: year)
    }
    let about = date.qualification.contains(.approximate) ? "c. " : ""
    return about + plain + (date.qualification.contains(.uncertain) ? "?" : "")
  }

  /// `8–28 Nov`.
  private static func daysOfOneMonth(_ date: HistoricalDate, under year: Int?) -> String? {
    guard date.start.isOneDay, date.end.isOneDay, date.qualification.isEmpty,
      let first = date.start.earliest, let last = date.end.latest,
      first != last, first.year == last.year, first.month == last.month
    else { return nil }
    return "\(first.day)–\(day(last, under: year))"
  }

  /// The day, or its bounds.
  static func bounds(_ bounds: DayBounds, under year: Int?) -> String {
    switch (bounds.earliest, bounds.latest) {
    case (nil, nil): return ""
    case (let first?, nil): return "\(day(first, under: year)) …"
    case (nil, let last?): return "… \(day(last, under: year))"
    case (let first?, let last?): return interval(first, last, under: year)
    }
  }

  private static func interval(_ first: Day, _ last: Day, under year: Int?) -> String {
    if first == last { return day(first, under: year) }
    let beginsMonth = first.day == 1
    let endsMonth = Day(number: last.number + 1).day == 1
    if beginsMonth && endsMonth && first.month == 1 && last.month == 12 {
      return first.year == last.year
        ? English.year(first.year) : "\(English.year(first.year)) … \(English.year(last.year))"
    }
    if beginsMonth && endsMonth {
      let start = month(first, under: year)
      let isOne = first.year == last.year && first.month == last.month
      return isOne ? start : "\(start) … \(month(last, under: year))"
    }
    if first.year == last.year && first.month == last.month {
      return "\(first.day) … \(day(last, under: year))"
    }
    return "\(day(first, under: year)) … \(day(last, under: year))"
  }

  private static func day(_ day: Day, under year: Int?) -> String {
    "\(day.day) \(month(day, under: year))"
  }

  private static func month(_ day: Day, under year: Int?) -> String {
    let name = English.months[day.month - 1].prefix(3)
    return day.year == year ? String(name) : "\(name) \(English.year(day.year))"
  }
}
