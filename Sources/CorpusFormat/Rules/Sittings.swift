internal import HistoricalDates
internal import Negotiations

/// A sitting was within the days of its conference, which is a meeting and not itself a sitting of it.
struct Sittings: CorpusRule {
  let codes = ["sitting.cycle", "sitting.kind", "sitting.date"]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    let cyclic = corpora.corpus.events.onCycles { $0.sittingOf.map { [$0] } ?? [] }
    corpora.eachEvent { event, file in
      guard let id = event.sittingOf, let conference = corpora.corpus.events[id] else { return }
      let path = ModelPath.event(event).field("sitting-of")
      if cyclic.contains(event.id), cyclic.contains(id) {
        report.add(
          .error, "sitting.cycle", at: path, in: file,
          "'\(event.id)' is a sitting of '\(id)', which comes round to it again")
      } else if conference.kind != .meeting {
        report.add(
          .error, "sitting.kind", at: path, in: file,
          "'\(id)' is of the kind \(conference.kind.rawValue), and only a meeting has sittings",
          help: "say what it came after with 'follows', or name the meeting")
      } else if event.date.certainty(in: DateWindow(conference.date)) == nil {
        report.add(
          .warning, "sitting.date", at: path, in: file,
          "'\(event.id)' (\(event.date.text)) cannot have been during '\(id)' "
            + "(\(conference.date.text))")
      }
    }
  }
}
