import HistoricalDates

/// The days of 1890 to 1909, stepped through one by one: the oracle of the tests. It shares no
/// arithmetic with the library; 1900 is a leap year in the Julian calendar only.
final class NaiveCalendar: Sendable {
  /// `1900-02-29` and the like, one for each day.
  let texts: [String]
  /// The day number of the first day.
  let firstNumber: Int
  /// How many days each month of each year has.
  private let lengths: [[Int]]

  static let gregorian = NaiveCalendar(isLeap: { $0 % 4 == 0 && $0 != 1900 }, firstNumber: -29_219)
  /// Until 28 February 1900 (Julian) the calendars are twelve days apart.
  static let julian = NaiveCalendar(isLeap: { $0 % 4 == 0 }, firstNumber: -29_219 + 12)

  static func of(_ system: CalendarSystem) -> NaiveCalendar {
    system == .julian ? julian : gregorian
  }

  private init(isLeap: (Int) -> Bool, firstNumber: Int) {
    self.firstNumber = firstNumber
    lengths = (1890...1909).map { year in
      [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    }
    var texts: [String] = []
    for (year, months) in zip(1890...1909, lengths) {
      for (month, length) in zip(1...12, months) {
        for day in 1...length { texts.append("\(year)-\(twoDigits(month))-\(twoDigits(day))") }
      }
    }
    self.texts = texts
  }

  var numbers: ClosedRange<Int> { firstNumber...firstNumber + texts.count - 1 }

  func text(of number: Int) -> String { texts[number - firstNumber] }

  /// The numbers of the days that fit digits and `X` (`190X-02-29`, `1900-XX`), compared digit by
  /// digit.
  func days(matching mask: String) -> [Int] {
    let fields = mask.split(separator: "-")
    var found: [Int] = []
    var number = firstNumber
    for (year, months) in zip(1890...1909, lengths) {
      let isYear = fits(String(year), fields[0])
      for (month, length) in zip(1...12, months) {
        if isYear, fields.count < 2 || fits(twoDigits(month), fields[1]) {
          found += (1...length)
            .filter { fields.count < 3 || fits(twoDigits($0), fields[2]) }
            .map { number + $0 - 1 }
        }
        number += length
      }
    }
    return found
  }

  private func fits(_ digits: String, _ mask: Substring) -> Bool {
    zip(digits.utf8, mask.utf8).allSatisfy { $1 == UInt8(ascii: "X") || $0 == $1 }
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
