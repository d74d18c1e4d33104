/// The days of some years, some months and some days of the month: `1560-XX-25`.
///
/// Days of the month are the same ones in every month, so the days have gaps between them, and a
/// question about them is answered by going to the next year, month and day that fit.
struct DayPattern: Sendable {
  let calendar: CalendarSystem
  let years: YearSet
  /// Bit 1 for January to bit 12 for December.
  let months: UInt64
  /// Bit 1 to bit 31.
  let days: UInt64

  /// The first day on or after the one with this number.
  func first(onOrAfter number: Int) -> Int? {
    let floor = calendar.dayNumber(year: years.first, month: 1, day: 1)
    var (year, month, day) = calendar.components(of: max(number, floor))
    while let candidate = years.first(onOrAfter: year) {
      if candidate > year { (year, month, day) = (candidate, 1, 1) }
      if let found = firstDay(of: year, from: month, day) { return found }
      (year, month, day) = (year + 1, 1, 1)
    }
    return nil
  }

  /// The last day on or before the one with this number.
  func last(onOrBefore number: Int) -> Int? {
    let ceiling = calendar.dayNumber(year: years.last, month: 12, day: 31)
    var (year, month, day) = calendar.components(of: min(number, ceiling))
    while let candidate = years.last(onOrBefore: year) {
      if candidate < year { (year, month, day) = (candidate, 12, 31) }
      if let found = lastDay(of: year, to: month, day) { return found }
      (year, month, day) = (year - 1, 12, 31)
    }
    return nil
  }

  private func firstDay(of year: Int, from month: Int, _ day: Int) -> Int? {
    for candidate in month...12 where months >> UInt64(candidate) & 1 == 1 {
      let fitting = daysThatExist(in: candidate, of: year) >> UInt64(candidate == month ? day : 0)
      guard fitting != 0 else { continue }
      let found = fitting.trailingZeroBitCount + (candidate == month ? day : 0)
      return calendar.dayNumber(year: year, month: candidate, day: found)
    }
    return nil
  }

  private func lastDay(of year: Int, to month: Int, _ day: Int) -> Int? {
    for candidate in (1...month).reversed() where months >> UInt64(candidate) & 1 == 1 {
      var fitting = daysThatExist(in: candidate, of: year)
      if candidate == month { fitting &= (1 << UInt64(day + 1)) - 1 }
      guard fitting != 0 else { continue }
      let found = UInt64.bitWidth - 1 - fitting.leadingZeroBitCount
      return calendar.dayNumber(year: year, month: candidate, day: found)
    }
    return nil
  }

  private func daysThatExist(in month: Int, of year: Int) -> UInt64 {
    let length = calendar.length(ofMonth: month, in: year)
    return days & ((1 << UInt64(length + 1)) - 1)
  }
}
