/// Guesses the notation of a date with an hour in words: `July 7, 1945, 4 p.m.`, `7 July 1945, in the
/// evening`, `July 16/17, 1945, midnight`, `7 July 1945, 0314Z`.
struct HourReader {
  /// An hour as it was found.
  private enum Hour: Equatable {
    case clock(String)
    case midnight
    case part(PartOfDay)
  }

  private let text: String
  private let tokens: [(token: ProseToken, place: Range<String.Index>)]
  private var hours: [Hour] = []
  private var zone = ""
  private var isApproximate = false
  /// The places of what is part of an hour.
  private var taken: [Range<String.Index>] = []

  /// The notation of a date with an hour; `nil` where there is none in `text`.
  static func notation(of text: String) -> String? {
    var reader = HourReader(NotationRepair.plainCharacters(text).lowercased())
    reader.readHours()
    return reader.notation
  }

  private init(_ text: String) {
    self.text = text
    tokens = ProseToken.placed(in: text)
  }

  // MARK: Hours

  private mutating func readHours() {
    var index = 0
    while index < tokens.count {
      let count = readHour(at: index)
      for place in index..<index + count { taken.append(tokens[place].place) }
      index += max(count, 1)
    }
  }

  /// Reads the hour that begins at a token, and says how many tokens it has; 0 where none begins.
  private mutating func readHour(at index: Int) -> Int {
    switch tokens[index].token {
    case .word("noon"), .word("midday"): return found(.clock("12:00"), after: index, 1)
    case .word("midnight"): return found(.midnight, after: index, 1)
    case .word("forenoon"): return found(.part(.morning), after: index, 1)
    case .word(let word):
      return PartOfDay(rawValue: word).map { found(.part($0), after: index, 1) } ?? 0
    case .number(let value, let digits): return readClock(value, digits: digits, at: index)
    case .sign: return 0
    }
  }

  private mutating func readClock(_ value: Int, digits: Int, at index: Int) -> Int {
    if value == 12, digits == 2 {
      if token(index + 1) == .word("noon") { return found(.clock("12:00"), after: index, 2) }
      if token(index + 1) == .word("midnight") { return found(.midnight, after: index, 2) }
    }
    if digits == 4, value < 2400, value % 100 < 60, case .word(let unit)? = token(index + 1),
      ["z", "gmt", "utc", "hours", "hrs", "h"].contains(unit)
    {
      if ["z", "gmt", "utc"].contains(unit) { zone = "Z" }
      return found(.clock(clock(value / 100, value % 100)), after: index, 2)
    }
    guard digits <= 2 else { return 0 }
    var (minute, next) = (0, index + 1)
    if token(next) == .sign(":") || token(next) == .sign("."),
      case .number(let minutes, digits: 2)? = token(next + 1), minutes < 60
    {
      (minute, next) = (minutes, next + 2)
    }
    guard let (isAfternoon, length) = halfDay(at: next), (1...12).contains(value) else {
      // "9 June 1905 15:30" ends in the clock; seconds are read elsewhere.
      guard token(index + 1) == .sign(":"), next == index + 3, next == tokens.count, value < 24
      else { return 0 }
      return found(.clock(clock(value, minute)), after: index, 3)
    }
    let hour = value % 12 + (isAfternoon ? 12 : 0)
    var count = next + length - index
    if case .word(let word)? = token(index + count), ["z", "gmt", "utc"].contains(word) {
      zone = "Z"
      count += 1
    }
    return found(.clock(clock(hour, minute)), after: index, count)
  }

  /// `a.m.`, `pm`: whether it is after noon, and how many tokens it takes.
  private func halfDay(at index: Int) -> (isAfternoon: Bool, length: Int)? {
    guard case .word(let word)? = token(index) else { return nil }
    if word == "am" || word == "pm" {
      return (word == "pm", token(index + 1) == .sign(".") ? 2 : 1)
    }
    guard word == "a" || word == "p" else { return nil }
    var length = 1
    if token(index + length) == .sign(".") { length += 1 }
    guard token(index + length) == .word("m") else { return nil }
    length += 1
    if token(index + length) == .sign(".") { length += 1 }
    return (word == "p", length)
  }

