internal import Documents
internal import HistoricalDates

/// The year as it goes on from row to row, for cells that leave it out: after `30 Dec 1905` comes `2 Jan` of
/// the next year.
struct RunningYear {
  private struct Known {
    var line: Int
    var year: Int
    /// The month; `nil` where the row gives a year alone.
    var month: Int?
    /// Figures of which the table tells which is the month.
    var figures: DayFigures?
  }

  /// The rows that have a year, in order.
  private var known: [Known] = []
  /// The last row whose year was settled by those around it.
  private var resolved: Known?

  /// Takes the year of a row.
  mutating func learn(line: Int, year: Int, month: Int?) {
    known.append(Known(line: line, year: year, month: month))
  }

  /// Takes a row with a day in figures.
  mutating func learn(line: Int, _ figures: DayFigures) {
    known.append(Known(line: line, year: figures.year, figures: figures))
  }

  /// Takes a date that was given its year.
  mutating func resolve(line: Int, _ notation: String) {
    guard let date = try? HistoricalDate(notation), let first = date.earliest?.components() else {
      return
    }
    resolved = Known(line: line, year: first.year, month: first.month)
  }

  /// The year of `XXXX-01-02` in a row; `nil` where the rows around it leave it open.
  func year(of notation: String, line: Int, _ order: DayOrder) -> Int? {
    let fields = notation.split { "-/~?% ".contains($0) }.compactMap { Int($0) }
    guard let month = fields.first, (1...12).contains(month) else { return nil }
    var before = known[..<firstIndex(from: line)].last
    if let resolved, resolved.line <= line, resolved.line >= before?.line ?? 0 {
      before = resolved
    }
    let after = known[firstIndex(from: line + 1)...].first
    let later = before.map { Self.candidates(after: $0, month, order) }
    let earlier = after.map { Self.candidates(before: $0, month, order) }
    let candidates =
      if let later, let earlier { later.intersection(earlier) } else { later ?? earlier ?? [] }
    return candidates.count == 1 ? candidates.first : nil
  }

  /// The first of the rows from a line on.
  private func firstIndex(from line: Int) -> Int {
    var (low, high) = (0, known.count)
    while low < high {
      let middle = (low + high) / 2
      if known[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The years in which a month and day may lie that stand below a row: its own, or the next at the turn of the
  /// year. Rows need not be in the order of days within a month.
  private static func candidates(
    after row: Known, _ month: Int, _ order: DayOrder
  ) -> Set<Int> {
    if row.figures == nil, row.month == nil { return [row.year] }
    guard let last = row.month ?? row.figures.flatMap(order.month) else { return [] }
    if month >= last { return [row.year] }
    return last >= 10 && month <= 3 ? [row.year + 1] : []
  }

  private static func candidates(
    before row: Known, _ month: Int, _ order: DayOrder
  ) -> Set<Int> {
    if row.figures == nil, row.month == nil { return [row.year] }
    guard let next = row.month ?? row.figures.flatMap(order.month) else { return [] }
    if month <= next { return [row.year] }
    return next <= 3 && month >= 10 ? [row.year - 1] : []
  }

  // MARK: Centuries

  /// A date with the century that all rows of the table share: `9-Aug-05` beside `10-Aug-1905`.
  func withCentury(_ text: String) throws(RecordProblem) -> String {
    let parts = text.split { " -/.".contains($0) }.map(String.init)
    guard parts.count == 3, Int(parts[0]).map((1...31).contains) == true,
      MonthWord.number(of: parts[1]) ?? MonthWord.roman(parts[1]) != nil
    else { return text }
    let year = parts[2].trimmingScalars { "'’".unicodeScalars.contains($0) }
    guard year.utf8.count == 2, let short = Int(year), short >= 0 else { return text }
    let centuries = Set(known.map { $0.year / 100 })
    guard centuries.count == 1, let century = centuries.first else {
      throw RecordProblem(
        "'\(text)' does not say which century, and the other rows do not settle it",
        help: "write the year with four digits")
    }
    return "\(parts[0]) \(parts[1]) \(Self.fourDigits(century * 100 + short))"
  }

  static func fourDigits(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
