extension NotationParser {
  /// `T11:39`, `T11:39:00`, `T11:39:00.5+03:00`, `T11:39Z`, `T11`, `T11~`.
  ///
  /// Seconds are checked and left out of account; the day of the date is the local one. A mark of doubt
  /// after the time is of the time: `~` leaves the day as it is, `?` doubts all.
  mutating func time(of date: inout WrittenDate) throws(DateSyntaxError) -> WrittenTime {
    guard date.day?.value != nil, date.month?.value != nil, date.year.isExact else {
      throw failure("a time of day needs a whole date before it, such as 1945-07-05T11:39")
    }
    if !date.qualification.isEmpty {
      throw failure("a date with a time of day takes no mark of doubt")
    }
    scanner.position += 1
    var time = try clockTime()
    let mark = try scanner.takeQualification()
    date.zone = try zone() ?? date.zone
    let doubt = try mark.union(scanner.takeQualification())
    time.isApproximate = doubt.contains(.approximate)
    if doubt.contains(.uncertain) { date.qualification.insert(.uncertain) }
    return time
  }

  /// `11:39:00.5`, or an hour alone.
  private mutating func clockTime() throws(DateSyntaxError) -> WrittenTime {
    let start = scanner.position
    let hour = try clockField("an hour", upTo: 24)
    guard scanner.take(.colon) else {
      if scanner.next?.isDigit == true || scanner.next == .dot && scanner.peek(1) != .dot {
        throw failure("':' and the minutes are expected after the hour, not \(scanner.found)")
      }
      let minutes = hour == 24 ? 24 * 60...24 * 60 : hour * 60...hour * 60 + 59
      return WrittenTime(precision: .hour, text: text(from: start), minutes: minutes)
    }
    let minute = try clockField("a minute", upTo: 59)
    let text = text(from: start)
    var rest = minute
    if scanner.take(.colon) { rest += try clockField("a second", upTo: 59) }
    rest += try fraction()
    if hour == 24 && rest > 0 {
      throw failure("the day ends at 24:00:00", at: start)
    }
    let minutes = hour * 60 + minute
    return WrittenTime(precision: .minute, text: text, minutes: minutes...minutes)
  }

  private func text(from start: Int) -> String {
    String(decoding: scanner.bytes[start..<scanner.position], as: UTF8.self)
  }

  private mutating func clockField(
    _ name: String, upTo limit: Int
  ) throws(DateSyntaxError) -> Int {
    let start = scanner.position
    guard let tens = scanner.next, tens.isDigit, let ones = scanner.peek(1), ones.isDigit else {
      throw failure("\(name) of two digits is expected, not \(scanner.found)")
    }
    scanner.position += 2
    let value = tens.digit * 10 + ones.digit
    guard value <= limit else {
      throw failure("\(name) is 00 to \(limit), not \(value)", at: start)
    }
    return value
  }

  /// A decimal fraction of the last field; 1 if it is more than zero.
  private mutating func fraction() throws(DateSyntaxError) -> Int {
    guard scanner.next == .dot && scanner.peek(1) != .dot || scanner.next == .comma else {
      return 0
    }
    // In a set, a comma with anything but a digit after it stands before the next member.
    if scanner.next == .comma, scanner.peek(1)?.isDigit != true { return 0 }
    scanner.position += 1
    let count = scanner.digitRun()
    guard count > 0 else { throw failure("digits are expected after the decimal sign") }
    let digits = scanner.bytes[scanner.position..<scanner.position + count]
    scanner.position += count
    return digits.contains { $0.digit > 0 } ? 1 : 0
  }

  /// `Z`, `+03`, `+03:00`, `+0300`, between −12:00 and +14:00, the zones there are; `nil` where none is
  /// written.
  mutating func zone() throws(DateSyntaxError) -> UTCOffset? {
    if scanner.take(UInt8(ascii: "Z")) { return .greenwich }
    let start = scanner.position
    let isWest = scanner.next == .hyphen
    guard scanner.take(UInt8(ascii: "+")) || scanner.take(.hyphen) else { return nil }
    var minutes = 60 * (try clockField("the hours of a zone", upTo: 23))
    let hasColon = scanner.take(.colon)
    if hasColon || scanner.next?.isDigit == true {
      minutes += try clockField("the minutes of a zone", upTo: 59)
    }
    if minutes == 0 && isWest {
      throw failure("the zone of Greenwich is written +00:00 or Z", at: start)
    }
    guard let offset = UTCOffset(minutes: isWest ? -minutes : minutes) else {
      throw failure("zones run from -12:00 to +14:00", at: start)
    }
    return offset
  }
}
