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
