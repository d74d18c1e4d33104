internal import Documents
internal import HistoricalDates

/// Dates of publication as fields.
enum BibTeXDate {
  static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The fields for a date as it is written in a corpus: `year` alone where that is all, `date` beside
  /// it where there is more that biblatex can read.
  static func fields(for issued: String) -> [(String, String)] {
    if issued.wholeMatch(of: /[0-9]{4}/) != nil { return [("year", issued)] }
    guard isEDTF(issued) else { return [("year", BibTeXText.escaped(issued))] }
    return [("date", issued), ("year", String(issued.prefix(4)))]
  }

  /// Whether the text is a date or a range of dates as biblatex takes them.
  static func isEDTF(_ text: String) -> Bool {
    let part = /[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[~?%]?/
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = ends.first, first.wholeMatch(of: part) != nil else {
      return false
    }
    return ends.dropFirst().allSatisfy { $0 == ".." || $0.wholeMatch(of: part) != nil }
  }

  /// The date that the fields of an entry tell, as it is written in a corpus.
  static func issued(date: String?, year: String?, month: String?, day: String? = nil) -> String? {
    if let date, !date.isEmpty { return date }
    guard let year, !year.isEmpty else { return nil }
    guard let month, year.wholeMatch(of: /[0-9]{4}/) != nil else { return year }
    return dated(year, month, day) ?? year
  }

  /// Whether the date of an entry has its month.
  static func isRead(year: String?, month: String) -> Bool {
    guard let year, year.wholeMatch(of: /[0-9]{4}/) != nil else { return false }
    return dated(year, month, nil) != nil
  }

  /// A year with what the field of the month says: a month, a day of it, two months or a season.
  private static func dated(_ year: String, _ month: String, _ day: String?) -> String? {
    let month = month.collapsed
    if let season = seasons[month.lowercased()] { return "\(year)-\(season)" }
    if let day = day.flatMap(Self.day), let number = self.month(month),
      let date = checked("\(year)-\(padded(number))-\(padded(day))")
    {
      return date
    }
    // "August~10", "10 aug.": BibTeX has no field for the day.
    let words = month.split(separator: " ").map(String.init)
    if words.count == 2 {
      for (name, number) in [(words[0], words[1]), (words[1], words[0])] {
        if let found = self.month(name), Int(name) == nil, let day = Self.day(number) {
          return checked("\(year)-\(padded(found))-\(padded(day))")
        }
      }
    }
    // "jan/feb", "May--June": an issue of several months.
    let ends = month.split { "/–—-".contains($0) }.map { self.month(String($0).trimmed) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last
    else { return nil }
    let start = "\(year)-\(padded(first))"
    return first == last ? start : "\(start)/\(year)-\(padded(last))"
  }

  /// A day that the month has.
  private static func checked(_ date: String) -> String? {
    (try? HistoricalDate(date)) == nil ? nil : date
  }

  /// `10`, `10.`, `10th`
  private static func day(_ text: String) -> Int? {
    let digits = text.trimmed.prefix { $0.isASCII && $0.isNumber }
    let rest = text.trimmed.dropFirst(digits.count).lowercased()
    return ["", ".", ",", "th", "st", "nd", "rd", "er"].contains(rest) ? Int(digits) : nil
  }

  private static func padded(_ month: Int) -> String { month < 10 ? "0\(month)" : "\(month)" }

  private static let seasons = [
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24, "frühjahr": 21,
    "frühling": 21, "sommer": 22, "herbst": 23, "printemps": 21, "été": 22, "automne": 23,
    "hiver": 24, "весна": 21, "лето": 22, "осень": 23, "зима": 24, "1st quarter": 33,
    "2nd quarter": 34, "3rd quarter": 35, "4th quarter": 36,
  ]

  /// The number of a month: `mar`, `March`, `3`.
  private static func month(_ text: String) -> Int? {
    if let number = Int(text) { return (1...12).contains(number) ? number : nil }
    let word = text.lowercased().trimmingScalars { $0 == "." }
    if word == "sept" { return 9 }
    // A word that only begins like a month is none.
    guard word.count >= 3 else { return nil }
    return MonthNames.english.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
      ?? MonthWord.number(of: text)
  }
}
