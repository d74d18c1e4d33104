/// Several days in one text: `9 and 12 June 1905`, `9 June 1905; 12 June 1905`, and the two of a night, `9/10 June
/// 1905`.
enum SeveralDays {
  /// The days in EDTF, as a set or, with a stroke between two, as a span; `nil` where the text is nothing of the kind.
  static func notation(of text: String) -> String? {
    listed(text) ?? joined(ProseToken.tokens(of: text)) ?? night(text)
  }

  /// Whether another date follows a semicolon, and so no aside.
  static func hasSecond(_ text: String) -> Bool {
    let parts = text.split(separator: ";")
    return parts.count > 1
      && parts.dropFirst().contains { part in
        part.contains(where: \.isNumber)
          && ProseDate(ProseToken.tokens(of: String(part).lowercased())) != nil
      }
  }

  /// `9 June 1905; 12 June 1905`
  private static func listed(_ text: String) -> String? {
    var parts = text.split(separator: ";").map { $0.trimmed }
    // "and" between two days in figures joins them as it does those in words.
    for joint in [" and ", " und ", " et ", " и ", " & "] where parts.count == 1 {
      let pieces = text.replacing(joint, with: ";").split(separator: ";").map { $0.trimmed }
      if pieces.count == 2, pieces.allSatisfy(isReadable) { parts = pieces }
    }
    guard (2...20).contains(parts.count) else { return nil }
    let days = parts.compactMap { part -> Day? in
      let guess = ProseReader.date(in: part)
      if guess?.alternative != nil || guess?.isOpen == true { return nil }
      let notation = isReadable(part) ? part : guess?.notation
      guard let notation, let date = try? HistoricalDate(exactly: notation),
        date.qualification.isEmpty, let day = date.earliest, day == date.latest
      else { return nil }
      return day
    }
    return days.count == parts.count ? set(days) : nil
  }

  private static let joiners: Set<String> = ["and", "und", "et", "и", "y", "sowie"]

  /// `9 and 12 June 1905`, `June 9, 11 and 12, 1905`, `9 June and 2 July 1905`, `9/10 June 1905`
  private static func joined(_ tokens: [ProseToken]) -> String? {
    var days: [(month: Int, day: Int)] = []
    var waiting: [Int] = []
    var (month, year): (Int?, Int?) = (nil, nil)
    var (hasJoiner, hasStroke) = (false, false)
    for (index, token) in tokens.enumerated() {
      switch token {
      case .number(let value, digits: 4) where year == nil: year = value
      case .number(let value, digits: ...2):
        if let month { days.append((month, value)) } else { waiting.append(value) }
      case .word(let word) where joiners.contains(word): hasJoiner = true
      case .sign(",") where isBetweenDays(tokens, index): hasJoiner = true
      case .word("th"), .word("st"), .word("nd"), .word("rd"), .word("of"), .sign(","), .sign("."):
        break
      case .word(let word):
        guard let named = MonthNames.month(named: word) else { return nil }
        // The month stands behind its days, or before them.
        days += waiting.map { (named, $0) }
        month = waiting.isEmpty ? named : nil
        waiting = []
      case .sign("&"): hasJoiner = true
      case .sign("/"): hasStroke = true
      default: return nil
      }
    }
    guard let year, waiting.isEmpty, hasJoiner != hasStroke, days.count > 1 else { return nil }
    let all = days.compactMap { Day(year: year, month: $0.month, day: $0.day) }
    guard all.count == days.count, zip(all, all.dropFirst()).allSatisfy(<) else { return nil }
    if hasStroke {
      // Days of two months are those of one night, or one day in both calendars.
      let isOneMonth = days.allSatisfy { $0.month == days[0].month }
      return all.count == 2 && (isOneMonth || all[0] + 1 == all[1]) ? "\(all[0])/\(all[1])" : nil
    }
    return set(all)
  }

  /// Whether a comma stands between two figures for days: the first of `9, 10 June 1905`.
  private static func isBetweenDays(_ tokens: [ProseToken], _ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, case .number(_, digits: ...2) = tokens[index - 1],
      case .number(_, digits: ...2) = tokens[index + 1]
    else { return false }
    return true
  }

  /// `31 December 1904/1 January 1905`: the night between two days that are written out.
  private static func night(_ text: String) -> String? {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).compactMap { end in
      ProseDate(ProseToken.tokens(of: end.lowercased())).flatMap { date -> Day? in
        var date = date
        date.settle()
        guard let year = date.year, let month = date.month, let day = date.day,
          date.doubt.isEmpty, date.numbers.isEmpty, date.unknownDigits == 0
        else { return nil }
        return Day(year: year, month: month, day: day)
      }
    }
    guard ends.count == 2, text.count(where: { $0 == "/" }) == 1, ends[0] + 1 == ends[1] else {
      return nil
    }
    return "\(ends[0])/\(ends[1])"
  }

  private static func set(_ days: [Day]) -> String {
    "{\(days.map { "\($0)" }.joined(separator: ", "))}"
  }
}
