import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The columns of a register and the dates below them.
struct RegisterAxis {
  /// A date that some columns share.
  struct Group {
    var columns: Range<Int>
    var day: String
    var month: String?
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
    let gap = Self.longGap(dates)
    while start < dates.count {
      var end = start + 1
      while end < dates.count, Self.key(dates[end]) == Self.key(dates[start]) { end += 1 }
      let before = start > 0 ? dates[start - 1] : nil
      groups.append(Self.group(start..<end, dates[start], after: before, gap: gap, in: words))
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

  private static func group(
    _ columns: Range<Int>, _ date: HistoricalDate, after before: HistoricalDate?, gap: Int,
    in words: any FigureLanguage
  ) -> Group {
    let first = date.start.earliest
    let last = before?.start.earliest
    let isNewYear = first?.year != last?.year
    let isNewMonth = isNewYear || first?.month != last?.month
    let month = first.map { words.month($0.month) }
    let days = first.flatMap { one in last.map { one.number - $0.number } } ?? 0
    return Group(
      columns: columns, day: day(of: date), month: isNewMonth ? month : nil,
      year: isNewYear ? first.map { words.year($0.year) } : nil, followsGap: days >= gap)
  }

  /// The day of a date, or as much of it as is known; empty where that is no more than the month.
  private static func day(of date: HistoricalDate) -> String {
    guard let first = date.start.earliest else { return "?" }
    let about = date.qualification.isEmpty ? "" : "?"
    guard date.start.isOneDay else { return about }
    if date.isSpan { return "\(first.day)–" }
    return "\(first.day)\(about)"
  }

  /// The days after which time is said to have gone by: many times what usually lies between two events.
  private static func longGap(_ dates: [HistoricalDate]) -> Int {
    let days = dates.compactMap { $0.start.earliest?.number }
    let gaps = zip(days, days.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.sorted()
    guard !gaps.isEmpty else { return .max }
    return max(8, gaps[gaps.count / 2] * 6)
  }
}
