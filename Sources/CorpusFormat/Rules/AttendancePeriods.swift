internal import HistoricalDates
internal import Negotiations

/// Who was there for a part of the time was so at a meeting, and while it lasted.
struct AttendancePeriods: CorpusRule {
  let codes = ["attendance.kind", "attendance.period"]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    corpora.eachEvent { event, file in
      event.eachParticipation(event.participations) { participation, position in
        guard let during = participation.during else { return }
        let path = ModelPath.event(event).participation(participation, position).field("during")
        guard participation.part == .present else {
          report.add(
            .error, "attendance.kind", at: path, in: file,
            "'during' says when someone was at a meeting, and this is '\(participation.part.rawValue)'"
          )
          return
        }
        let days = corpora.corpus.approximateDays ?? 0
        let meeting = event.date.widened(approximateDays: days)
        if during.widened(approximateDays: days).certainty(in: DateWindow(meeting)) == nil {
          report.add(
            .error, "attendance.period", at: path, in: file,
            "\(participation.actor) was there \(during.text), and the meeting was \(event.date.text)"
          )
        }
      }
    }
  }
}
