import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The columns of a register and the dates below them.
struct RegisterAxis {
  /// A date that some columns share.
  struct Group {
    var columns: Range<Int>
    /// The day or days, in full and as short as they can be said; empty where that is no more than the month.
    var days: [String]
    /// The month, where it is another than before.
    var month: String?
    /// The year, where it is another than before.
    var year: String?
    /// Whether much time went by since the columns before.
    var followsGap: Bool
  }

  /// The middle of each column, in points from the first.
  let places: [Double]
  let groups: [Group]
  /// The width of all columns.
  let width: Double
  /// The distance between two columns of one date.
  let step: Double

  /// - Parameter room: the width to stay within.
  init(events: [SelectedEvent], room: Double, in words: any FigureLanguage) {
    let dates = events.map(\.event.date)
    var groups: [Group] = []
    var start = 0
    var said: Said = (nil, nil)
    let gap = Self.longGap(dates)
    while start < dates.count {
      var end = start + 1
      while end < dates.count, Self.key(dates[end]) == Self.key(dates[start]) { end += 1 }
      let before = start > 0 ? dates[start - 1] : nil
      groups.append(
        Self.group(start..<end, dates[start], after: before, &said, gap: gap, in: words))
      start = end
    }
    self.groups = groups
    let units = groups.reduce(0.0) { $0 + Double($1.columns.count) + Self.space(before: $1) }
    let step = min(15, room / max(1, units + 0.6))
    self.step = step
    var places: [Double] = []
    var x = step * 0.3
    for group in groups {
      x += Self.space(before: group) * step
      for _ in group.columns {
        places.append(x + step / 2)
        x += step
      }
    }
    self.places = places
    width = x + step * 0.3
  }

  /// The space before the columns of a date, in columns.
  private static func space(before group: Group) -> Double {
    group.columns.lowerBound == 0 ? 0 : group.followsGap ? 0.9 : group.year != nil ? 0.55 : 0.3
  }

  private static func key(_ date: HistoricalDate) -> String {
    DateLabel(EnglishFigures()).text(date, under: nil)
  }

  /// The month and year under which dates stand.
  private typealias Said = (year: Int?, month: Int?)

  private static func group(
    _ columns: Range<Int>, _ date: HistoricalDate, after before: HistoricalDate?,
    _ said: inout Said, gap: Int, in words: any FigureLanguage
  ) -> Group {
    let first = date.start.earliest
    let last = before?.start.earliest
    let isNewYear = first?.year != said.year
    // What is one day of a longer time stands in no month.
    let month = isWholeTime(date.start) ? nil : first?.month
    let isNewMonth = month != nil && (isNewYear || month != said.month)
    said = (first?.year, month)
    let days = first.flatMap { one in last.map { one.number - $0.number } } ?? 0
    return Group(
      columns: columns, days: self.days(of: date, in: words),
      month: isNewMonth ? month.map(words.month) : nil,
      year: isNewYear ? first.map { words.year($0.year) } : nil, followsGap: days >= gap)
  }

  /// Whether bounds are those of several months or years, without a day.
  private static func isWholeTime(_ bounds: DayBounds) -> Bool {
    guard let first = bounds.earliest, let last = bounds.latest else { return true }
    return isWhole(first, last) && (first.year, first.month) != (last.year, last.month)
  }

  private static func isWhole(_ first: Day, _ last: Day) -> Bool {
    first.day == 1 && Day(number: last.number + 1).day == 1
  }

  /// The days of a date under its month, or as much of them as is known.
  private static func days(of date: HistoricalDate, in words: any FigureLanguage) -> [String] {
    guard let first = date.start.earliest else { return ["?"] }
    let plain = plainDays(of: date, from: first, in: words)
    let isAbout = date.qualification.contains(.approximate)
    let doubt = date.qualification.contains(.uncertain) ? "?" : ""
    guard isAbout || !doubt.isEmpty else { return plain }
    guard !plain.isEmpty else {
      let month = words.month(first.month)
      return [(isAbout ? words.approximate(month) : month) + doubt, "?"]
    }
    return plain.map { (isAbout ? words.approximate($0) : $0) + doubt }
      + plain.suffix(1).map { $0 + "?" }
  }

  /// The days of a date, whatever is doubted of it: `7`, `7–9`, `17–2 Aug`, `1…12`.
  private static func plainDays(
    of date: HistoricalDate, from first: Day, in words: any FigureLanguage
  ) -> [String] {
    let labels = DateLabel(words)
    let start: [String]
    if let last = date.start.latest, last != first {
      if isWhole(first, last) {
        let isMonth = (first.year, first.month) == (last.year, last.month)
        start = isMonth ? [] : [labels.bounds(date.start, under: first.year)]
      } else {
        start = range(from: first, "…", to: last, in: words)
      }
    } else {
      start = date.start.isOneDay ? ["\(first.day)"] : ["\(first.day)…"]
    }
    guard date.isSpan, let shortest = start.last else { return start }
    guard date.start.isOneDay, let last = date.end.latest, date.end.isOneDay else {
      return start.map { $0 + "–" }
    }
    return last == first ? [shortest] : range(from: first, "–", to: last, in: words)
  }

  /// Two days of one month, or of two.
  private static func range(
    from first: Day, _ mark: String, to last: Day, in words: any FigureLanguage
  ) -> [String] {
    let isMonth = (first.year, first.month) == (last.year, last.month)
    let end = isMonth ? "\(last.day)" : words.shortDay(last, under: first.year)
    return ["\(first.day)\(mark)\(end)", "\(first.day)\(mark)"]
  }

  /// The days after which time is said to have gone by: many times what usually lies between two events.
  private static func longGap(_ dates: [HistoricalDate]) -> Int {
    let days = dates.compactMap { $0.start.earliest?.number }
    let gaps = zip(days, days.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.sorted()
    guard !gaps.isEmpty else { return .max }
    return max(8, gaps[gaps.count / 2] * 6)
  }
}
