extension HistoricalDate {
  /// What of a date its bounds do not tell, in plain ranges of days, for a program that has to answer
  /// as ``certainty(in:zone:)`` does and cannot read the notation.
  package struct Pieces: Equatable, Sendable {
    /// The days that the date can be or touch.
    package var possible: [ClosedRange<Int>]
    /// Of an all-of date, what lies for certain in a window that holds one of these whole.
    package var units: [ClosedRange<Int>]
  }

  /// The pieces of a date with gaps or of several members; `nil` where its bounds tell all.
  ///
  /// What comes after the first 400 pieces counts as one: a short date may have millions.
  package var pieces: Pieces? {
    guard !meaning.parts.isEmpty else { return nil }
    return Pieces(
      possible: meaning.parts.runs(atMost: 400),
      units: kind == .allOf ? meaning.parts.flatMap { $0.units(atMost: 400) } : [])
  }
}

extension [DayPart] {
  fileprivate func runs(atMost limit: Int) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    var from = Day.distantPast.number
    while let start = first(onOrAfter: from) {
      if runs.count == limit {
        runs.append(start...last)
        break
      }
      let end = compactMap { $0.end(ofRunFrom: start) }.max() ?? start
      runs.append(start...end)
      if end >= Day.distantFuture.number { break }
      from = end + 1
    }
    return runs
  }
}

extension DayPart {
  /// The days of each thing that the part stands for.
  fileprivate func units(atMost limit: Int) -> [ClosedRange<Int>] {
    guard case .each(let unit, let days, let calendar) = self,
      !Day(number: days.lowerBound).isDistant
    else { return [[self].first...[self].last] }
    var units: [ClosedRange<Int>] = []
    var from = days.lowerBound
    while from <= days.upperBound, units.count < limit {
      let whole = unit.bounds(around: from, in: calendar).clamped(to: days)
      units.append(whole)
      from = whole.upperBound + 1
    }
    return units
  }
}
