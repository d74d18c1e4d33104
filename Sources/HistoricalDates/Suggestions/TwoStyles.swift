/// One day in both calendars, as Russian sources print it: `25 May/7 June 1905`, `25 May (7 June) 1905`,
/// `12/25 May 1905`.
struct TwoStyles {
  /// The day in the Julian calendar, as it is written.
  let julian: String
  /// The same day in the Gregorian one.
  let gregorian: String

  /// Reads such a day, whichever calendar comes first; `nil` where the two are not one.
  init?(_ text: String) {
    let plain = NotationRepair.plainCharacters(text).map { $0 == "(" ? "/" : $0 == ")" ? " " : $0 }
    let parts = plain.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2,
      let styles = Self(old: String(parts[0]), new: String(parts[1]))
        ?? Self(old: String(parts[1]), new: String(parts[0]))
    else { return nil }
    self = styles
  }

  private init?(old oldText: String, new newText: String) {
    guard var old = ProseDate(ProseToken.tokens(of: oldText.lowercased())),
      var new = ProseDate(ProseToken.tokens(of: newText.lowercased()))
    else { return nil }
    old.settle()
    new.settle()
    for (number, other) in [(old, new), (new, old)] where number.month == nil {
      guard number.numbers.count == 1, let month = other.month else { return nil }
      if old.month == nil {
        (old.month, old.day, old.numbers) = (month, number.numbers[0].value, [])
      } else {
        (new.month, new.day, new.numbers) = (month, number.numbers[0].value, [])
      }
    }
    guard let lastYear = new.year ?? old.year, let oldMonth = old.month, let oldDay = old.day,
      let newMonth = new.month, let newDay = new.day
    else { return nil }
    let turnsYear = oldMonth == 12 && newMonth == 1
    let newYear = new.year ?? lastYear + (turnsYear ? 1 : 0)
    let oldYear = old.year ?? newYear - (turnsYear ? 1 : 0)
    guard let day = Day(year: oldYear, month: oldMonth, day: oldDay, calendar: .julian),
      day == Day(year: newYear, month: newMonth, day: newDay)
    else { return nil }
    let fields = [paddedText(oldMonth, to: 2), paddedText(oldDay, to: 2)]
    julian = "\(([yearText(oldYear)] + fields).joined(separator: "-")) (Julian)"
    gregorian = "\(day)"
  }
}
