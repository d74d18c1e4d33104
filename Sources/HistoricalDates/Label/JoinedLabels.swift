/// What stands between the two ends of a range.
enum RangeWord: String {
  case dash = "–"
  case and = " and "
  case to = " to "
}

/// Two dates in words, without saying twice what they share: `4–11 February 1945`,
/// `12 July – 7 August 1945`, `July–August 1945`.
func joinedLabels(
  _ first: WrittenDate, _ last: WrittenDate, by word: RangeWord, in calendar: CalendarSystem
) -> String {
  if first.time != nil || last.time != nil || first.calendar != last.calendar {
    return joinedHours(first, last, by: word, in: calendar)
  }
  let end = last.label(in: calendar)
  let start = shortLabel(of: first, before: last) ?? first.label(in: calendar)
  guard word == .dash else { return start + word.rawValue + end }
  if start == end { return end }
  let isTight = first.unit == last.unit && !start.contains(" ") && first.isLike(last)
  return start + (isTight ? "–" : " – ") + end
}

/// Two hours in words, of one day or of two; or two days of two calendars.
private func joinedHours(
  _ first: WrittenDate, _ last: WrittenDate, by word: RangeWord, in calendar: CalendarSystem
) -> String {
  var (start, end) = (first.timedLabel(in: calendar), last.timedLabel(in: calendar))
  if first.calendar != last.calendar {
    start += first.calendar == .julian ? " O.S." : ""
    end += last.calendar == .julian ? " O.S." : ""
  } else if let hour = last.time?.label, first.label(in: calendar) == last.label(in: calendar) {
    return start + word.rawValue + hour
  }
  return start + (word == .dash ? " – " : word.rawValue) + end
}

/// What is left of the first date when the second one says the rest; `nil` where nothing can be
/// left out.
private func shortLabel(of first: WrittenDate, before last: WrittenDate) -> String? {
  guard first.isLike(last), first.year.value == last.year.value, let month = first.monthName
  else { return nil }
  guard let day = first.day?.value else {
    return first.month?.value == last.month?.value ? nil : month
  }
  if first.month?.value != last.month?.value { return "\(day) \(month)" }
  return day == last.day?.value ? nil : String(day)
}

extension WrittenDate {
  fileprivate var unit: CalendarUnit { CalendarUnit(of: self) }

  /// Whether both are exact, undoubted and equally precise, so that one can lean on the other.
  fileprivate func isLike(_ other: WrittenDate) -> Bool {
    unit == other.unit
      && [self, other].allSatisfy { date in
        date.qualification.isEmpty && date.year.isExact && date.subYear == nil
          && date.month.map { $0.value != nil } != false
          && date.day.map { $0.value != nil } != false
      }
  }
}
