import HistoricalDates
import NegotiationAnalysis
import Negotiations

extension StorylineDrawing {
  /// Adds the dates along the lines, and the bars of dates that last or are vague.
  func addDates(to graph: inout DotGraph) {
    let events = storyline.entries.map(\.selected.event)
    let ticks = StorylineTicks(
      events: events, times: scale.times, size: measures.smallSize, in: style.words)
    let rule: DotAttributes = [.color: .colour(Colour(grey: 225)), .penwidth: .number(0.4)]
    let foot = coordinates.height + 8
    for (number, position) in ticks.changes.enumerated() {
      let time = scale.times[position + 1]
      graph.addCurve(
        .line(from: axes.point(time, -6), to: axes.point(time, foot)), "rule", number, rule)
    }
    let lanes = addBars(from: foot, to: &graph)
    if axes.isUpright {
      addDatesBeside(ticks.changes, to: &graph)
    } else {
      let top = foot + 3 + Double(lanes) * 4
      for (number, tick) in ticks.ticks.enumerated() {
        let y = -(top + (Double(tick.row) + 0.5) * measures.smallSize * 1.15)
        let x = axes.point(tick.time, 0).x
        let half = (TextWidth.ems(tick.text) * measures.smallSize / 2).rounded(.up)
        graph.addText(
          DotName("date", id: "tick", number), [tick.text], left: x - half, right: x + half, y: y,
          size: measures.smallSize, alignment: "CENTER")
      }
    }
  }

  /// Adds the dates at the side of a figure on which time runs down.
  private func addDatesBeside(_ changes: [Int], to graph: inout DotGraph) {
    var year: Int?
    for position in changes {
      let date = storyline.entries[position].selected.event.date
      let at = axes.point(scale.times[position + 1], 0)
      if let new = DateLabel.year(of: date), new != year {
        year = new
        graph.addText(
          DotName("year", id: "beside", position), [style.words.year(new)], left: 0,
          right: at.x - 20, y: at.y + measures.smallSize * 1.25, size: measures.smallSize,
          alignment: "RIGHT", isBold: true)
      }
      graph.addText(
        DotName("date", id: "beside", position), [shortDate(date, under: year)], left: 0,
        right: at.x - 20, y: at.y,
        size: measures.smallSize, alignment: "RIGHT")
    }
  }

  /// The date as far as there is room for it, or the start of a long span, whose end its bar shows.
  private func shortDate(_ date: HistoricalDate, under year: Int?) -> String {
    let text = style.dates.text(date, under: year)
    if let hour = style.dates.hour(of: date) {
      let whole = text + style.words.punctuation.comma + hour
      if TextWidth.ems(whole) <= 5.9 { return whole }
    }
    guard TextWidth.ems(text) > 5.9, let dash = text.firstIndex(of: "–") else {
      return LineBreaking.filled(text, ems: 5.9, lines: 1)
    }
    return LineBreaking.filled(String(text[...dash]), ems: 5.9, lines: 1)
  }

  /// Adds the bars along the dates: a solid one for a span, a dotted one for the bounds of an unknown
  /// day. Returns how many stand side by side.
  private func addBars(from foot: Double, to graph: inout DotGraph) -> Int {
    var ends: [Double] = []
    for (position, entry) in storyline.entries.enumerated() {
      guard let bar = scale.bar(of: entry.selected.event, at: position) else { continue }
      let free = ends.firstIndex { $0 + 3 < bar.from }
      let lane = free ?? min(ends.count, 2)
      if lane == ends.count { ends.append(bar.to) } else { ends[lane] = max(ends[lane], bar.to) }
      let depth = axes.isUpright ? -10 - Double(lane) * 3 : foot + 2 + Double(lane) * 4
      let (from, to) = (axes.point(bar.from, depth), axes.point(bar.to, depth))
      graph.addCurve(
        bar.isEndless ? .arrow(from: from, to: to, head: 5, gap: 0) : .line(from: from, to: to),
        "bar", position,
        DateBar.attributes(
          isSpan: entry.selected.event.date.isSpan, isEndless: bar.isEndless))
    }
    return ends.count
  }
}

/// The dates along a storyline that runs from left to right, in two rows: of days, and of months with their
/// years; of hours and days where it is about no more than a few days; of months and years where the months have
/// no room in one row.
private struct StorylineTicks {
  /// A date beneath an event.
  struct Tick {
    var text: String
    /// Where its middle stands.
    var time: Double
    /// The row, from 0.
    var row: Int
  }

  private(set) var ticks: [Tick] = []
  /// The events of another day than the event before.
  private(set) var changes: [Int] = []
  private let times: [Double]
  private let size: Double

