/// A date as vague as the source leaves it, written in EDTF (ISO 8601-2:2019, levels 0, 1 and 2).
///
/// EDTF fixes a notation and no comparison; the comparison here is this.
///
/// - An *instant* is one unknown day out of an exact set: `1945-07` is some day of that July,
///   `[1945-07-12..1945-08-07]` one day of that range, `1560-XX-25` the 25th of one of twelve
///   months.
/// - A *span* `a/b` lasts from a day of a to a day of b that is not before it. `..` is an end
///   that is not there, nothing one that is not known: `1911/..` certainly goes on in 1950,
///   `1911/` possibly.
/// - An *all-of* date `{a, b}` is one thing that happened in each of its members.
/// - `~`, `?` and `%` move no bound. They lower what rests on them from certain to possible.
///
/// A string that ends in ` (Julian)` or ` O.S.` is a date of the Julian calendar, all of it but what
/// names another; its days are converted one by one. ` (Gregorian)` and ` N.S.` may stand where a reader
/// would wonder.
///
/// A whole day may have an hour, `1945-07-11T17:30+03:00`, `T17:30`, `T17`; `T17~` is an hour to either
/// side. What EDTF has no notation for stands in brackets: a part of the day, `1945-07-11 (evening)`
/// (``PartOfDay``), or a zone alone, `1945-07-11 (-04:00)`. A later hour of one day needs no second day:
/// `1945-07-11T10:00/T12:00`.
///
/// ```swift
/// let talks = try HistoricalDate("1945-06-30/1945-07")
/// let july = DateWindow(try HistoricalDate("1945-07"))
/// talks.certainty(in: july)  // .certain: it ended in July, whatever the day
/// ```
public struct HistoricalDate: Sendable {
  /// The date as it was written, with its calendar mark: `1915-05-25 (Julian)`.
  public let text: String
  /// The calendar it was written in.
  public let calendar: CalendarSystem
  /// What the source doubts about it, anywhere in it.
  public let qualification: Qualification
  /// By how many days its approximate parts are widened; 0 unless asked for.
  public let approximateDays: Int
  let meaning: DateMeaning
  /// What it says in minutes, where an hour or a zone is written.
  let clock: ClockMeaning?

  /// Reads a date.
  ///
  /// - Throws: where the notation is wrong, what was expected there and what may have been meant.
  public init(_ text: String) throws(DateSyntaxError) {
    do {
      try self.init(exactly: text)
    } catch {
      throw error.suggesting(for: text)
    }
  }

  /// Reads a date, and makes no suggestion where it is none.
  init(exactly text: String) throws(DateSyntaxError) {
    let (expression, calendar) = try WrittenExpression.read(text)
    guard let meaning = expression.meaning() else {
      throw DateSyntaxError.reversedSpan(expression)
    }
    self.init(
      text: text, calendar: calendar, qualification: expression.qualification,
      approximateDays: 0, meaning: meaning, clock: expression.clock())
  }

  init(
    text: String, calendar: CalendarSystem, qualification: Qualification, approximateDays: Int,
    meaning: DateMeaning, clock: ClockMeaning? = nil
  ) {
    self.text = text
    self.calendar = calendar
    self.qualification = qualification
    self.approximateDays = approximateDays
    self.meaning = meaning
    self.clock = clock
  }
}

extension HistoricalDate: Hashable {
  /// Two dates are equal when they are written alike and widened alike.
  public static func == (left: Self, right: Self) -> Bool {
    left.text == right.text && left.approximateDays == right.approximateDays
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(approximateDays)
  }
}

extension HistoricalDate: CustomStringConvertible {
  /// The date as it was written.
  public var description: String { text }
}
