import HistoricalDates
import TestSupport

/// A date and every reading of it, spelt out.
struct NaiveDate {
  var text: String
  /// One reading is the days that the thing takes up: `first` and `last` for a span (all days
  /// between are its own), the very days for a set.
  var readings: [Reading]
  var isDoubted = false

  enum Reading {
    case span(Int, Int)
    case days([Int])

    func touches(_ window: ClosedRange<Int>) -> Bool {
      switch self {
      case .span(let first, let last): first <= window.upperBound && last >= window.lowerBound
      case .days(let days): days.contains { window.contains($0) }
      }
    }

    var first: Int {
      switch self {
      case .span(let first, _): first
      case .days(let days): days.min() ?? 0
      }
    }

    var last: Int {
      switch self {
      case .span(_, let last): last
      case .days(let days): days.max() ?? 0
      }
    }
  }

  /// In some reading, in all of them, or in none.
  func certainty(in window: ClosedRange<Int>) -> Certainty? {
    var isSome = false
    var isEvery = true
    for reading in readings {
      if reading.touches(window) { isSome = true } else { isEvery = false }
    }
    return !isSome ? nil : isEvery && !isDoubted ? .certain : .possible
  }
}

/// Makes dates at random, with their readings by brute force.
struct NaiveDateMaker {
  var generator: SeededGenerator
  let calendar: NaiveCalendar
  /// Written after each date: nothing, or the calendar.
  let suffix: String

  init(_ system: CalendarSystem, seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    calendar = .of(system)
    suffix = system == .julian ? " (Julian)" : ""
  }

  private static let years = ["1899", "1900", "1904", "189X", "190X", "1896"]
  private static let months = ["01", "02", "03", "12", "0X", "1X", "X2", "XX"]
  private static let days = ["01", "15", "28", "29", "30", "31", "XX", "2X", "3X", "X1", "0X"]

  /// A date that some day fits, and those days; few enough of them that pairs can be listed.
  mutating func mask(atMost limit: Int = 400) -> (text: String, days: [Int]) {
    while true {
      var text = generator.pick(Self.years)
      let depth = Int.random(in: 0...5, using: &generator)
      if depth > 0 { text += "-" + generator.pick(Self.months) }
      if depth > 1 { text += "-" + generator.pick(Self.days) }
      let days = calendar.days(matching: text)
      if (1...limit).contains(days.count) { return (text, days) }
    }
  }

  mutating func instant() -> NaiveDate {
    let (text, days) = mask()
    let mark = generator.pick(["", "", "", "~", "?", "%"])
    return NaiveDate(
      text: text + mark + suffix, readings: days.map { .days([$0]) }, isDoubted: !mark.isEmpty)
  }

  mutating func oneOf() -> NaiveDate {
    var texts: [String] = []
    var days: Set<Int> = []
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let (text, choices) = mask()
      if Bool.random(using: &generator), let first = choices.first {
        let last = min(
          first + Int.random(in: 0...50, using: &generator), calendar.numbers.last ?? 0)
        texts.append("\(calendar.text(of: first))..\(calendar.text(of: last))")
        days.formUnion(first...last)
      } else {
        texts.append(text)
        days.formUnion(choices)
      }
    }
    let list = texts.joined(separator: generator.pick([",", ", "]))
    return NaiveDate(text: "[\(list)]\(suffix)", readings: days.sorted().map { .days([$0]) })
  }

  /// A span whose ends are vague, open or unknown; those that cannot be are made anew.
  mutating func span() -> NaiveDate {
    while true {
      let start = mask(atMost: 31)
      let end = mask(atMost: 31)
      let far = calendar.numbers
      let (past, future) = (Day.distantPast.number, Day.distantFuture.number)
      let form = Int.random(in: 0...7, using: &generator)
      let (text, readings): (String, [NaiveDate.Reading]) =
        switch form {
        case 0: ("\(start.text)/..", start.days.map { .span($0, future) })
        case 1: ("../\(end.text)", end.days.map { .span(past, $0) })
        case 2:
          (
            "\(start.text)/",
            start.days.flatMap { day in [day, far.upperBound, future].map { .span(day, $0) } }
          )
        case 3:
          (
            "/\(end.text)",
            end.days.flatMap { day in [past, far.lowerBound, day].map { .span($0, day) } }
          )
        default:
          (
            "\(start.text)/\(end.text)",
            start.days.flatMap { first in
              end.days.filter { $0 >= first }.map { .span(first, $0) }
            }
          )
        }
      if !readings.isEmpty { return NaiveDate(text: text + suffix, readings: readings) }
    }
  }

  mutating func allOf() -> NaiveDate {
    let members = (0..<Int.random(in: 1...3, using: &generator)).map { _ in mask(atMost: 10) }
    var readings: [[Int]] = [[]]
    for member in members {
      readings = readings.flatMap { reading in member.days.map { reading + [$0] } }
    }
    let list = members.map(\.text).joined(separator: ",")
    return NaiveDate(text: "{\(list)}\(suffix)", readings: readings.map { .days($0) })
  }

  mutating func any() -> NaiveDate {
    switch Int.random(in: 0...3, using: &generator) {
    case 0: instant()
    case 1: oneOf()
    case 2: span()
    default: allOf()
    }
  }

  /// A window that begins or ends at a day that matters, or anywhere.
  mutating func window(around date: NaiveDate) -> ClosedRange<Int> {
    let reading = date.readings[Int.random(in: 0..<date.readings.count, using: &generator)]
    let known = [reading.first, reading.last].filter { calendar.numbers.contains($0) }
    let anchor = known.randomElement(using: &generator) ?? calendar.firstNumber
    let start = anchor + Int.random(in: -40...3, using: &generator)
    let longest = generator.pick([0, 3, 40, 400, 5000])
    return start...start + Int.random(in: 0...longest, using: &generator)
  }
}

extension DateWindow {
  init(_ days: ClosedRange<Int>) {
    self.init(first: Day(number: days.lowerBound), last: Day(number: days.upperBound))
  }
}
