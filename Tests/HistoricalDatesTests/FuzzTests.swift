import HistoricalDates
import TestSupport
import Testing

struct FuzzTests {
  static let seeds = [
    "1945-07-11", "1945-07-05T11:39:00+03:00", "[1667, 1668, 1670..1672]", "{1960,1961-12}",
    "1984~/2004-06", "156X-12-25", "Y17101E4S3", "-0999-0X-3X", "2004?-06-~11", "1911/..",
    "1915-05-25 (Julian)", "[..1760-12-03]", "9 June 1945", "c. 1860s", "between 1945 and 1946",
    "19th century?", "10/7/2008", "1945–46", "before 18 January 1928", "2nd century BC", "1XX3",
    "winter 1944/45", "4–11 February 1945", "1923-24",
  ]
  static let splices = [
    "X", "-", "/", "..", "~", "?", "%", "[", "]", "{", "}", ",", " ", "Y", "E9", "S3", "T12:00",
    "0", "9", "99999999999", " (Julian)", " O.S.", "é", "九", "\u{0}", "🗓️", "–", "1945", " to ",
    "before ", "-02-29", "-24", "\u{301}", ".", "s", "BC",
  ]

  @Test(arguments: [41, 42, 43] as [UInt64])
  func `any string is either a date or an error inside it`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var (dates, suggestions) = (0, 0)
    for _ in 0..<3000 {
      let text = mutated(generator.pick(Self.seeds), &generator)
      do {
        check(try HistoricalDate(text))
        dates += 1
      } catch {
        #expect((0...min(256, text.utf8.count)).contains(error.offset), "\(text)")
        #expect(!error.message.isEmpty)
        guard let suggestion = error.suggestion else { continue }
        #expect((try? HistoricalDate(suggestion)) != nil, "\(text) → \(suggestion)")
        suggestions += 1
      }
    }
    #expect(dates > 100 && suggestions > 100)
  }

  /// What holds of every date there is.
  private func check(_ date: HistoricalDate) {
    let bounds = date.dayNumbers
    #expect(bounds.startLow <= bounds.startHigh && bounds.endLow <= bounds.endHigh, "\(date)")
    #expect(bounds.startLow <= bounds.endLow && bounds.startHigh <= bounds.endHigh, "\(date)")
    #expect(date.certainty(in: DateWindow(date)) != nil, "\(date)")
    #expect(!date.label.isEmpty && !date.gregorian.isEmpty)
    let wide = date.widened(approximateDays: 3).dayNumbers
    #expect(wide.startLow <= bounds.startLow && wide.endHigh >= bounds.endHigh, "\(date)")
    for day in date.possibleDays(in: DateWindow(first: nil, last: nil)).prefix(3) {
      let window = DateWindow(first: day, last: day)
      #expect(date.certainty(in: window) != nil, "\(date) on \(day)")
    }
  }

  private func mutated(_ text: String, _ generator: inout SeededGenerator) -> String {
    var characters = Array(text)
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let place = Int.random(in: 0...characters.count, using: &generator)
      switch Int.random(in: 0...3, using: &generator) {
      case 0 where place < characters.count: characters.remove(at: place)
      case 1 where place < characters.count: characters.swapAt(place, 0)
      case 2: characters.insert(contentsOf: generator.pick(Self.seeds).prefix(4), at: place)
      default: characters.insert(contentsOf: generator.pick(Self.splices), at: place)
      }
    }
    return String(characters)
  }
}
