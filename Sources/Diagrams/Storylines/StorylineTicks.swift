import HistoricalDates
import Negotiations

/// The dates along a storyline that runs from left to right: a row of days, one of months and one of
/// years, each written where it changes and where there is room.
struct StorylineTicks {
  /// Words beneath a moment.
  struct Tick {
    var text: String
    /// The position of the event.
    var event: Int
    /// The row, from 0.
    var row: Int
  }

  private(set) var ticks: [Tick] = []
  /// The events whose day is not that of the one before.
  private(set) var changes: [Int] = []
  private(set) var rows = 0

  /// The ticks of `events`, which stand at `times`; letters are `size` points high.
  init(events: [Event], times: [Double], size: Double) {
    var ends: [Double] = []
    func fits(_ text: String, at time: Double, row: Int) -> Bool {
      row >= ends.count || ends[row] + 1.5 <= time - TextWidth.ems(text) * size / 2
    }
    func put(_ text: String, _ event: Int, row: Int) {
      while ends.count <= row { ends.append(-.infinity) }
      ends[row] = times[event + 1] + TextWidth.ems(text) * size / 2
      ticks.append(Tick(text: text, event: event, row: row))
    }
    var last: (year: Int, month: Int, day: Int)?
    var months: [(event: Int, text: String)] = []
    for (position, event) in events.enumerated() {
      guard let day = event.date.start.earliest else { continue }
      if let last, last == (day.year, day.month, day.day) { continue }
      changes.append(position)
      let text = event.date.start.isOneDay ? "\(day.day)" : ""
      if !text.isEmpty, fits(text, at: times[position + 1], row: 0) {
        put(text, position, row: 0)
      }
      if last?.month != day.month || last?.year != day.year {
        let isNewYear = last?.year != day.year
        let text = Self.month(of: event.date, day, isNewYear: isNewYear)
        if let text { months.append((position, text)) }
      }
      last = (day.year, day.month, day.day)
    }
    for month in months {
      let row = (1...6).first { fits(month.text, at: times[month.event + 1], row: $0) }
      if let row { put(month.text, month.event, row: row) }
    }
    rows = ends.count
  }

  /// The month in which a date begins and, of a new year, the year; the year alone where the month is
  /// not known.
  private static func month(
    of date: HistoricalDate, _ day: Day, isNewYear: Bool
  ) -> String? {
    let year = English.year(day.year)
    let isOneMonth =
      date.start.latest.map { $0.month == day.month && $0.year == day.year } ?? false
    guard isOneMonth else { return isNewYear ? year : nil }
    let month = String(English.months[day.month - 1].prefix(3))
    return isNewYear ? "\(month) \(year)" : month
  }
}
