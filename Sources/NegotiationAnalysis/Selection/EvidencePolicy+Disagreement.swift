import HistoricalDates
import Negotiations

extension EvidencePolicy {
  /// The events as word may pass at them where all that the sources say stands: where they differ
  /// about the date, everyone's part is disputed, so that nothing certain rests on it.
  ///
  /// Where they differ about who took part, a ``Selection`` has marked that already.
  func markingDisagreement(in events: [SelectedEvent], of corpus: Corpus) -> [SelectedEvent] {
    guard self == .all else { return events }
    let zones = Zones(of: corpus)
    return events.map { selected in
      let variants = corpus.events[selected.event.id].map(variants) ?? []
      // The place tells by which clock the hours are.
      let agreesOnDate = variants.allSatisfy {
        $0.date == selected.event.date && $0.received == selected.event.received
          && ($0.place == selected.event.place
            || zones.offsets(of: $0) == zones.offsets(of: selected.event))
      }
      if agreesOnDate { return selected }
      var selected = selected
      selected.event = selected.event.disputingParts { _ in true }
      return selected
    }
  }
}

extension Event {
  /// The event with everyone in it whom one of `variants` names in a part: in dispute, where it is not so
  /// here.
  func naming(everyoneIn variants: [Event]) -> Event {
    var event = self
    for participation in variants.flatMap(\.participations) where participation.status.counts {
      let isNamed = event.participations.contains {
        $0.actor == participation.actor && $0.part == participation.part
      }
      guard !isNamed else { continue }
      var disputed = participation
      if disputed.status.isFirm { disputed.status = .disputed }
      event.participations.append(disputed)
    }
    return event
  }

  /// The event with the part of everyone disputed whom not all of `variants` name in that part.
  func disputingParts(unlessIn variants: [Event]) -> Event {
    disputingParts { participation in
      !variants.allSatisfy { variant in
        variant.participations.contains {
          $0.actor == participation.actor && $0.part == participation.part && $0.status.counts
        }
      }
    }
  }

  /// The event with the firm parts disputed that `isDisputed` picks.
  fileprivate func disputingParts(where isDisputed: (Participation) -> Bool) -> Event {
    var event = self
    for index in participations.indices
    where participations[index].status.isFirm && isDisputed(participations[index]) {
      event.participations[index].status = .disputed
    }
    return event
  }
}
