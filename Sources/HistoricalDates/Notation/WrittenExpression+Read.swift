extension WrittenExpression {
  /// No date that says something is longer.
  static let longestText = 256

  /// Reads a whole string, its calendar mark included.
  static func read(
    _ text: String
  ) throws(DateSyntaxError) -> (WrittenExpression, CalendarSystem) {
    guard text.utf8.count <= longestText else {
      throw DateSyntaxError(
        offset: longestText, message: "a date has at most \(longestText) bytes")
    }
    let bytes = Array(text.utf8)
    if bytes.isEmpty {
      throw DateSyntaxError(offset: 0, message: "a date is expected, and nothing is written")
    }
    let mark = CalendarMark(in: bytes)
    let scanner = NotationScanner(bytes: bytes, end: mark.notationLength)
    var parser = NotationParser(scanner: scanner, calendar: mark.calendar)
    parser.hasBrackets = bytes[..<mark.notationLength].contains(.openingBracket)
    let expression = try parser.expression()
    return (expression, expression.calendar)
  }
}

extension DateSyntaxError {
  /// A span whose end precedes its start in every reading.
  static func reversedSpan(_ expression: WrittenExpression) -> DateSyntaxError {
    let end = expression.dates.last?.place ?? 0..<0
    return DateSyntaxError(offset: end.lowerBound, message: "the span ends before it starts")
  }
}
