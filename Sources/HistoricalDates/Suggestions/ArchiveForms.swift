/// Dates as archives and diaries write them, beyond words and figures in a row: `25.V.1905`,
/// `mid-August 1905`, `1905-08-09/12`.
enum ArchiveForms {
  /// The date in EDTF; `nil` where the text is in none of these forms.
  static func notation(of text: String) -> String? {
    let text = NotationRepair.plainCharacters(text).lowercased()
    let candidates = [
      shortSpan(text), HanDate.notation(of: text), romanMonth(text), namedMonth(text),
      tenDays(text), part(text),
      week(text), wholeYear(text), SeveralDays.notation(of: text),
    ]
    return candidates.lazy.compactMap { $0 }.first(where: isReadable)
  }

  /// `1905-08-09/12` and `1905-08-09/09-05`: the end leaves out what it shares with the beginning.
  private static func shortSpan(_ text: String) -> String? {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { $0.trimmed }
    guard ends.count == 2, ends[0].utf8.count == 10, isReadable(ends[0]) else { return nil }
    let parts = ends[1].split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.isDigits(2) || $0.isDigits(1) }) else {
      return nil
    }
    let rest = parts.map { paddedText(Int($0) ?? 0, to: 2) }.joined(separator: "-")
    return "\(ends[0])/\(ends[0].dropLast(rest.utf8.count))\(rest)"
  }

  private static let romans = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
  ]

  /// `25.V.1905`, `25/v 1905`
  private static func romanMonth(_ text: String) -> String? {
    var parts = text.split { ". /-".contains($0) }
    if parts.count == 4, ["г", "года"].contains(parts[3]) { parts.removeLast() }
    guard parts.count == 3, let day = Int(parts[0]), parts[2].isDigits(4),
      let month = romans.firstIndex(of: String(parts[1]))
    else { return nil }
    return "\(parts[2])-\(paddedText(month + 1, to: 2))-\(paddedText(day, to: 2))"
  }

  /// `9-Aug-1905`, as spreadsheets write it.
  private static func namedMonth(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { $0.trimmed }
    guard parts.count == 3, let day = Int(parts[0]), parts[0].utf8.count <= 2,
      parts[2].isDigits(4),
      let month = MonthNames.month(named: String(parts[1].prefix { $0 != "." }))
    else { return nil }
    return "\(parts[2])-\(paddedText(month, to: 2))-\(paddedText(day, to: 2))"
  }

  /// `1905年8月上旬`: one of the first ten days of a month, of the second ten, or of those that are left.
  private static func tenDays(_ text: String) -> String? {
    guard text.last == "旬", let part = text.dropLast().last,
      let first = [Character("上"): 1, "中": 11, "下": 21][part]
    else { return nil }
    let fields = text.dropLast(2).split { "年月".contains($0) }.map { $0.trimmed }
    guard fields.count == 2, fields[0].isDigits(4), let year = Int(fields[0]),
      let month = Int(fields[1]), (1...12).contains(month)
    else { return nil }
    let last =
      first == 21 ? CalendarSystem.gregorian.length(ofMonth: month, in: year) : first + 9
    let start = "\(fields[0])-\(paddedText(month, to: 2))"
    return "[\(start)-\(paddedText(first, to: 2))..\(start)-\(paddedText(last, to: 2))]"
  }

  /// `1905.0`, as programs write a number that may have a fraction.
  private static func wholeYear(_ text: String) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].isDigits(4), !parts[1].isEmpty,
      parts[1].allSatisfy({ $0 == "0" })
    else { return nil }
    return String(parts[0])
  }

  /// `first week of June 1905`: one of its first seven days.
  private static func week(_ text: String) -> String? {
    let words = text.split { " ,".contains($0) }.map(String.init)
    guard words.count == 5, words[1] == "week" || words[1] == "woche",
      ["of", "in", "im"].contains(words[2]), let month = MonthNames.month(named: words[3]),
      words[4].isDigits(4), let year = Int(words[4])
    else { return nil }
    let length = CalendarSystem.gregorian.length(ofMonth: month, in: year)
    let weeks = [
      ["first", "1st", "1.", "erste"], ["second", "2nd", "2.", "zweite"],
      ["third", "3rd", "3.", "dritte"], ["fourth", "4th", "4.", "vierte"],
    ]
    let first: Int
    if let week = weeks.firstIndex(where: { $0.contains(words[0]) }) {
      first = 7 * week + 1
    } else if words[0] == "last" || words[0] == "letzte" {
      first = length - 6
    } else {
      return nil
    }
    let start = "\(words[4])-\(paddedText(month, to: 2))"
    return "[\(start)-\(paddedText(first, to: 2))..\(start)-\(paddedText(first + 6, to: 2))]"
  }

  /// `mid-August 1905`, `early 1905`: about that time. How far "early" goes nobody has fixed.
  private static func part(_ text: String) -> String? {
    for word in [
      "mid", "early", "late", "beginning of", "end of", "middle of", "the end of", "начало",
      "конец",
      "в начале", "в конце", "в середине", "середина", "anfang", "mitte", "ende", "début", "fin",
      "mi", "нач", "кон", "сер", "anf", "principios de", "a principios de",
      "mediados de", "a mediados de", "fines de", "a fines de", "finales de", "a finales de",
      "inizio", "metà", "fine",
    ] {
      for joint in ["-", " ", ". "] where text.hasPrefix(word + joint) {
        let rest = String(text.dropFirst(word.count + joint.count))
        guard let guess = ProseReader.date(in: rest), guess.alternative == nil,
          !guess.notation.contains("X"), !guess.notation.contains("/"),
          (try? HistoricalDate(exactly: guess.notation)).map({ $0.earliest != $0.latest }) == true
        else { continue }
        return guess.notation.hasSuffix("~") ? guess.notation : guess.notation + "~"
      }
    }
    return nil
  }
}
