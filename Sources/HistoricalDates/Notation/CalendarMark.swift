/// The calendar named at the end of a date: `1915-05-25 (Julian)`, `1915-05-25 O.S.`.
struct CalendarMark {
  let calendar: CalendarSystem
  /// How many bytes the notation before it has.
  let notationLength: Int

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
    calendar = .gregorian
    notationLength = bytes.count
  }
}
