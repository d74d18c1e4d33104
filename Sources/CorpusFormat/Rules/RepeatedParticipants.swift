internal import Negotiations

/// Nobody takes part twice in the same way, and nobody is tied to themselves.
struct RepeatedParticipants: CorpusRule {
  let codes = ["actor.repeated"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    for file in corpora.files {
      for tie in file.corpus.ties where Set(tie.between).count < tie.between.count {
        report.add(
          .warning, "actor.repeated", at: .tie(tie.id).field("between"), in: file,
          "an actor stands twice in tie '\(tie.id)'")
      }
    }
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
