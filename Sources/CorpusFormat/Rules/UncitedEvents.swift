internal import Negotiations

/// An event rests on evidence.
struct UncitedEvents: CorpusRule {
  let codes = ["event.uncited"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    corpora.eachEvent { event, file in
      guard event.claims.isEmpty, !claimsAreBroken(event, file) else { return }
      report.add(
        .warning, "event.uncited", at: .event(event), in: file,
        "\(event.kind.rawValue) '\(event.id)' cites no source",
        help: "add claims: [{source: …, at: …}]")
    }
  }

  /// Claims that could not be used have their own errors.
  private func claimsAreBroken(_ event: Event, _ file: CorpusFile) -> Bool {
    file.map[ModelPath.event(event).field("claims")] != nil
      && !file.isWhole
  }
}
