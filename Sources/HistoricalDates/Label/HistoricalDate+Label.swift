extension HistoricalDate {
  /// The date in English words, for figures, tables and captions.
  ///
  /// | written | label |
  /// |---|---|
  /// | `1945-07-11` | 11 July 1945 |
  /// | `1945-07` | July 1945 |
  /// | `1945~`, `1945?`, `1945%` | c. 1945, 1945?, c. 1945? |
  /// | `[1945-07-12..1945-08-07]` | between 12 July and 7 August 1945 |
  /// | `[..1945-06-09]` | by 9 June 1945 |
  /// | `1945-02-04/1945-02-11` | 4–11 February 1945 |
  /// | `1911/..` | 1911 onwards |
  /// | `1911/` | 1911 to an unknown date |
  /// | `1924-24` | winter 1924–25 |
  /// | `1945-07-11T17:30+03:00` | 11 July 1945, 17:30 |
  /// | `1945-07-11 (evening)` | 11 July 1945, evening |
  /// | `1945-07-11T10:00/T12:00` | 11 July 1945, 10:00–12:00 |
  /// | `1915-05-25 (Julian)` | 25 May 1915 O.S. (7 June 1915) |
  ///
  /// Digits that no words fit (`15XX-12-25`) stay as they are.
  public var label: String {
    guard let (expression, _) = try? WrittenExpression.read(text) else { return text }
    let label = expression.label(in: calendar)
    guard calendar == .julian, !expression.hasTwoCalendars else { return label }
    guard start.isOneDay, kind == .instant else { return label + " O.S." }
    return "\(label) O.S. (\(dayLabel(Day(number: start.low).components())))"
  }

  /// The date as it was written, and where it was in the Julian calendar the Gregorian one beside it:
  /// `1905-08-10 (Julian), 1905-08-23`.
  public var textWithGregorian: String {
    calendar == .julian ? "\(text), \(gregorian)" : text
  }

  /// The date in the Gregorian calendar, in EDTF.
  ///
  /// A Gregorian date is returned as it was written, without its calendar mark. A Julian day is
  /// converted; a Julian month or year becomes the range of days it covers
  /// (`[1915-05-14..1915-06-13]`), and a Julian span or set the outermost days it can touch.
  public var gregorian: String {
    let bytes = Array(text.utf8)
    if calendar == .gregorian {
      return String(decoding: bytes.prefix(CalendarMark(in: bytes).notationLength), as: UTF8.self)
    }
    if let timed = gregorianWithHour { return timed }
    let mark = qualification.mark
    if start.isOneDay && start == end { return "\(Day(number: start.low))\(mark)" }
    let first = start.earliest.map { "\($0)\(mark)" }
    let last = end.latest.map { "\($0)\(mark)" }
    if kind == .instant { return "[\(first ?? "")..\(last ?? "")]" }
    let openStart = start.high == Day.distantPast.number ? ".." : ""
    let openEnd = end.low == Day.distantFuture.number ? ".." : ""
    return "\(first ?? openStart)/\(last ?? openEnd)"
  }
}

extension HistoricalDate {
  /// Its hour in words, without its day: `17:30`, `evening`, of a talk within a day `10:00–12:00`; `nil`
  /// where it has none.
  public var hourLabel: String? {
    guard hasHours, let (expression, _) = try? WrittenExpression.read(text) else { return nil }
    let times = expression.dates.compactMap(\.time)
    guard let first = times.first, let last = times.last else { return nil }
    if times.count == 1 { return first.label }
    guard times.count == 2, start.low == end.high else { return first.label }
    return kind == .span ? "\(first.label)–\(last.label)" : "\(first.label) … \(last.label)"
  }

  /// A Julian day with an hour in the Gregorian calendar; `nil` for anything else.
  private var gregorianWithHour: String? {
    guard hasHours, kind == .instant, start.isOneDay || start.high == start.low + 1,
      let (expression, _) = try? WrittenExpression.read(text), case .date(let date) = expression,
      let time = date.time
    else { return nil }
    let day = "\(Day(number: start.low))"
    let mark = date.qualification.mark
    switch time.precision {
    case .part:
      return
        "\(day)\(mark) (\(([time.text] + [date.zone?.description].compactMap(\.self)).joined(separator: ", ")))"
    case .minute, .hour:
      return "\(day)T\(time.text)\(time.isApproximate ? "~" : mark)\(date.zone?.description ?? "")"
    }
  }
}

/// `11 July 1945`
func dayLabel(_ day: (year: Int, month: Int, day: Int)) -> String {
  "\(day.day) \(MonthNames.english[day.month - 1]) \(yearLabel(day.year))"
}

/// A year as it is printed: `1945`, `AD 17`, `44 BC`, `170,000,002`.
func yearLabel(_ year: Int) -> String {
  switch year {
  case ...0: "\(groupedText(1 - year)) BC"
  case 1..<100: "AD \(year)"
  default: groupedText(year)
  }
}

/// A number with commas between its thousands, from five digits on.
private func groupedText(_ number: Int) -> String {
  if number < 10_000 { return String(number) }
  return "\(groupedText(number / 1000, always: true)),\(paddedText(number % 1000, to: 3))"
}

private func groupedText(_ number: Int, always: Bool) -> String {
  if number < 1000 { return String(number) }
  return "\(groupedText(number / 1000, always: true)),\(paddedText(number % 1000, to: 3))"
}
