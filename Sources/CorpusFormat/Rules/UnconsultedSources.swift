internal import Negotiations

/// What rests only on works that nobody consulted is inferred from whoever cites them.
struct UnconsultedSources: CorpusRule {
  let codes = ["event.unconsulted"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    let unseen = Set(corpora.corpus.sources.lazy.filter { !$0.isConsulted }.map(\.id))
    guard !unseen.isEmpty else { return }
    corpora.eachEvent { event, file in
      let counted = event.claims.filter(\.status.counts)
      guard let first = event.claims.firstIndex(where: { $0.status == .asserted }),
        counted.allSatisfy({ unseen.contains($0.source) })
      else { return }
      let works = counted.map(\.source.rawValue).distinct().joined(separator: ", ")
      report.add(
        .warning, "event.unconsulted", at: .event(event).field("claims").item(first), in: file,
        "'\(event.id)' is asserted on \(works) alone, which nobody consulted",
        help: "say status: inferred, or cite what was read")
    }
  }
}
