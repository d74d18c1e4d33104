import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The number and dates of the events that two actors share, in short: `14: 2 Jul–14 Aug`.
struct EgoDates {
  /// The year, where all events fall in one, which the caption gives.
  private let onlyYear: Int?

  init(events: [SelectedEvent]) {
    let years = Set(
      events.flatMap { [$0.event.date.start.earliest?.year, $0.event.date.end.latest?.year] })
    onlyYear = years.count == 1 ? years.first ?? nil : nil
  }

  /// The number of `events`, which are in order of time, and the dates of the first and last; `nil`
  /// where there are none.
  func note(of events: [SelectedEvent]) -> String? {
    guard let first = events.first?.event.date, let last = events.last?.event.date else {
      return nil
    }
    let date = events.count == 1 ? DateLabel.text(first, under: onlyYear) : span(first, last)
    return date.isEmpty ? "\(events.count)" : "\(events.count): \(date)"
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

  /// The day, or as much of it as is known: `Jul`, `Jul/Aug`, the year.
  private func coarse(_ bounds: DayBounds) -> String {
    guard !bounds.isOneDay, let first = bounds.earliest, let last = bounds.latest,
      first.year == onlyYear, last.year == onlyYear
    else { return DateLabel.bounds(bounds, under: onlyYear) }
    let months = [first, last].map { English.months[$0.month - 1].prefix(3) }
    return first.month == last.month ? String(months[0]) : "\(months[0])/\(months[1])"
  }
}
