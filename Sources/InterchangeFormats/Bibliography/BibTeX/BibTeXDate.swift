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
  static func issued(date: String?, year: String?, month: String?) -> String? {
    if let date, !date.isEmpty { return date }
    guard let year, !year.isEmpty else { return nil }
    guard let month, year.wholeMatch(of: /[0-9]{4}/) != nil else { return year }
    if let season = seasons[month.lowercased()] { return "\(year)-\(season)" }
    // "jan/feb", "May--June": an issue of several months.
    let ends = month.split { "/–—-".contains($0) }.map { self.month(String($0).trimmed) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last
    else { return year }
    let start = "\(year)-\(padded(first))"
    return first == last ? start : "\(start)/\(year)-\(padded(last))"
  }

  private static func padded(_ month: Int) -> String { month < 10 ? "0\(month)" : "\(month)" }

  private static let seasons = [
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24,
  ]

  /// The number of a month: `mar`, `March`, `3`.
  private static func month(_ text: String) -> Int? {
    if let number = Int(text) { return (1...12).contains(number) ? number : nil }
    let word = text.lowercased().trimmingScalars { $0 == "." }
    if word == "sept" { return 9 }
    // A word that only begins like a month is none.
    guard word.count >= 3 else { return nil }
    return MonthNames.english.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }
}
