public import HistoricalDates
internal import Negotiations

/// Which rows of a table of machine-coded events are wanted; the tables hold millions.
public struct EventDataSelection: Sendable {
  /// CAMEO codes, or the digits they begin with; empty for all that are kept at all.
  public var codes: [String]
  /// Countries of which one must take part, as the table writes them: `USA` in GDELT, `Japan` in ICEWS.
  public var countries: [String]
  /// The days wanted.
  public var window: DateWindow?

  /// A selection; without anything, all that can be used.
  public init(codes: [String] = [], countries: [String] = [], window: DateWindow? = nil) {
    self.codes = codes
    self.countries = countries
    self.window = window
  }

  /// The codes of those that are wanted and stand for nothing that a corpus holds.
  public var unusableCodes: [String] {
    codes.filter { code in !CAMEOEvent.kept.contains { $0.hasPrefix(code) } }
  }

  func meaning(of code: String) -> CAMEOEvent.Meaning? {
    guard codes.isEmpty || codes.contains(where: code.hasPrefix) else { return nil }
    return CAMEOEvent.meaning(of: code)
  }

  func wants(_ countries: [String]) -> Bool {
    self.countries.isEmpty
      || countries.contains { country in
        self.countries.contains { $0.lowercased() == country.lowercased() }
      }
  }

  func wants(_ day: Day) -> Bool { window?.contains(day) ?? true }
}
