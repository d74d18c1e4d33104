import Negotiations

extension [SelectedEvent] {
  /// The events, each with the conference of which it was a sitting, or a sitting of a sitting.
  ///
  /// - Complexity: O(*n*) for *n* events of the corpus.
  func withOccasions(in corpus: Corpus) -> [SelectedEvent] {
    guard contains(where: { $0.event.sittingOf != nil }) else { return self }
    let conferences = Dictionary(
      corpus.events.compactMap { event in event.sittingOf.map { (event.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    return map { selected in
      var selected = selected
      selected.occasion = conferences.occasion(of: selected.event.id)
      return selected
    }
  }

  /// The occasions as which more than one of the events count.
  var sharedOccasions: Set<EventID> {
    Set(
      Dictionary(grouping: self, by: \.occasion)
        .filter { Set($0.value.map(\.event.id)).count > 1 }.keys)
  }
}

extension Sequence<SelectedEvent> {
  /// How many events these are, where a conference and its sittings are one.
  package var occasionCount: Int { Set(map(\.occasion)).count }
}

extension [EventID: EventID] {
  /// The conference at the end of the chain of sittings; of a circle, which is an error of the record, each
  /// counts by itself.
  fileprivate func occasion(of event: EventID) -> EventID {
    var seen: Set<EventID> = [event]
    var last = event
    while let next = self[last] {
      guard seen.insert(next).inserted else { return event }
      last = next
    }
    return last
  }
}
