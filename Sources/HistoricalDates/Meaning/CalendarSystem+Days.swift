extension CalendarSystem {
  /// The days that a written date can be; none where its digits fit no day.
  ///
  /// An approximate date is widened by `margin` days to either side.
  func dayParts(of date: WrittenDate, widenedBy margin: Int = 0) -> [DayPart] {
    let margin = date.qualification.contains(.approximate) ? margin : 0
    let years = YearSet(date.year)
    if let season = date.subYear { return parts(of: season, in: years, margin) }
    let months = date.month?.choices(in: 1...12) ?? Self.everyMonth
    let days = date.day?.choices(in: 1...31) ?? Self.everyDay
    let parts = parts(years, months: months, days: days, margin)
    guard date.time?.runsIntoNextDay == true, case .run(let day)? = parts.first else {
      return parts
    }
    return [.run(day.lowerBound...shifted(day.upperBound, by: 1))]
  }

  /// The first day that a written date can be.
  func firstDay(of date: WrittenDate) -> Int { dayParts(of: date).first }
  /// The last day that a written date can be.
  func lastDay(of date: WrittenDate) -> Int { dayParts(of: date).last }

  private static let everyMonth: UInt64 = 0b1_1111_1111_1110
  private static let everyDay: UInt64 = 0xFFFF_FFFE

  private func parts(_ years: YearSet, months: UInt64, days: UInt64, _ margin: Int) -> [DayPart] {
    if let run = run(years, months: months, days: days) { return [widened(run, by: margin)] }
    let pattern = DayPattern(calendar: self, years: years, months: months, days: days)
    let isPossible = pattern.first(onOrAfter: Day.distantPast.number) != nil
    return isPossible ? [.pattern(pattern, widenedBy: margin)] : []
  }

  /// The days as one run, where they have no gap: whole years, months of one year, days of one
  /// month.
  private func run(_ years: YearSet, months: UInt64, days: UInt64) -> ClosedRange<Int>? {
    guard case .run(let years) = years else { return nil }
    if months == Self.everyMonth && days == Self.everyDay {
      return dayNumber(
        year: years.lowerBound, month: 1, day: 1)...dayNumber(
          year: years.upperBound, month: 12, day: 31)
    }
    guard years.count == 1, let months = months.run else { return nil }
    let year = years.lowerBound
    let lastLength = length(ofMonth: months.upperBound, in: year)
    if days == Self.everyDay {
      return dayNumber(
        year: year, month: months.lowerBound, day: 1)...dayNumber(
          year: year, month: months.upperBound, day: lastLength)
    }
    let existing = days & ((1 << UInt64(lastLength + 1)) - 1)
    guard months.count == 1, let days = existing.run else { return nil }
    let month = months.lowerBound
    return dayNumber(
      year: year, month: month, day: days.lowerBound)...dayNumber(
        year: year, month: month, day: days.upperBound)
  }

  /// The parser has seen to it that a season has one year; it may run over into the next.
  private func parts(of season: SubYear, in years: YearSet, _ margin: Int) -> [DayPart] {
    let year = years.first
    let overrun = season.monthsOfNextYear
    let lastYear = overrun > 0 ? year + 1 : year
    let lastMonth = overrun > 0 ? overrun : season.monthsOfYear.upperBound
    let first = dayNumber(year: year, month: season.firstMonth, day: 1)
    let length = length(ofMonth: lastMonth, in: lastYear)
    let last = dayNumber(year: lastYear, month: lastMonth, day: length)
    return [widened(first...last, by: margin)]
  }

  private func widened(_ days: ClosedRange<Int>, by margin: Int) -> DayPart {
    .run(shifted(days.lowerBound, by: -margin)...shifted(days.upperBound, by: margin))
  }
}

extension UInt64 {
  /// The bits that are set, if they stand next to one another.
  fileprivate var run: ClosedRange<Int>? {
    guard self != 0 else { return nil }
    let first = trailingZeroBitCount
    let last = UInt64.bitWidth - 1 - leadingZeroBitCount
    return last - first + 1 == nonzeroBitCount ? first...last : nil
  }
}
