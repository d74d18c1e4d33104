import HistoricalDates
import Testing

/// Where an error lands is marked in the string by `^`.
struct SyntaxErrorTests {
  @Test(arguments: [
    ("^194", "194X", "a decade is written 194X"),
    ("^19", "19XX", "a century is written 19XX"),
    ("^194?", "194X?", "a year of four digits comes first"),
    ("1945-^6-9", "1945-06-09", "a month has two digits"),
    ("1945-06-^9", "1945-06-09", "a day has two digits"),
    ("1923-02-^29", "1923-02-28", "1923 is no leap year: February has 28 days"),
    ("1900-02-^29", "1900-02-28", "1900 is no leap year"),
    ("1901-02-^29 (Julian)", "1901-02-28 (Julian)", "no leap year in the Julian calendar"),
    ("1945-06-^31", "1945-06-30", "June has 30 days"),
    ("1924-02-^30", "1924-02-29", "February 1924 has 29 days"),
    ("1945-06-^32", nil, "no month has more than 31 days"),
    ("1945-^13-01", "1945-01-13", "there is no month 13"),
    ("1945-^00", "1945", "there is no month 00"),
    ("1945-06-^00", "1945-06", "there is no day 00"),
    ("1945-^46", "1945/1946", "there is no month 46"),
    ("1945-^1946", "1945/1946", "a month has two digits"),
    ("1945^–1946", "1945/1946", "the date should end here"),
    ("1945^ - 1946", "1945/1946", "the date should end here"),
    ("^19450711", "1945-07-11", "a longer one begins with 'Y'"),
    ("^12345", "Y12345", "a longer one begins with 'Y'"),
    ("^198u", "198X", "a year of four digits comes first"),
    ("1945-08-07/^1945-07-01", "1945-07-01/1945-08-07", "the span ends before it starts"),
    ("1945-08/^1945-07", "1945-07/1945-08", "the span ends before it starts"),
    ("[1945-08-07..^1945-07-12]", "[1945-07-12..1945-08-07]", "the range ends before it starts"),
    ("1945/1946^/1947", nil, "a span has two ends"),
    ("1945/^open", "1945/..", "a year of four digits is expected"),
    ("^unknown/1945", "/1945", "a year of four digits is expected"),
    ("^[1945, 1946", "[1945, 1946]", "the set is not closed: ']' is missing"),
    ("^{1945", "{1945}", "the set is not closed: '}' is missing"),
    ("[1945^}", "[1945]", "']' is expected"),
    ("[1945,^]", "[1945]", "a date is expected in the set"),
    ("[^]", nil, "a date is expected in the set"),
    ("[^..]", nil, "a date on one side"),
    ("[1945]^x", nil, "nothing may follow a set"),
    ("1945/^[1946, 1947]", nil, "a set cannot be the end of a span"),
    ("1945^, 1946", "[1945, 1946]", "several dates"),
    ("^", nil, "a date is expected"),
    ("^ 1945", "1945", "a year of four digits is expected"),
    ("1945^ ", "1945", "the date should end here"),
    ("1945-07-11^ foo", nil, "the date should end here"),
    ("..^", nil, "'..' alone is no date"),
    ("1945~^~", "1945~", "one mark of doubt is enough"),
    ("1945-21^-05", "1945-05-21", "has no day"),
    ("^-0000", nil, "1 BC is the year 0000"),
    ("^Y1945", nil, "more than four digits"),
    ("Y^01945", nil, "does not begin with 0"),
    ("^Y1234567890123", nil, "at most twelve digits"),
    ("^Y1E99999999999", nil, "at most twelve digits"),
    ("1950S^5", nil, "1 to 4 are significant"),
    ("195X^S2", nil, "not both"),
    ("Y12345^-06", nil, "stands alone"),
    ("156X-11-^31", "156X-11-30", "November has 30 days"),
    ("1XX3-02-^29", nil, "no month and year that fit"),
    ("194X-^21", nil, "a season needs a year without unknown digits"),
    ("1945-07-05T^25:00", nil, "an hour is 00 to 24, not 25"),
    ("1945-07-05T11:^60", nil, "a minute is 00 to 59"),
    ("1945-07-05T11^.5", nil, "the minutes are expected"),
    ("1945-07-05T11:39^+15:00", nil, "zones run from -12:00 to +14:00"),
    ("1945-07^T11:39", nil, "needs a whole date"),
    ("1945-07-05?^T11:39", "1945-07-05T11:39", "takes no mark of doubt"),
    ("1945-07-05^ 11:39", "1945-07-05T11:39", "the date should end here"),
    ("1915-05-25 (^julian)", "1915-05-25 (Julian)", "is no mark of a date"),
    ("^１９４５-０７", "1945-07", "not '１'"),
    ("^9 June 1945", "1945-06-09", "year first and in digits"),
    ("^June 9, 1945", "1945-06-09", "year first and in digits"),
    ("^9. Juni 1945", "1945-06-09", "year first and in digits"),
    ("^9 juin 1945", "1945-06-09", "year first and in digits"),
    ("^9 июня 1945", "1945-06-09", "year first and in digits"),
    ("1945^年6月9日", "1945-06-09", "the date should end here"),
    ("^June 1945", "1945-06", "year first and in digits"),
    ("^25 May 1915 (Julian)", "1915-05-25 (Julian)", "year first and in digits"),
    ("^c. 1945", "1945~", ""), ("^ca 1945", "1945~", ""), ("^before 1928", "[..1927]", ""),
    ("^by 9 June 1945", "[..1945-06-09]", ""), ("1860^s", "186X", ""),
    ("^since 1911", "1911/..", ""), ("^until 30 July 1945", "../1945-07-30", ""),
    ("1911^ onwards", "1911/..", ""),
    ("^10/7/2008", "2008-10-07", "this may be 2008-10-07 or 2008-07-10"),
    ("^13/7/2008", "2008-07-13", "year first and in digits"),
    ("^9.6.1945", "1945-06-09", "year first and in digits"),
    ("1945/^07/11", "1945-07-11", ""),
    ("^4–11 February 1945", "1945-02-04/1945-02-11", ""),
    ("^12 July - 7 August 1945", "1945-07-12/1945-08-07", ""),
    ("^June 9-11, 1945", "1945-06-09/1945-06-11", ""),
    ("^between 12 July and 7 August 1945", "[1945-07-12..1945-08-07]", ""),
    ("^winter 1944-45", "1944-24", ""), ("^44 BC", "-0043", ""),
    ("1945^\u{0}", nil, "but U+0000 follows"), ("1945^\u{202E}06", nil, "but U+202E follows"),
  ])
  func `an error says where, what and what may be meant`(
    marked: String, suggestion: String?, message: String
  ) throws {
    let offset = try #require(marked.utf8.firstIndex(of: UInt8(ascii: "^")))
    let text = marked.split(separator: "^", omittingEmptySubsequences: false).joined()
    let error = try #require(throws: DateSyntaxError.self) { try HistoricalDate(text) }
    #expect(error.offset == marked.utf8.distance(from: marked.startIndex, to: offset))
    #expect(error.suggestion == suggestion)
    #expect(error.message.contains(message) || message.isEmpty, "\(error.message)")
    #expect(!error.message.isEmpty)
  }

  @Test func `a string too long to be a date is refused without reading it`() throws {
    let list = "[" + Array(repeating: "1945", count: 60).joined(separator: ",") + "]"
    #expect(throws: DateSyntaxError.self) { try HistoricalDate(list) }
    let long = String(repeating: "9 June 1945 ", count: 100_000)
    let error = try #require(throws: DateSyntaxError.self) { try HistoricalDate(long) }
    #expect(error.offset == 256 && error.suggestion == nil)
    #expect(error.description == "a date has at most 256 bytes (byte 256)")
  }

  @Test func `an error is one sentence for a terminal`() throws {
    let error = try #require(throws: DateSyntaxError.self) { try HistoricalDate("1945-6-9") }
    #expect(
      error.description
        == "a month has two digits, such as 06 (byte 5); did you mean '1945-06-09'?")
  }
}
