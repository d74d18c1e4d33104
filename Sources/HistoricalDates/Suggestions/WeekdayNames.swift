/// The names of the days of the week, as dates are written with them.
enum WeekdayNames {
  /// The number of a day of the week, from 0 for Monday; `nil` for every other word.
  static func number(of word: String) -> Int? {
    names.firstIndex { $0.contains(word) }
  }

  /// On which day of the week a day fell.
  static func number(of day: Day) -> Int {
    // 1970-01-01 was a Thursday.
    ((day.number + 3) % 7 + 7) % 7
  }

  private static let english = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// What to say of a date that bears a weekday that it was not; `nil` where it is none.
  static func contradiction(in text: String) -> String? {
    guard var date = ProseDate(ProseToken.tokens(of: text.lowercased())) else { return nil }
    date.settle()
    guard let weekday = date.weekday, let year = date.year, let month = date.month,
      let number = date.day, let day = Day(year: year, month: month, day: number)
    else { return nil }
    let actual = Self.number(of: day)
    guard actual != weekday, date.unknownDigits == 0 else { return nil }
    return "\(day) was a \(english[actual]) in the Gregorian calendar, and no \(english[weekday])"
  }

  private static let names: [Set<String>] = [
    ["mon", "monday", "montag", "lundi", "понедельник", "пн"],
    ["tue", "tues", "tuesday", "dienstag", "mardi", "вторник", "вт"],
    ["wed", "weds", "wednesday", "mittwoch", "mercredi", "среда", "ср"],
    ["thu", "thur", "thurs", "thursday", "donnerstag", "jeudi", "четверг", "чт"],
    ["fri", "friday", "freitag", "vendredi", "пятница", "пт"],
    ["sat", "saturday", "samstag", "sonnabend", "samedi", "суббота", "сб"],
    ["sun", "sunday", "sonntag", "dimanche", "воскресенье", "вс"],
  ]
}
