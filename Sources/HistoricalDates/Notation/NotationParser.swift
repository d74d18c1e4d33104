/// Reads EDTF: ISO 8601-2:2019, levels 0, 1 and 2.
///
/// Centuries and decades without their unknown digits (`19`, `193`), which ISO 8601-1 knows and
/// EDTF.js reads, are refused: the EDTF specification writes `19XX` and `193X`, and in a historian's
/// notes `194` is nearly always a misprint.
struct NotationParser {
  var scanner: NotationScanner
  /// The calendar of dates that name none.
  let calendar: CalendarSystem
  /// Whether anything stands in round brackets, as only what EDTF has no notation for does.
  var hasBrackets = false
  /// The date before this one in a span or range, whose day a time alone is of: `T10:00/T12:00`.
  var before: WrittenDate?

  mutating func expression() throws(DateSyntaxError) -> WrittenExpression {
    let expression: WrittenExpression
    switch scanner.next {
    case UInt8(ascii: "["):
      expression = .oneOf(try members(closing: UInt8(ascii: "]")))
    case UInt8(ascii: "{"):
      expression = .allOf(try members(closing: UInt8(ascii: "}")))
    default:
      expression = try dateOrSpan()
    }
    try expectEnd(after: expression)
    return expression
  }

  private mutating func dateOrSpan() throws(DateSyntaxError) -> WrittenExpression {
    let start = try spanEnd()
    if scanner.take(.slash) {
      before = start.date
      return .span(from: start, to: try spanEnd()).sharingZone
    }
    switch start {
    case .date(let date): return .date(date)
    case .open:
      throw failure("'..' alone is no date; a span without a start is written '../1945'")
    case .unknown:
      throw failure(
        "a date begins with a year of four digits, 'Y', '[' or '{', not \(scanner.found)")
    }
  }

  private mutating func spanEnd() throws(DateSyntaxError) -> WrittenEnd {
    if scanner.takeDots() { return .open }
    if scanner.next == nil || scanner.next == .slash { return .unknown }
    if scanner.position > 0, scanner.next == UInt8(ascii: "[") || scanner.next == UInt8(ascii: "{")
    {
      throw failure("a set cannot be the end of a span; write a vaguer date")
    }
    return .date(try date())
  }

  private func expectEnd(after expression: WrittenExpression) throws(DateSyntaxError) {
    guard scanner.position < scanner.end else { return }
    if case .span = expression, scanner.next == .slash {
      throw failure("a span has two ends, so only one '/'")
    }
    switch expression {
    case .oneOf, .allOf: throw failure("nothing may follow a set, but \(scanner.found) does")
    case .date, .span: throw failure("the date should end here, but \(scanner.found) follows")
    }
  }

  func failure(_ message: String, at offset: Int? = nil) -> DateSyntaxError {
    DateSyntaxError(offset: offset ?? scanner.position, message: message)
  }
}
