internal import HistoricalDates
internal import Negotiations

/// A term of an agreement is neither kept nor broken before the agreement was made.
struct Terms: CorpusRule {
  let codes = ["term.order"]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    corpora.eachEvent { event, file in
      for term in event.terms {
        let path = ModelPath.event(event).field("terms").field(term.id)
        check(
          term.fulfilledBy, "fulfilled", of: event, at: path.field("fulfilled-by"), file, corpora,
          &report)
        check(
          term.brokenBy, "broken", of: event, at: path.field("broken-by"), file, corpora, &report)
      }
    }
  }

  private func check(
    _ events: [EventID], _ what: String, of agreement: Event, at path: ModelPath,
    _ file: CorpusFile, _ corpora: LinkedCorpora, _ report: inout RuleReport
  ) {
    for (index, id) in events.enumerated() {
      guard let event = corpora.corpus.events[id],
        Self.last(event).order(comparedTo: agreement.date) == .before
      else { continue }
      // A date in doubt contradicts nothing for certain.
      let isDoubted =
        !Self.last(event).qualification.isEmpty || !agreement.date.qualification.isEmpty
      report.add(
        isDoubted ? .warning : .error, "term.order", at: path.item(index), in: file,
        "\(what) by '\(id)' (\(event.date.text)), before the agreement (\(agreement.date.text))")
    }
  }

  private static func last(_ event: Event) -> HistoricalDate { event.received ?? event.date }
}
