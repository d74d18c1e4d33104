internal import Documents
internal import HistoricalDates

/// The names of months as cells hold them.
enum MonthWord {
  static func number(of text: String) -> Int? {
    MonthNames.month(
      named: text.trimmed.lowercased().trimmingScalars { $0 == "." || $0 == "月" })
  }

  /// The number of a month in Roman figures: `VIII`.
  static func roman(_ text: String) -> Int? {
    let figures = [
      "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
    ]
    let bare = text.trimmed.uppercased().trimmingScalars { $0 == "." }
    return figures.firstIndex(of: bare).map { $0 + 1 }
  }
}

/// Reads the dates of a table: strictly, or as an error would suggest them.
///
/// 7/11/1945 is read where other cells of the table settle which figure is the day, and "Aug 4" where
/// the rows around it agree on the year.
struct TableDates {
  /// A date that was read, and how it is written where that is otherwise.
  struct Reading {
    var date: HistoricalDate
    var written: String?
  }

  private enum Order { case dayFirst, monthFirst }

  let takesSuggestions: Bool
  private var hasDayFirst = false
  private var hasMonthFirst = false
  /// The years of the rows that have one, in order.
  private var years: [(line: Int, year: Int)] = []

  init(takesSuggestions: Bool) { self.takesSuggestions = takesSuggestions }

  /// Looks at a cell before any is read.
  mutating func learn(_ text: String, line: Int) {
    if let (first, second, year) = Self.figures(text) {
      if first > 12 { hasDayFirst = true }
      if second > 12 { hasMonthFirst = true }
      years.append((line, year))
      return
    }
    guard let date = Self.suggested(text),
      let first = date.earliest?.components().year, let last = date.latest?.components().year
    else { return }
    if first == last { years.append((line, first)) }
  }

  /// The date of a cell.
  func read(_ text: String, line: Int) throws(RecordProblem) -> Reading {
    let text = text.collapsed
    let problem: DateSyntaxError
    do {
      return Reading(date: try HistoricalDate(text))
    } catch {
      problem = error
    }
    if let (first, second, year) = Self.figures(text) {
      return try figures(text, first, second, year, problem)
    }
    if let day = ForeignDate.serialDay(text) {
      throw RecordProblem(
        "'\(text)' is no date", help: "if it is a day as Excel counts them, write it as \(day)")
    }
    guard var suggestion = problem.suggestion else { throw RecordProblem(problem, in: text) }
    if suggestion.hasPrefix("XXXX-"), let year = year(around: line) {
      suggestion = Self.fourDigits(year) + suggestion.dropFirst(4)
    }
    return try take(suggestion, text, problem)
  }

  private func figures(
    _ text: String, _ first: Int, _ second: Int, _ year: Int, _ problem: DateSyntaxError
  ) throws(RecordProblem) -> Reading {
    let dayFirst = Self.notation(year, second, first)
    let monthFirst = Self.notation(year, first, second)
    let order: Order?
    if text.contains(".") || first == second {
      order = .dayFirst
    } else if hasDayFirst != hasMonthFirst {
      order = hasDayFirst ? .dayFirst : .monthFirst
    } else if first > 12 || second > 12 {
      order = first > 12 ? .dayFirst : .monthFirst
    } else {
      order = nil
    }
    guard let order else {
      throw RecordProblem(
        "'\(text)' is \(dayFirst) or \(monthFirst), and no other row tells which",
        help: "write it year first")
    }
    return try take(order == .dayFirst ? dayFirst : monthFirst, text, problem)
  }

  private func take(
    _ suggestion: String, _ text: String, _ problem: DateSyntaxError
  ) throws(RecordProblem) -> Reading {
    guard let date = try? HistoricalDate(suggestion), !suggestion.hasPrefix("XXXX") else {
      throw RecordProblem(problem, in: text)
    }
    guard takesSuggestions else {
      throw RecordProblem(
        "'\(text)' is no date: \(problem.message)",
        help: "did you mean \(suggestion)? --dates as-suggested takes such dates so")
    }
    return Reading(date: date, written: text)
  }

  /// The year of the rows before and after, where they agree.
  private func year(around line: Int) -> Int? {
    let before = years.last { $0.line < line }?.year
    let after = years.first { $0.line > line }?.year
    switch (before, after) {
    case (let before?, let after?): return before == after ? before : nil
    case (let only?, nil), (nil, let only?): return only
    case (nil, nil): return nil
    }
  }

  private static func suggested(_ text: String) -> HistoricalDate? {
    do {
      return try HistoricalDate(text.collapsed)
    } catch {
      guard let suggestion = error.suggestion, !suggestion.hasPrefix("XXXX") else { return nil }
      return try? HistoricalDate(suggestion)
    }
  }

  /// `7/11/1945`, `7.11.1945`, `7-11-1945`
  private static func figures(_ text: String) -> (Int, Int, Int)? {
    let parts = text.trimmed.split(
      omittingEmptySubsequences: false, whereSeparator: { "/.-".contains($0) })
    guard parts.count == 3, parts[2].utf8.count == 4, let first = Int(parts[0]),
      let second = Int(parts[1]), let year = Int(parts[2]), (1...31).contains(first),
      (1...31).contains(second), parts[0].utf8.count <= 2, parts[1].utf8.count <= 2
    else { return nil }
    return (first, second, year)
  }

  private static func notation(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(fourDigits(year))-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  private static func fourDigits(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
