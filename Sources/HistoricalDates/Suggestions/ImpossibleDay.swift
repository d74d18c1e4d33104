/// A date in words whose day its month has not: `29 February 1905`.
enum ImpossibleDay {
  /// What to say of it; `nil` where it is none. `mark` is that of the calendar.
  static func message(for text: String, _ mark: String) -> String? {
    guard var date = ProseDate(ProseToken.tokens(of: text.lowercased())) else { return nil }
    date.settle()
    guard let year = date.year, date.unknownDigits == 0, let month = date.month,
      (1...12).contains(month), let day = date.day
    else { return nil }
    let isJulian = mark.contains("Julian") || mark.contains("O.S.")
    let calendar = isJulian ? CalendarSystem.julian : .gregorian
    let length = calendar.length(ofMonth: month, in: year)
    guard day > length else { return nil }
    if day > 31 { return "no month has more than 31 days" }
    if month == 2, day == 29 { return "\(year) is no leap year: February has 28 days" }
    return month == 2
      ? "February \(year) has \(length) days"
      : "\(MonthNames.english[month - 1]) has \(length) days"
  }
}
