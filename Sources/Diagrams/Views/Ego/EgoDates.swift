import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// How often and when somebody dealt with another, in few words: `14: 2 Jul–14 Aug`.
struct EgoDates {
  /// The year in which everything happened, and which the caption says.
  private let onlyYear: Int?

  init(events: [SelectedEvent]) {
    let years = Set(
      events.flatMap { [$0.event.date.start.earliest?.year, $0.event.date.end.latest?.year] })
    onlyYear = years.count == 1 ? years.first ?? nil : nil
  }

  /// The number of `events`, which are in order of time, and the days of the first and the last; `nil`
  /// where there are none.
  func note(of events: [SelectedEvent]) -> String? {
    guard let first = events.first?.event.date, let last = events.last?.event.date else {
      return nil
    }
    let words = events.count == 1 ? DateLabel.text(first, under: onlyYear) : span(first, last)
    return words.isEmpty ? "\(events.count)" : "\(events.count): \(words)"
  }

  private func span(_ first: HistoricalDate, _ last: HistoricalDate) -> String {
    if onlyYear == nil, let start = first.start.earliest?.year, let end = last.end.latest?.year {
      return start == end ? English.year(start) : "\(English.year(start))–\(English.year(end))"
    }
    let (start, end) = (coarse(first.start), coarse(last.end))
    if let day = first.start.earliest, first.start.isOneDay, last.end.isOneDay,
      let final = last.end.latest, day.month == final.month, day.year == final.year, day != final
    {
      return "\(day.day)–\(end)"
    }
    return start == end ? start : "\(start)–\(end)"
  }

  /// The day, or as much as is known of it: `Jul`, `Jul/Aug`, the year.
  private func coarse(_ bounds: DayBounds) -> String {
    guard !bounds.isOneDay, let first = bounds.earliest, let last = bounds.latest,
      first.year == onlyYear, last.year == onlyYear
    else { return DateLabel.bounds(bounds, under: onlyYear) }
    let months = [first, last].map { English.months[$0.month - 1].prefix(3) }
    return first.month == last.month ? String(months[0]) : "\(months[0])/\(months[1])"
  }
}
