/// A part of a day, which sources name where they give no hour: `1945-07-11 (evening)`.
///
/// Morning, afternoon and evening follow one another. Noon and night overlap their neighbours, for a talk
/// "at noon" may have begun before twelve, and eleven in the evening is night to some.
public enum PartOfDay: String, CaseIterable, Sendable {
  /// 05:00 to 11:59.
  case morning
  /// 11:30 to 12:30.
  case noon
  /// 12:00 to 17:59.
  case afternoon
  /// 18:00 to 23:59.
  case evening
  /// 21:00 to 05:59 of the next morning.
  case night

  /// Its first and its last minute, counted from the midnight with which the day begins.
  public var minutes: ClosedRange<Int> {
    switch self {
    case .morning: 5 * 60...12 * 60 - 1
    case .noon: 11 * 60 + 30...12 * 60 + 30
    case .afternoon: 12 * 60...18 * 60 - 1
    case .evening: 18 * 60...24 * 60 - 1
    case .night: 21 * 60...30 * 60 - 1
    }
  }
}
