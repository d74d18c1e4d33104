extension IncidenceGraph {
  /// When an event lets word pass, its bounds drawn in to those that occur.
  public func timing(of event: Int32) -> EventTiming {
    switch kind(of: event) {
    case .instant: .instant(start(of: event))
    case .span, .impossible: .span(start: start(of: event), end: end(of: event))
    case .dispatch: .dispatch(sent: start(of: event), received: end(of: event))
    }
  }

  /// The same actors with some of the events, numbered anew in the order given.
  ///
  /// - Parameter replaced: An event whose timing is another there, and that timing.
  func part(
    _ events: [Int32], replacing replaced: (event: Int32, timing: EventTiming)? = nil
  ) -> IncidenceGraph {
    var builder = Builder(actorCount: actorCount)
    for event in events {
      let timing = replaced?.event == event ? replaced?.timing : nil
      if isDirected(event) {
        builder.add(
          timing ?? self.timing(of: event), from: givers(of: event), to: takers(of: event))
      } else {
        builder.add(timing ?? self.timing(of: event), participants: actors(of: event))
      }
    }
    builder.order = order?.part(events)
    return builder.build()
  }
}
