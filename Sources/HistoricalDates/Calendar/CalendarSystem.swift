/// The calendar a date was written in.
///
/// Both calendars are proleptic: their rules hold for every year, also before they were decreed.
/// Years are astronomical, so year 0 is 1 BC and year −1 is 2 BC.
public enum CalendarSystem: String, Hashable, Sendable, CaseIterable {
  /// New Style: three leap days dropped in four centuries.
  case gregorian
  /// Old Style: every fourth year is a leap year. Russia kept it until 31 January 1918.
  case julian
}

extension CalendarSystem {
  /// The last year, in either direction, that can be written: twelve digits, far beyond history
  /// and small enough that no day count can overflow.
  static let lastYear = 999_999_999_999

  /// Whether February of `year` has a 29th.
  func isLeap(_ year: Int) -> Bool {
    switch self {
    case .gregorian: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    case .julian: year % 4 == 0
    }
  }

  /// How many days `month` (1 to 12) has in `year`.
  func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 (Gregorian) to a day of this calendar.
  ///
  /// The year is counted from March, so that the leap day comes last and the months before it
  /// have lengths that a line of slope 153/5 rounds to.
  func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    return daysBefore(marchYear: marchYear) + dayOfYear + originDay
  }

  /// The year, month and day of this calendar that a day number falls on.
  func components(of dayNumber: Int) -> (year: Int, month: Int, day: Int) {
    let days = dayNumber - originDay
    var marchYear = days.quotient(flooring: cycle.days) * cycle.years
    let dayOfCycle = days - daysBefore(marchYear: marchYear)
    // A guess that is never too late; at most one step short.
    let yearOfCycle = dayOfCycle / 366
    marchYear += yearOfCycle
    while days >= daysBefore(marchYear: marchYear + 1) { marchYear += 1 }
    let dayOfYear = days - daysBefore(marchYear: marchYear)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    return marchMonth < 10
      ? (marchYear, marchMonth + 3, day) : (marchYear + 1, marchMonth - 9, day)
  }

  /// The day number of 1 March of year 0 in this calendar.
  private var originDay: Int { self == .gregorian ? -719_468 : -719_470 }

  /// After so many years the pattern of leap years repeats.
  private var cycle: (years: Int, days: Int) {
    self == .gregorian ? (400, 146_097) : (4, 1461)
  }

  /// Days from 1 March of year 0 to 1 March of `marchYear`.
  private func daysBefore(marchYear year: Int) -> Int {
    let julian = 365 * year + year.quotient(flooring: 4)
    guard self == .gregorian else { return julian }
    return julian - year.quotient(flooring: 100) + year.quotient(flooring: 400)
  }
}

extension Int {
  /// Division that rounds towards minus infinity, as day counts before an origin need.
  func quotient(flooring divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
