internal import HistoricalDates
internal import Negotiations

/// A message that did not arrive has no day on which it was received.
struct UndeliveredMessages: CorpusRule {
  let codes = ["message.fate"]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    corpora.eachEvent { event, file in
      guard let fate = event.fate, let received = event.received else { return }
      report.add(
        .error, "message.fate", at: .event(event).field("fate"), in: file,
        "'\(event.id)' is said to be \(fate.rawValue), and to be received \(received.text)",
        help: "leave out one of them, or let a claim say the other")
    }
  }
}
