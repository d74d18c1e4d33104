internal import HistoricalDates

/// A date in the words of a dateline: `July 9 [8], 1945`; `29 July 1945`; `August 13, 1945—[8:40 a.m.]`.
struct PrintedDate: Hashable, Sendable {
  /// Year, month and day as printed.
  var printed = Fields()
  /// What the editors put in brackets behind a part of it, to correct it.
  var correction = Fields()
  /// Whether it says a second month or day outside brackets.
  var hasSeveralDays = false
  /// Whether a question mark stands at it.
  var isDoubted = false
  /// The hour and minute.
  var time: (hour: Int, minute: Int)?
  /// Whether the hour is that of Greenwich: `0314Z`.
  var isAtGreenwich = false

  /// The parts of a date.
  struct Fields: Hashable, Sendable {
    var year: Int?
    var month: Int?
    var day: Int?

    /// Whether nothing is printed.
    var isEmpty: Bool { self == Fields() }

    /// The day, where all parts are there and make one.
    var whole: Day? {
      guard let year, let month, let day else { return nil }
      return Day(year: year, month: month, day: day)
    }
  }

  static func == (left: Self, right: Self) -> Bool {
    left.printed == right.printed && left.correction == right.correction
      && left.isDoubted == right.isDoubted && left.time?.hour == right.time?.hour
      && left.time?.minute == right.time?.minute
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(printed)
    hasher.combine(correction)
  }

  /// The date with the editors' corrections; `nil` where they made none.
  var corrected: Fields? {
    guard correction != Fields() else { return nil }
    return Fields(
      year: correction.year ?? printed.year, month: correction.month ?? printed.month,
      day: correction.day ?? printed.day)
  }

  /// Reads the words.
  init(_ text: String) {
    isDoubted = text.contains("?")
    var pending: [Token] = []
    for token in Token.tokens(of: text) {
      switch token.kind {
      case .clock(let hour, let minute): time = time ?? (hour, minute)
      case .greenwich(let hour, let minute):
        if time == nil {
          time = (hour, minute)
          isAtGreenwich = true
        }
      case .month, .number: pending.append(token)
      }
    }
    for token in pending { take(token) }
  }

  private mutating func take(_ token: Token) {
    switch token.kind {
    case .month(let month): set(\.month, month, token)
    case .number(let number) where number >= 1000: set(\.year, number, token)
    case .number(let number) where (1...31).contains(number): set(\.day, number, token)
    case .number, .clock, .greenwich: break
    }
  }

  /// A part in brackets that repeats a part already printed corrects it.
  private mutating func set(
    _ part: WritableKeyPath<Fields, Int?>, _ value: Int, _ token: Token
  ) {
    if printed[keyPath: part] == nil {
      printed[keyPath: part] = value
    } else if token.isBracketed, correction[keyPath: part] == nil {
      correction[keyPath: part] = value
    } else if part != \.year, printed[keyPath: part] != value {
      hasSeveralDays = true
    }
  }
}

extension PrintedDate {
  /// A word of a dateline that says when.
  struct Token {
    enum Kind {
      case month(Int)
      case number(Int)
      case clock(Int, Int)
      case greenwich(Int, Int)
    }
    var kind: Kind
    /// Whether it stands in square brackets.
    var isBracketed: Bool

    /// Whether a point stands between two digits, as it does in few texts.
    private static func hasPointedClock(_ text: String) -> Bool {
      var (last, beforeLast) = (UInt8(0), UInt8(0))
      for byte in text.utf8 {
        if last == UInt8(ascii: "."), isDigit(byte), isDigit(beforeLast) { return true }
        (beforeLast, last) = (last, byte)
      }
      return false
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// The words of `text` that say when.
    static func tokens(of text: String) -> [Token] {
      var result: [Token] = []
      var isBracketed = false
      var pieces: [(text: String, isBracketed: Bool)] = []
      var word = ""
      // "9.50 a.m." is printed for "9:50 a.m.".
      var plain = text.lowercased()
      if hasPointedClock(plain) {
        plain = plain.replacing(/(\d)\.(\d\d\s*[ap]\.?\s?m)/) { "\($0.1):\($0.2)" }
      }
      for character in plain + " " {
        if character.isLetter || character.isNumber || character == ":" {
          word.append(character)
        } else {
          // "a.m." and "p. m." are put together below.
          if !word.isEmpty { pieces.append((word, isBracketed)) }
          word = ""
          if character == "[" { isBracketed = true }
          if character == "]" { isBracketed = false }
        }
      }
      var index = 0
      while index < pieces.count {
        let (token, used) = self.token(pieces[index...].prefix(3).map(\.text))
        if let token { result.append(Token(kind: token, isBracketed: pieces[index].isBracketed)) }
        index += used
      }
      return result
    }

    /// The token that the next pieces make, and how many of them.
    private static func token(_ pieces: [String]) -> (Kind?, Int) {
      let first = pieces[0]
      if let month = months.firstIndex(where: { first.count >= 3 && $0.hasPrefix(first) }) {
        return (.month(month + 1), 1)
      }
      if first == "sept" { return (.month(9), 1) }
      if first == "noon" { return (.clock(12, 0), 1) }
      // The midnight of a day, or of "July 16/17", is the one that ends it.
      if first == "midnight" { return (.clock(24, 0), 1) }
      if first.hasSuffix("z"), first.utf8.count == 5, let time = Int(first.dropLast()),
        time < 2400, time % 100 < 60
      {
        return (.greenwich(time / 100, time % 100), 1)
      }
      let half = pieces.dropFirst().first
      if let clock = clock(first), let half,
        half == "a" || half == "p" || half == "am" || half == "pm"
      {
        let used = half.count == 1 && pieces.count > 2 && pieces[2] == "m" ? 3 : 2
        return (.clock(clock.0 % 12 + (half.first == "p" ? 12 : 0), clock.1), used)
      }
      if pieces.count > 2, clock(first) != nil, pieces[1] == "o", pieces[2] == "clock" {
        return (nil, 3)
      }
      let digits =
        ["st", "nd", "rd", "th"].contains { first.hasSuffix($0) }
        ? String(first.dropLast(2)) : first
      if let number = Int(digits), number > 0, number < 3000 { return (.number(number), 1) }
      return (nil, 1)
    }

    private static func clock(_ text: String) -> (Int, Int)? {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count <= 2, let hour = Int(parts[0]), (0...23).contains(hour) else { return nil }
      let minute = parts.count == 2 ? Int(parts[1]) : 0
      guard let minute, (0...59).contains(minute) else { return nil }
      return (hour, minute)
    }

    private static let months = MonthNames.english.map { $0.lowercased() }
  }
}
