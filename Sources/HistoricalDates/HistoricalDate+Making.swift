extension HistoricalDate {
  /// One known day.
  public init(_ day: Day) {
    let number = day.number
    self.init(
      text: day.description, calendar: .gregorian, qualification: [], approximateDays: 0,
      meaning: DateMeaning(oneOf: [.run(number...number)]))
  }

  /// From one known day to another; `nil` is an end that is not there.
  public static func span(from first: Day?, to last: Day?) -> HistoricalDate {
    let low = (first ?? .distantPast).number
    let high = (last ?? .distantFuture).number
    guard let meaning = DateMeaning(from: [.run(low...low)], to: [.run(high...high)]) else {
      preconditionFailure("a span ends on its first day or later")
    }
    return HistoricalDate(
      text: "\(first?.description ?? "..")/\(last?.description ?? "..")", calendar: .gregorian,
      qualification: [], approximateDays: 0, meaning: meaning)
  }
}
