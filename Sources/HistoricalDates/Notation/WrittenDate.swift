/// A date as it stands in the notation: digits, unknown digits and marks, without their meaning.
struct WrittenDate {
  var year: WrittenYear
  /// A month, or a season of ISO 8601-2 (21 to 41).
  var month: WrittenPair?
  var day: WrittenPair?
  /// The hour, or the part of the day.
  var time: WrittenTime?
  /// The zone that is written with it.
  var zone: UTCOffset?
  /// The calendar it was written in.
  var calendar = CalendarSystem.gregorian
  var qualification: Qualification = []
  /// Where it stands in the text, in bytes.
  var place: Range<Int>

  /// The code of a season, quarter or other part of a year, where there is one.
  var subYear: SubYear? { month?.value.flatMap(SubYear.init(code:)) }
}

/// A year of four digits, some perhaps unknown (`19XX`), or a longer one (`Y170000002`).
struct WrittenYear {
  /// The year with 0 for every unknown digit, and its sign.
  var value: Int
  /// Bit 0 set where the last digit is unknown, bit 3 where the first of four is.
  var unknownDigits: UInt8 = 0
  var isNegative = false
  /// How many leading digits are significant: 2 in `1950S2`.
  var significantDigits: Int?

  var isExact: Bool { unknownDigits == 0 && significantDigits == nil }
}

/// Two digits, each perhaps unknown (`X`): a month or a day.
struct WrittenPair {
  var tens: Int?
  var ones: Int?

  /// The number, if both digits are known.
  var value: Int? {
    guard let tens, let ones else { return nil }
    return tens * 10 + ones
  }

  /// The numbers of `range` that fit the digits, as bits.
  func choices(in range: ClosedRange<Int>) -> UInt64 {
    if let value { return range.contains(value) ? 1 << UInt64(value) : 0 }
    var bits: UInt64 = 0
    for number in range
    where (tens ?? number / 10) == number / 10 && (ones ?? number % 10) == number % 10 {
      bits |= 1 << UInt64(number)
    }
    return bits
  }
}

/// A whole EDTF string as it stands in the notation.
enum WrittenExpression {
  case date(WrittenDate)
  /// `a/b`
  case span(from: WrittenEnd, to: WrittenEnd)
  /// `[a, b..c]`
  case oneOf([WrittenMember])
  /// `{a, b..c}`
  case allOf([WrittenMember])
}

/// One end of a span.
enum WrittenEnd {
  case date(WrittenDate)
  /// `..`: there is no such end.
  case open
  /// Nothing: there is an end, and nobody knows when.
  case unknown

  var date: WrittenDate? {
    if case .date(let date) = self { date } else { nil }
  }
}

/// One member of a set.
enum WrittenMember {
  case date(WrittenDate)
  /// `a..b`, `..b`, `a..`
  case through(WrittenDate?, WrittenDate?)

  var dates: [WrittenDate] {
    switch self {
    case .date(let date): [date]
    case .through(let first, let last): [first, last].compactMap(\.self)
    }
  }
}

extension WrittenExpression {
  /// Every date in it, from left to right.
  var dates: [WrittenDate] {
    switch self {
    case .date(let date): [date]
    case .span(let from, let to): [from.date, to.date].compactMap(\.self)
    case .oneOf(let members), .allOf(let members): members.flatMap(\.dates)
    }
  }

  /// A span of which only one end has a zone, with that zone for both.
  var sharingZone: WrittenExpression {
    guard case .span(.date(var from), .date(var to)) = self, from.zone != nil || to.zone != nil
    else { return self }
    (from.zone, to.zone) = (from.zone ?? to.zone, to.zone ?? from.zone)
    return .span(from: .date(from), to: .date(to))
  }

  /// The calendar of all its dates; of several, the one that is converted.
  var calendar: CalendarSystem {
    dates.contains { $0.calendar == .julian } ? .julian : .gregorian
  }

  /// Whether its dates are in different calendars.
  var hasTwoCalendars: Bool { Set(dates.map(\.calendar)).count > 1 }

  /// All that is doubted in it.
  var qualification: Qualification {
    switch self {
    case .date(let date): date.qualification
    default: dates.reduce(into: Qualification()) { $0.formUnion($1.qualification) }
    }
  }
}
