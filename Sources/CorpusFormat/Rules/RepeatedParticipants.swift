internal import Negotiations

/// Nobody takes part twice in the same way.
struct RepeatedParticipants: CorpusRule {
  let codes = ["actor.repeated"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    corpora.eachEvent { event, file in
      var seen: Set<String> = []
      event.eachParticipation(event.participations) { participation, position in
        // Who left and came back stands once for each time.
        guard participation.actor != Participation.unnamed, participation.during == nil else {
          return
        }
        let key = "\(participation.part.rawValue) \(participation.actor)"
        if !seen.insert(key).inserted {
          report.add(
            .warning, "actor.repeated",
            at: .event(event).participation(participation, position), in: file,
            "\(participation.actor) stands twice under '\(participation.part.rawValue)'")
        }
      }
    }
  }
}
