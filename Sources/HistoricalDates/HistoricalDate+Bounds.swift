extension HistoricalDate {
  /// What a date says of the days it names.
  public enum Kind: Sendable {
    /// One unknown day out of those that are possible.
    case instant
    /// All days from one unknown day to another: `a/b`.
    case span
    /// Something in each of several members: `{a, b}`.
    case allOf
  }

  /// Whether it is one day, a stretch of days, or several days at once.
  public var kind: Kind { meaning.kind }

  /// Whether it touches more than one day: it lasts from one to another (`a/b`) or happened in each
  /// of several members (`{a, b}`), rather than being one unknown day.
  public var isSpan: Bool { kind != .instant }

  /// The bounds of the first day; for an instant, of the one day. A start that is open (`../b`) has
  /// `Day.distantPast` on both sides, one that is unknown (`/b`) only as its earliest.
  public var start: DayBounds { meaning.start }

  /// The bounds of the last day; for an instant, of the one day. An end that is open (`a/..`) has
  /// `Day.distantFuture` on both sides, one that is unknown (`a/`) only as its latest.
  public var end: DayBounds { meaning.end }

  /// The first day it can touch; `nil` without limit.
  public var earliest: Day? { start.earliest }
  /// The last day it can touch; `nil` without limit.
  public var latest: Day? { end.latest }

  /// The four bounds as day numbers for algorithms, with those of `Day.distantPast` and
  /// `Day.distantFuture` where there is no limit. For an instant, start and end are the same.
  public var dayNumbers: (startLow: Int, startHigh: Int, endLow: Int, endHigh: Int) {
    (meaning.start.low, meaning.start.high, meaning.end.low, meaning.end.high)
  }

  /// The date with every approximate (`~`, `%`) part widened by `days` to either side; it stays
  /// approximate, so what rests on it stays possible. A date that was widened before is widened
  /// anew, not further.
  public func widened(approximateDays days: Int) -> HistoricalDate {
    precondition(days >= 0, "a date is widened by a number of days, not narrowed")
    let margin = min(days, Day.lastWritable.number)
    guard qualification.contains(.approximate), margin != approximateDays,
      let (expression, calendar) = try? WrittenExpression.read(text),
      let meaning = expression.meaning(widenedBy: margin)
    else { return self }
    return HistoricalDate(
      text: text, calendar: calendar, qualification: qualification, approximateDays: margin,
      meaning: meaning, clock: expression.clock(widenedBy: margin))
  }
}
