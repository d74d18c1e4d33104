extension IncidenceGraph {
  /// The same events with one exact day, drawn at random, for every vague one.
  ///
  /// Each event's days are drawn on their own, each reading of it as likely as any other; open ends are
  /// drawn within `limits`. The numbers of actors and events stay. It is how an answer is asked for in
  /// one reading of the dates after another.
  ///
  /// - Complexity: O(*p*) for *p* incidences.
  public func reading(
    within limits: DayInterval, from random: inout SplitMix64
  ) -> IncidenceGraph {
    var builder = Builder(actorCount: actorCount)
    var starts = [Int32](repeating: 0, count: eventCount)
    var ends = starts
    let choices = (0..<Int32(eventCount)).map { EventReadings(self, event: $0, limits: limits) }
    OrderedReading(choices, order: order).draw(&starts, &ends, from: &random)
    for event in 0..<Int32(eventCount) {
      let kind = kind(of: event)
      let days = (start: starts[Int(event)], end: ends[Int(event)])
      let timing: EventTiming =
        switch kind {
        case .impossible: .instant(start(of: event))
        case .instant: .instant(DayInterval(days.start))
        case .span: .span(start: DayInterval(days.start), end: DayInterval(days.end))
        case .dispatch: .dispatch(sent: DayInterval(days.start), received: DayInterval(days.end))
        }
      if isDirected(event) {
        builder.add(timing, from: givers(of: event), to: takers(of: event))
      } else {
        builder.add(timing, participants: actors(of: event))
      }
    }
    return builder.build()
  }

  /// The days between the earliest and the latest bound that is not open.
  public var extent: DayInterval {
    let days = (startFirst + startLast + endFirst + endLast)
      .filter { $0 > DayInterval.openStart && $0 < DayInterval.openEnd }
    return DayInterval(first: days.min() ?? 0, last: days.max() ?? 0)
  }

  /// Whether some event has more than one reading.
  public var hasVagueDates: Bool { !isExact }
}
