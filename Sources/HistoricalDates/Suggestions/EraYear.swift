/// A year of the Republic of China or of a Japanese era: `民國34年7月7日`, `Minguo 34`, `昭和20年8月15日`.
enum EraYear {
  /// The names of an era, the year before its first, and its days, as far as it has ended.
  private static let eras: [(names: [String], before: Int, days: String)] = [
    (["中華民國", "中华民国", "民國", "民国", "minguo", "min-kuo", "roc"], 1911, "1912-01-01/.."),
    (["明治", "meiji"], 1867, "1868-01-25/1912-07-30"),
    (["大正", "taishō", "taisho"], 1911, "1912-07-30/1926-12-25"),
    (["昭和", "shōwa", "showa"], 1925, "1926-12-25/1989-01-07"),
    (["平成", "heisei"], 1988, "1989-01-08/2019-04-30"), (["令和", "reiwa"], 2018, "2019-05-01/.."),
  ]

  /// What belongs to calendars of the moon.
  private static let lunarWords = [
    "農曆", "农历", "陰曆", "阴历", "舊曆", "旧历", "旧暦", "太陰", "lunar", "正月", "閏", "闰", "光緒", "光绪",
    "宣統", "宣统", "同治", "咸豐", "咸丰", "guangxu", "kuang-hsü", "xuantong", "tongzhi", "xianfeng",
  ]

  /// A text with the Gregorian year in place of the one that is counted in an era.
  struct Converted {
    var text: String
    /// The days of the era, as a span.
    var days: String
  }

  /// The text with the Gregorian year in place of the one that is counted in an era; `nil` where there is
  /// none.
  static func gregorian(_ text: String) -> Converted? {
    let text = NotationRepair.plainCharacters(digits(text)).lowercased()
    for (names, before, days) in eras {
      for name in names {
        guard let start = text.range(ofFirst: name) else { continue }
        var rest = text[start.upperBound...].drop { " .-年".contains($0) }
        let number = rest.prefix(while: \.isNumber)
        let isFirstYear = rest.first == "元"
        guard let year = isFirstYear ? 1 : Int(number), (1...150).contains(year) else { continue }
        rest = rest.dropFirst(isFirstYear ? 1 : number.count)
        return Converted(
          text: text[..<start.lowerBound] + "\(before + year)" + rest, days: days)
      }
    }
    return nil
  }

  /// Whether the day is one of a calendar of the moon, which no rule turns into ours. Japan counted its
  /// months by the moon until the fifth year of Meiji.
  static func isLunar(_ text: String) -> Bool {
    let plain = text.lowercased()
    if lunarWords.contains(where: { plain.range(ofFirst: $0) != nil }) { return true }
    // 初三 is the third of such a month, and 6月初 the beginning of June.
    if let first = plain.range(ofFirst: "初"), let next = plain[first.upperBound...].first,
      "一二三四五六七八九十".contains(next) || next.isNumber
    {
      return true
    }
    guard plain.range(ofFirst: "明治") != nil || plain.range(ofFirst: "meiji") != nil,
      let converted = gregorian(text)?.text, let year = Int(converted.prefix(while: \.isNumber))
    else { return false }
    let hasMonth = converted.drop(while: \.isNumber).contains { $0.isNumber || $0 == "月" }
    return year < 1873 && hasMonth
  }

  /// Chinese figures as Arabic ones: 三十四 is 34.
  private static func digits(_ text: String) -> String {
    let figures: [Character: Int] = [
      "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      let run = rest.prefix { figures[$0] != nil || $0 == "十" }
      if run.isEmpty {
        result.append(first)
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(run.count)
      if let ten = run.firstIndex(of: "十") {
        let tens = run[..<ten].last.flatMap { figures[$0] } ?? 1
        let ones = run[run.index(after: ten)...].first.flatMap { figures[$0] } ?? 0
        result += String(tens * 10 + ones)
      } else {
        result += run.map { String(figures[$0] ?? 0) }.joined()
      }
    }
    return result
  }
}

extension String {
  /// Where `text` first stands.
  fileprivate func range(ofFirst text: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(text) }.map { $0..<index($0, offsetBy: text.count) }
  }
}
