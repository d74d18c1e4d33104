/// The days between which something lies, both ends included: a vague date, or the window of a
/// question.
///
/// Days are whole numbers counted from any fixed day; what matters is only their order and their
/// distance. An end that no source limits is ``openStart`` or ``openEnd``.
public struct DayInterval: Hashable, Sendable {
  /// The first day, or ``openStart``.
  public var first: Int32
  /// The last day, or ``openEnd``.
  public var last: Int32

  /// Stands for a first day that nothing limits; earlier than every day.
  public static let openStart: Int32 = -openEnd
  /// Stands for a last day that nothing limits; later than every day.
  public static let openEnd: Int32 = .max - 1
  /// Stands for no day at all, in tables of arrival days; later than ``openEnd``.
  public static let never: Int32 = .max
  /// All days.
  public static let all = DayInterval(first: openStart, last: openEnd)

  /// The days from `first` to `last`; none at all when `first` is later than `last`.
  public init(first: Int32, last: Int32) {
    precondition(
      first >= Self.openStart && last <= Self.openEnd,
      "the days next to the ends of Int32 are kept for open dates")
    self.first = first
    self.last = last
  }

  /// One day.
  public init(_ day: Int32) {
    self.init(first: day, last: day)
  }

  /// Whether there is no day in it.
  public var isEmpty: Bool { first > last }
  /// The same days with time running the other way.
  var reversed: DayInterval { DayInterval(first: -last, last: -first) }
  /// Whether it is one day.
  public var isOneDay: Bool { first == last }
}
