import HistoricalDates

/// The lines of an axis of time: months, or years where there are many.
struct TimeAxis {
  /// A line of the axis.
  struct Tick {
    var day: Double
    var label: String
    /// What stands in the line below: the year.
    var heading: String?
    var isMajor: Bool
  }

  let ticks: [Tick]

  init(_ span: ClosedRange<Double>, in words: any FigureLanguage) {
    let days = span.upperBound - span.lowerBound
    let (first, last) = (Day(number: Int(span.lowerBound)), Day(number: Int(span.upperBound)))
    if days > 1_500 {
      let step = days > 36_500 ? 20 : days > 11_000 ? 5 : days > 4_000 ? 2 : 1
      ticks = (first.year...max(first.year, last.year)).filter { $0 % step == 0 }.compactMap {
        year in
        Self.start(year, 1).map {
          Tick(day: $0, label: words.year(year), heading: nil, isMajor: true)
        }
      }.filter { span.contains($0.day) }
      return
    }
    let step = days > 700 ? 3 : 1
    var found: [Tick] = []
    var (year, month) = (first.year, first.month)
    while (year, month) <= (last.year, last.month) {
      if (month - 1) % step == 0, let day = Self.start(year, month) {
        let name = words.month(month)
        let isFirst = found.isEmpty || month == 1
        if span.contains(day) {
          found.append(
            Tick(
              day: day, label: name, heading: isFirst ? words.year(year) : nil, isMajor: true))
        }
      }
      if days <= 130 { found += Self.days(of: year, month, every: days <= 45 ? 5 : 10, in: span) }
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    ticks = found
  }

  private static func start(_ year: Int, _ month: Int) -> Double? {
    Day(year: year, month: month, day: 1).map { Double($0.number) }
  }

  /// Days within a month, by their number.
  private static func days(
    of year: Int, _ month: Int, every step: Int, in span: ClosedRange<Double>
  ) -> [Tick] {
    stride(from: step + 1, through: 26, by: step).compactMap { number in
      guard let day = Day(year: year, month: month, day: number) else { return nil }
      let place = Double(day.number)
      return span.contains(place)
        ? Tick(day: place, label: "\(number)", heading: nil, isMajor: false) : nil
    }
  }
}

extension TimeAxis {
  /// Adds the labels below the axis, whose line stands at `foot`, with years below them; one that would
  /// run into the one before is left out.
  ///
  /// - Parameter first: the number of the first, where there are several axes.
  func addLabels(
    to graph: inout DotGraph, below foot: Double, size: Double, from first: Int = 0,
    place: (_ day: Double) -> Double
  ) {
    var ends = [-Double.infinity, -Double.infinity]
    for (number, tick) in ticks.enumerated() {
      let x = place(tick.day)
      for (line, text) in [tick.label, tick.heading ?? ""].enumerated() where !text.isEmpty {
        let width = Typeface.ems(text) * size * 0.9
        guard x - width / 2 > ends[line] + 2 else { continue }
        ends[line] = x + width / 2
        graph.addText(
          DotName("date", id: line == 0 ? "below" : "lower", first + number), [text],
          left: x - width / 2 - 1, right: x + width / 2 + 1,
          y: foot - size * (line == 0 ? 0.8 : 1.9), size: size * 0.9, alignment: "CENTER",
          isBold: line == 1)
      }
    }
  }
}
