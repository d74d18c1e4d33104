extension IncidenceGraph {
  /// The events that can lie on a chain from the origins to the goal in some reading.
  func eventsConcerned(
    from origins: [Origin], to goal: Int32, order: DayOrder, window: DayInterval,
    without exclusions: Exclusions
  ) -> [Int32] {
    // Past the goal, and back to where word set out, nothing is decided.
    var (withoutGoal, withoutOrigin) = (exclusions, exclusions)
    withoutGoal.actors.insert(goal)
    if origins.count == 1 { withoutOrigin.actors.insert(origins[0].actor) }
    let there = EarliestArrival(bound: .optimistic, order: order, window: window)
      .arrivals(on: self, from: origins, without: withoutGoal)
    let back = LatestDeparture(bound: .optimistic, order: order, window: window)
      .departures(on: self, to: [.needing(goal)], without: withoutOrigin)
    let passages = PassageTimes(self, bound: .optimistic)
    return (0..<Int32(eventCount)).filter { event in
      !exclusions.events.contains(event)
        && givers(of: event).contains {
          there.days[Int($0)] <= passages.closes[Int(event)]
        }
        && takers(of: event).contains {
          back.day(at: $0).map { $0 >= passages.opens[Int(event)] } ?? false
        }
    }
  }
}
