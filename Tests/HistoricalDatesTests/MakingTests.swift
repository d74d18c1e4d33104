import HistoricalDates
import Testing

struct MakingTests {
  @Test func `a day makes a date that reads back as itself`() throws {
    let day = try #require(Day(year: 1945, month: 7, day: 11))
    let date = HistoricalDate(day)
    #expect(date == (try HistoricalDate("1945-07-11")))
    #expect(date.earliest == day && date.latest == day && date.start.isOneDay)
    #expect(!date.isSpan)
  }

  @Test func `a span is made from its days, and nil leaves an end open`() throws {
    let (first, last) = (Day(year: 1945, month: 2, day: 4), Day(year: 1945, month: 2, day: 11))
    for (span, text) in [
      (HistoricalDate.span(from: first, to: last), "1945-02-04/1945-02-11"),
      (HistoricalDate.span(from: first, to: nil), "1945-02-04/.."),
      (HistoricalDate.span(from: nil, to: last), "../1945-02-11"),
      (HistoricalDate.span(from: nil, to: nil), "../.."),
    ] {
      let read = try HistoricalDate(text)
      #expect(span == read)
      #expect(span.description == text)
      #expect(span.dayNumbers == read.dayNumbers)
      #expect(span.kind == .span)
    }
  }

  @Test func `dates are equal when they are written alike`() throws {
    let dates: Set = [
      try HistoricalDate("1945"), try HistoricalDate("1945"), try HistoricalDate("1945~"),
      try HistoricalDate("1945~").widened(approximateDays: 3), try HistoricalDate("1945 (Julian)"),
    ]
    #expect(dates.count == 4)
  }

  @Test func `doubts anywhere in a date are kept and move no bound`() throws {
    let plain = try HistoricalDate("2004-06-11")
    for (text, doubt) in [
      ("2004-06-11?", Qualification.uncertain), ("2004-06-~11", .approximate),
      ("2004?-06-~11", [.uncertain, .approximate]), ("%2004-06-11", [.uncertain, .approximate]),
      ("2004-?06-11", .uncertain), ("2004-06~-11", .approximate),
    ] {
      let date = try HistoricalDate(text)
      #expect(date.qualification == doubt, "\(text)")
      #expect(date.dayNumbers == plain.dayNumbers)
      #expect(date.certainty(in: DateWindow(plain)) == .possible)
    }
    #expect(try HistoricalDate("1984/2004-06~").qualification == .approximate)
    #expect(try HistoricalDate("[1667?, 1668..1670~]").qualification == [.uncertain, .approximate])
    #expect(try HistoricalDate("{1667, 1668?}").qualification == .uncertain)
  }
}
