import HistoricalDates
import Testing

/// Hours, parts of a day and zones.
struct HourTests {
  /// The minutes between which a date lies, as first and last minute of its own clock.
  private static func minutes(_ text: String) throws -> (ClosedRange<Int>, ClosedRange<Int>) {
    let (start, end) = try HistoricalDate(text).localMinutes
    return (start.low...start.high, end.low...end.high)
  }

  private static let midnight = 1440 * (Day("1945-07-11")?.number ?? 0)

  @Test(arguments: [
    ("1945-07-11T17:30", 1050...1050), ("1945-07-11T17:30:59.5", 1050...1050),
    ("1945-07-11T17", 1020...1079), ("1945-07-11T17~", 960...1139),
    ("1945-07-11T00:30~", 0...90), ("1945-07-11T23:30~", 1350...1439),
    ("1945-07-11T17:30+03:00", 1050...1050), ("1945-07-11T17+03", 1020...1079),
    ("1945-07-11 (morning)", 300...719), ("1945-07-11 (noon)", 690...750),
    ("1945-07-11 (afternoon)", 720...1079), ("1945-07-11 (evening)", 1080...1439),
    ("1945-07-11 (night)", 1260...1799), ("1945-07-11 (evening, +03:00)", 1080...1439),
    ("1945-07-11 (-04:00)", 0...1439), ("1945-07-11T24:00", 1440...1440),
    ("[1945-07-11T10..1945-07-11T12]", 600...779), ("[1945-07-11T10:00..T12:00]", 600...720),
    ("1945-06-28T10:00 (Julian)", 600...600), ("1945-06-28 (evening, Julian)", 1080...1439),
  ])
  func `an hour is a window of minutes`(text: String, expected: ClosedRange<Int>) throws {
    let (start, end) = try Self.minutes(text)
    #expect(start.lowerBound - Self.midnight == expected.lowerBound)
    #expect(start.upperBound - Self.midnight == expected.upperBound)
    #expect(start == end)
  }

  @Test func `a talk lasts from one hour to another of a day`() throws {
    for text in ["1945-07-11T10:00/T12:00", "1945-07-11T10:00/1945-07-11T12:00"] {
      let (start, end) = try Self.minutes(text)
      #expect(start == Self.midnight + 600...Self.midnight + 600)
      #expect(end == Self.midnight + 720...Self.midnight + 720)
    }
    #expect(throws: DateSyntaxError.self) { try HistoricalDate("1945-07-11T17:00/T10:00") }
    #expect(throws: DateSyntaxError.self) { try HistoricalDate("1945-07-11/T10:00") }
  }

  @Test func `a zone at one end of a span holds for the other`() throws {
    let plain = try HistoricalDate("1945-07-11T10:00+03:00/T12:00+03:00").minutes(in: .greenwich)
    for text in ["1945-07-11T10:00+03:00/T12:00", "1945-07-11T10:00/T12:00+03:00"] {
      let date = try HistoricalDate(text)
      #expect(date.isZoned)
      #expect(date.minutes(in: .greenwich) == plain)
    }
  }

  /// Made with Python's zoneinfo: the local minute, its offset then, and the same minute at Greenwich.
  @Test(arguments: [
    ("1945-07-07T08:00", "Europe/Moscow", "+03:00", "1945-07-07T05:00"),
    ("1945-07-07T08:00", "America/New_York", "-04:00", "1945-07-07T12:00"),
    ("1945-12-07T08:00", "America/New_York", "-05:00", "1945-12-07T13:00"),
    ("1945-06-26T10:00", "America/Los_Angeles", "-07:00", "1945-06-26T17:00"),
    ("1945-07-17T17:00", "Europe/Berlin", "+03:00", "1945-07-17T14:00"),
    ("1938-03-12T05:30", "Europe/Vienna", "+01:00", "1938-03-12T04:30"),
    ("1945-02-04T16:00", "Asia/Kolkata", "+06:30", "1945-02-04T09:30"),
    ("1919-06-28T15:00", "Europe/Paris", "+01:00", "1919-06-28T14:00"),
    ("1941-12-07T07:55", "Pacific/Honolulu", "-10:30", "1941-12-07T18:25"),
    ("1905-09-05T15:47", "America/New_York", "-05:00", "1905-09-05T20:47"),
  ])
  func `zones agree with the time zone database`(
    local: String, name: String, offset: String, greenwich: String
  ) throws {
    let minute = try HistoricalDate(local + offset).minutes(in: .greenwich).start
    #expect(minute == (try HistoricalDate(greenwich + "Z").minutes(in: .greenwich).start))
    let zone = try #require(UTCOffset(offset))
    #expect(minute == (try HistoricalDate(local).minutes(in: zone).start))
    #expect(zone.description == offset)
  }

