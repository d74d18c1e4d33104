internal import HistoricalDates
internal import Negotiations

/// A date that is sound EDTF and reads like another: `1923-24` is a winter, and not two years.
struct MisleadingDates: CorpusRule {
  let codes = ["date.misleading"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    corpora.eachEvent { event, file in
      let path = ModelPath.event(event)
      warn(event.date, at: path.field(event.kind == .message ? "sent" : "date"), file, &report)
      warn(event.received, at: path.field("received"), file, &report)
      for (index, claim) in event.claims.enumerated() {
        let claimed = path.field("claims").item(index)
        warn(claim.differs.date, at: claimed, file, &report)
        warn(claim.differs.received, at: claimed, file, &report)
      }
    }
    for file in corpora.files {
      for position in file.corpus.positions {
        warn(position.date, at: ModelPath.position(position.id).field("date"), file, &report)
      }
      for round in file.corpus.rounds {
        warn(round.during, at: ModelPath.round(round.id).field("during"), file, &report)
      }
    }
  }

  private func warn(
    _ date: HistoricalDate?, at path: ModelPath, _ file: CorpusFile, _ report: inout AdviceReport
  ) {
    guard let caution = date?.caution else { return }
    report.add(.warning, "date.misleading", at: path, in: file, caution)
  }
}
