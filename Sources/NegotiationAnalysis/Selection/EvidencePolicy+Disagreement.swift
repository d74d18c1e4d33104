import HistoricalDates
import Negotiations

extension EvidencePolicy {
  /// The events as they are to be taken where all that the sources say stands: what the sources
  /// give differently is disputed, so that nothing certain rests on it.
  ///
  /// Where they differ about the date, everyone's part is disputed; where they differ about who
  /// took part, that of those whom not all name.
  func markingDisagreement(in events: [SelectedEvent], of corpus: Corpus) -> [SelectedEvent] {
    guard self == .all else { return events }
    return events.map { selected in
      let variants = corpus.events[selected.event.id].map(variants) ?? []
      guard variants.count > 1 else { return selected }
      let agreesOnDate = variants.allSatisfy {
        $0.date == selected.event.date && $0.received == selected.event.received
      }
      var selected = selected
      selected.event.participations = selected.event.participations.map { participation in
        let isShared = variants.allSatisfy { variant in
          variant.participations.contains {
            $0.actor == participation.actor && $0.part == participation.part
          }
        }
        var participation = participation
        if participation.status.isFirm && !(agreesOnDate && isShared) {
          participation.status = .disputed
        }
        return participation
      }
      return selected
    }
  }
}
