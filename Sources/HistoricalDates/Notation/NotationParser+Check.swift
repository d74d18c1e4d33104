extension NotationParser {
  /// Months are 01 to 12; 21 to 41 are seasons and other parts of the year.
  func checkMonth(of date: WrittenDate) throws(DateSyntaxError) {
    guard let month = date.month else { return }
    let place = componentStart()
    if let value = month.value {
      if (1...12).contains(value) { return }
      if date.subYear != nil {
        if scanner.next == .hyphen {
          throw failure("a season or another part of a year (\(value)) has no day")
        }
        if !date.year.isExact {
          throw failure("a season needs a year without unknown digits", at: place)
        }
        return
      }
      if value == 0 {
        throw failure("there is no month 00; an unknown month is left out or written XX", at: place)
      }
      throw failure(
        "there is no month \(value); months are 01 to 12, parts of a year 21 to 41", at: place)
    }
    guard month.choices(in: 1...12) != 0 else {
      throw failure("no month fits these digits; months are 01 to 12", at: place)
    }
  }

  /// The day must exist in some year and month that the digits allow.
  func checkDay(of date: WrittenDate) throws(DateSyntaxError) {
    guard let month = date.month, let day = date.day else { return }
    let place = componentStart()
    if day.value == 0 {
      throw failure("there is no day 00; an unknown day is left out or written XX", at: place)
    }
    if let value = day.value, value > 31 {
      throw failure("there is no day \(value); no month has more than 31 days", at: place)
    }
    // Every month has 28 days, so most dates need no look at the calendar.
    if let value = day.value, value <= 28 { return }
    if !date.calendar.dayParts(of: date).isEmpty { return }
    if let month = month.value, date.year.isExact {
      throw failure(
        monthIsShorter(month, in: date.year.value, of: date.calendar), at: place)
    }
    if let month = month.value, month != 2 {
      let length = calendar.length(ofMonth: month, in: 0)
      throw failure("\(MonthNames.english[month - 1]) has \(length) days", at: place)
    }
    throw failure("no month and year that fit these digits have such a day", at: place)
  }

  private func monthIsShorter(
    _ month: Int, in year: Int, of calendar: CalendarSystem
  ) -> String {
    let name = MonthNames.english[month - 1]
    let length = calendar.length(ofMonth: month, in: year)
    if month != 2 { return "\(name) has \(length) days" }
    if calendar.isLeap(year) { return "\(name) \(yearText(year)) has 29 days" }
    let calendarName = calendar == .julian ? " in the Julian calendar" : ""
    return "\(yearText(year)) is no leap year\(calendarName): February has 28 days"
  }

  /// Where the two digits that were read last begin.
  private func componentStart() -> Int {
    var start = scanner.position
    while start > 0, Qualification(mark: scanner.bytes[start - 1]) != nil { start -= 1 }
    return start - 2
  }
}
