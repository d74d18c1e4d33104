extension HistoricalDate {
  /// Whether the date names several of which one is meant: `[1945-07-12, 1945-08-07]`.
  package var isOneOfSeveral: Bool { text.utf8.first == UInt8(ascii: "[") }

  /// The members of an all-of date, each as a date of its own, in the order written; a stretch `a..b` is each
  /// day, month or year of it. Empty for any other date, and where there are more than `limit`, which is below
  /// 400: ``pieces`` tell no more of a stretch.
  package func members(atMost limit: Int) -> [HistoricalDate] {
    guard kind == .allOf, case (.allOf(let members), _)? = try? WrittenExpression.read(text) else {
      return []
    }
    var dates: [HistoricalDate] = []
    for member in members {
      let found = self.dates(of: member, atMost: limit - dates.count)
      guard !found.isEmpty, dates.count + found.count <= limit else { return [] }
      dates += found
    }
    return dates
  }

  private func dates(of member: WrittenMember, atMost limit: Int) -> [HistoricalDate] {
    let expression = WrittenExpression.allOf([member])
    let margin = approximateDays
    if case .date(let date) = member {
      let written = String(decoding: Array(text.utf8)[date.place], as: UTF8.self)
      let mark = date.calendar == .julian ? " (Julian)" : ""
      guard let own = try? HistoricalDate(exactly: written + mark) else { return [] }
      return [margin > 0 ? own.widened(approximateDays: margin) : own]
    }
    guard expression.qualification.isEmpty, let meaning = expression.meaning() else { return [] }
    let stretch = HistoricalDate(
      text: text, calendar: calendar, qualification: [], approximateDays: 0, meaning: meaning)
    let units = stretch.pieces?.units ?? []
    return units.count > limit ? [] : units.compactMap(Self.oneOf)
  }
}
