internal import Documents
internal import HistoricalDates

/// Two hours in the words of a dateline: `2:34–3:06 p.m.`; `10:30 p.m.–1:40 a.m.`; `4:35 and 4:45 p.m.`
struct PrintedHours: Hashable, Sendable {
  /// An hour of a day.
  struct Clock: Hashable, Sendable {
    var hour: Int
    var minute: Int

    /// The hour as dates are written: `T14:34`.
    var text: String {
      "T" + [hour, minute].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
    }

    fileprivate var minutes: Int { hour * 60 + minute }
  }

  /// When it began.
  var start: Clock
  /// When it ended.
  var end: Clock
  /// Whether these are two hours, each of a talk of its own, and not beginning and end.
  var areApart: Bool

  /// The hours that `text` prints; `nil` where it prints none, or only one.
  init?(_ text: String) {
    let words = text.lowercased().replacing("noon", with: "12 pm")
      .replacing("midnight", with: "12 am").replacing("12 12 ", with: "12 ")
    guard let match = words.firstMatch(of: Self.pattern) else { return nil }
    // "July 5–5 p.m.": a day before the hour.
    let before = words[..<match.range.lowerBound].trimmed
    if match.output.3 == nil, Self.months.contains(where: before.hasSuffix) { return nil }
    guard let end = Self.clock(match.output.5, match.output.6, String(match.output.7)),
      let start = Self.start(match.output.1, match.output.2, match.output.3, before: end)
    else { return nil }
    (self.start, self.end) = (start, end)
    areApart = match.output.4 == "and" || match.output.4 == "&"
  }

  /// The hours of a day as a date: `1970-03-26T14:34/T15:06`, the next morning with its own day. Of two
  /// talks nothing is said but that they began between the hours.
  func date(on day: Day, zone: String = "") -> HistoricalDate? {
    if areApart {
      return try? HistoricalDate("[\(day)\(start.text)\(zone)..\(end.text)\(zone)]")
    }
    if start.minutes < end.minutes {
      return try? HistoricalDate("\(day)\(start.text)\(zone)/\(end.text)\(zone)")
    }
    return start == end
      ? nil : try? HistoricalDate("\(day)\(start.text)\(zone)/\(day + 1)\(end.text)\(zone)")
  }

  /// “2:34–3:06 p.m.” is the afternoon twice, “11:30–12:15 p.m.” begins in the morning.
  private static func start(
    _ hour: Substring, _ minute: Substring?, _ half: Substring?, before end: Clock
  ) -> Clock? {
    if let half { return clock(hour, minute, String(half)) }
    guard let morning = clock(hour, minute, "a"), let afternoon = clock(hour, minute, "p") else {
      return nil
    }
    if end.hour < 12 { return morning.minutes < end.minutes ? morning : afternoon }
    return afternoon.minutes < end.minutes ? afternoon : morning
  }

  private static func clock(_ hour: Substring, _ minute: Substring?, _ half: String) -> Clock? {
    guard let hour = Int(hour), (1...12).contains(hour), let minute = Int(minute ?? "0"),
      (0...59).contains(minute)
    else { return nil }
    return Clock(hour: hour % 12 + (half.hasPrefix("p") ? 12 : 0), minute: minute)
  }

  private static let months = Set(MonthNames.english.map { $0.lowercased() })

  /// Matching changes nothing in it, so that all may share it.
  nonisolated(unsafe) private static let pattern:
    Regex<
      (
        Substring, Substring, Substring?, Substring?, Substring, Substring, Substring?, Substring
      )
    > =
      /(?:^|[^\d:.])(\d{1,2})(?:[:.](\d\d))?(?:\s*([ap])\.?\s?m\.?)?\s*(–|-|to|until|and|&)\s*(\d{1,2})(?:[:.](\d\d))?\s*([ap])\.?\s?m/
}
