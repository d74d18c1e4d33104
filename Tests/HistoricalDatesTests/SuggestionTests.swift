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
    ("4.-11.2.1945", "1945-02-04/1945-02-11"), ("9 de junio de 1905", "1905-06-09"),
    ("9 giugno 1905", "1905-06-09"),
    ("del 9 al 12 de junio de 1905", "1905-06-09/1905-06-12"), ("primavera 1905", "1905-21"),
    ("a mediados de agosto de 1905", "1905-08~"), ("нач. августа 1905", "1905-08~"),
  ])
  func `forms of archives are suggested`(text: String, expected: String) throws {
    let found = try error(text)
    #expect(found.suggestion == expected)
    #expect(!found.isSuggestionOpen)
  }

  @Test func `a day of a year without its month is no month`() throws {
    #expect(try error("1905年9日").suggestion == nil)
    #expect(try error("1905年6月9日").suggestion == "1905-06-09")
  }

  @Test(arguments: ["1905.5", "1905,5"])
  func `a year with a fraction is open, whatever parts it`(text: String) throws {
    let found = try error(text)
    #expect(found.suggestion == "1905-05" && found.isSuggestionOpen)
  }

  @Test(arguments: [
    ("[June 9, 1905]", "1905-06-09"), ("9 [June] 1905", "1905-06-09"), ("1905 [?]", "1905?"),
    ("11 June (29 May) 1905", "1905-05-29 (Julian)"), ("9/10 June 1905", "1905-06-09/1905-06-10"),
    ("9 and 12 June 1905", "{1905-06-09, 1905-06-12}"),
    ("June 9, 11 and 12, 1905", "{1905-06-09, 1905-06-11, 1905-06-12}"),
    ("9 June and 2 July 1905", "{1905-06-09, 1905-07-02}"),
    ("9 June 1905; 12 June 1905", "{1905-06-09, 1905-06-12}"), ("ante 1905", "[..1904]"),
    ("post 1905", "[1906..]"), ("1st week of June 1905", "[1905-06-01..1905-06-07]"),
    ("last week of February 1905", "[1905-02-22..1905-02-28]"), ("1905.0", "1905"),
    ("1905-06-09 00:00:00", "1905-06-09"), ("1905-06-09 14:30:00", "1905-06-09T14:30:00"),
  ])
  func `days as catalogues and programs write them are suggested`(
    text: String, expected: String
  ) throws {
    let found = try error(text)
    #expect(found.suggestion == expected)
    #expect(!found.isSuggestionOpen)
  }

  @Test(arguments: [
    ("10.08.1905 г.", "1905-08-10"), ("1905 год", "1905"),
    ("1905-06-09 - 1905-06-12", "1905-06-09/1905-06-12"), ("около 1905", "1905~"),
    ("ок. 1905", "1905~"), ("весна 1905", "1905-21"), ("не позднее 9 июня 1905", "[..1905-06-09]"),
    ("не ранее 9 июня 1905", "[1905-06-09..]"),
    ("between 9 and 12 June 1905", "[1905-06-09..1905-06-12]"),
    ("между 9 и 12 июня 1905", "[1905-06-09..1905-06-12]"),
    ("not before 9 June 1905", "[1905-06-09..]"),
    ("Sommer 1905", "1905-22"), ("nach dem 9. Juni 1905", "[1905-06-10..]"),
    ("mi-août 1905", "1905-08~"),
    ("1905年春", "1905-21"), ("约1905年", "1905~"), ("1905年6月底", "1905-06~"), ("1905年6月初", "1905-06~"),
    ("1905年6月9日至12日", "1905-06-09/1905-06-12"), ("1905年6月9日—7月2日", "1905-06-09/1905-07-02"),
    ("9 June 1905 15:30", "1905-06-09T15:30"), ("on or about 9 June 1905", "1905-06-09~"),
    ("28 February/1 March 1905", "1905-02-28/1905-03-01"),
    ("31 December 1904/1 January 1905", "1904-12-31/1905-01-01"),
    ("9, 10 June 1905", "{1905-06-09, 1905-06-10}"), ("“1905-06-09”", "1905-06-09"),
    ("1905-06-09 and 1905-06-12", "{1905-06-09, 1905-06-12}"),
  ])
  func `words of several languages are suggested`(text: String, expected: String) throws {
    let found = try error(text)
    #expect(found.suggestion == expected)
    #expect(!found.isSuggestionOpen)
  }

  @Test(arguments: [
    ("1905/6", "the years 1905/1906 or the month 1905-06"), ("1905-6", "the years 1905/1906"),
    ("190506", "the month 1905-06"), ("190613", "a year that ends in 19"),
    (" – 1905", "until 1905"),
    ("1900s", "190X"), ("early 1900s", "19XX"),
    ("1905-06-09, 1905-06-12", "{1905-06-09, 1905-06-12}"),
    ("1905-06-09..1905-06-12", "[1905-06-09..1905-06-12]"),
    ("Monday 9 June 1905", "was a Friday"), ("0000-00-00", "no date"),
  ])
  func `what may be two things is taken for neither`(text: String, words: String) throws {
    let found = try error(text)
    #expect(found.message.contains(words))
    #expect(found.suggestion == nil || found.isSuggestionOpen)
  }

  @Test func `a day of a lunar month is told from the beginning of one`() throws {
    #expect(try error("1905年六月初三").suggestion == nil)
    #expect(try error("1905年六月初三").message.contains("lunar"))
  }

  @Test(arguments: [
    ("Jun-05", "June of a year that ends in 05, or 5 June"),
    ("Aug-14", "August of a year that ends in 14, or 14 August"), ("1904/05", "1904/1905"),
    ("1905.5", "a fraction"), ("9 June 1905; the 12th of June", "several dates"),
  ])
  func `what may be one date or another is told as both`(text: String, words: String) throws {
    let found = try error(text)
    #expect(found.message.contains(words))
    #expect(found.suggestion == nil || found.isSuggestionOpen)
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

  @Test func `of two readings both are named`() throws {
    let found = try error("1945-7")
    #expect(found.suggestion == "1945/1947" && found.otherSuggestion == "1945-07")
    #expect(found.description.contains("did you mean '1945/1947', or '1945-07'?"))
    #expect(try error("1905-6-9").otherSuggestion == nil)
  }

  @Test(arguments: ["45-07-11", "11.7.45"])
  func `a year in short is to be written whole`(text: String) throws {
    let message = try error(text).message
    #expect(message.contains("write all four of the year") && !message.contains("XX"))
  }
}
