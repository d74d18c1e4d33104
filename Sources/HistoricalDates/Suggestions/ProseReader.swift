/// Guesses the EDTF of a date written out in words, for suggestions only: the guess is shown to
/// the author, never used in place of what they wrote.
///
/// "before 1928" is a day not later than the last of 1927, `[..1927]`; it is no span.
enum ProseReader {
  /// A guess, and the other reading of a date in figures such as 10/7/2008.
  struct Guess {
    var notation: String
    var alternative: String?
    /// Whether it is one date that ends in its year: 9 June 1945.
    var isYearLast = false
    /// Whether its month may be a day instead: the 11 of "June 9–11, 1945".
    var isMonthInFigures = false
    /// Whether figures in it may be a day and a month or a month and a day.
    var isOpen = false
    /// The ten years that "1900s" may be, beside the hundred.
    var decade: String?
  }

  static func date(in text: String) -> Guess? {
    let text = withoutAsides(text.lowercased())
    if let rest = text.after(anyOf: ["on or about ", "on or around "]) {
      return date(in: "about " + rest)
    }
    if let notation = related(text) ?? range(text) {
      return Guess(notation: notation, isOpen: WrittenFigures.areOpen(in: text))
    }
    guard var guess = single(text) else { return nil }
    let isYearFirst = text.prefix(while: \.isNumber).count >= 4
    guess.isYearLast = guess.notation.contains("-") && !isYearFirst
    return guess
  }

  /// Without what follows a semicolon or tells of a later print, and without brackets.
  private static func withoutAsides(_ text: String) -> String {
    var kept = text.prefix { $0 != ";" }
    for word in ["printed", "cast", "from camerawork", "(later"] {
      if let start = kept.position(of: ", " + word) ?? kept.position(of: " " + word) {
        kept = kept[..<start]
      }
    }
    let plain = kept.map { character -> Character in
      switch character {
      case "–", "—", "−": "-"
      default: character
      }
    }
    // "Winter 1944–45" is one winter.
    let text = String(plain).trimmed
    return text.hasPrefix("winter") ? String(text.map { $0 == "-" ? "/" : $0 }) : text
  }

  /// "before 1928", "between … and …", "1863 or 1864".
  private static func related(_ text: String) -> String? {
    for (opening, joint) in between {
      guard let rest = text.after(anyOf: [opening]), let (a, b) = rest.split(at: joint) else {
        continue
      }
      return joined(a, b) { "[\($0)..\($1)]" }
    }
    for (opening, joint) in fromTo {
      guard let rest = text.after(anyOf: [opening]), let (a, b) = rest.split(at: joint) else {
        continue
      }
      return joined(a, b) { "\($0)/\($1)" }
    }
    if let rest = text.after(anyOf: notBefore) { return single(rest).map { "[\($0.notation)..]" } }
    if let rest = text.after(anyOf: [
      "before ", "earlier than ", "prior to ", "ante ", "vor ", "avant ", "antes de ", "antes del ",
      "prima del ", "до ",
    ]) {
      return single(rest).flatMap { edge($0.notation, isBefore: true) }
    }
    if let rest = text.after(anyOf: [
      "after ", "later than ", "post ", "nach ", "après ", "después de ", "después del ",
      "dopo il ", "после ",
    ]) {
      return single(rest).flatMap { edge($0.notation, isBefore: false) }
    }
    if let rest = text.after(anyOf: notAfter) {
      return single(rest).map { "[..\($0.notation)]" }
    }
    if let rest = text.after(anyOf: ["until ", "till ", "up to "]) {
      return single(rest).map { "../\($0.notation)" }
    }
    if let rest = text.after(anyOf: ["since ", "from "])
      ?? text.before(anyOf: [" onwards", " onward"])
    {
      return single(rest).map { "\($0.notation)/.." }
    }
    if let (a, b) = text.split(at: " or ") { return joined(a, b) { "[\($0), \($1)]" } }
    return nil
  }

  private static let between = [
    ("between ", " and "), ("между ", " и "), ("zwischen ", " und "), ("entre ", " et "),
    ("entre ", " y "), ("tra ", " e "), ("fra ", " e "),
  ]
  private static let fromTo = [
    ("from ", " to "), ("from ", " until "), ("с ", " по "), ("vom ", " bis "), ("von ", " bis "),
    ("du ", " au "), ("del ", " al "), ("dal ", " al "),
  ]
  private static let notBefore = [
    "not before ", "not earlier than ", "no earlier than ", "не ранее ", "не раньше ",
    "nicht vor ", "frühestens ",
  ]
  private static let notAfter = [
    "by ", "not later than ", "no later than ", "not after ", "не позднее ", "не позже ",
    "nicht nach ", "spätestens ",
  ]

