internal import Negotiations

/// Nobody takes part in what is kept from them.
struct KeptSecrets: CorpusRule {
  let codes = ["secret.known"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    corpora.eachEvent { event, file in
      for (index, actor) in event.keptFrom.enumerated()
      where event.participations.contains(where: { $0.actor == actor && $0.status.isFirm }) {
        report.add(
          .warning, "secret.known", at: .event(event).field("kept-from").item(index), in: file,
          "'\(event.id)' is said to be kept from '\(actor)', who took part in it")
      }
    }
  }
}
