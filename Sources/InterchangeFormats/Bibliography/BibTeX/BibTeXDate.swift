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
    guard let month, year.wholeMatch(of: /[0-9]{4}/) != nil, let number = self.month(month) else {
      return year
    }
    return "\(year)-\(number < 10 ? "0" : "")\(number)"
  }

  /// The number of a month: `mar`, `March`, `3`.
  private static func month(_ text: String) -> Int? {
    if let number = Int(text) { return (1...12).contains(number) ? number : nil }
    let start = text.lowercased().prefix(3)
    return months.firstIndex { $0 == start }.map { $0 + 1 }
  }
}
