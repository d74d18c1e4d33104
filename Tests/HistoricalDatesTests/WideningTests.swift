import HistoricalDates
import Testing

struct WideningTests {
  @Test func `only approximate parts are widened`() throws {
    for (text, first, last) in [
      ("1945-07~", "1945-06-26", "1945-08-05"), ("1945-07%", "1945-06-26", "1945-08-05"),
      ("1945-07?", "1945-07-01", "1945-07-31"), ("1945-07", "1945-07-01", "1945-07-31"),
      ("1945-07-11~/1945-07-20", "1945-07-06", "1945-07-20"),
      ("1945-07-11/1945-07-20~", "1945-07-11", "1945-07-25"),
      ("[1945-07-11~..1945-07-20]", "1945-07-06", "1945-07-20"),
      ("[1945-07-11, 1945-07-20~]", "1945-07-11", "1945-07-25"),
      ("1945-07-11~ (Julian)", "1945-07-19", "1945-07-29"),
    ] {
      let wide = try HistoricalDate(text).widened(approximateDays: 5)
      #expect(wide.earliest?.description == first, "\(text)")
      #expect(wide.latest?.description == last, "\(text)")
      #expect(wide.text == text)
    }
  }

  @Test func `a date with gaps is widened around each of its days`() throws {
    var maker = NaiveDateMaker(.gregorian, seed: 31)
    for _ in 0..<150 {
      let (text, days) = maker.mask()
      let margin = Int.random(in: 0...9, using: &maker.generator)
      let expected = Set(days.flatMap { ($0 - margin)...($0 + margin) }).sorted()
      let wide = try HistoricalDate(text + "~").widened(approximateDays: margin)
      let found = wide.possibleDays(in: DateWindow(first: nil, last: nil)).map(\.number)
      #expect(found == expected, "\(text) by \(margin)")
      #expect(wide.dayNumbers.startLow == expected.first)
      #expect(wide.dayNumbers.endHigh == expected.last)
    }
  }

  @Test func `widening removes no reading and makes nothing certain`() throws {
    var maker = NaiveDateMaker(.julian, seed: 32)
    for _ in 0..<150 {
      let oracle = maker.instant()
      let date = try HistoricalDate(oracle.text)
      let wide = date.widened(approximateDays: 4)
      let window = DateWindow(maker.window(around: oracle))
      if let certainty = date.certainty(in: window) {
        #expect(wide.certainty(in: window) == certainty)
      }
      #expect(wide.qualification == date.qualification)
    }
  }

  @Test func `widening again starts from what is written`() throws {
    let date = try HistoricalDate("1945-07-11~")
    let wide = date.widened(approximateDays: 5)
    #expect(wide.approximateDays == 5)
    #expect(wide.widened(approximateDays: 5) == wide)
    #expect(wide.widened(approximateDays: 2) == date.widened(approximateDays: 2))
    #expect(wide.widened(approximateDays: 0) == date)
    #expect(date.widened(approximateDays: .max).certainty(in: DateWindow(date)) == .possible)
    let open = try HistoricalDate("1911~/..").widened(approximateDays: 10)
    #expect(open.earliest?.description == "1910-12-22")
    #expect(open.dayNumbers.endLow == Day.distantFuture.number)
  }
}
