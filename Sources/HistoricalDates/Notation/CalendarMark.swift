/// The calendar named at the end of a date: `1915-05-25 (Julian)`, `1915-05-25 O.S.`. It holds for every
/// date before it that names none.
struct CalendarMark {
  let calendar: CalendarSystem
  /// How many bytes the notation before it has.
  let notationLength: Int

  /// The names of the calendars, as they stand in brackets.
  static let calendars: [String: CalendarSystem] = ["Julian": .julian, "Gregorian": .gregorian]

  private static let marks: [(text: [UInt8], calendar: CalendarSystem)] = [
    (Array(" (Julian)".utf8), .julian), (Array(" O.S.".utf8), .julian),
    (Array(" (Gregorian)".utf8), .gregorian), (Array(" N.S.".utf8), .gregorian),
  ]

  init(in bytes: [UInt8]) {
    // Most dates end in a digit, and then there is nothing to compare.
    if let last = bytes.last, last == UInt8(ascii: ")") || last == .dot {
      for (text, calendar) in Self.marks where bytes.count > text.count {
        guard bytes.suffix(text.count).elementsEqual(text) else { continue }
        self.calendar = calendar
        notationLength = bytes.count - text.count
        return
      }
    }
    calendar = Self.calendar(amongMarks: bytes) ?? .gregorian
    notationLength = bytes.count
  }

  /// The calendar that stands among other marks at the end: `1905-08-10 (evening, Julian)`.
  private static func calendar(amongMarks bytes: [UInt8]) -> CalendarSystem? {
    guard bytes.last == .closingBracket,
      let opening = bytes.lastIndex(of: .openingBracket)
    else { return nil }
    let marks = String(decoding: bytes[(opening + 1)...].dropLast(), as: UTF8.self)
    return marks.split(separator: ",").lazy.compactMap { calendars[$0.trimmed] }.first
  }
}
