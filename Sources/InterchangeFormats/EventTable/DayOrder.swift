internal import Documents

/// Which figure of `7/11/1945` is the day, as the cells of a table tell.
struct DayOrder {
  private enum Order { case dayFirst, monthFirst }

  private var hasDayFirst = false
  private var hasMonthFirst = false

  /// Looks at a day before any is read.
  mutating func learn(_ figures: DayFigures) {
    if figures.sign == "." { return }
    if figures.first > 12 { hasDayFirst = true }
    if figures.second > 12 { hasMonthFirst = true }
  }

  /// A text with its days in figures written year first, `1/2/1906 - 3/2/1906` as `1906-02-01/1906-02-03`; one
  /// of which nothing settles the order is refused.
  func plain(_ text: String) throws(RecordProblem) -> String {
    let all = DayFigures.all(in: text)
    if all.isEmpty || all.contains(where: { $0.first > 12 && $0.second > 12 }) { return text }
    let order = try order(of: all, in: text)
    var result = ""
    var position = text.startIndex
    for (index, figures) in all.enumerated() {
      result += Self.between(text[position..<figures.range.lowerBound])
      var year = figures.year
      if figures.isYearElsewhere, index + 1 < all.count {
        // 31/12-2/1/1906 begins in the year before.
        let (month, next) = (Self.fields(figures, order), Self.fields(all[index + 1], order))
        if (month.month, month.day) > (next.month, next.day) { year -= 1 }
      }
      let fields = Self.fields(figures, order)
      result += Self.notation(year, fields.month, fields.day)
      position = figures.range.upperBound
    }
    return result + Self.between(text[position...])
  }

  /// The month of a day in figures; `nil` where nothing settles which figure it is.
  func month(_ figures: DayFigures) -> Int? {
    (try? order(of: [figures], in: "")).map { Self.fields(figures, $0).month }
  }

  /// What stands between days: a dash alone is that of a span.
  private static func between(_ text: Substring) -> String {
    let bare = text.trimmed
    return bare == "-" || bare == "–" || bare == "—" ? "/" : String(text)
  }

  private func order(of all: [DayFigures], in text: String) throws(RecordProblem) -> Order {
    if hasDayFirst != hasMonthFirst { return hasDayFirst ? .dayFirst : .monthFirst }
    let open = all.filter { $0.sign != "." && $0.first != $0.second }
    if open.isEmpty { return .dayFirst }
    let isDayFirst = all.contains { $0.first > 12 }
    let isMonthFirst = all.contains { $0.second > 12 }
    if isDayFirst != isMonthFirst { return isDayFirst ? .dayFirst : .monthFirst }
    guard let figures = open.first else { return .dayFirst }
    let readings = [Order.dayFirst, .monthFirst].map { order in
      let fields = Self.fields(figures, order)
      return Self.notation(figures.year, fields.month, fields.day)
    }
    throw RecordProblem(
      "'\(text)' is \(readings[0]) or \(readings[1]), and no other row tells which",
      help: "write it year first")
  }

  private static func fields(_ figures: DayFigures, _ order: Order) -> (month: Int, day: Int) {
    // Figures with points between them are written day first everywhere.
    order == .dayFirst || figures.sign == "."
      ? (figures.second, figures.first) : (figures.first, figures.second)
  }

  private static func notation(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(RunningYear.fourDigits(year))-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
