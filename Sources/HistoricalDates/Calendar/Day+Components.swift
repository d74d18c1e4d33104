extension Day {
  /// A day of a calendar; `nil` where the calendar has no such day (1923-02-29) or the year has
  /// more than twelve digits.
  public init?(year: Int, month: Int, day: Int, calendar: CalendarSystem = .gregorian) {
    guard (-CalendarSystem.lastYear...CalendarSystem.lastYear).contains(year),
      (1...12).contains(month),
      (1...calendar.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    self.init(number: calendar.dayNumber(year: year, month: month, day: day))
  }

  /// The first day that can be written, 1 January of the year −999,999,999,999.
  public static let firstWritable = Day(
    number: CalendarSystem.gregorian.dayNumber(
      year: -CalendarSystem.lastYear, month: 1, day: 1))
  /// The last day that can be written, 31 December of the year 999,999,999,999.
  public static let lastWritable = Day(
    number: CalendarSystem.gregorian.dayNumber(
      year: CalendarSystem.lastYear, month: 12, day: 31))

  /// The year, month and day of the month in a calendar. Days beyond `firstWritable` and
  /// `lastWritable` count as these.
  public func components(
    in calendar: CalendarSystem = .gregorian
  ) -> (year: Int, month: Int, day: Int) {
    calendar.components(of: min(max(self, .firstWritable), .lastWritable).number)
  }

  /// The Gregorian year; 0 is 1 BC.
  public var year: Int { components().year }
  /// The Gregorian month, 1 to 12.
  public var month: Int { components().month }
  /// The Gregorian day of the month, 1 to 31.
  public var day: Int { components().day }
}

extension Day: CustomStringConvertible {
  /// The day as in EDTF: `1945-07-11`, `-0044-03-15`. EDTF has no notation for a day of a year
  /// of more than four digits; such a day is shown as `Y12345-06-07`. Without limit is `..`.
  public var description: String {
    if isDistant { return ".." }
    let (year, month, day) = components()
    return "\(yearText(year))-\(paddedText(month, to: 2))-\(paddedText(day, to: 2))"
  }
}

/// A year in EDTF: `1945`, `-0044`, `Y12345`.
func yearText(_ year: Int) -> String {
  if year.magnitude > 9999 { return "Y\(year)" }
  return (year < 0 ? "-" : "") + paddedText(abs(year), to: 4)
}

/// A number with leading zeros.
func paddedText(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
