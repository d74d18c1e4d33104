import HistoricalDates
package import Negotiations

extension Event {
  /// Why nothing certain rests on the event: what its sources only infer or dispute, a doubted date, or
  /// the part of some who are said to have been there.
  package func doubts(about actors: Set<ActorID>) -> [String] {
    var doubts: [String] = []
    if !hasFirmEvidence {
      let words = claims.map(\.status).filter(\.counts).map(\.rawValue).distinct()
      doubts.append(words.isEmpty ? "without a claim" : words.joined(separator: " and "))
    } else if !hasFirmDate {
      doubts.append("its date, \(date.text), said outright by no source")
    }
    let dates = [date, received].compactMap(\.self).filter { !$0.qualification.isEmpty }
    if !dates.isEmpty {
      doubts.append("its date doubted: \(dates.map(\.text).joined(separator: ", "))")
    }
    for participation in participations
    where !participation.status.isFirm && actors.contains(participation.actor) {
      doubts.append("the part of \(participation.actor) \(participation.status.rawValue)")
    }
    return doubts.distinct()
  }
}
