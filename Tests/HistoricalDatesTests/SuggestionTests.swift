import HistoricalDates
import Testing

/// What is suggested for dates as archives and spreadsheets write them.
struct SuggestionTests {
  private func error(_ text: String) throws -> DateSyntaxError {
    do {
      let date = try HistoricalDate(text)
      Issue.record("'\(text)' is the date \(date)")
      throw DateSyntaxError(offset: 0, message: "")
    } catch let error as DateSyntaxError {
      return error
    }
  }

  @Test(arguments: [
    ("9-Aug-1905", "1905-08-09"), ("12 авг. 1905", "1905-08-12"), ("9.VIII.1905 г.", "1905-08-09"),
    ("в августе 1905", "1905-08"), ("1905年8月上旬", "[1905-08-01..1905-08-10]"),
    ("1905年2月下旬", "[1905-02-21..1905-02-28]"),
    ("12 июля 1905 г. (ст. ст.)", "1905-07-12 O.S."), ("Wed, 9 Aug 1905", "1905-08-09"),
    ("4.-11.2.1945", "1945-02-04/1945-02-11"),
  ])
  func `forms of archives are suggested`(text: String, expected: String) throws {
    let found = try error(text)
    #expect(found.suggestion == expected)
    #expect(!found.isSuggestionOpen)
  }

  @Test(arguments: [
    "1905-02-30", "1905-11-31", "1905-13-01", "09051905", "1905-08-11/1905-08-09", "7 / 11 / 1905",
    "before 7/11/1905",
  ])
  func `a suggestion that says something else, or one of two things, is open`(text: String) throws {
    let found = try error(text)
    #expect(found.suggestion == nil || found.isSuggestionOpen)
  }

  @Test(arguments: ["1905-8-9", "19050809", "1945-46", "198u", "1945–1946"])
  func `a suggestion that keeps the figures is not`(text: String) throws {
    let found = try error(text)
    #expect(found.suggestion != nil && !found.isSuggestionOpen)
  }

  @Test(arguments: [
    ("29 February 1905", "1905 is no leap year"), ("31 June 1905", "June has 30 days"),
  ])
  func `a day that its month has not is told`(text: String, message: String) throws {
    #expect(try error(text).message.contains(message))
  }

  @Test func `a weekday that the day was not makes no suggestion`() throws {
    #expect(try error("Mon, 9 Aug 1905").suggestion == nil)
  }
}
