extension WrittenExpression {
  /// What it says, in days; `nil` where a span ends before it starts in every reading.
  func meaning(widenedBy margin: Int = 0) -> DateMeaning? {
    switch self {
    case .date(let date):
      return DateMeaning(oneOf: date.calendar.dayParts(of: date, widenedBy: margin))
    case .oneOf(let members):
      return DateMeaning(oneOf: members.flatMap { $0.oneOf(widenedBy: margin) })
    case .allOf(let members):
      return DateMeaning(allOf: members.flatMap { $0.allOf(widenedBy: margin) })
    case .span(let from, let to):
      if let clock = clock(widenedBy: margin) {
        let (start, end) = clock.bounds(in: .greenwich)
        if start.low > end.high { return nil }
      }
      return DateMeaning(
        from: from.days(without: .distantPast, widenedBy: margin),
        to: to.days(without: .distantFuture, widenedBy: margin))
    }
  }
}

extension WrittenEnd {
  /// An open end lies at `limit`; an unknown one can be any day.
  fileprivate func days(
    without limit: Day, widenedBy margin: Int
  ) -> [DayPart] {
    switch self {
    case .date(let date): date.calendar.dayParts(of: date, widenedBy: margin)
    case .open: [.run(limit.number...limit.number)]
    case .unknown: [.always]
    }
  }
}

extension WrittenMember {
  /// The days of which one is meant.
  fileprivate func oneOf(widenedBy margin: Int) -> [DayPart] {
    switch self {
    case .date(let date): date.calendar.dayParts(of: date, widenedBy: margin)
    case .through(let first, let last):
      [.run(run(from: first, to: last, widenedBy: margin))]
    }
  }

  /// The members that are all meant. A range is taken unit by unit, in the coarser unit of its
  /// two ends: `{1912-03..1912-05}` is something in each of three months. Where an end is no plain
  /// year, month or day, the range counts as one member.
  fileprivate func allOf(widenedBy margin: Int) -> [DayPart] {
    guard case .through(let first, let last) = self else {
      return oneOf(widenedBy: margin)
    }
    let run = run(from: first, to: last, widenedBy: margin)
    let unit = dates.map(CalendarUnit.init(of:)).max() ?? .year
    return dates.allSatisfy(\.isPlain)
      ? [.each(unit, in: run, of: first?.calendar ?? last?.calendar ?? .gregorian)] : [.run(run)]
  }

  private func run(
    from first: WrittenDate?, to last: WrittenDate?, widenedBy margin: Int
  ) -> ClosedRange<Int> {
    let low = first.map { $0.calendar.dayParts(of: $0, widenedBy: margin).first }
    let high = last.map { $0.calendar.dayParts(of: $0, widenedBy: margin).last }
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
