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
        let x = axes.point(scale.times[tick.event + 1], 0).x
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

/// The dates along a storyline that runs from left to right: a row of days, and rows of months and
/// years below it, each date where it changes and where there is room. Above the days stands a row of
/// hours where a day has several events.
private struct StorylineTicks {
  /// A day or month beneath an event.
  struct Tick {
    var text: String
    /// The position of the event.
    var event: Int
    /// The row, from 0.
    var row: Int
  }

  private(set) var ticks: [Tick] = []
  /// The events of another day than the event before.
  private(set) var changes: [Int] = []

  /// The ticks of `events`, which stand at `times`, in type of `size` points.
  init(events: [Event], times: [Double], size: Double, in words: any FigureLanguage) {
    var ends: [Double] = []
    func fits(_ text: String, at time: Double, row: Int) -> Bool {
      row >= ends.count || ends[row] + 1.5 <= time - TextWidth.ems(text) * size / 2
    }
    func put(_ text: String, _ event: Int, row: Int) {
      while ends.count <= row { ends.append(-.infinity) }
      ends[row] = times[event + 1] + TextWidth.ems(text) * size / 2
      ticks.append(Tick(text: text, event: event, row: row))
    }
    let hours = Self.hours(of: events, in: words)
    for (position, text) in hours where fits(text, at: times[position + 1], row: 0) {
      put(text, position, row: 0)
    }
    let dayRow = hours.isEmpty ? 0 : 1
    var last: (year: Int, month: Int, day: Int)?
    var months: [(event: Int, text: String)] = []
    for (position, event) in events.enumerated() {
      guard let day = event.date.start.earliest else { continue }
      if let last, last == (day.year, day.month, day.day) { continue }
      changes.append(position)
      let text = event.date.start.isOneDay ? "\(day.day)" : ""
      if !text.isEmpty, fits(text, at: times[position + 1], row: dayRow) {
        put(text, position, row: dayRow)
      }
      if last?.month != day.month || last?.year != day.year {
        let isNewYear = last?.year != day.year
        let text = Self.month(of: event.date, day, isNewYear: isNewYear, in: words)
        if let text { months.append((position, text)) }
      }
      last = (day.year, day.month, day.day)
    }
    for month in months {
      let row = (dayRow + 1...dayRow + 6).first {
        fits(month.text, at: times[month.event + 1], row: $0)
      }
      if let row { put(month.text, month.event, row: row) }
    }
  }

  /// The hours of events that share their day with another.
  private static func hours(
    of events: [Event], in words: any FigureLanguage
  ) -> [(event: Int, text: String)] {
    let counts = events.reduce(into: [Day: Int]()) { counts, event in
      if let day = event.date.start.earliest { counts[day, default: 0] += 1 }
    }
    return events.enumerated().compactMap { position, event in
      guard let day = event.date.start.earliest, counts[day, default: 0] > 1,
        let hour = DateLabel(words).hour(of: event.date)
      else { return nil }
      return (position, hour)
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
