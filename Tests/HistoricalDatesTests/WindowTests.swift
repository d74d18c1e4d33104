import HistoricalDates
import Testing

/// The window test against every reading of many small dates.
struct WindowTests {
  /// Gaps are found as by going through all days, and without doing so.
  @Test(arguments: [
    "1945-07", "1945-XX-31", "1945-0X-31", "[1945-07-12,1945-07-14]", "[1945-07-12..1945-08-07]",
    "{1945-02,1945-05}", "{1945-02,1945-03}", "19X5", "194X", "1945-02-XX", "[1944,1945-XX-15]",
    "1945-07-01/1945-08", "[1945-06,1945-07-01]", "1945-XX",
  ])
  func `a gap in a date is found`(text: String) throws {
    for margin in [0, 1, 15, 40] {
      let date = try HistoricalDate(
        text + (text.contains(where: { "[{/".contains($0) }) ? "" : "~")
      )
      .widened(approximateDays: margin)
      let first = try #require(date.start.earliest)
      let last = try #require(date.end.latest)
      for window in [
        DateWindow(first: first, last: last), DateWindow(first: first + 40, last: last),
        DateWindow(first: first, last: first + 12), DateWindow(first: first + -3, last: last),
        DateWindow(first: first, last: last + 2),
      ] where !window.isEmpty {
        let days = Array(date.possibleDays(in: window))
        let all = (window.last ?? last).number - (window.first ?? first).number + 1
        #expect(date.leavesOutDays(in: window) == (days.count < all), "\(text) \(window)")
      }
    }
  }

  @Test func `the gaps of billions of days are soon found`() throws {
    for (text, hasGap) in [
      ("Y-17E7/Y17E7", false), ("[Y-17E7..Y17E7]", false), ("[Y-17E7..-0001,0005..Y17E7]", true),
    ] {
      let date = try HistoricalDate(text)
      #expect(date.leavesOutDays(in: DateWindow(date)) == hasGap)
    }
  }

