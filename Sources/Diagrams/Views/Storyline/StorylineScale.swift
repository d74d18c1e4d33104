import HistoricalDates
import Negotiations

/// The scale of the axis of time of a storyline: true to time if events are far enough apart for that,
/// else with even steps from event to event.
struct StorylineScale {
  /// The places of the start, of each event, and of the end, in points.
  let times: [Double]
  let isTrueToScale: Bool
  /// The first possible day of each event, but never before that of the previous event.
  private let days: [Int]
  private let step: Double

  /// The room that each of `events` takes beside the next, and that before the first and behind the last,
  /// in steps: the arrows of two messages stand closer than marks. Where time runs down, each day has its date
  /// beside it, and what is of one day stands closer.
  static func gaps(_ events: [Event], isUpright: Bool) -> [Double] {
    let between = zip(events, events.dropFirst()).map { event, next -> Double in
      let isSameDay = event.date.start.earliest == next.date.start.earliest
      let areMessages = event.kind == .message && next.kind == .message
      if isUpright { return isSameDay ? (areMessages ? 0.6 : 0.75) : 1 }
      return areMessages ? 0.75 : 1
    }
    return events.isEmpty ? [1] : [1] + between + [1]
  }

  /// The first possible day of each event, but never before that of the previous event.
  static func days(of events: [Event]) -> [Int] {
    events.reduce(into: []) { days, event in
      let earliest = event.date.start.earliest ?? event.date.end.latest
      days.append(max(days.last ?? Int.min, earliest?.number ?? days.last ?? Int.min))
    }
  }

  /// Creates a scale for `events` over `length` points, with at least `least` points between events of
  /// different days. A scale with even steps leaves `yearGap` free before each new year.
  init(
    events: [Event], length: Double, least: Double, yearGap: Double, isUpright: Bool = false
  ) {
    let gaps = Self.gaps(events, isUpright: isUpright)
    let days = Self.days(of: events)
    self.days = days
    step = max(least, length / gaps.reduce(0, +))
    if let places = Self.trueToScale(days, length: length, least: least) {
      isTrueToScale = true
      times = [0] + places + [length]
    } else {
      isTrueToScale = false
      var time = 0.0
      var times = [time]
      for position in events.indices {
        let isNewYear = position > 0 && Self.isNewYear(days[position], after: days[position - 1])
        time += step * gaps[position] + (isNewYear ? yearGap : 0)
        times.append(time)
      }
      self.times = times + [time + step]
    }
  }

  private static func isNewYear(_ day: Int, after other: Int) -> Bool {
    let (day, other) = (Day(number: day), Day(number: other))
    return !day.isDistant && !other.isDistant && day.year != other.year
  }

  private static func trueToScale(_ days: [Int], length: Double, least: Double) -> [Double]? {
    guard let first = days.first, let last = days.last, last > first, first > Int.min,
      last - first < 400_000
    else { return nil }
    let unit = (length - 2 * least) / Double(last - first)
    let isReadable = zip(days, days.dropFirst()).allSatisfy {
      Double($1 - $0) * unit >= least
    }
    return isReadable ? days.map { least + Double($0 - first) * unit } : nil
  }

  /// The length of the axis.
  var length: Double { times.last ?? 0 }

  /// The place of a day: that of the event of the day, or a place between two events.
  func time(of day: Int) -> Double {
    guard let last = days.lastIndex(where: { $0 <= day }) else { return 0 }
    if days[last] == day { return times[last + 1] }
    if isTrueToScale, last + 1 < days.count {
      let (from, to) = (Double(days[last]), Double(days[last + 1]))
      return times[last + 1]
        + (times[last + 2] - times[last + 1]) * (Double(day) - from) / (to - from)
    }
    return (times[last + 1] + times[last + 2]) / 2
  }

  /// The ends of the bar of an event whose date covers more than one day; `nil` for other events.
  func bar(of event: Event, at position: Int) -> (from: Double, to: Double, isEndless: Bool)? {
    guard !(event.date.kind == .instant && event.date.start.isOneDay) else { return nil }
    let from = times[position + 1]
    guard let latest = event.date.end.latest else { return (from, length, true) }
    return (from, max(from + step / 2, time(of: latest.number)), false)
  }
}