  private mutating func found(_ hour: Hour, after index: Int, _ count: Int) -> Int {
    hours.append(hour)
    for word in stride(from: index - 1, through: 0, by: -1) {
      guard case .word(let text) = tokens[word].token else { break }
      if ["about", "around", "toward", "towards", "circa"].contains(text) {
        isApproximate = true
      } else if ![
        "at", "in", "the", "from", "to", "and", "between", "until", "till", "late", "early",
      ]
      .contains(text) {
        break
      }
      taken.append(tokens[word].place)
    }
    return count
  }

  private func token(_ index: Int) -> ProseToken? {
    index < tokens.count ? tokens[index].token : nil
  }

  private func clock(_ hour: Int, _ minute: Int) -> String {
    "\(paddedText(hour, to: 2)):\(paddedText(minute, to: 2))"
  }

  // MARK: The date around them

  private var notation: String? {
    guard let first = hours.first, hours.count <= 2, let day = day(isMidnight: first == .midnight)
    else { return nil }
    var text = day + notation(of: first)
    if hours.count == 2 {
      guard case .clock = first, let last = hours.last, last != first else { return nil }
      if case .part = last { return nil }
      text += "/" + notation(of: last)
    }
    return isReadable(text) ? text : nil
  }

  private func notation(of hour: Hour) -> String {
    switch hour {
    case .clock(let time): "T\(time)\(isApproximate ? "~" : "")\(zone)"
    case .midnight: "T24:00\(isApproximate ? "~" : "")\(zone)"
    case .part(let part): " (\(part.rawValue))"
    }
  }

  /// The day that is left when the hours are taken out.
  private func day(isMidnight: Bool) -> String? {
    var rest = ""
    var position = text.startIndex
    for place in taken.sorted(by: { $0.lowerBound < $1.lowerBound })
    where place.lowerBound >= position {
      rest += text[position..<place.lowerBound] + " "
      position = place.upperBound
    }
    rest += text[position...]
    rest = String(rest.map { "()".contains($0) ? " " : $0 }).withoutSeparatorsAround
    if isMidnight { rest = Self.firstOfTwoDays(rest) }
    let written = isReadable(rest.uppercased()) ? rest.uppercased() : Self.guess(rest)
    guard let written, let date = try? HistoricalDate(exactly: written), date.kind == .instant,
      date.start.isOneDay, !date.hasHours
    else { return nil }
    return written
  }

  private static func guess(_ text: String) -> String? {
    let error = DateSyntaxError(offset: 0, message: "").suggesting(for: text)
    // With an hour put to it, nobody would see that the day is another.
    return error.isSuggestionOpen ? nil : error.suggestion
  }

  /// `july 16/17` is the midnight between the two.
  private static func firstOfTwoDays(_ text: String) -> String {
    let tokens = ProseToken.placed(in: text)
    for (index, (token, _)) in tokens.enumerated() where index + 2 < tokens.count {
      guard case .number(let day, let digits) = token, digits <= 2,
        [.sign("/"), .sign("-")].contains(tokens[index + 1].token),
        case .number(let next, digits: ...2) = tokens[index + 2].token, next == day + 1
      else { continue }
      let cut = tokens[index + 1].place.lowerBound..<tokens[index + 2].place.upperBound
      return String(text[..<cut.lowerBound] + text[cut.upperBound...])
    }
    return text
  }
}

extension String {
  /// Without commas, dashes and spaces at either end.
  fileprivate var withoutSeparatorsAround: String {
    var rest = self[...]
    while let first = rest.first, " ,-.;:".contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, " ,-.;:".contains(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
