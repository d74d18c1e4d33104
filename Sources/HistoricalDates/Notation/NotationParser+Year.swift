extension NotationParser {
  /// `1945`, `-0044`, `19XX`, `1950S2`, `Y170000002`, `Y17E7`.
  mutating func year() throws(DateSyntaxError) -> WrittenYear {
    if scanner.next == UInt8(ascii: "Y") { return try longYear() }
    let start = scanner.position
    var year = WrittenYear(value: 0)
    year.isNegative = scanner.take(.hyphen)
    let digits = scanner.position
    while let byte = scanner.next, byte.isDigit || byte == .unknownDigit {
      scanner.position += 1
      guard scanner.position - digits <= 4 else { continue }
      year.value = year.value * 10 + (byte.isDigit ? byte.digit : 0)
      year.unknownDigits = year.unknownDigits << 1 | (byte.isDigit ? 0 : 1)
    }
    try checkLength(digits..<scanner.position, from: start)
    if year.isNegative {
      year.value = -year.value
      if year.value == 0 && year.unknownDigits == 0 {
        throw failure("there is no year -0000; 1 BC is the year 0000", at: start)
      }
    }
    try readSignificantDigits(of: &year, count: 4)
    return year
  }

  private func checkLength(_ place: Range<Int>, from start: Int) throws(DateSyntaxError) {
    let count = place.count
    let digits = String(decoding: scanner.bytes[place], as: UTF8.self)
    switch count {
    case 4: return
    case 0: throw failure("a year of four digits is expected, not \(scanner.found)")
    case 1...3:
      var message = "a year of four digits comes first, not '\(digits)'"
      if count == 3 && !isInProse { message += "; a decade is written \(digits)X" }
      if count == 2, isInFigures {
        message += "; write all four of the year"
      } else if count == 2 && !isInProse {
        message += "; a century is written \(digits)XX"
      }
      throw failure(message, at: start)
    default:
      throw failure(
        "a year has four digits, not \(count); a longer one begins with 'Y'", at: start)
    }
  }

  /// Whether more figures follow, as in `45-07-11` and `11.7.45`, of which one is a year in short.
  private var isInFigures: Bool {
    let rest = scanner.bytes[scanner.position...]
    guard let sign = rest.first, "-./".utf8.contains(sign) else { return false }
    return rest.dropFirst().first.map { (0x30...0x39).contains($0) } ?? false
  }

  /// Whether something follows that is no part of EDTF, as in "9 June 1945".
  private var isInProse: Bool {
    guard let next = scanner.next else { return false }
    return !"-/,.]}~?%".utf8.contains(next)
  }

  /// `Y170000002`, `Y-170000002`, `Y17E7`, perhaps with significant digits.
  private mutating func longYear() throws(DateSyntaxError) -> WrittenYear {
    let start = scanner.position
    scanner.position += 1
    var year = WrittenYear(value: 0)
    year.isNegative = scanner.take(.hyphen)
    if scanner.next == UInt8(ascii: "0") {
      throw failure("a year after 'Y' does not begin with 0")
    }
    let digits = scanner.digitRun()
    year.value = try number("a year")
    var isLong = digits > 4
    if scanner.take(UInt8(ascii: "E")) {
      isLong = true
      for _ in 0..<(try number("an exponent")) {
        year.value *= 10
        if year.value > CalendarSystem.lastYear { break }
      }
    }
    if !isLong {
      throw failure("'Y' is for years of more than four digits", at: start)
    }
    if year.value > CalendarSystem.lastYear {
      throw failure("a year has at most twelve digits", at: start)
    }
    let count = String(year.value).utf8.count
    if year.isNegative { year.value = -year.value }
    try readSignificantDigits(of: &year, count: count)
    return year
  }

  /// `S2`: how many of the digits are meant.
  private mutating func readSignificantDigits(
    of year: inout WrittenYear, count: Int
  ) throws(DateSyntaxError) {
    guard scanner.take(UInt8(ascii: "S")) else { return }
    let start = scanner.position
    let digits = try number("the number of significant digits")
    if year.unknownDigits != 0 {
      throw failure("a year has either unknown digits or 'S', not both", at: start - 1)
    }
    guard (1...count).contains(digits) else {
      throw failure("the year has \(count) digits, so 1 to \(count) are significant", at: start)
    }
    year.significantDigits = digits
  }

  /// A number of any length; one beyond every limit here stands for all larger ones.
  private mutating func number(_ name: String) throws(DateSyntaxError) -> Int {
    guard scanner.digitRun() > 0 else {
      throw failure("\(name) in digits is expected, not \(scanner.found)")
    }
    var value = 0
    while let byte = scanner.next, byte.isDigit {
      value = min(value * 10 + byte.digit, CalendarSystem.lastYear + 1)
      scanner.position += 1
    }
    return value
  }
}
