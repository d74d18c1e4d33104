internal import Documents
internal import HistoricalDates

/// The days between which a document was written, as the editors normalised them.
///
/// The attributes `frus:doc-dateTime-min` and `-max` count in −05:00 wherever the document was written:
/// a telegram sent from Chungking on the morning of the 12th stands there on the 11th. So an hour in
/// them is good for a range of days, and no more.
struct MachineBounds: Hashable, Sendable {
  /// The first possible day.
  var earliest: Day
  /// The last possible day.
  var latest: Day

  /// Reads the attributes of a division.
  init?(_ tag: XMLTag) {
    guard let minimum = tag["doc-dateTime-min"], let maximum = tag["doc-dateTime-max"],
      let first = Self.moment(minimum), let last = Self.moment(maximum)
    else { return nil }
    let hasDays = minimum.contains("T00:00:00") && maximum.contains("T23:59:59")
    // Local time runs from twelve hours behind Greenwich to fourteen ahead, these count five behind.
    earliest = hasDays ? first.day : first.day - (first.hour < 7 ? 1 : 0)
    latest = hasDays ? last.day : last.day + (last.hour >= 5 ? 1 : 0)
    guard earliest <= latest else { return nil }
  }

  private static func moment(_ text: String) -> (day: Day, hour: Int)? {
    let parts = text.split(separator: "T")
    guard let date = parts.first, let day = MachineDate.day(date) else { return nil }
    let hour = parts.count > 1 ? Int(parts[1].prefix(2)) : nil
    return (day, hour ?? 0)
  }

  /// The bounds as a date: a day, or one day of a range.
  var date: HistoricalDate? {
    if earliest == latest { return HistoricalDate(earliest) }
    return try? HistoricalDate("[\(earliest)..\(latest)]")
  }
}

/// Dates in attributes.
enum MachineDate {
  /// The day that `1945-07-11` says; whatever follows the day is left aside.
  static func day(_ text: some StringProtocol) -> Day? {
    let parts = text.prefix(10).split(separator: "-")
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}
