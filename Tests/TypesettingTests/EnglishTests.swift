import HistoricalDates
import Testing
import Typesetting

/// Counts, lists and dates as captions say them.
struct EnglishTests {
  @Test func `one is one, and all else is more`() {
    #expect(
      [0, 1, 2].map { English.count($0, "meeting") } == ["0 meetings", "1 meeting", "2 meetings"])
    #expect([1, 2].map { English.count($0, "party", "parties") } == ["1 party", "2 parties"])
    #expect([0, 1, 2].map { English.some($0, "has", "have") } == ["none has", "1 has", "2 have"])
  }

  @Test func `a list has one and before its end`() {
    let lists = (0...4).map { English.list(Array(["a", "b", "c", "d"].prefix($0))) }
    #expect(lists == ["", "a", "a and b", "a, b and c", "a, b, c and d"])
  }

  @Test func `years before the first are counted back`() {
    #expect([1945, 1, 0, -43].map(English.year) == ["1945", "1", "1 BC", "44 BC"])
  }

  @Test(arguments: [
    ("1945-07-11", "1945-07-11", "on 11 July 1945"),
    ("1945-07-01", "1945-07-01", "on 1 July 1945"),
    ("1945-07-01", "1945-07-31", "in July 1945"),
    ("1945-02-01", "1945-02-28", "in February 1945"),
    ("1944-02-01", "1944-02-28", "from 1 February to 28 February 1944"),
    ("1945-01-01", "1945-12-31", "in 1945"),
    ("1911-01-01", "1915-12-31", "from 1911 to 1915"),
    ("1945-01-02", "1945-12-31", "from 2 January to 31 December 1945"),
    ("1945-01-01", "1945-12-30", "from 1 January to 30 December 1945"),
    ("1945-02-01", "1945-12-31", "from February to December 1945"),
    ("1945-01-01", "1945-11-30", "from January to November 1945"),
    ("1944-07-01", "1945-07-31", "from July 1944 to July 1945"),
    ("1944-11-01", "1945-02-28", "from November 1944 to February 1945"),
    ("1945-07-01", "1945-08-03", "from 1 July to 3 August 1945"),
    ("1944-07-02", "1945-07-02", "from 2 July 1944 to 2 July 1945"),
  ])
  func `a window is said as shortly as its ends allow`(first: String, last: String, said: String)
    throws
  {
    let window = DateWindow(first: try day(first), last: try day(last))
    #expect(English.range(window) == said)
  }

  @Test func `a window may be open`() throws {
    let day = try day("1945-06-09")
    #expect(English.range(DateWindow(first: day, last: nil)) == "from 9 June 1945 on")
    #expect(English.range(DateWindow(first: nil, last: day)) == "until 9 June 1945")
    #expect(English.range(DateWindow(first: nil, last: nil)) == nil)
  }

  @Test(arguments: [
    ("they met", "They met."), ("Why?", "Why?"), ("", ""), ("é", "É."),
    ("and so on…", "And so on…"),
  ])
  func `a sentence begins and ends as one`(text: String, sentence: String) {
    #expect(English.sentence(text) == sentence)
  }

  private func day(_ text: String) throws -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
  }
}
