extension NotationParser {
  /// One date: a year, perhaps a month or season, a day and a time, with marks of doubt.
  mutating func date() throws(DateSyntaxError) -> WrittenDate {
    let start = scanner.position
    if scanner.next == UInt8(ascii: "T"), let before { return try time(after: before) }
    let calendar = calendarAhead()
    var marks = try scanner.takeQualification()
    var date = WrittenDate(year: try year(), calendar: calendar, place: start..<start)
    marks.formUnion(try scanner.takeQualification())
    if scanner.next == .hyphen {
      date.month = try component("month", after: date, marks: &marks)
      try checkMonth(of: date)
    }
    if date.month != nil, scanner.next == .hyphen {
      date.day = try component("day", after: date, marks: &marks)
    }
    date.qualification = marks
    date.place = start..<scanner.position
    try checkDay(of: date)
    if scanner.next == UInt8(ascii: "T") {
      date.time = try time(of: &date)
      date.place = start..<scanner.position
    }
    if hasBrackets { try brackets(of: &date) }
    return date
  }

  /// `T12:00` after a date with a time: later on the same day.
  private mutating func time(after before: WrittenDate) throws(DateSyntaxError) -> WrittenDate {
    let start = scanner.position
    guard before.time != nil else {
      throw failure("a time alone needs a time before it, as in 1945-07-05T10:00/T12:00")
    }
    var date = before
    date.qualification = []
    date.zone = nil
    date.time = try time(of: &date)
    date.place = start..<scanner.position
    if hasBrackets { try brackets(of: &date) }
    return date
  }

  /// `-06`, with marks of doubt on either side of the digits.
  private mutating func component(
    _ name: String, after date: WrittenDate, marks: inout Qualification
  ) throws(DateSyntaxError) -> WrittenPair {
    if date.year.significantDigits != nil || date.year.value.magnitude > 9999 {
      throw failure("a year with 'Y' or 'S' stands alone, without a \(name)")
    }
    scanner.position += 1
    marks.formUnion(try scanner.takeQualification())
    let start = scanner.position
    let tens = try pairDigit(name, from: start)
    let ones = try pairDigit(name, from: start)
    if scanner.next?.isDigit == true {
      throw failure("a \(name) has two digits, not \(2 + scanner.digitRun())", at: start)
    }
    marks.formUnion(try scanner.takeQualification())
    return WrittenPair(tens: tens, ones: ones)
  }

  private mutating func pairDigit(_ name: String, from start: Int) throws(DateSyntaxError) -> Int? {
    if scanner.take(.unknownDigit) { return nil }
    guard let byte = scanner.next, byte.isDigit else {
      if scanner.position > start {
        throw failure("a \(name) has two digits, such as 06", at: start)
      }
      throw failure("a \(name) of two digits is expected, not \(scanner.found)")
    }
    scanner.position += 1
    return byte.digit
  }
}