  @Test func `midnight ends one day and begins the next`() throws {
    let end = try HistoricalDate("1945-07-16T24:00")
    let start = try HistoricalDate("1945-07-17T00:00")
    #expect(end.localMinutes == start.localMinutes)
    #expect(end.latest?.description == "1945-07-16")
    #expect(end.order(comparedTo: start, zone: nil, otherZone: nil) == .undetermined)
  }

  @Test(arguments: [
    ("1945-07-07T08:00+07:00", "1945-07-06T22:00-04:00", DateOrder.before),
    ("1945-07-06T22:00-04:00", "1945-07-07T08:00+07:00", .after),
    ("1945-07-06T09:00", "1945-07-06T17:00", .before),
    ("1945-07-06T09:00+03:00", "1945-07-06T17:00", .before),
    ("1945-07-06T17", "1945-07-06T17:30", .undetermined),
    ("1945-07-06", "1945-07-06T17:30", .undetermined),
    ("1945-07-06", "1945-07-07", .before),
    ("1945-07-07 (+07:00)", "1945-07-06 (-04:00)", .undetermined),
    ("1945-07-06 (morning)", "1945-07-06 (afternoon)", .before),
    ("1945-07-06 (night)", "1945-07-07T05:00", .undetermined),
  ])
  func `instants are compared, and without a zone clocks`(
    first: String, second: String, order: DateOrder
  ) throws {
    let (one, other) = (try HistoricalDate(first), try HistoricalDate(second))
    #expect(one.order(comparedTo: other, zone: nil, otherZone: nil) == order)
  }

  @Test func `a window may be of hours`() throws {
    let window = DateWindow(try HistoricalDate("1945-07-07T12/1945-07-07T18"))
    #expect(window.description == "1945-07-07T12:00/1945-07-07T18:59")
    func certainty(_ text: String, _ zone: String? = nil) throws -> Certainty? {
      try HistoricalDate(text).certainty(in: window, zone: zone.flatMap(UTCOffset.init))
    }
    #expect(try certainty("1945-07-07T13:00") == .certain)
    #expect(try certainty("1945-07-07T13:00+03:00") == .certain)
    #expect(try certainty("1945-07-07") == .possible)
    #expect(try certainty("1945-07-07 (morning)") == nil)
    #expect(try certainty("1945-07-07T09:00/T13:00") == .certain)
    #expect(try certainty("1945-07-07T19:00") == nil)
    let zoned = DateWindow(try HistoricalDate("1945-07-07T12:00Z/1945-07-07T18:00Z"))
    #expect(try HistoricalDate("1945-07-07T20:00+03:00").certainty(in: zoned) == .certain)
    #expect(try HistoricalDate("1945-07-07T20:00").certainty(in: zoned) == nil)
    let zone = try #require(UTCOffset("+03:00"))
    #expect(try HistoricalDate("1945-07-07T20:00").certainty(in: zoned, zone: zone) == .certain)
  }

  @Test(arguments: [
    ("1945-07-11T17:30+03:00", "11 July 1945, 17:30"), ("1945-07-11T17", "11 July 1945, 17 h"),
    ("1945-07-11T17:30~", "11 July 1945, c. 17:30"),
    ("1945-07-11 (evening)", "11 July 1945, evening"),
    ("1945-07-11T10:00/T12:00", "11 July 1945, 10:00–12:00"),
    ("1945-07-11T22:00/1945-07-12T01:00", "11 July 1945, 22:00 – 12 July 1945, 01:00"),
    ("[1945-07-11T10:00..T12:00]", "between 11 July 1945, 10:00 and 12:00"),
    ("1905-08-10 (Julian)/1905-08-24 (Gregorian)", "10 August 1905 O.S. – 24 August 1905"),
  ])
  func `hours are said in words`(text: String, label: String) throws {
    #expect(try HistoricalDate(text).label == label)
  }

