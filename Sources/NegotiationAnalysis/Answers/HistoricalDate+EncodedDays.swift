import HistoricalDates

/// The keys of the days between which something lies.
enum DayKey: String, CodingKey {
  case earliest, latest
}

extension HistoricalDate {
  /// Writes, beside a date as it was written, the days between which it lies.
  func encodeDays(to encoder: any Encoder) throws {
    var days = encoder.container(keyedBy: DayKey.self)
    try days.encode(start.earliest, forKey: .earliest)
    try days.encode(end.latest, forKey: .latest)
  }
}
