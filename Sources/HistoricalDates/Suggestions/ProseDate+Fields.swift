extension ProseDate {
  /// Gives each number its field. Numbers that stay open (the 4 of "4–11 February") may be settled
  /// by the other end of a range.
  mutating func settle() {
    if isCentury || isDecade { return settleYearGroup() }
    if let index = numbers.firstIndex(where: { $0.digits >= 3 || $0.value > 31 || hasEra }) {
      guard numbers[index].digits >= 3 || hasEra else { return }
      settleYear(at: index)
    }
    // Winter 1944/45 begins in the first of its two years.
    if season == 24, numbers.count == 1, let year, numbers[0].value % 100 == (year + 1) % 100 {
      numbers = []
    }
    if month != nil || season != nil {
      if day == nil, numbers.count == 1, numbers[0].value <= 31 {
        day = numbers.removeFirst().value
      }
    } else if year != nil {
      settleMonthAndDay()
    }
  }

  private mutating func settleYearGroup() {
    guard numbers.count == 1 else { return }
    let number = numbers.removeFirst()
    if isCentury {
      year = (number.value - 1) * 100
      unknownDigits = 2
    } else {
      year = number.value
      unknownDigits = number.value % 100 == 0 ? 2 : 1
    }
  }

  private mutating func settleYear(at index: Int) {
    let value = numbers[index].value
    year = isBeforeChrist ? 1 - value : value
    let isFirst = index == 0
    numbers.remove(at: index)
    // 1945/7/11 goes down from the year, and so 1945/13/1 is none; 11/7/1945 is written either way round.
    if isFirst, month == nil, day == nil, numbers.count == 2 {
      (month, day) = (numbers[0].value, numbers[1].value)
      numbers = []
    }
  }

  private mutating func settleMonthAndDay() {
    if numbers.count == 1, (1...12).contains(numbers[0].value) {
      month = numbers.removeFirst().value
      isMonthInFigures = true
    }
    guard numbers.count == 2 else { return }
    let (first, second) = (numbers[0].value, numbers[1].value)
    switch (first <= 12, second <= 12) {
    case (true, true) where !isDotted && first != second:
      (month, day) = (first, second)
      alternative = (second, first)
    case (_, true): (month, day) = (second, first)
    case (true, false): (month, day) = (first, second)
    case (false, false): return
    }
    numbers = []
  }

  /// The date in EDTF, if it has a form there.
  var notation: String? { notation(month: month, day: day) }

  /// The ten years that "1900s" may be, beside the hundred.
  var decadeNotation: String? {
    guard isDecade, unknownDigits == 2, let year, !isBeforeChrist else { return nil }
    return paddedText(year, to: 4).dropLast() + "X" + doubt.mark
  }

  /// The other reading of a date in figures.
  var otherNotation: String? {
    alternative.flatMap { notation(month: $0.month, day: $0.day) }
  }

  private func notation(month: Int?, day: Int?) -> String? {
    guard numbers.isEmpty, year != nil || month != nil else { return nil }
    // A day without its month is no month.
    if month == nil, day != nil { return nil }
    var text = yearNotation
    if let code = season ?? month {
      text += "-" + paddedText(code, to: 2)
    } else if unknownMonth || unknownDay {
      text += "-XX"
    }
    if let day {
      text += "-" + paddedText(day, to: 2)
    } else if unknownDay && season == nil {
      text += "-XX"
    }
    // A weekday that the day was not says that one of the two is wrong.
    if let weekday, let year, let month, let day,
      let known = Day(year: year, month: month, day: day),
      WeekdayNames.number(of: known) != weekday
    {
      return nil
    }
    text += doubt.mark
    return isReadable(text) ? text : nil
  }

  private var yearNotation: String {
    guard let year else { return "XXXX" }
    if unknownDigits == 0 { return yearText(year) }
    let digits = paddedText(year, to: 4).dropLast(unknownDigits)
    let sign = isBeforeChrist ? "-" : ""
    return sign + digits + String(repeating: "X", count: unknownDigits)
  }
}
