import HistoricalDates

/// What a range of days is made up of, which decides how a language names it.
enum DateExtent {
  case days, month, months, year, years

  init(_ first: Day, _ last: Day) {
    let isWholeMonths = first.day == 1 && Day(number: last.number + 1).day == 1
    let isOneYear = first.year == last.year
    if isWholeMonths, first.month == 1, last.month == 12 {
      self = isOneYear ? .year : .years
    } else if isWholeMonths {
      self = isOneYear && first.month == last.month ? .month : .months
    } else {
      self = .days
    }
  }
}
