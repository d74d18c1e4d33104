internal import HistoricalDates
internal import Negotiations

/// What may be part of an event can have been at its time, with its people, and is not itself the
/// whole.
struct PartsOfEvents: CorpusRule {
  let codes = ["part.cycle", "part.date", "part.people"]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    let cyclic = corpora.corpus.events.onCycles(\.partOf)
    corpora.eachEvent { event, file in
      if event.partOf.isEmpty { return }
      let wholes = event.partOf.compactMap { corpora.corpus.events[$0] }
      let path = ModelPath.event(event).field("part-of")
      for (index, whole) in wholes.enumerated() {
        if cyclic.contains(event.id), cyclic.contains(whole.id) {
          report.add(
            .error, "part.cycle", at: path.item(index), in: file,
            "'\(event.id)' is part of '\(whole.id)', which comes round to it again")
        } else if event.date.certainty(in: DateWindow(whole.date)) == nil {
          report.add(
            .warning, "part.date", at: path.item(index), in: file,
            "'\(event.id)' (\(event.date.text)) cannot have been during '\(whole.id)' "
              + "(\(whole.date.text))")
        }
      }
      checkPeople(of: event, within: wholes, at: path, file, &report)
    }
  }

  /// Whoever took part in the part took part in the whole.
  private func checkPeople(
    of event: Event, within wholes: [Event], at path: ModelPath, _ file: CorpusFile,
    _ report: inout RuleReport
  ) {
    guard !wholes.isEmpty else { return }
    let missing = event.participants.filter { actor in
      !wholes.contains { $0.participants.contains(actor) }
    }
    guard !missing.isEmpty else { return }
    let names = missing.map { "'\($0)'" }.joined(separator: ", ")
    report.add(
      .warning, "part.people", at: path, in: file,
      "nothing that '\(event.id)' may be part of names \(names)",
      help: "add them there, or both are counted")
  }
}
