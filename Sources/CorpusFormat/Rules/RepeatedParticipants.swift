internal import Negotiations

/// Nobody takes part twice in the same way.
struct RepeatedParticipants: CorpusRule {
  let codes = ["actor.repeated"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    corpora.eachEvent { event, file in
      var seen: Set<String> = []
      event.eachParticipation(event.participations, at: .event(event)) { participation, path in
        guard participation.actor != Participation.unnamed else { return }
        let key = "\(participation.part.rawValue) \(participation.actor)"
        if !seen.insert(key).inserted {
          report.add(
            .warning, "actor.repeated", at: path, in: file,
            "\(participation.actor) stands twice under '\(participation.part.rawValue)'")
        }
      }
    }
  }
}