  @Test(arguments: CalendarSystem.allCases)
  func `certainty is what all readings together say`(calendar: CalendarSystem) throws {
    var maker = NaiveDateMaker(calendar, seed: 11)
    for _ in 0..<250 {
      let oracle = maker.any()
      let date = try HistoricalDate(oracle.text)
      for _ in 0..<8 {
        let window = maker.window(around: oracle)
        let expected = oracle.certainty(in: window)
        #expect(
          date.certainty(in: DateWindow(window)) == expected, "\(oracle.text) in \(window)")
      }
    }
  }

  @Test(arguments: [
    "1900-02-2X", "1900-0X-28", "[1900-02-26, 1900-03-01..1900-03-03]", "1900-02-27/1900-03-02",
    "1900-02-2X/1900-03-0X", "1900-02-28/", "../1900-03-01", "{1900-02-27, 1900-03-0X}",
  ])
  func `certainty is exact in every window of a fortnight`(text: String) throws {
    let date = try HistoricalDate(text)
    let oracle = try #require(Self.fortnight[text])
    let days = NaiveCalendar.gregorian.days(matching: "1900-02-22")[0]...(-25_502)
    for first in days {
      for last in first...days.upperBound {
        let window = first...last
        #expect(date.certainty(in: DateWindow(window)) == oracle.certainty(in: window))
      }
    }
  }

  /// The readings of the dates above, written out.
  static let fortnight: [String: NaiveDate] = {
    let calendar = NaiveCalendar.gregorian
    func days(_ mask: String) -> [Int] { calendar.days(matching: mask) }
    func pairs(_ first: [Int], _ last: [Int]) -> [NaiveDate.Reading] {
      first.flatMap { start in last.filter { $0 >= start }.map { .span(start, $0) } }
    }
    let range = ["01", "02", "03"].flatMap { days("1900-03-\($0)") }
    let readings: [String: [NaiveDate.Reading]] = [
      "1900-02-2X": days("1900-02-2X").map { .days([$0]) },
      "1900-0X-28": days("1900-0X-28").map { .days([$0]) },
      "[1900-02-26, 1900-03-01..1900-03-03]": (days("1900-02-26") + range).map { .days([$0]) },
      "1900-02-27/1900-03-02": pairs(days("1900-02-27"), days("1900-03-02")),
      "1900-02-2X/1900-03-0X": pairs(days("1900-02-2X"), days("1900-03-0X")),
      "1900-02-28/": days("1900-02-28").flatMap { day in (day...day + 400).map { .span(day, $0) } },
      "../1900-03-01": days("1900-03-01").map { .span(.min, $0) },
      "{1900-02-27, 1900-03-0X}": days("1900-03-0X").map { .days(days("1900-02-27") + [$0]) },
    ]
    return readings.reduce(into: [:]) { dates, entry in
      dates[entry.key] = NaiveDate(text: entry.key, readings: entry.value)
    }
  }()

  @Test func `a wider window never lowers the answer`() throws {
    var maker = NaiveDateMaker(.gregorian, seed: 12)
    for _ in 0..<300 {
      let oracle = maker.any()
      let date = try HistoricalDate(oracle.text)
      let window = maker.window(around: oracle)
      let wider = (window.lowerBound - 30)...(window.upperBound + 30)
      let (narrow, wide) = (
        date.certainty(in: DateWindow(window)), date.certainty(in: DateWindow(wider))
      )
      #expect(rank(narrow) <= rank(wide), "\(oracle.text)")
    }
  }

  private func rank(_ certainty: Certainty?) -> Int {
    switch certainty {
    case nil: 0
    case .possible: 1
    case .certain: 2
    }
  }

  @Test func `every date certainly falls in the window of all time unless it is doubted`() throws {
    let always = DateWindow(first: nil, last: nil)
    #expect(try HistoricalDate("../..").certainty(in: always) == .certain)
    #expect(try HistoricalDate("1560-XX-25").certainty(in: always) == .certain)
    #expect(try HistoricalDate("1560~").certainty(in: always) == .possible)
    #expect(try HistoricalDate("[..1560]").certainty(in: always) == .certain)
  }

  @Test func `no date falls in a window that ends before it begins`() throws {
    let window = DateWindow(
      first: Day(year: 1945, month: 8, day: 2), last: Day(year: 1945, month: 8, day: 1))
    #expect(window.isEmpty)
    #expect(try HistoricalDate("1945").certainty(in: window) == nil)
    #expect(try HistoricalDate("1911/..").certainty(in: window) == nil)
  }

  @Test func `an open end goes on for certain and an unknown one only possibly`() throws {
    let later = DateWindow(try HistoricalDate("1950"))
    #expect(try HistoricalDate("1911/..").certainty(in: later) == .certain)
    #expect(try HistoricalDate("1911/").certainty(in: later) == .possible)
    #expect(try HistoricalDate("1911?/..").certainty(in: later) == .possible)
    let earlier = DateWindow(try HistoricalDate("1850"))
    #expect(try HistoricalDate("../1911").certainty(in: earlier) == .certain)
    #expect(try HistoricalDate("/1911").certainty(in: earlier) == .possible)
    #expect(try HistoricalDate("1911/..").certainty(in: earlier) == nil)
  }

  @Test func `a range in an all-of set is one thing in each of its units`() throws {
    let pairs = [
      ("{1899-12..1900-03}", "{1899-12, 1900-01, 1900-02, 1900-03}"),
      ("{1899..1901}", "{1899, 1900, 1901}"),
      ("{1900-02-27..1900-03-02}", "{1900-02-27, 1900-02-28, 1900-03-01, 1900-03-02}"),
    ]
    for (range, list) in pairs {
      let (range, list) = (try HistoricalDate(range), try HistoricalDate(list))
      #expect(range.dayNumbers == list.dayNumbers)
      let days = NaiveCalendar.gregorian.days(matching: "1900-02-01")[0]
      for first in stride(from: days - 80, to: days + 80, by: 3) {
        for length in [0, 20, 31, 59, 400] {
          let window = DateWindow(first...first + length)
          #expect(range.certainty(in: window) == list.certainty(in: window))
        }
      }
    }
    let mixed = try HistoricalDate("{1960..1961-12}")
    #expect(mixed.certainty(in: DateWindow(try HistoricalDate("1961"))) == .certain)
    #expect(mixed.certainty(in: DateWindow(try HistoricalDate("1961-03"))) == .possible)
    let year1500 = DateWindow(try HistoricalDate("1500"))
    #expect(try HistoricalDate("{..1760}").certainty(in: year1500) == .certain)
    #expect(try HistoricalDate("{1760..}").certainty(in: year1500) == nil)
  }
}
