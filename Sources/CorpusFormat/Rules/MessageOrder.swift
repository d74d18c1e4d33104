internal import HistoricalDates
internal import Negotiations

/// A message is not received before it is sent.
struct MessageOrder: CorpusRule {
  let codes = ["message.order"]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    corpora.eachEvent { event, file in
      let path = ModelPath.event(event)
      check(event.date, event.received, at: path, file, &report)
      for (index, claim) in event.claims.enumerated() {
        let stated = claim.differs
        guard stated.date != nil || stated.received != nil else { continue }
        check(
          stated.date ?? event.date, stated.received ?? event.received,
          at: path.field("claims").item(index), file, &report)
      }
    }
  }

  private func check(
    _ sent: HistoricalDate, _ received: HistoricalDate?, at path: ModelPath, _ file: CorpusFile,
    _ report: inout RuleReport
  ) {
    guard let received, received.order(comparedTo: sent) == .before else { return }
    let isDoubted = !sent.qualification.isEmpty || !received.qualification.isEmpty
    report.add(
      isDoubted ? .warning : .error, "message.order", at: path.field("received"), in: file,
      "received \(received.text), before it was sent \(sent.text)")
  }
}
