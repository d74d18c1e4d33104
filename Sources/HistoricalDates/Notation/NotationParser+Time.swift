extension NotationParser {
  /// `T11:39`, `T11:39:00`, `T11:39:00.5+03:00`, `T11:39Z`.
  ///
  /// The time is checked and kept as written; the day of the date is the local one.
  mutating func time(of date: WrittenDate) throws(DateSyntaxError) -> String {
    guard date.day?.value != nil, date.month?.value != nil, date.year.isExact else {
      throw failure("a time of day needs a whole date before it, such as 1945-07-05T11:39")
    }
    if !date.qualification.isEmpty {
      throw failure("a date with a time of day takes no mark of doubt")
    }
    scanner.position += 1
    let start = scanner.position
    let hour = try clockField("an hour", upTo: 24)
    try expectColon()
    let minute = try clockField("a minute", upTo: 59)
    let time = String(decoding: scanner.bytes[start..<scanner.position], as: UTF8.self)
    var rest = minute
    if scanner.take(.colon) { rest += try clockField("a second", upTo: 59) }
    rest += try fraction()
    if hour == 24 && rest > 0 {
      throw failure("the day ends at 24:00:00", at: start)
    }
    try zone()
    return time
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

  private mutating func expectColon() throws(DateSyntaxError) {
    if !scanner.take(.colon) {
      throw failure("':' and the minutes are expected after the hour, not \(scanner.found)")
    }
  }

  /// A decimal fraction of the last field; 1 if it is more than zero.
  private mutating func fraction() throws(DateSyntaxError) -> Int {
    guard scanner.next == .dot || scanner.next == .comma else { return 0 }
    scanner.position += 1
    let count = scanner.digitRun()
    guard count > 0 else { throw failure("digits are expected after the decimal sign") }
    let digits = scanner.bytes[scanner.position..<scanner.position + count]
    scanner.position += count
    return digits.contains { $0.digit > 0 } ? 1 : 0
  }

  /// `Z`, `+03`, `+03:00`, `+0300`, between −12:00 and +14:00, the zones there are.
  private mutating func zone() throws(DateSyntaxError) {
    if scanner.take(UInt8(ascii: "Z")) { return }
    let start = scanner.position
    let isWest = scanner.next == .hyphen
    guard scanner.take(UInt8(ascii: "+")) || scanner.take(.hyphen) else { return }
    var minutes = 60 * (try clockField("the hours of a zone", upTo: 23))
    let hasColon = scanner.take(.colon)
    if hasColon || scanner.next?.isDigit == true {
      minutes += try clockField("the minutes of a zone", upTo: 59)
    }
    if minutes == 0 && isWest {
      throw failure("the zone of Greenwich is written +00:00 or Z", at: start)
    }
    if minutes > (isWest ? 12 : 14) * 60 {
      throw failure("zones run from -12:00 to +14:00", at: start)
    }
  }
}
