internal import Negotiations

/// An event whose every claim is planned-not-held or rejected did not take place; it stays on record
/// and is left out of answers.
struct UnheldEvents: CorpusRule {
  let codes = ["event.unheld"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    corpora.eachEvent { event, file in
      guard !event.wasHeld else { return }
      let statuses = event.claims.map(\.status.rawValue).distinct().joined(separator: " or ")
      report.add(
        .note, "event.unheld", at: .event(event), in: file,
        "every claim of '\(event.id)' is \(statuses): it counts as not held")
    }
  }
}
