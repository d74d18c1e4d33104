/// Dates in short whose figures may be one thing or another: `Jun-05`, `1904/05`, `1905-6`, `190506`, `– 1905`, `1905.5`.
struct AmbiguousFigures {
  /// What is to be said of it.
  let message: String
  /// One of the readings, where it can be written.
  let reading: String?
  /// The other, where both can.
  private(set) var other: String?

  /// Looks at a text; `nil` where it is nothing of the kind.
  init?(_ text: String) {
    let plain = NotationRepair.plainCharacters(text)
    guard
      let found = Self.monthAndFigures(plain) ?? Self.yearAndFigures(plain)
        ?? Self.sixFigures(plain) ?? Self.dashBefore(text, plain)
    else { return nil }
    (message, reading) = found
    other = Self.month(plain).flatMap { $0 == reading ? nil : $0 }
  }

  /// `Jun-05`: spreadsheets write a month and a year so, and people a month and a day.
  private static func monthAndFigures(_ text: String) -> (String, String?)? {
    var tokens = ProseToken.tokens(of: text)
    if tokens.count > 1, tokens[1] == .sign(".") { tokens.remove(at: 1) }
    guard tokens.count == 3, case .word(let word) = tokens[0],
      let month = MonthNames.month(named: word),
      [.sign("-"), .sign("/")].contains(tokens[1]), case .number(let value, digits: 2) = tokens[2]
    else { return nil }
    let name = MonthNames.english[month - 1]
    let figures = paddedText(value, to: 2)
    let day = (1...31).contains(value) ? ", or \(value) \(name)" : ""
    return (
      "this may be \(name) of a year that ends in \(figures)\(day); write the year with four digits",
      nil
    )
  }

  /// `190506`: a month, or a day whose year lacks its century.
  private static func sixFigures(_ text: String) -> (String, String?)? {
    guard text.isDigits(6) else { return nil }
    let parts = [text.prefix(4).suffix(2), text.suffix(2)].compactMap { Int($0) }
    let month = "\(text.prefix(4))-\(text.suffix(2))"
    let isMonth = (1...12).contains(parts[1])
    let isDay = (1...12).contains(parts[0]) && (1...31).contains(parts[1])
    guard isMonth || isDay else { return nil }
    let readings =
      (isMonth ? ["the month \(month)"] : [])
      + (isDay ? ["a day of a year that ends in \(text.prefix(2))"] : [])
    return (
      "this may be \(readings.joined(separator: " or ")); write the year with four digits and hyphens "
        + "between year, month and day", isMonth ? month : nil
    )
  }

  /// `– 1905`, until that year; a hyphen that touches the year is one of the years before Christ.
  private static func dashBefore(_ text: String, _ plain: String) -> (String, String?)? {
    guard plain.hasPrefix("-"), !text.trimmed.hasPrefix("-") || plain.dropFirst().first == " "
    else { return nil }
    let year = plain.dropFirst().trimmed
    guard year.isDigits(4) else { return nil }
    return ("this may be the years until \(year) or a year before Christ, -\(year)", "../\(year)")
  }

  /// The month of `1905-6`, where it may be one.
  private static func month(_ text: String) -> String? {
    let tokens = ProseToken.tokens(of: text)
    guard tokens.count == 3, case .number(let year, digits: 4) = tokens[0],
      case .number(let value, _) = tokens[2], (1...12).contains(value)
    else { return nil }
    return "\(yearText(year))-\(paddedText(value, to: 2))"
  }

  /// `1904/05` and `1905-6`, a month or the years until then; `1905.5`, a month or half a year.
  private static func yearAndFigures(_ text: String) -> (String, String?)? {
    let tokens = ProseToken.tokens(of: text)
    guard tokens.count == 3, case .number(let year, digits: 4) = tokens[0],
      case .number(let value, let digits) = tokens[2], (1...12).contains(value)
    else { return nil }
    let month = "\(yearText(year))-\(paddedText(value, to: 2))"
    let last = digits == 1 ? year - year % 10 + value : year - year % 100 + value
    let isSpan = last > year || digits == 2 && value == (year + 1) % 100
    // 1905-06 is the month in the notation.
    if isSpan, tokens[1] == .sign("/") || tokens[1] == .sign("-") && digits == 1 {
      let years = "\(yearText(year))/\(yearText(last > year ? last : year + 1))"
      return ("this may be the years \(years) or the month \(month)", years)
    }
    if [.sign("."), .sign(",")].contains(tokens[1]), digits == 1 {
      return ("this may be the month \(month) or a year with a fraction", month)
    }
    return nil
  }
}
