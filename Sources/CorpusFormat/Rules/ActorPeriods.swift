internal import HistoricalDates
internal import Negotiations

/// One who takes part should have lived, or existed, at the time.
struct ActorPeriods: CorpusRule {
  let codes = ["actor.period"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    let days = corpora.corpus.approximateDays ?? 0
    corpora.eachEvent { event, file in
      let date = event.date.widened(approximateDays: days)
      event.eachParticipation(event.participations, at: .event(event)) { participation, path in
        // What an act is about need not be there any more: a fallen empire's treaties.
        guard participation.part != .of,
          let during = corpora.corpus.actors[participation.actor]?.during,
          date.certainty(in: DateWindow(during.widened(approximateDays: days))) == nil
        else { return }
        let verb =
          corpora.corpus.actors[participation.actor]?.kind == .person ? "lived" : "existed"
        report.add(
          .warning, "actor.period", at: path, in: file,
          "\(participation.actor) \(verb) \(during.text), and this is \(date.text)")
      }
    }
  }
}
