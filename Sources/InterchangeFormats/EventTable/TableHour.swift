internal import Documents
internal import HistoricalDates

/// The hour that a column of a table gives beside the day: `15:30`, `3.30 p.m.`, `10:00–11:15`.
enum TableHour {
  /// The day with the hour, as a date; `nil` where the text is no hour.
  static func date(_ text: String, on day: String) -> HistoricalDate? {
    let plain = text.collapsed.lowercased().replacing("–", with: "-").replacing("—", with: "-")
      .replacing(" to ", with: "-")
    let parts = plain.split(separator: "-").map(\.trimmed)
    guard (1...2).contains(parts.count) else { return nil }
    var clocks = parts.map(clock)
    // "3:30-4:15 p.m.": what is said of the second hour holds for the first.
    if parts.count == 2, half(of: parts[0]) == nil, let half = half(of: parts[1]) {
      clocks[0] = clock("\(parts[0]) \(half)")
    }
    let written = clocks.compactMap { $0.map { "\(day)T\($0):00" } }
    guard written.count == clocks.count else { return nil }
    return try? HistoricalDate(written.joined(separator: "/"))
  }

  /// `15:30` of the hour as written.
  private static func clock(_ text: String) -> String? {
    switch text {
    case "noon", "12 noon", "midday", "полдень", "正午", "中午": return "12:00"
    case "midnight", "12 midnight": return nil
    default: break
    }
    let figures = text.prefix { $0.isASCII && ($0.isNumber || ":.h".contains($0)) }
    let rest = text.dropFirst(figures.count).trimmed
    let fields = figures.split { ":.h".contains($0) }
    let half = half(of: text)
    guard let first = fields.first, var hour = Int(first), (1...3).contains(fields.count),
      first.count < 3,
      rest.isEmpty || half != nil
        || ["uhr", "h", "hrs", "hours", "o'clock", "o’clock"].contains(rest)
    else { return nil }
    // A bare number says no hour of its own.
    if fields.count == 1, rest.isEmpty, !figures.contains("h") { return nil }
    let minute = fields.count > 1 ? Int(fields[1]) ?? 60 : 0
    if let half {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half == "p.m." ? 12 : 0)
    }
    guard hour < 24, minute < 60 else { return nil }
    return [hour, minute].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
  }

  /// Whether it is before noon or after.
  private static func half(of text: String) -> String? {
    let letters = text.filter(\.isLetter)
    if ["am", "vorm", "утра"].contains(letters) { return "a.m." }
    return ["pm", "nachm", "дня", "вечера"].contains(letters) ? "p.m." : nil
  }
}
