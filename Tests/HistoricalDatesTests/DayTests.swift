import HistoricalDates
import TestSupport
import Testing

struct DayTests {
  /// Days that historians know in both calendars; the first is day 0 of the Julian day count.
  @Test(arguments: [
    ((-4712, 1, 1), (-4713, 11, 24)), ((-43, 3, 15), (-43, 3, 13)), ((4, 3, 3), (4, 3, 1)),
    ((1066, 10, 14), (1066, 10, 20)), ((1582, 10, 4), (1582, 10, 14)),
    ((1582, 10, 5), (1582, 10, 15)), ((1700, 2, 29), (1700, 3, 11)),
    ((1752, 9, 2), (1752, 9, 13)), ((1752, 9, 3), (1752, 9, 14)), ((1900, 2, 29), (1900, 3, 13)),
    ((1915, 5, 25), (1915, 6, 7)), ((1917, 10, 25), (1917, 11, 7)),
    ((1918, 1, 31), (1918, 2, 13)), ((1918, 2, 1), (1918, 2, 14)),
  ])
  func `known days are the same in both calendars`(
    julian: (Int, Int, Int), gregorian: (Int, Int, Int)
  ) throws {
    let old = try #require(
      Day(year: julian.0, month: julian.1, day: julian.2, calendar: .julian))
    let new = try #require(Day(year: gregorian.0, month: gregorian.1, day: gregorian.2))
    #expect(old == new)
    #expect(new.components(in: .julian) == julian)
    #expect(new.components() == gregorian)
  }

  @Test func `the count begins with 1970 and agrees with the Julian day number`() throws {
    #expect(try #require(Day(year: 1970, month: 1, day: 1)).number == 0)
    #expect(
      try #require(Day(year: -4712, month: 1, day: 1, calendar: .julian)).number == -2_440_588)
    #expect(try #require(Day(year: 2000, month: 1, day: 1)).number == 10_957)
  }

  @Test(arguments: CalendarSystem.allCases)
  func `stepping through 1,600 years day by day meets every date once`(
    calendar: CalendarSystem
  ) throws {
    var number = try #require(Day(year: -410, month: 1, day: 1, calendar: calendar)).number
    for year in -410..<1190 {
      let isLeap =
        year % 4 == 0 && (calendar == .julian || year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in zip(1...12, lengths) {
        // The first and the last day tell a wrong month; all others lie between them.
        for day in [1, 15, length] {
          let (y, m, d) = Day(number: number + day - 1).components(in: calendar)
          #expect(y == year && m == month && d == day)
        }
        number += length
        #expect(Day(year: year, month: month, day: length + 1, calendar: calendar) == nil)
      }
    }
  }

  @Test(arguments: CalendarSystem.allCases)
  func `days of far years come back as they were`(calendar: CalendarSystem) throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let limit = generator.pick([10, 10_000, 170_000_002, 999_999_999_999])
      let year = Int.random(in: -limit...limit, using: &generator)
      let month = Int.random(in: 1...12, using: &generator)
      let day = Int.random(in: 1...28, using: &generator)
      let made = try #require(Day(year: year, month: month, day: day, calendar: calendar))
      #expect(made.components(in: calendar) == (year, month, day))
      #expect((made + 1) - made == 1)
    }
  }

  @Test func `days that do not exist are not made`() {
    for (year, month, day) in [
      (1923, 2, 29), (1900, 2, 29), (1945, 0, 1), (1945, 13, 1), (1945, 6, 31), (1945, 6, 0),
      (1_000_000_000_000, 1, 1), (.max, 1, 1), (.min, 1, 1), (1945, .max, 1), (1945, 1, .min),
    ] {
      #expect(Day(year: year, month: month, day: day) == nil)
    }
    #expect(Day(year: 1900, month: 2, day: 29, calendar: .julian) != nil)
  }

  @Test func `days are printed as in EDTF`() throws {
    let texts = [
      (1945, 7, 11, "1945-07-11"), (0, 1, 2, "0000-01-02"), (-43, 3, 15, "-0043-03-15"),
      (12_345, 6, 7, "Y12345-06-07"), (-12_345, 6, 7, "Y-12345-06-07"),
    ]
    for (year, month, day, text) in texts {
      let made = try #require(Day(year: year, month: month, day: day))
      #expect(made.description == text)
      #expect((made.year, made.month, made.day) == (year, month, day))
    }
    #expect(Day.distantFuture.description == "..")
  }

  @Test func `the distant past and future stay where they are, and nothing overflows`() throws {
    #expect(Day.distantPast + 5 == .distantPast)
    #expect(Day.distantFuture - 5 == .distantFuture)
    let day = try #require(Day(year: 1945, month: 7, day: 31))
    #expect((day + 1).description == "1945-08-01")
    #expect(day - 31 == Day(year: 1945, month: 6, day: 30))
    #expect(day + .max == .distantFuture)
    #expect(day + .min == .distantPast)
    #expect(day - .min == .distantFuture)
    #expect(Day(number: .max).components() == (999_999_999_999, 12, 31))
    #expect(Day(number: .min).components(in: .julian).year < -900_000_000_000)
    let all = DateWindow(first: Day(number: .min), last: Day(number: .max))
    #expect(try HistoricalDate("1560-XX-25").certainty(in: all) == .certain)
    #expect(
      try HistoricalDate("1560-XX-25").certainty(
        in: DateWindow(first: Day(number: .max), last: nil)) == nil)
  }
}
