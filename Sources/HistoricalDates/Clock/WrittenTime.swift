/// The time of a day as it stands in the notation, and the minutes it can mean.
struct WrittenTime {
  /// How precisely it is written.
  enum Precision {
    case minute, hour
    case part(PartOfDay)
  }

  var precision: Precision
  /// The hour and minute, `11:39`, as they are written.
  var text: String
  /// The minutes from the midnight with which the day begins, without what `~` adds.
  var minutes: ClosedRange<Int>
  var isApproximate = false

  /// How many minutes `~` adds to either side.
  static let margin = 60

  /// The minutes it can mean. About an hour is still on the day that is written.
  var possibleMinutes: ClosedRange<Int> {
    guard isApproximate else { return minutes }
    let last = max(minutes.upperBound, DayLength.minutes - 1)
    return max(0, minutes.lowerBound - Self.margin)...min(last, minutes.upperBound + Self.margin)
  }

  /// Whether it can run over into the next day. Midnight, 24:00, belongs to the day that it ends.
  var runsIntoNextDay: Bool { minutes.upperBound > DayLength.minutes }
}

/// How long a day is.
enum DayLength {
  static let minutes = 24 * 60
}
