internal import Documents
internal import HistoricalDates

/// Reads the dates of a table: strictly, or as an error would suggest them.
///
/// 7/11/1945 is read where other cells of the table settle which figure is the day, and "Aug 4" where
/// the rows around it settle the year.
struct TableDates {
  /// A date that was read, and how it is written where that is otherwise.
  struct Reading {
    var date: HistoricalDate
    var written: String?
  }

  let takesSuggestions: Bool
  private var order = DayOrder()
  private var years = RunningYear()

  init(takesSuggestions: Bool) { self.takesSuggestions = takesSuggestions }

  /// Begins another table: its lines are counted from the first again.
  mutating func beginTable() { years = RunningYear() }

  /// Looks at a cell before any is read.
  mutating func learn(_ text: String, line: Int) {
    let figures = DayFigures.all(in: text)
    for figure in figures { order.learn(figure) }
    if figures.count == 1, let figure = figures.first, figure.isWhole(text) {
      return years.learn(line: line, figure)
    }
    guard let date = Self.suggested(text), let first = date.earliest?.components(),
      let last = date.latest?.components(), first.year == last.year
    else { return }
    years.learn(
      line: line, year: first.year, month: first.month == last.month ? first.month : nil)
  }

  /// The date of a cell.
  mutating func read(_ text: String, line: Int) throws(RecordProblem) -> Reading {
    let text = text.collapsed
    let problem: DateSyntaxError
    do {
      return Reading(date: try HistoricalDate(text))
    } catch {
      problem = error
    }
    if let day = ForeignDate.serialDay(text) {
      throw RecordProblem(
        "'\(text)' is no date", help: "if it is a day as Excel counts them, write it as \(day)")
    }
    let plain = try years.withCentury(try order.plain(text))
    if let written = try? HistoricalDate(plain) { return try take(written.text, text, problem) }
    guard let found = plain == text ? problem : Self.problem(of: plain),
      var suggestion = found.suggestion
    else { throw RecordProblem(problem, in: text) }
    if found.isSuggestionOpen {
      throw RecordProblem(
        "'\(text)' is no date: \(found.message)",
        help: "did you mean \(found.readings())? Then write it so; it is not what stands here")
    }
    if suggestion.hasPrefix("XXXX-") {
      guard let year = years.year(of: suggestion, line: line, order) else {
        throw RecordProblem(
          "'\(text)' has no year, and the rows around it do not settle which",
          help: "write the year: YYYY\(suggestion.dropFirst(4))")
      }
      suggestion = suggestion.replacing("XXXX", with: RunningYear.fourDigits(year))
      if takesSuggestions { years.resolve(line: line, suggestion) }
    }
    return try take(suggestion, text, found)
  }

  /// Whether a cell says that there is no date: `n.d.`, `[o. D.]`, `б/д`.
  static func isNone(_ text: String) -> Bool {
    if UnknownName.isError(text) { return false }
    if UnknownName.contains(text) || NoDay.contains(text) { return true }
    let plain = text.lowercased().filter { $0.isLetter }
    // Letters alone may be a name of something; "od" is said with points.
    return undated.contains(plain) && !text.contains(where: \.isNumber)
      && (plain.count > 2 || text.contains { "./[(".contains($0) } || text.trimmed.count == 2)
  }

  /// The letters of what is written for no date.
  private static let undated: Set<String> = [
    "nd", "sd", "od", "ud", "бд", "undated", "nodate", "notdated", "dateunknown", "unknowndate",
    "sansdate", "sinedato", "sineanno", "ohnedatum", "undatiert", "nondaté", "nondatée",
    "бездаты", "недатировано", "未注明", "无日期", "無日期", "日期不详", "日期不詳",
  ]

  /// Whether a cell is a date, as it stands or as it may be read.
  static func mayBeDate(_ text: String) -> Bool {
    let text = text.collapsed
    guard let problem = problem(of: text) else { return true }
    return problem.suggestion != nil
  }

  private static func problem(of text: String) -> DateSyntaxError? {
    do {
      _ = try HistoricalDate(text)
      return nil
    } catch {
      return error
    }
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

  private static func suggested(_ text: String) -> HistoricalDate? {
    do {
      return try HistoricalDate(text.collapsed)
    } catch {
      guard let suggestion = error.suggestion, !suggestion.hasPrefix("XXXX"),
        !error.isSuggestionOpen
      else { return nil }
      return try? HistoricalDate(suggestion)
    }
  }
}
