internal import Documents

/// A day in figures with its year last, `7/11/1945`, `7.11.1945` or `7-11-1945`, somewhere in a text.
struct DayFigures {
  var first: Int
  var second: Int
  var year: Int
  /// What stands between the figures.
  var sign: Character
  var range: Range<String.Index>
  /// Whether the year stands at another day of the text: the `4/5` of `4/5-7/5/1906`.
  var isYearElsewhere = false

  /// Whether the text holds nothing else.
  func isWhole(_ text: String) -> Bool {
    text[range].trimmed == text.trimmed
  }

  /// All such days in a text.
  static func all(in text: String) -> [DayFigures] {
    var found: [DayFigures] = []
    var index = text.startIndex
    while index < text.endIndex {
      guard isDigit(text[index]), beginsNumber(text, at: index, after: found.last?.range.upperBound)
      else {
        index = text.index(after: index)
        continue
      }
      if let figures = figures(in: text, at: index) {
        found.append(figures)
        index = figures.range.upperBound
      } else {
        index = text[index...].firstIndex { !isDigit($0) } ?? text.endIndex
      }
    }
    return found.flatMap { whole in
      [withoutYear(before: whole, in: text), whole].compactMap(\.self)
    }
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// Whether the figure at `index` goes on with nothing that stands before it, except for a day that ended there.
  private static func beginsNumber(
    _ text: String, at index: String.Index, after end: String.Index?
  ) -> Bool {
    guard index > text.startIndex else { return true }
    let before = text.index(before: index)
    if isDigit(text[before]) { return false }
    guard "/.-".contains(text[before]), before > text.startIndex, before != end else { return true }
    return !isDigit(text[text.index(before: before)]) || text[before] == "-"
  }

  private static func figures(in text: String, at start: String.Index) -> DayFigures? {
    guard let (first, sign, next) = figure(in: text, at: start), let sign,
      let (second, other, last) = figure(in: text, at: next), other == sign
    else { return nil }
    let digits = text[last...].prefix(while: isDigit)
    guard digits.count == 4, let year = Int(digits), isDay(first), isDay(second) else { return nil }
    return DayFigures(
      first: first, second: second, year: year, sign: sign, range: start..<digits.endIndex)
  }

  /// One or two digits, the sign after them and where the next figure begins.
  private static func figure(
    in text: String, at start: String.Index
  ) -> (value: Int, sign: Character?, next: String.Index)? {
    let digits = text[start...].prefix(while: isDigit)
    guard (1...2).contains(digits.count), let value = Int(digits) else { return nil }
    guard digits.endIndex < text.endIndex, "/.-".contains(text[digits.endIndex]) else {
      return (value, nil, digits.endIndex)
    }
    return (value, text[digits.endIndex], text.index(after: digits.endIndex))
  }

  private static func isDay(_ number: Int) -> Bool { (1...31).contains(number) }

  /// The day before a dash, which takes its year from the one after it.
  private static func withoutYear(before whole: DayFigures, in text: String) -> DayFigures? {
    guard whole.sign != "-" else { return nil }
    var end = whole.range.lowerBound
    var dashes = 0
    while end > text.startIndex {
      let before = text.index(before: end)
      if "-–—".contains(text[before]) { dashes += 1 } else if text[before] != " " { break }
      end = before
    }
    guard dashes == 1 else { return nil }
    var start = end
    while start > text.startIndex {
      let before = text.index(before: start)
      guard isDigit(text[before]) || text[before] == whole.sign else { break }
      start = before
    }
    var numbers = text[start..<end].split(separator: whole.sign, omittingEmptySubsequences: false)
    // With points, 9.-12.8.1905 has one month for both.
    if whole.sign == ".", numbers.count == 2, numbers[1].isEmpty {
      numbers[1] = Substring(String(whole.second))
    }
    guard numbers.count == 2, numbers.allSatisfy({ (1...2).contains($0.count) }),
      let first = Int(numbers[0]), let second = Int(numbers[1]), isDay(first), isDay(second)
    else { return nil }
    return DayFigures(
      first: first, second: second, year: whole.year, sign: whole.sign, range: start..<end,
      isYearElsewhere: true)
  }
}
