extension HistoricalDate {
  /// How surely the date falls in `window`, or `nil` when it cannot.
  ///
  /// An instant falls in a window when its day lies in it, a span when it touches it, an all-of date
  /// when one of its members lies in it. It does so *possibly* in some reading and *certainly* in
  /// every one; where anything is doubted (`~`, `?`, `%`), only possibly. The answer is exact also
  /// for dates with gaps: `1560-XX-25` cannot fall in the first week of a month.
  ///
  /// A window of hours is compared in minutes; `zone` is that of a date without one of its own.
  public func certainty(in window: DateWindow, zone: UTCOffset? = nil) -> Certainty? {
    if window.minutes != nil { return certainty(inMinutesOf: window, zone: zone) }
    let (low, high) = (window.low, window.high)
    guard low <= high, meaning.start.low <= high, meaning.end.high >= low else { return nil }
    if !meaning.parts.isEmpty {
      guard let hit = meaning.parts.first(onOrAfter: low), hit <= high else { return nil }
    }
    return qualification.isEmpty && isCertain(in: low...high) ? .certain : .possible
  }

  private func certainty(inMinutesOf window: DateWindow, zone: UTCOffset?) -> Certainty? {
    let offset = self.zone ?? zone
    let limits = window.localMinutes(at: offset)
    let (start, end) =
      offset.map { offset in
        let bounds = minutes(in: offset)
        return (bounds.start.on(offset), bounds.end.on(offset))
      } ?? localMinutes
    guard limits.low <= limits.high, start.low <= limits.high, end.high >= limits.low else {
      return nil
    }
    let isCertain: Bool =
      switch kind {
      case .instant: limits.low <= start.low && end.high <= limits.high
      case .span: start.high <= limits.high && end.low >= limits.low
      case .allOf:
        limits.low <= start.low && start.high <= limits.high
          || limits.low <= end.low && end.high <= limits.high
      }
    return qualification.isEmpty && isCertain ? .certain : .possible
  }

  private func isCertain(in window: ClosedRange<Int>) -> Bool {
    switch kind {
    case .instant:
      window.lowerBound <= meaning.start.low && meaning.end.high <= window.upperBound
    case .span:
      meaning.start.high <= window.upperBound && meaning.end.low >= window.lowerBound
    case .allOf:
      meaning.parts.contains { $0.isCertain(in: window) }
    }
  }
}
