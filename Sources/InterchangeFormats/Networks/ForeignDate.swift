internal import Documents
internal import HistoricalDates

/// What a graph of another program says of time, as a date.
enum ForeignDate {
  /// The date of a spell: one day, or from one to another; `nil` where neither end is a date. An end that
  /// is not there is unknown; one of which the document says that there is none, as `Infinity`, is open.
  static func date(of spell: NetworkSpell) -> HistoricalDate? {
    let start = spell.start.flatMap(point)
    let end = spell.end.flatMap(point)
    switch (start, end) {
    case (nil, nil): return nil
    case (let start?, let end?) where start == end: return read(start)
    case (let start?, let end?): return read("\(start)/\(end)")
    case (let start?, nil): return spell.end.openEnd.flatMap { read("\(start)/\($0)") }
    case (nil, let end?): return spell.start.openEnd.flatMap { read("\($0)/\(end)") }
    }
  }

  /// The date of something that was there on each of several days: `{1945-07-01, 1945-07-09}`.
  static func date(ofAll spells: [NetworkSpell]) -> HistoricalDate? {
    let days = spells.compactMap { spell -> String? in
      guard let day = spell.start.flatMap(point), spell.end.flatMap(point) == day else {
        return nil
      }
      return day
    }
    guard days.count == spells.count, days.count <= 100 else { return nil }
    return read("{\(days.joined(separator: ","))}")
  }

  /// Whether a program means "always" by it.
  static func isAlways(_ spell: NetworkSpell) -> Bool {
    spell.start.isOpenEnd && spell.end.isOpenEnd
  }

  /// A date in EDTF out of a point of time: a date, a date with a time, or a year as a number.
  ///
  /// A number that is no year of four digits counts steps of something unknown, and is none.
  static func point(_ text: String) -> String? {
    let text = text.trimmed
    if let number = Double(text) {
      if let day = wholeDay(text) { return day }
      guard let year = Int(exactly: number), (1000...2999).contains(year) else { return nil }
      return String(year)
    }
    // Programs that know only moments write a day as its first one.
    if let date = read(text) {
      return date.hasHours && beginsDay(text) ? text.prefixOfScalars(10) : text
    }
    // `1945-07-11T00:00:00.000` and `1945-07-11 12:00`: the day is what matters.
    let day = text.prefixOfScalars(10)
    let hasTime = text.utf8.dropFirst(10).first.map { $0 == 0x54 || $0 == 0x20 } ?? false
    return hasTime && read(day) != nil ? day : nil
  }

  /// Whether a time is the first of its day: `T00:00:00`.
  private static func beginsDay(_ text: String) -> Bool {
    let time = text.utf8.dropFirst(10)
    return time.allSatisfy { !(0x31...0x39).contains($0) }
  }

  /// The day that eight digits spell: 19450711.
  private static func wholeDay(_ text: String) -> String? {
    let digits = Array(text.utf8)
    guard digits.count == 8, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    let day = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
    return (1000...2999).contains(Int(part(0..<4)) ?? 0) && read(day) != nil ? day : nil
  }

  /// The day that a number of five figures is where Excel counts days: 16620 is 1945-07-02.
  static func serialDay(_ text: String) -> String? {
    let text = text.trimmed
    guard text.utf8.count == 5, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Double(text)
    else { return nil }
    return SheetDate.text(number, uses1904: false)
  }

  static func read(_ text: String) -> HistoricalDate? { try? HistoricalDate(text) }

  /// Whether an end says that there is none.
  static func isOpenEnd(_ text: String) -> Bool { Optional(text).isOpenEnd }
}

extension String? {
  /// Whether an end of a spell is not there.
  fileprivate var isOpenEnd: Bool { openEnd != nil }

  /// The end in EDTF where it is no date: empty where it is unknown, `..` where there is none.
  fileprivate var openEnd: String? {
    guard let self, !self.isBlank else { return "" }
    let word = self.trimmed.lowercased()
    return ["inf", "-inf", "+inf", "infinity", "-infinity", "+infinity", "*", ".."].contains(word)
      ? ".." : nil
  }
}