  /// "4–11 February 1945", "1860s to 1870s".
  private static func range(_ text: String) -> String? {
    for separator in [" to ", " - ", " until ", " bis ", "-"] {
      guard let (a, b) = text.split(at: separator) else { continue }
      if let span = joined(a, b, by: { "\($0)/\($1)" }) { return span }
    }
    return nil
  }

  private static func single(_ text: String) -> Guess? {
    if isReadable(text.uppercased()) { return Guess(notation: text.uppercased()) }
    guard var date = ProseDate(ProseToken.tokens(of: text)) else { return nil }
    date.isDotted = text.split(separator: ".").count == 3
    date.settle()
    let isMonthInFigures = date.isMonthInFigures
    return date.notation.map {
      Guess(
        notation: $0, alternative: date.otherNotation, isMonthInFigures: isMonthInFigures,
        isOpen: date.decadeNotation != nil, decade: date.decadeNotation)
    }
  }

  /// Two dates, each completed by what the other one says: the month and year of "4–11 February
  /// 1945", the century of "1851–52".
  private static func joined(
    _ first: String, _ last: String, by join: (String, String) -> String
  ) -> String? {
    if let a = single(first), let b = single(last) {
      let text = join(a.notation, b.notation)
      let isWhole = a.notation.hasPrefix("XXXX") == b.notation.hasPrefix("XXXX")
      if isWhole && !b.isMonthInFigures && isReadable(text) { return text }
    }
    guard var a = ProseDate(ProseToken.tokens(of: first)),
      var b = ProseDate(ProseToken.tokens(of: last))
    else { return nil }
    if b.isCentury { a.isCentury = true }
    b.isDotted = last.split(separator: ".").count == 3
    a.isDotted = b.isDotted
    a.settle()
    b.settle()
    b.complete(fromStart: a)
    a.complete(fromEnd: b)
    guard let start = a.notation, let end = b.notation else { return nil }
    let text = join(start, end)
    return isReadable(text) ? text : nil
  }

  /// The days before or after a date, counted in years or months where the date is.
  private static func edge(_ notation: String, isBefore: Bool) -> String? {
    guard let date = try? HistoricalDate(exactly: notation),
      let day = isBefore ? date.earliest : date.latest
    else { return nil }
    let (year, month, dayOfMonth) = (isBefore ? day - 1 : day + 1).components()
    let hyphens = notation.dropFirst().filter { $0 == "-" }.count
    var text = yearText(year)
    if hyphens >= 1 { text += "-" + paddedText(month, to: 2) }
    if hyphens >= 2 { text += "-" + paddedText(dayOfMonth, to: 2) }
    text += date.qualification.mark
    text = isBefore ? "[..\(text)]" : "[\(text)..]"
    return isReadable(text) ? text : nil
  }
}

extension ProseDate {
  /// Takes the month and the first digits of the year from the start of a range.
  fileprivate mutating func complete(fromStart start: ProseDate) {
    if year == nil, month == nil, numbers.count == 1, let first = start.year,
      numbers[0].digits == 2,
      first % 100 < numbers[0].value, start.month == nil
    {
      year = first - first % 100 + numbers.removeFirst().value
    }
    if isMonthInFigures, let named = start.month, start.day != nil {
      day = month
      month = named
    }
    if month == nil, numbers.count == 1, numbers[0].value <= 31, let named = start.month {
      month = named
      day = numbers.removeFirst().value
    }
  }

  /// Takes the year, and where only a day is given the month, from the end of a range.
  fileprivate mutating func complete(fromEnd end: ProseDate) {
    if month == nil, numbers.count == 1, numbers[0].value <= 31, year == nil, end.day != nil {
      month = end.month
      day = numbers.removeFirst().value
    }
    if year == nil, month != nil || season != nil { year = end.year }
  }
}

extension StringProtocol {
  fileprivate func after(anyOf prefixes: [String]) -> String? {
    prefixes.first { hasPrefix($0) }.map { String(dropFirst($0.count)) }
  }

  fileprivate func before(anyOf suffixes: [String]) -> String? {
    suffixes.first { hasSuffix($0) }.map { String(dropLast($0.count)) }
  }

  /// Where `text` first stands.
  fileprivate func position(of text: String) -> Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }

  fileprivate func split(at separator: String) -> (String, String)? {
    guard let start = position(of: separator) else { return nil }
    return (String(self[..<start]), String(self[start...].dropFirst(separator.count)))
  }
}
