import HistoricalDates
import Testing

/// Bounds, order and days against every reading of many small dates.
struct BoundsTests {
  @Test(arguments: CalendarSystem.allCases)
  func `the bounds are those of all readings together`(calendar: CalendarSystem) throws {
    var maker = NaiveDateMaker(calendar, seed: 21)
    for _ in 0..<300 {
      let oracle = maker.any()
      let bounds = try HistoricalDate(oracle.text).dayNumbers
      let (firsts, lasts) = (oracle.readings.map(\.first), oracle.readings.map(\.last))
      #expect(bounds.startLow == firsts.min(), "\(oracle.text)")
      #expect(bounds.startHigh == firsts.max(), "\(oracle.text)")
      #expect(bounds.endLow == lasts.min(), "\(oracle.text)")
      #expect(bounds.endHigh == lasts.max(), "\(oracle.text)")
    }
  }

  @Test func `one date is before another when it is so in all pairs of readings`() throws {
    var maker = NaiveDateMaker(.gregorian, seed: 22)
    var seen: Set<DateOrder> = []
    for _ in 0..<300 {
      let (left, right) = (maker.any(), maker.any())
      guard left.readings.count * right.readings.count < 400 else { continue }
      let before = left.readings.allSatisfy { a in right.readings.allSatisfy { a.last < $0.first } }
      let after = left.readings.allSatisfy { a in right.readings.allSatisfy { a.first > $0.last } }
      let order = try HistoricalDate(left.text).order(comparedTo: HistoricalDate(right.text))
      #expect(order == (before ? .before : after ? .after : .undetermined))
      seen.insert(order)
    }
    #expect(seen.count == 3)
  }

  @Test func `the order of two things on one day is not known`() throws {
    let day = try HistoricalDate("1945-07-11")
    #expect(day.order(comparedTo: day) == .undetermined)
    #expect(day.order(comparedTo: try HistoricalDate("1945-07-12")) == .before)
    #expect(day.order(comparedTo: try HistoricalDate("1945-07")) == .undetermined)
    #expect(day.order(comparedTo: try HistoricalDate("1911/..")) == .undetermined)
    #expect(try HistoricalDate("1911/..").order(comparedTo: HistoricalDate("1910")) == .after)
    #expect(
      try HistoricalDate("1911/..").order(comparedTo: HistoricalDate("1999/..")) == .undetermined)
  }

  @Test(arguments: CalendarSystem.allCases)
  func `the possible days are the days of all readings`(calendar: CalendarSystem) throws {
    var maker = NaiveDateMaker(calendar, seed: 21)
    for _ in 0..<200 {
      let oracle = Bool.random(using: &maker.generator) ? maker.instant() : maker.oneOf()
      let date = try HistoricalDate(oracle.text)
      let window = maker.window(around: oracle)
      let expected = oracle.readings.map(\.first).filter { window.contains($0) }
      let found = date.possibleDays(in: DateWindow(window)).map(\.number)
      #expect(found == expected, "\(oracle.text) in \(window)")
    }
  }

  @Test func `days of vague years are found without walking through the centuries`() throws {
    let date = try HistoricalDate("XXXX-02-29")
    let day = try #require(Day(year: 8999, month: 1, day: 1))
    #expect(date.firstPossibleDay(onOrAfter: day)?.description == "9004-02-29")
    #expect(
      date.possibleDays(in: DateWindow(first: nil, last: nil)).prefix(2).map(\.description) == [
        "0000-02-29", "0004-02-29",
      ])
    let pattern = try HistoricalDate("1XX4-02-29")
    #expect(pattern.earliest?.description == "1004-02-29")
    #expect(pattern.latest?.description == "1984-02-29")
    #expect(
      pattern.possibleDays(in: DateWindow(first: nil, last: nil)).contains { $0.year == 1904 })
    let year1900 = DateWindow(try HistoricalDate("1905/1923"))
    #expect(pattern.certainty(in: year1900) == nil)
  }

  @Test func `days without a beginning or an end can be asked for lazily`() throws {
    let always = DateWindow(first: nil, last: nil)
    let open = try HistoricalDate("[..1945]")
    #expect(open.possibleDays(in: always).first { _ in true } == .firstWritable)
    let onwards = try HistoricalDate("1911/..")
    #expect(
      onwards.possibleDays(in: always).prefix(3).map(\.description) == [
        "1911-01-01", "1911-01-02", "1911-01-03",
      ])
    #expect(open.firstPossibleDay(onOrAfter: .distantFuture) == nil)
    #expect(onwards.firstPossibleDay(onOrAfter: .distantFuture) == nil)
  }

  @Test func `years with unknown digits in front are exact`() throws {
    for text in ["1XX3", "X9X5", "XX00", "-1XX3", "-X0X0", "X000"] {
      let date = try HistoricalDate(text)
      let sign = text.hasPrefix("-") ? -1 : 1
      let digits = Array(text.utf8.suffix(4))
      let years = (0...9999).filter { year in
        let written = Array(String(10_000 + year).utf8.dropFirst())
        return zip(digits, written).allSatisfy { $0 == UInt8(ascii: "X") || $0 == $1 }
          && (sign > 0 || year > 0)
      }.map { $0 * sign }.sorted()
      #expect(date.earliest?.year == years.first)
      #expect(date.latest?.year == years.last)
      for probe in stride(from: -10_050, through: 10_050, by: 37) {
        let day = try #require(Day(year: probe, month: 1, day: 1))
        #expect(date.firstPossibleDay(onOrAfter: day)?.year == years.first { $0 >= probe })
      }
    }
  }

  @Test func `an end without limit is told from one that is not known`() throws {
    let open = try HistoricalDate("1911/..")
    #expect(open.end.earliest == nil)
    #expect(open.end.latest == nil)
    #expect(open.end.low == Day.distantFuture.number)
    let unknown = try HistoricalDate("1911/")
    #expect(unknown.end.earliest?.description == "1911-01-01")
    #expect(unknown.end.latest == nil)
    let openStart = try HistoricalDate("../1911")
    #expect(openStart.start.high == Day.distantPast.number)
    #expect(openStart.earliest == nil)
    #expect(openStart.latest?.description == "1911-12-31")
  }

  @Test func `each end of a span is tightened by the other`() throws {
    let span = try HistoricalDate("1945/1945-07")
    #expect(span.start.latest?.description == "1945-07-31")
    #expect(span.end.earliest?.description == "1945-07-01")
    let gaps = try HistoricalDate("1945-XX-25/1945-07")
    #expect(gaps.start.latest?.description == "1945-07-25")
    #expect(gaps.isSpan && gaps.kind == .span)
    let years = try HistoricalDate("1XX3-12-31/1900-06")
    #expect(years.start.latest?.description == "1893-12-31")
  }
}
