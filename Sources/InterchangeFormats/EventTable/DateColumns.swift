internal import Documents
internal import Negotiations

/// A date whose year, month and day stand in columns of their own.
struct DateColumns {
  var year: Int
  var month: Int?
  var day: Int?

  var positions: [Int] { [year, month, day].compactMap(\.self) }

  private static let parts: [String: String] = [
    "year": "year", "yr": "year", "month": "month", "mon": "month", "mo": "month", "day": "day",
    "jahr": "year", "monat": "month", "tag": "day", "год": "year", "месяц": "month",
    "день": "day", "число": "day", "年": "year", "月": "month", "日": "day",
  ]

  /// The word among those of a heading that names a part of a date, and the heading without it.
  private static func part(of heading: String) -> (part: String, rest: String)? {
    var words = ColumnName.plain(heading).split(separator: " ").map(String.init)
    for (index, word) in words.enumerated() {
      let bare = word.trimmingScalars { $0.properties.numericType != nil }
      guard let part = parts[bare] else { continue }
      words[index] = word == bare ? "" : String(word.dropFirst(bare.count))
      return (part, words.joined(separator: " "))
    }
    return nil
  }

  /// The dates of a table, by what they are: `date`, `start`, `end`, `received`.
  static func found(
    names: [String], headings: [String], renamed: [String: String]
  ) -> [String: DateColumns] {
    var groups: [(rest: String, columns: [String: Int])] = []
    for (position, heading) in headings.enumerated() {
      guard let (part, rest) = part(of: heading) else { continue }
      if let index = groups.firstIndex(where: { $0.rest == rest }) {
        if groups[index].columns[part] == nil { groups[index].columns[part] = position }
      } else {
        groups.append((rest, [part: position]))
      }
    }
    var found: [String: DateColumns] = [:]
    for group in groups {
      guard let year = group.columns["year"] else { continue }
      let columns = DateColumns(
        year: year, month: group.columns["month"], day: group.columns["day"])
      let meaning = names[year]
      let words = Set(group.rest.split(separator: " ").map(String.init))
      let kind: String
      if ["date", "start", "end", "received", "earliest", "latest"].contains(meaning) {
        kind = meaning
      } else if !words.isDisjoint(with: ["end", "to", "last"]) {
        kind = "end"
      } else if !words.isDisjoint(with: ["start", "st", "begin", "first"]) {
        kind = "start"
      } else if !words.isDisjoint(with: ["receive", "received", "arrival"]) {
        kind = "received"
      } else {
        kind = "date"
      }
      if found[kind] == nil { found[kind] = columns }
    }
    return found
  }

  /// The date in EDTF that a row gives; `nil` where it gives no year.
  func text(in row: HeadedTable.Row) -> String? {
    guard let (written, doubt) = Self.year(row.value(at: year)?.trimmed) else { return nil }
    // What cannot be read makes no date, rather than one that says less.
    let monthText = month.flatMap { row.value(at: $0)?.trimmed }
    let dayText = day.flatMap { row.value(at: $0)?.trimmed }
    guard let month = Self.month(monthText) else {
      if monthText.map(Self.isUnreadable) == true { return "\(written)-\(monthText ?? "")" }
      // The tenth of some month is more than a year.
      let day = Self.number(dayText) ?? dayText.flatMap(Self.ordinal)
      return written + (day.map { "-XX-\(Self.padded($0))" } ?? "") + doubt
    }
    let toMonth = "\(written)-\(Self.padded(month))"
    guard let day = Self.number(dayText) ?? dayText.flatMap(Self.ordinal) else {
      return dayText.map(Self.isUnreadable) == true
        ? "\(toMonth)-\(dayText ?? "")" : toMonth + doubt
    }
    return "\(toMonth)-\(Self.padded(day))\(doubt)"
  }

  /// Whether a cell holds something, and neither a number such as -9 nor a word for nothing.
  private static func isUnreadable(_ text: String) -> Bool {
    !text.isBlank && Double(text) == nil && !UnknownName.contains(text)
  }

  /// `12th`, `12.`, `12日`
  private static func ordinal(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count).lowercased()
    return ["th", "st", "nd", "rd", ".", "er", "日", "号", "號", "-го"].contains(rest)
      ? Int(digits) : nil
  }

  /// The year of a cell, and the mark of its doubt; `nil` where it says that there is none. What is no year is
  /// returned as it is written, so that it makes no date: a year of two digits lacks its century.
  private static func year(_ text: String?) -> (written: String, doubt: String)? {
    guard let text, !UnknownName.contains(text) else { return nil }
    if let number = Double(text), number <= 0 { return nil }
    var bare = text.trimmingScalars { "[]()".unicodeScalars.contains($0) }
    var doubt = ""
    if let mark = bare.last, "?~%".contains(mark) {
      doubt = String(mark)
      bare = String(bare.dropLast()).trimmed
    }
    for word in ["ca.", "ca ", "c.", "circa", "um ", "ок.", "около"]
    where doubt.isEmpty && bare.lowercased().hasPrefix(word) {
      doubt = "~"
      bare = String(bare.dropFirst(word.count)).trimmed
    }
    guard let year = number(bare), (100...9999).contains(year) else { return (text, "") }
    return (RunningYear.fourDigits(year), doubt)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A number; -9 and 0 stand for what is unknown.
  private static func number(_ text: String?) -> Int? {
    guard let text, let number = Double(text.trimmed), let whole = Int(exactly: number), whole > 0
    else { return nil }
    return whole
  }

  private static func month(_ text: String?) -> Int? {
    number(text) ?? text.flatMap { MonthWord.number(of: $0) ?? MonthWord.roman($0) }
  }
}
