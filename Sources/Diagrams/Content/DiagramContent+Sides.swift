import HistoricalDates
import NegotiationAnalysis
import Negotiations

extension DiagramContent {
  /// The content with each participant replaced by their side on the day of the event; participants
  /// without a side are left out.
  var withSidesForPeople: DiagramContent {
    let sides = Sides(of: corpus)
    var result = self
    result.events = events.map { selected in
      var selected = selected
      var seen: [Participation.Part: Set<ActorID>] = [:]
      selected.event.participations = selected.event.participations.compactMap { participation in
        guard participation.status.counts,
          let side = sides.side(of: participation.actor, at: selected.event.date),
          seen[participation.part, default: []].insert(side).inserted
        else { return nil }
        var participation = participation
        participation.actor = side
        return participation
      }
      return selected
    }
    return result
  }
}
