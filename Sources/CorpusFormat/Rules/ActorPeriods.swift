internal import HistoricalDates
internal import Negotiations

/// One who takes part should have lived, or existed, at the time.
struct ActorPeriods: CorpusRule {
  let codes = ["actor.period"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    let days = corpora.corpus.approximateDays ?? 0
    corpora.eachEvent { event, file in
      let date = event.date.widened(approximateDays: days)
      event.eachParticipation(event.participations) { participation, position in
        // What an act is about need not be there any more: a fallen empire's treaties.
        guard participation.part != .of else { return }
        check(
          participation.actor, on: date,
          at: .event(event).participation(participation, position), file, corpora.corpus, &report)
      }
    }
    for file in corpora.files {
      for position in file.corpus.positions {
        guard let date = corpora.corpus.date(of: position) else { continue }
        check(
          position.actor, on: date.widened(approximateDays: days),
          at: ModelPath.position(position.id).field("actor"), file, corpora.corpus, &report)
      }
    }
  }

  private func check(
    _ id: ActorID, on date: HistoricalDate, at path: @autoclosure () -> ModelPath,
    _ file: CorpusFile, _ corpus: Corpus, _ report: inout AdviceReport
  ) {
    let days = corpus.approximateDays ?? 0
    guard let actor = corpus.actors[id], let during = actor.during,
      date.certainty(in: DateWindow(during.widened(approximateDays: days))) == nil
    else { return }
    let verb = actor.kind == .person ? "lived" : "existed"
    report.add(
      .warning, "actor.period", at: path(), in: file,
      "\(id) \(verb) \(during.text), and this is \(date.text)")
  }
}
