import HistoricalDates

/// A short date, to stand under a heading that gives the year.
///
/// A dash joins the ends of a span (`17 Jul–2 Aug`), an ellipsis the bounds of one unknown day
/// (`12 Jul … 7 Aug`).
struct DateLabel {
  private let words: any FigureLanguage

  init(_ words: any FigureLanguage) { self.words = words }

  /// The year in which the date begins; `nil` where that is not known.
  static func year(of date: HistoricalDate) -> Int? {
    date.start.earliest?.year
  }

  /// The date on one line if that fits `ems`, else on two.
  func lines(_ date: HistoricalDate, under year: Int?, ems: Double) -> [String] {
    let text = text(date, under: year)
    if let hour = hour(of: date) {
      let whole = text + words.punctuation.comma + hour
      return TextWidth.ems(whole) > ems ? broken(text, ems: ems) + [hour] : [whole]
    }
    return broken(text, ems: ems)
  }

  /// A date in lines, which end between the ends of a span, or between the bounds of one.
  private func broken(_ text: String, ems: Double) -> [String] {
    func parts(_ text: String, at mark: String, _ end: String) -> [String] {
      guard TextWidth.ems(text) > ems else { return [text] }
      return text.replacing(mark, with: end + "\n").split(separator: "\n").map(String.init)
    }
    return parts(text, at: "–", "–").flatMap { parts($0, at: " … ", " …") }
  }

  /// The hour of a date, or the part of the day; `nil` where it has none.
  func hour(of date: HistoricalDate) -> String? {
    // One of these words is part of another, which stands before it.
    let parts: [FigureWord] = [.afternoon, .morning, .noon, .evening, .night]
    return date.hourLabel.map { label in
      parts.reduce(label) { $0.replacing($1.rawValue, with: words.word($1)) }
    }
  }

  /// The date, with its year only where that is not `year`.
  func text(_ date: HistoricalDate, under year: Int?) -> String {
    let plain: String
    if date.isSpan {
      plain = span(from: date.start, to: date.end, under: year)
    } else {
      plain = bounds(date.start, under: year)
    }
    let about = date.qualification.contains(.approximate) ? words.approximate(plain) : plain
    return about + (date.qualification.contains(.uncertain) ? "?" : "")
  }

  /// The time from one date to another: `2–10 Jul`.
  func text(from first: HistoricalDate, to last: HistoricalDate, under year: Int?) -> String {
    let (start, end) = (text(first, under: year), text(last, under: year))
    if start == end { return start }
    let isPlain = [first, last].allSatisfy { !$0.isSpan && $0.qualification.isEmpty }
    return isPlain
      ? span(from: first.start, to: last.start, under: year) : "\(start)–\(end)"
  }

  private func span(from first: DayBounds, to last: DayBounds, under year: Int?) -> String {
    if let days = daysOfOneMonth(first, last, under: year) { return days }
    let (start, end) = (bounds(first, under: year), bounds(last, under: year))
    if start == end { return start }
    let known = years(of: Self.onlyYear(of: first, last), under: year)
    return "\(bounds(first, under: known.before))–\(bounds(last, under: known.behind))"
  }

  /// The years under which the two ends of a time stand. A year that both share is said once: before the first
  /// where years come first, else behind the last.
  private func years(of shared: Int?, under year: Int?) -> (before: Int?, behind: Int?) {
    words.putsYearFirst ? (year, shared ?? year) : (shared ?? year, year)
  }

  /// The year of both ends of a span; `nil` where there are several, or one is not known.
  private static func onlyYear(of first: DayBounds, _ last: DayBounds) -> Int? {
    let days = [first.earliest, first.latest, last.earliest, last.latest].compactMap(\.self)
    guard days.count == 4, Set(days.map(\.year)).count == 1 else { return nil }
    return days[0].year
  }

  /// `8–28 Nov`.
  private func daysOfOneMonth(
    _ start: DayBounds, _ end: DayBounds, under year: Int?
  ) -> String? {
    guard start.isOneDay, end.isOneDay, let first = start.earliest, let last = end.latest,
      first != last, first.year == last.year, first.month == last.month
    else { return nil }
    return words.shortDays(from: first.day, "–", to: last, under: year)
  }

  /// The day, or its bounds.
  func bounds(_ bounds: DayBounds, under year: Int?) -> String {
    switch (bounds.earliest, bounds.latest) {
    case (nil, nil): return ""
    case (let first?, nil): return "\(day(first, under: year)) …"
    case (nil, let last?): return "… \(day(last, under: year))"
    case (let first?, let last?): return interval(first, last, under: year)
    }
  }

  private func interval(_ first: Day, _ last: Day, under year: Int?) -> String {
    if first == last { return day(first, under: year) }
    let beginsMonth = first.day == 1
    let endsMonth = Day(number: last.number + 1).day == 1
    if beginsMonth && endsMonth && first.month == 1 && last.month == 12 {
      return first.year == last.year
        ? words.year(first.year) : "\(words.year(first.year)) … \(words.year(last.year))"
    }
    let known = years(of: first.year == last.year ? first.year : nil, under: year)
    if beginsMonth && endsMonth {
      let isOne = first.year == last.year && first.month == last.month
      return isOne
        ? month(first, under: year)
        : "\(month(first, under: known.before)) … \(month(last, under: known.behind))"
    }
    if first.year == last.year && first.month == last.month {
      return words.shortDays(from: first.day, " … ", to: last, under: year)
    }
    return "\(day(first, under: known.before)) … \(day(last, under: known.behind))"
  }

  private func day(_ day: Day, under year: Int?) -> String { words.shortDay(day, under: year) }

  private func month(_ day: Day, under year: Int?) -> String {
    words.shortMonth(of: day, under: year)
  }
}
