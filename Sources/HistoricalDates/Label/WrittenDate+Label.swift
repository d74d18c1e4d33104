extension WrittenDate {
  /// One date in words, with "c." and "?" for its doubts.
  func label(in calendar: CalendarSystem) -> String {
    doubted(plainLabel(in: calendar))
  }

  /// The date with its hour: `11 July 1945, 17:30`, `11 July 1945, evening`.
  func timedLabel(in calendar: CalendarSystem) -> String {
    let label = label(in: calendar)
    return time.map { "\(label), \($0.label)" } ?? label
  }

  func doubted(_ label: String) -> String {
    (qualification.contains(.approximate) ? "c. " : "") + label
      + (qualification.contains(.uncertain) ? "?" : "")
  }

  private func plainLabel(in calendar: CalendarSystem) -> String {
    if let season = subYear { return season.label(of: year.value) }
    let isMonthUnknown = month.map { $0.tens == nil && $0.ones == nil } ?? true
    let isDayUnknown = day.map { $0.tens == nil && $0.ones == nil } ?? true
    switch (isMonthUnknown, isDayUnknown) {
    case (true, true): return year.label
    case (false, true):
      if let month = monthName { return "\(month)\(yearSuffix)" }
    case (false, false):
      if let month = monthName, let day = day?.value { return "\(day) \(month)\(yearSuffix)" }
    case (true, false):
      if let day = day?.value { return "\(ordinal(day)) of an unknown month, \(year.label)" }
    }
    return rangeLabel(in: calendar)
  }

  /// `1924-11-2X` is a day between two others; what has gaps as well is left as it is written.
  private func rangeLabel(in calendar: CalendarSystem) -> String {
    let calendar = self.calendar
    let parts = calendar.dayParts(of: self)
    guard parts.count == 1, case .run(let days) = parts[0] else { return notation }
    let (first, last) = (
      WrittenDate(calendar.components(of: days.lowerBound), in: calendar),
      WrittenDate(calendar.components(of: days.upperBound), in: calendar)
    )
    // Of 1945-06-3X there is but one.
    if days.count == 1 { return first.plainLabel(in: calendar) }
    return "between \(joinedLabels(first, last, by: .and, in: calendar))"
  }

  var monthName: String? {
    month?.value.flatMap { (1...12).contains($0) ? MonthNames.english[$0 - 1] : nil }
  }

  /// The year after a month: ` 1945`, `, unknown year`.
  private var yearSuffix: String {
    year.unknownDigits == 0b1111 ? ", unknown year" : " " + year.labelInDate
  }

  private var notation: String {
    let fields = [year.labelInDate] + [month, day].compactMap { $0?.notation }
    return fields.joined(separator: "-")
  }

  private func ordinal(_ number: Int) -> String {
    switch number {
    case 1, 21, 31: "\(number)st"
    case 2, 22: "\(number)nd"
    case 3, 23: "\(number)rd"
    default: "\(number)th"
    }
  }
}

extension WrittenDate {
  init(_ day: (year: Int, month: Int, day: Int), in calendar: CalendarSystem) {
    self.init(
      year: WrittenYear(value: day.year), month: WrittenPair(day.month), day: WrittenPair(day.day),
      calendar: calendar, place: 0..<0)
  }
}

extension WrittenTime {
  /// `17:30`, `c. 17:30`, `17 h`, `evening`.
  var label: String {
    let plain: String =
      switch precision {
      case .minute, .part: text
      case .hour: "\(text) h"
      }
    return isApproximate ? "c. \(plain)" : plain
  }
}

extension WrittenPair {
  init(_ value: Int) { self.init(tens: value / 10, ones: value % 10) }

  fileprivate var notation: String {
    (tens.map(String.init) ?? "X") + (ones.map(String.init) ?? "X")
  }
}

extension WrittenYear {
  /// The year alone: `1945`, `1940s`, `between 1900 and 1999`, `c. 1950` with significant digits.
  var label: String {
    if unknownDigits == 0b1111 { return "unknown year" }
    if significantDigits == nil && unknownDigits == 0 { return yearLabel(value) }
    let years = YearSet(self)
    // The 1900s are a decade to some and a century to others.
    if unknownDigits == 1 && !isNegative && value >= 100 && value % 100 != 0 {
      return "\(yearLabel(value))s"
    }
    guard case .run = years else { return labelInDate }
    let range = "between \(yearLabel(years.first)) and \(yearLabel(years.last))"
    return significantDigits == nil ? range : "\(yearLabel(value)) (\(range))"
  }

  /// The year after a month, where unknown digits stay as they are written: `25 December 15XX`.
  var labelInDate: String {
    if unknownDigits == 0 { return yearLabel(value) }
    let digits = paddedText(abs(value), to: 4).enumerated().map { index, digit in
      unknownDigits >> UInt8(3 - index) & 1 == 1 ? "X" : String(digit)
    }
    return (isNegative ? "-" : "") + digits.joined()
  }
}

extension SubYear {
  /// `winter`, `southern summer`, `second quarter`.
  var name: String {
    let seasons = ["spring", "summer", "autumn", "winter"]
    let ordinals = ["first", "second", "third", "fourth"]
    return switch code {
    case 21...24: seasons[code - 21]
    case 25...28: "northern \(seasons[code - 25])"
    case 29...32: "southern \(seasons[code - 29])"
    case 33...36: "\(ordinals[code - 33]) quarter"
    case 37...39: "\(ordinals[code - 37]) third"
    default: "\(ordinals[code - 40]) half"
    }
  }

  /// A season that ends in the next year names both: `winter 1924–25`.
  func label(of year: Int) -> String {
    if code >= 33 { return "\(name) of \(yearLabel(year))" }
    if monthsOfNextYear == 0 { return "\(name) \(yearLabel(year))" }
    guard year >= 100 else { return "\(name) \(yearLabel(year)) – \(yearLabel(year + 1))" }
    let next = (year + 1) % 100 == 0 ? "\(year + 1)" : paddedText((year + 1) % 100, to: 2)
    return "\(name) \(yearLabel(year))–\(next)"
  }
}
