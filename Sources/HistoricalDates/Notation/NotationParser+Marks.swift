extension NotationParser {
  /// ` (evening)`, ` (-04:00)`, ` (evening, +03:00)`, ` (Julian)`: what EDTF has no notation for stands in
  /// brackets after the date.
  mutating func brackets(of date: inout WrittenDate) throws(DateSyntaxError) {
    while scanner.next == .space, scanner.peek(1) == .openingBracket {
      scanner.position += 2
      repeat {
        scanner.skipSpaces()
        try mark(of: &date)
        scanner.skipSpaces()
      } while scanner.take(.comma)
      guard scanner.take(.closingBracket) else {
        throw failure("',' or ')' is expected after a mark, not \(scanner.found)")
      }
    }
  }

  private mutating func mark(of date: inout WrittenDate) throws(DateSyntaxError) {
    let start = scanner.position
    if let first = scanner.next, first == .hyphen || first == UInt8(ascii: "+") {
      date.zone = try zone()
      return
    }
    let word = scanner.takeWord()
    if CalendarMark.calendars[word] != nil {
      // Which calendar it is was read before the date was.
      return
    }
    if word == "Z" {
      date.zone = .greenwich
      return
    }
    guard let part = PartOfDay(rawValue: word) else {
      let parts = PartOfDay.allCases.map(\.rawValue).joined(separator: ", ")
      throw failure(
        "'\(word)' is no mark of a date; marks are \(parts), a zone such as +03:00, Julian and "
          + "Gregorian", at: start)
    }
    guard date.time == nil else {
      throw failure("a date has an hour or a part of the day, not both", at: start)
    }
    guard date.day?.value != nil, date.month?.value != nil, date.year.isExact else {
      throw failure("a part of a day needs a whole date before it, such as 1945-07-05", at: start)
    }
    date.time = WrittenTime(precision: .part(part), text: word, minutes: part.minutes)
    date.time?.isApproximate = false
  }

  /// The calendar that stands in the brackets of the date which begins here; that of the whole text where
  /// there is none.
  func calendarAhead() -> CalendarSystem {
    guard hasBrackets else { return calendar }
    var ahead = scanner
    while let byte = ahead.next, byte != .slash, byte != .comma, byte != UInt8(ascii: "]"),
      byte != UInt8(ascii: "}"), !(byte == .dot && ahead.peek(1) == .dot)
    {
      ahead.position += 1
      guard byte == .openingBracket else { continue }
      while let inner = ahead.next, inner != .closingBracket {
        let word = ahead.takeWord()
        if let own = CalendarMark.calendars[word] { return own }
        if word.isEmpty { ahead.position += 1 }
        if inner == .closingBracket { break }
      }
    }
    return calendar
  }
}

extension NotationScanner {
  /// Steps over the ASCII letters that come next.
  mutating func takeWord() -> String {
    let start = position
    while let byte = next, byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}

extension UInt8 {
  static let openingBracket = UInt8(ascii: "(")
  static let closingBracket = UInt8(ascii: ")")
}
