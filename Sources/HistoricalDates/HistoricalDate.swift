/// A date as vague as the source leaves it, written in EDTF (ISO 8601-2:2019, levels 0, 1 and 2).
public struct HistoricalDate: Hashable, Sendable {
  /// The date as it was written, with its calendar mark: `1915-05-25 (Julian)`.
  public let text: String

  /// Reads a date.
  public init(_ text: String) throws(DateSyntaxError) {
    self.text = text
  }

  /// Whether it lasts from one day to another (`a/b`) rather than being one unknown day.
  public var isSpan: Bool { false }
  /// The bounds of the first day; for an instant, of the one day.
  public var start: DayBounds { DayBounds(earliest: nil, latest: nil) }
  /// The bounds of the last day; for an instant, of the one day.
  public var end: DayBounds { DayBounds(earliest: nil, latest: nil) }
  /// What the source doubts about it.
  public var qualification: Qualification { [] }

  /// How surely the date falls in `window`, or `nil` when it cannot.
  public func certainty(in window: DateWindow) -> Certainty? { nil }

  /// Whether it lies before or after `other` in every reading.
  public func order(comparedTo other: HistoricalDate) -> DateOrder { .undetermined }

  /// The date with every approximate (`~`, `%`) day widened by `days` to either side.
  public func widened(approximateDays days: Int) -> HistoricalDate { self }
}

/// The earliest and the latest day that something can be; `nil` where there is no limit.
public struct DayBounds: Hashable, Sendable {
  public var earliest: Day?
  public var latest: Day?

  /// Bounds.
  public init(earliest: Day?, latest: Day?) {
    self.earliest = earliest
    self.latest = latest
  }
}

/// What a source doubts about a date.
public struct Qualification: OptionSet, Hashable, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// `~` or `%`: about then.
  public static let approximate = Qualification(rawValue: 1)
  /// `?` or `%`: perhaps then.
  public static let uncertain = Qualification(rawValue: 2)
}

/// How surely something holds: in some reading of the dates, or in every one.
public enum Certainty: String, Comparable, Sendable {
  case possible, certain

  public static func < (left: Self, right: Self) -> Bool { left == .possible && right == .certain }
}

/// The order of two vague dates.
public enum DateOrder: Sendable {
  case before, after, undetermined
}

/// A range of days, both ends included; `nil` where it is open.
public struct DateWindow: Hashable, Sendable {
  public var first: Day?
  public var last: Day?

  /// The days from `first` to `last`.
  public init(first: Day?, last: Day?) {
    self.first = first
    self.last = last
  }

  /// Every day that `date` can touch.
  public init(_ date: HistoricalDate) {
    self.init(first: date.start.earliest, last: date.end.latest)
  }
}

/// Why a string is no date.
public struct DateSyntaxError: Error, Hashable, Sendable {
  /// Where in the string, in UTF-8 bytes from its start.
  public var offset: Int
  /// What is wrong and what was expected.
  public var message: String
  /// What may have been meant, as EDTF.
  public var suggestion: String?

  /// Why a string is no date.
  public init(offset: Int, message: String, suggestion: String? = nil) {
    self.offset = offset
    self.message = message
    self.suggestion = suggestion
  }
}
