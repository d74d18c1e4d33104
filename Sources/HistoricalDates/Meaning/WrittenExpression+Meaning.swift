extension WrittenExpression {
  /// What it says, in days; `nil` where a span ends before it starts in every reading.
  func meaning(in calendar: CalendarSystem, widenedBy margin: Int = 0) -> DateMeaning? {
    switch self {
    case .date(let date):
      return DateMeaning(oneOf: calendar.dayParts(of: date, widenedBy: margin))
    case .oneOf(let members):
      return DateMeaning(oneOf: members.flatMap { $0.oneOf(in: calendar, widenedBy: margin) })
    case .allOf(let members):
      return DateMeaning(allOf: members.flatMap { $0.allOf(in: calendar, widenedBy: margin) })
    case .span(let from, let to):
      return DateMeaning(
        from: from.days(in: calendar, without: .distantPast, widenedBy: margin),
        to: to.days(in: calendar, without: .distantFuture, widenedBy: margin))
    }
  }
}

extension WrittenEnd {
  /// An open end lies at `limit`; an unknown one can be any day.
  fileprivate func days(
    in calendar: CalendarSystem, without limit: Day, widenedBy margin: Int
  ) -> [DayPart] {
    switch self {
    case .date(let date): calendar.dayParts(of: date, widenedBy: margin)
    case .open: [.run(limit.number...limit.number)]
    case .unknown: [.always]
    }
  }
}

extension WrittenMember {
  /// The days of which one is meant.
  fileprivate func oneOf(in calendar: CalendarSystem, widenedBy margin: Int) -> [DayPart] {
    switch self {
    case .date(let date): calendar.dayParts(of: date, widenedBy: margin)
    case .through(let first, let last):
      [.run(run(from: first, to: last, in: calendar, widenedBy: margin))]
    }
  }

  /// The members that are all meant. A range is taken unit by unit, in the coarser unit of its
  /// two ends: `{1912-03..1912-05}` is something in each of three months. Where an end is no plain
  /// year, month or day, the range counts as one member.
  fileprivate func allOf(in calendar: CalendarSystem, widenedBy margin: Int) -> [DayPart] {
    guard case .through(let first, let last) = self else {
      return oneOf(in: calendar, widenedBy: margin)
    }
    let run = run(from: first, to: last, in: calendar, widenedBy: margin)
    let unit = dates.map(CalendarUnit.init(of:)).max() ?? .year
    return dates.allSatisfy(\.isPlain) ? [.each(unit, in: run, of: calendar)] : [.run(run)]
  }

  private func run(
    from first: WrittenDate?, to last: WrittenDate?, in calendar: CalendarSystem,
    widenedBy margin: Int
  ) -> ClosedRange<Int> {
    let low = first.map { calendar.dayParts(of: $0, widenedBy: margin).first }
    let high = last.map { calendar.dayParts(of: $0, widenedBy: margin).last }
    return (low ?? Day.distantPast.number)...(high ?? Day.distantFuture.number)
  }
}

extension WrittenDate {
  /// A year, month or day with every digit known and nothing doubted.
  fileprivate var isPlain: Bool {
    year.isExact && qualification.isEmpty && subYear == nil
      && month.map { $0.value != nil } != false && day.map { $0.value != nil } != false
  }
}
