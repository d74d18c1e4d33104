import Foundation
import NegotiationAnalysis
import Negotiations
import Typesetting

/// What a ranking lets one conclude, in words.
struct InfluenceVerdict {
  private let ranking: Influence.Ranking
  private let stability: Influence.Stability
  private let first: Influence.Ranked
  private let top: Int
  private let names: NamePrinter

  /// The verdict on a ranking that was put to the test; `nil` where it was not, or is empty.
  init?(_ ranking: Influence.Ranking, top: Int, names: NamePrinter) {
    guard let stability = ranking.stability, stability.runs > 0, let first = ranking.actors.first
    else { return nil }
    self.ranking = ranking
    self.stability = stability
    self.first = first
    self.top = top
    self.names = names
  }

  var sentence: String {
    ([leader, neighbours] + [archive].compactMap(\.self)).joined(separator: " ")
  }

  /// Whether the first place stands in 95 of 100 runs.
  private var isSteady: Bool {
    Double(stability.firstHeld) >= 0.95 * Double(stability.runs)
  }

  private var leader: String {
    let others = ranking.actors.dropFirst().prefix { $0.rank == 1 }
    guard others.isEmpty else {
      return "\(ranking.heading): \(others.count + 1) share the first place, and nobody leads."
    }
    let who = names.actor(first.id)
    let held = "\(stability.firstHeld) of \(stability.runs) runs"
    let claim = "\(ranking.heading): first place, \(who),"
    if !isSteady { return "\(claim) does not hold: it does in \(held)\(losses)." }
    if losses.isEmpty { return "\(claim) holds, in \(held)." }
    return "\(claim) hangs on one source: it holds in \(held)\(losses)."
  }

  private var losses: String {
    guard !stability.firstBySource.isEmpty else { return "" }
    let parts = stability.firstBySource.prefix(3).map {
      "without \($0.source) (\(English.count($0.events, "event"))) "
        + "\(names.actor($0.first)) is first"
    }
    let more = stability.firstBySource.count - parts.count
    return ", but " + parts.joined(separator: ", ") + (more > 0 ? ", and \(more) more" : "")
  }

  /// Which of the first places are apart from all that come after them.
  private var neighbours: String {
    let listed = ranking.actors.prefix(top + 1)
    let bounds = listed.compactMap(\.rankInterval)
    guard bounds.count == listed.count, bounds.count > 1 else { return "" }
    let cuts = (1..<bounds.count).filter { cut in
      let worst = bounds[..<cut].map(\.upperBound).max() ?? 0
      return bounds[cut...].allSatisfy { $0.lowerBound > worst }
    }
    guard !cuts.isEmpty else {
      return "None of the first \(bounds.count - 1) is told apart for certain from those after."
    }
    let places = cuts.map { $0 == 1 ? "the first" : "the first \($0)" }
    return "Told apart from those after: \(places.joined(separator: "; "))."
  }

  private var archive: String? {
    guard let correlation = ranking.sourceCorrelation, correlation >= 0.6 else { return nil }
    return
      "It goes with how many sources mention an actor "
      + "(rank correlation \(String(format: "%.2f", correlation))): it may measure the record."
  }
}
