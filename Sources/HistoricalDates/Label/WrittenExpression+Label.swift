extension WrittenExpression {
  /// The whole date in words.
  func label(in calendar: CalendarSystem) -> String {
    switch self {
    case .date(let date): return date.timedLabel(in: calendar)
    case .span(let from, let to): return spanLabel(from, to, in: calendar)
    case .oneOf(let members):
      return listed(members.map { $0.oneOfLabel(in: calendar) }, last: "or")
    case .allOf(let members):
      return listed(members.map { $0.allOfLabel(in: calendar) }, last: "and")
    }
  }

  private func spanLabel(
    _ from: WrittenEnd, _ to: WrittenEnd, in calendar: CalendarSystem
  ) -> String {
    switch (from, to) {
    case (.date(let first), .date(let last)):
      joinedLabels(first, last, by: .dash, in: calendar)
    case (.date(let first), .open): "\(first.timedLabel(in: calendar)) onwards"
    case (.date(let first), .unknown): "\(first.timedLabel(in: calendar)) to an unknown date"
    case (.open, .date(let last)): "until \(last.timedLabel(in: calendar))"
    case (.unknown, .date(let last)): "from an unknown date to \(last.timedLabel(in: calendar))"
    case (.open, .open): "at all times"
    case (.open, .unknown): "until an unknown date"
    case (.unknown, .open): "from an unknown date onwards"
    case (.unknown, .unknown): "unknown dates"
    }
  }

  private func listed(_ labels: [String], last word: String) -> String {
    guard labels.count > 1, let last = labels.last else { return labels.joined() }
    return "\(labels.dropLast().joined(separator: ", ")) \(word) \(last)"
  }
}

extension WrittenMember {
  fileprivate func oneOfLabel(in calendar: CalendarSystem) -> String {
    switch self {
    case .date(let date): date.timedLabel(in: calendar)
    case .through(let first?, let last?):
      "between \(joinedLabels(first, last, by: .and, in: calendar))"
    case .through(nil, let last?): "by \(last.timedLabel(in: calendar))"
    case .through(let first?, nil): "\(first.timedLabel(in: calendar)) or later"
    case .through(nil, nil): ""
    }
  }

  fileprivate func allOfLabel(in calendar: CalendarSystem) -> String {
    switch self {
    case .date(let date): date.timedLabel(in: calendar)
    case .through(let first?, let last?):
      "each \(unitName) from \(joinedLabels(first, last, by: .to, in: calendar))"
    case .through(nil, let last?): "each \(unitName) until \(last.timedLabel(in: calendar))"
    case .through(let first?, nil): "each \(unitName) from \(first.timedLabel(in: calendar))"
    case .through(nil, nil): ""
    }
  }

  private var unitName: String {
    switch dates.map(CalendarUnit.init(of:)).max() {
    case .day: "day"
    case .month: "month"
    default: "year"
    }
  }
}
