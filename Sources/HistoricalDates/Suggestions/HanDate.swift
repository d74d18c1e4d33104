/// Dates as Chinese sources write them beyond a day: `1905年春`, `约1905年`, `1905年6月底`, `1905年6月9日至12日`.
enum HanDate {
  /// The date in EDTF; `nil` where the text is in none of these forms.
  static func notation(of text: String) -> String? {
    guard text.contains("年") else { return nil }
    var rest = text.filter { $0 != " " }
    var isAbout = false
    for word in ["大约", "大約", "约", "約"] where rest.hasPrefix(word) && !isAbout {
      rest = String(rest.dropFirst(word.count))
      isAbout = true
    }
    for word in ["左右", "前后", "前後"] where rest.hasSuffix(word) && !isAbout {
      rest = String(rest.dropLast(word.count))
      isAbout = true
    }
    let mark = isAbout ? "~" : ""
    for joint in ["至", "到", "—", "–", "-", "~", "～"] {
      let ends = rest.replacing(joint, with: "/").split(
        separator: "/", omittingEmptySubsequences: false)
      guard ends.count == 2, !rest.contains("/") else { continue }
      guard let first = HanFields(ends[0]), let last = HanFields(ends[1], after: first),
        let (start, end) = first.notation.flatMap({ start in last.notation.map { (start, $0) } })
      else { return nil }
      return isAbout ? nil : "\(start)/\(end)"
    }
    guard let notation = HanFields(rest[...])?.notation else { return nil }
    return isAbout && notation.hasSuffix("~") ? notation : notation + mark
  }
}

/// The year, month and day of such a date.
private struct HanFields {
  private var year: Int
  private var month: Int?
  private var day: Int?
  private var season: Int?
  /// Whether it was about the beginning, the middle or the end of it.
  private var isPart = false

  /// Reads the fields; those that are left out are those of the date before.
  init?(_ text: Substring, after start: HanFields? = nil) {
    var rest = text
    if let year = Self.number(before: "年", &rest) {
      self.year = year
    } else if let start {
      year = start.year
    } else {
      return nil
    }
    month = Self.number(before: "月", &rest)
    day = Self.number(before: "日", &rest) ?? Self.number(before: "号", &rest)
    if let start, month == nil, day != nil { month = start.month }
    if month == nil, day != nil { return nil }
    if let season = ["春", "夏", "秋", "冬"].firstIndex(where: { rest.hasPrefix($0) }) {
      guard month == nil else { return nil }
      self.season = 21 + season
      rest = rest.dropFirst()
      if let next = rest.first, "季天".contains(next) { rest = rest.dropFirst() }
    } else if ["初", "底", "末", "中"].contains(rest) {
      guard day == nil else { return nil }
      isPart = true
      rest = ""
    }
    guard rest.isEmpty else { return nil }
  }

  var notation: String? {
    var text = yearText(year)
    if let code = season ?? month { text += "-" + paddedText(code, to: 2) }
    if let day { text += "-" + paddedText(day, to: 2) }
    if isPart { text += "~" }
    return isReadable(text) ? text : nil
  }

  /// The number before a sign, which both are taken from the text.
  private static func number(before sign: Character, _ rest: inout Substring) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let after = rest.dropFirst(digits.count)
    let greatest = sign == "年" ? 4 : 2
    guard after.first == sign, digits.count <= greatest, sign != "年" || digits.count == 4,
      let number = Int(digits)
    else { return nil }
    rest = after.dropFirst()
    return number
  }
}
