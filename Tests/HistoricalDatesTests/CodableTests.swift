import Foundation
import HistoricalDates
import Testing

/// Days and dates as JSON.
struct CodableTests {
  private func json(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }

  private func read<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
  }

  @Test(arguments: ["1945-07-11", "-0044-03-15", "0000-12-31", "Y12345-06-07", "Y-12345-02-28"])
  func `a day reads back from its description`(text: String) throws {
    let day = try #require(Day(text))
    #expect(day.description == text)
    #expect(try json(day) == "\"\(text)\"")
    #expect(try read(Day.self, "\"\(text)\"") == day)
  }

  @Test(arguments: [
    "", "..", "1945", "1945-07", "1945-7-11", "1945-02-30", "1945-07-11 ", "Y1945-07-11",
    "12345-06-07", "1945-07-11~", "1945-07-1X", "1945-07-11-01", "+1945-07-11", "1945--7-11",
  ])
  func `nothing else is a day`(text: String) {
    #expect(Day(text) == nil)
    #expect(throws: DecodingError.self) { try read(Day.self, "\"\(text)\"") }
  }

  @Test(arguments: ["1945-07~", "[1945-07-12..1945-08-07]", "1915-05-25 (Julian)", "1911/.."])
  func `a date is its text`(text: String) throws {
    let date = try HistoricalDate(text)
    #expect(try json([date]) == "[\"\(text.replacing("/", with: "\\/"))\"]")
    let read = try read([HistoricalDate].self, try json([date]))
    #expect(read == [date] && read[0].start == date.start && read[0].calendar == date.calendar)
  }

  @Test func `what is no date is told`() throws {
    let error = #expect(throws: DecodingError.self) {
      try read(HistoricalDate.self, "\"1945-13\"")
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.debugDescription.contains("month"))
  }
}
