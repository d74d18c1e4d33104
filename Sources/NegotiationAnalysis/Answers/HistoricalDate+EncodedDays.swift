package import HistoricalDates

/// The keys of the days between which something lies, and of those in the middle of a span.
enum DayKey: String, CodingKey {
  case earliest, latest, startLatest, endEarliest
}

extension HistoricalDate {
  /// Writes, beside a date as it was written, the days between which it lies. A span has four: it
  /// begins between `earliest` and `startLatest`, and ends between `endEarliest` and `latest`.
  package func encodeDays(to encoder: any Encoder) throws {
    var days = encoder.container(keyedBy: DayKey.self)
    try days.encode(start.earliest, forKey: .earliest)
    try days.encode(end.latest, forKey: .latest)
    guard isSpan else { return }
    try days.encode(start.latest, forKey: .startLatest)
    try days.encode(end.earliest, forKey: .endEarliest)
  }
}