  /// The most days of which the hours are given.
  private static let mostDaysOfHours = 3

  /// The ticks of `events`, which stand at `times`, in type of `size` points.
  init(events: [Event], times: [Double], size: Double, in words: any FigureLanguage) {
    self.times = times
    self.size = size
    var (days, dates, months, years): ([Label], [Label], [Label], [Label]) = ([], [], [], [])
    var last: Day?
    for (position, event) in events.enumerated() {
      guard let day = event.date.start.earliest, day != last else { continue }
      changes.append(position)
      let isNewYear = last?.year != day.year
      let date = DateLabel(words).bounds(event.date.start, under: isNewYear ? nil : day.year)
      dates.append(Label(event: position, text: date))
      if event.date.start.isOneDay { days.append(Label(event: position, text: "\(day.day)")) }
      if isNewYear { years.append(Label(event: position, text: words.year(day.year))) }
      if isNewYear || last?.month != day.month,
        let text = Self.month(of: event.date, day, isNewYear: isNewYear, in: words)
      {
        months.append(Label(event: position, text: text))
      }
      last = day
    }
    let hours = Self.hours(of: events, in: words)
    if !hours.isEmpty, changes.count <= Self.mostDaysOfHours, let places = places(of: dates) {
      addFitting(hours, row: 0)
      add(dates, at: places, row: 1)
    } else if let places = places(of: months) {
      addFitting(days, row: 0)
      add(months, at: places, row: 1)
    } else {
      // The first month of a year stands above the year.
      let plain = months.map { label -> Label in
        let date = events[label.event].date
        let text = date.start.earliest.flatMap {
          Self.month(of: date, $0, isNewYear: false, in: words)
        }
        return Label(event: label.event, text: text ?? "")
      }
      addFitting(plain.filter { !$0.text.isEmpty }, row: 0)
      if let places = places(of: years) {
        add(years, at: places, row: 1)
      } else {
        addFitting(years, row: 1)
      }
    }
  }

  /// A text that belongs beneath an event.
  private struct Label {
    var event: Int
    var text: String
  }

  /// The room between two labels.
  private static let gap = 4.0

  private func half(_ label: Label) -> Double {
    max(TextWidth.ems(label.text), Typeface.ems(label.text)) * size / 2
  }

  private mutating func add(_ labels: [Label], at places: [Double], row: Int) {
    for (label, place) in zip(labels, places) {
      ticks.append(Tick(text: label.text, time: place, row: row))
    }
  }

  /// Adds those labels that have room, each in the middle beneath its event.
  private mutating func addFitting(_ labels: [Label], row: Int) {
    var end = -Double.infinity
    for label in labels {
      let (time, half) = (times[label.event + 1], half(label))
      guard end + Self.gap <= time - half else { continue }
      ticks.append(Tick(text: label.text, time: time, row: row))
      end = time + half
    }
  }

  /// The middles of labels in one row, each as near as can be to the middle beneath its event, and no further
  /// off than that it still begins or ends there; `nil` where they have no room.
  private func places(of labels: [Label]) -> [Double]? {
    var places: [Double] = []
    var end = -Double.infinity
    for label in labels {
      let (time, half) = (times[label.event + 1], half(label))
      let reach = max(0, half - 2)
      let place = max(time - reach, end + Self.gap + half)
      guard place <= time + reach + 0.01 else { return nil }
      places.append(place)
      end = place + half
    }
    var limit = Double.infinity
    for (number, label) in labels.enumerated().reversed() {
      let half = half(label)
      places[number] = max(places[number], min(times[label.event + 1], limit - Self.gap - half))
      limit = places[number] - half
    }
    return places
  }

  /// The hours of events that share their day with another.
  private static func hours(of events: [Event], in words: any FigureLanguage) -> [Label] {
    let counts = events.reduce(into: [Day: Int]()) { counts, event in
      if let day = event.date.start.earliest { counts[day, default: 0] += 1 }
    }
    return events.enumerated().compactMap { position, event in
      guard let day = event.date.start.earliest, counts[day, default: 0] > 1,
        let hour = DateLabel(words).hour(of: event.date)
      else { return nil }
      return Label(event: position, text: hour)
    }
  }

  /// The month in which a date begins, with the year if that is new, or the year alone where the month
  /// is not known.
  private static func month(
    of date: HistoricalDate, _ day: Day, isNewYear: Bool, in words: any FigureLanguage
  ) -> String? {
    let year = words.year(day.year)
    let isOneMonth =
      date.start.latest.map { $0.month == day.month && $0.year == day.year } ?? false
    guard isOneMonth else { return isNewYear ? year : nil }
    return words.shortMonth(of: day, under: isNewYear ? nil : day.year)
  }
}
