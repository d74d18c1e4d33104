/// The fields of one date written out in words: `9 June 1945`, `c. 1860s`, `2nd century BC`.
struct ProseDate {
  var year: Int?
  var month: Int?
  var day: Int?
  var season: Int?
  var doubt: Qualification = []
  /// A number that is not yet known to be a day, a month or a year.
  var numbers: [(value: Int, digits: Int)] = []
  /// How many last digits of the year are unknown: 1 for a decade, 2 for a century.
  var unknownDigits = 0
  var isCentury = false
  var isDecade = false
  var isBeforeChrist = false
  var hasEra = false
  /// What of the date is expressly unknown: "a day in 1872".
  var unknownMonth = false
  var unknownDay = false
  /// Whether the month is a lone number that may be a day instead: the 11 of "11, 1945".
  var isMonthInFigures = false
  /// Figures with points between them are written day first.
  var isDotted = false
  /// The day of the week that stands beside it, from 0 for Monday.
  var weekday: Int?
  /// The other way to read 10/7/2008.
  var alternative: (month: Int, day: Int)?

  /// Reads the words; `nil` where one of them has no place in a date.
  init?(_ tokens: [ProseToken]) {
    for token in tokens {
      switch token {
      case .number(let value, let digits): numbers.append((value, digits))
      case .word(let word): if !take(word) { return nil }
      case .sign(let sign): if !take(sign) { return nil }
      }
    }
    guard numbers.count <= 3, numbers.allSatisfy({ $0.digits <= 4 }) else { return nil }
  }

  private mutating func take(_ word: String) -> Bool {
    switch word {
    case "c", "ca", "circa", "about", "approx", "approximately", "around", "um", "vers", "около",
      "ок",
      "примерно", "приблизительно", "environ", "etwa", "hacia", "verso":
      // "19c" is a century, "c1860" is about a year.
      if word == "c", let last = numbers.last, last.digits <= 2 {
        isCentury = true
      } else {
        doubt.insert(.approximate)
      }
    case "maybe", "perhaps", "possibly", "probably", "uncertain", "guess":
      doubt.insert(.uncertain)
    case "century", "centuries", "cent", "siècle", "jahrhundert": isCentury = true
    case "s": isDecade = true
    case "bc", "bce": (isBeforeChrist, hasEra) = (true, true)
    case "ad", "ce": hasEra = true
    case "spring", "frühling", "frühjahr", "printemps", "primavera", "весна", "весной", "весны":
      season = 21
    case "summer", "sommer", "été", "verano", "estate", "лето", "летом", "лета": season = 22
    case "autumn", "fall", "herbst", "automne", "otoño", "autunno", "осень", "осенью", "осени":
      season = 23
    case "winter", "hiver", "invierno", "inverno", "зима", "зимой", "зимы": season = 24
    case "day": unknownDay = true
    case "month": unknownMonth = true
    case "the", "a", "an", "of", "in", "on", "year", "years", "decade", "somewhere", "during",
      "early", "mid", "middle", "late", "end", "st", "nd", "rd", "th", "den", "dem", "der", "im",
      "le",
      "er", "de", "del", "el", "di", "il", "г", "год", "года", "году", "в", "во", "年", "active":
      break
    case "月":
      guard month == nil, let last = numbers.popLast(), (1...12).contains(last.value) else {
        return false
      }
      month = last.value
    case "日", "号", "號":
      guard day == nil, let last = numbers.popLast(), (1...31).contains(last.value) else {
        return false
      }
      day = last.value
    default:
      if weekday == nil, let named = WeekdayNames.number(of: word) {
        weekday = named
        return true
      }
      guard month == nil, let named = MonthNames.month(named: word) else { return false }
      month = named
    }
    return true
  }

  private mutating func take(_ sign: Character) -> Bool {
    switch sign {
    case "~": doubt.insert(.approximate)
    case "?": doubt.insert(.uncertain)
    case "%": doubt.formUnion([.approximate, .uncertain])
    case ",", ".", ":", "/", "(", ")", "'", "’": break
    default: return false
    }
    return true
  }
}