  @Test func `a calendar in brackets is of its own date, one at the end of all`() throws {
    let mixed = try HistoricalDate("1905-08-10 (Julian)/1905-08-24 (Gregorian)")
    #expect(mixed.gregorian == "1905-08-23/1905-08-24")
    let julian = try HistoricalDate("1905-08-10/1905-08-11 (Julian)")
    #expect(julian.gregorian == "1905-08-23/1905-08-24")
    let leap = try HistoricalDate("1900-02-29 (Julian)/1900-03-15 (Gregorian)")
    #expect(leap.gregorian == "1900-03-13/1900-03-15")
    #expect(throws: DateSyntaxError.self) {
      try HistoricalDate("1900-02-29 (Gregorian)/1900-03-15 (Julian)")
    }
    #expect(
      try HistoricalDate("1905-08-10 (Julian)").textWithGregorian
        == "1905-08-10 (Julian), 1905-08-23")
    #expect(try HistoricalDate("1905-08-10").textWithGregorian == "1905-08-10")
    #expect(
      try HistoricalDate("1905-08-10T10:00+02:00 (Julian)").gregorian == "1905-08-23T10:00+02:00")
  }

  @Test(arguments: [
    ("July 7, 1945, 4 p.m.", "1945-07-07T16:00"), ("July 7, 1945—4 p.m.", "1945-07-07T16:00"),
    ("7 July 1945, 12:05 a.m.", "1945-07-07T00:05"), ("7 July 1945, noon", "1945-07-07T12:00"),
    ("July 16/17, 1945—midnight", "1945-07-16T24:00"),
    ("July 16, 1945, 12 midnight", "1945-07-16T24:00"),
    ("7 July 1945, 0314Z", "1945-07-07T03:14Z"),
    ("in the morning of 7 July 1945", "1945-07-07 (morning)"),
    ("7 July 1945 in the evening", "1945-07-07 (evening)"),
    ("1945-07-07, about 4:15 p.m.", "1945-07-07T16:15~"),
    ("7 July 1945, 10 a.m. to noon", "1945-07-07T10:00/T12:00"),
    ("1945-07-07T9:00", "1945-07-07T09:00"), ("1945-07-07 17:30", "1945-07-07T17:30"),
    ("25 May/7 June 1905", "1905-05-25 (Julian)"),
    ("25 May (7 June) 1905", "1905-05-25 (Julian)"),
    ("12/25 May 1905", "1905-05-12 (Julian)"),
    ("December 20, 1904/January 2, 1905", "1904-12-20 (Julian)"),
    ("民國34年7月7日", "1945-07-07"), ("中華民國三十四年七月七日", "1945-07-07"),
    ("民國元年1月1日", "1912-01-01"), ("Minguo 34", "1945"), ("Minguo 34, July 7", "1945-07-07"),
    ("昭和20年8月15日", "1945-08-15"), ("明治38年9月5日", "1905-09-05"),
  ])
  func `what people write is suggested`(text: String, suggestion: String) throws {
    let error = #expect(throws: DateSyntaxError.self) { try HistoricalDate(text) }
    #expect(error?.suggestion == suggestion)
    _ = try HistoricalDate(suggestion)
  }

  /// Two days that are not one, months that are none, and days that no era had.
  @Test(arguments: [
    "19 Feb/4 Mar 1861", "20 Feb/4 Mar 1860", "1905/13/01", "1905年13月1日", "13月1日1905",
    "民国34年13月1日", "昭和64年1月8日", "昭和元年12月1日", "大正15年12月26日", "平成31年5月1日",
  ])
  func `what was on no day is not suggested as one`(text: String) {
    let error = #expect(throws: DateSyntaxError.self) { try HistoricalDate(text) }
    #expect(error?.suggestion == nil)
  }

  @Test(arguments: [
    ("19 Feb/3 Mar 1861", "1861-02-19 (Julian)"), ("昭和64年1月7日", "1989-01-07"),
    ("大正15年12月25日", "1926-12-25"), ("昭和元年", "1926"), ("10月8日1905", "1905-10-08"),
    ("1905年8月10日", "1905-08-10"),
  ])
  func `what was on one is`(text: String, suggestion: String) {
    let error = #expect(throws: DateSyntaxError.self) { try HistoricalDate(text) }
    #expect(error?.suggestion == suggestion)
  }

  @Test(arguments: ["農曆六月初一", "光緒31年8月7日", "明治4年9月5日", "lunar 1905, 8th month, 7th day"])
  func `a day by the moon is refused with what to write`(text: String) {
    let error = #expect(throws: DateSyntaxError.self) { try HistoricalDate(text) }
    #expect(error?.suggestion == nil)
    #expect(error?.message.contains("lunar") == true)
  }

  @Test(arguments: [
    ("1945-07-11 (dawn)", 12), ("1945-07 (evening)", 9), ("1945-07-11T10 (evening)", 15),
    ("1945-07-11 (+15:00)", 12), ("1945-07-11T24:01", 11), ("1945-07-11T1", 11),
    ("1945-07-11T10:60", 14),
  ])
  func `a mark that is none is refused where it stands`(text: String, offset: Int) {
    let error = #expect(throws: DateSyntaxError.self) { try HistoricalDate(text) }
    #expect(error?.offset == offset)
  }
}
