internal import HistoricalDates
internal import Negotiations

/// A message is not received before it is sent.
struct MessageOrder: CorpusRule {
  let codes = ["message.order"]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    let zones = Zones(of: corpora.corpus)
    corpora.eachEvent { event, file in
      if event.received != nil { check(event, zones, at: .event(event), file, &report) }
      for (index, claim) in event.claims.enumerated() {
        let stated = claim.differs
        guard stated.date != nil || stated.received != nil else { continue }
        var other = event
        other.date = stated.date ?? event.date
        other.received = stated.received ?? event.received
        check(other, zones, at: .event(event).field("claims").item(index), file, &report)
      }
    }
  }

  private func check(
    _ event: Event, _ zones: Zones, at path: ModelPath, _ file: CorpusFile,
    _ report: inout RuleReport
  ) {
    let sent = event.date
    guard let received = event.received else { return }
    let (zone, sentZone) = (zones.receiptZone(of: event), zones.zone(of: event))
    guard received.isReceipt(before: sent, zone: zone, sendingZone: sentZone) else {
      if received.order(comparedTo: sent, zone: zone, otherZone: sentZone) == .before {
        report.add(
          .note, "message.order", at: path.field("received"), in: file,
          "received \(received.text), before it was sent \(sent.text), if both clocks are one",
          help: zone == nil
            ? "write the zone of 'received', as \(Self.zoned(received))"
            : "write the zone of the sending, as \(Self.zoned(sent))")
      }
      return
    }
    let isDoubted = !sent.qualification.isEmpty || !received.qualification.isEmpty
    report.add(
      isDoubted ? .warning : .error, "message.order", at: path.field("received"), in: file,
      "received \(received.textWithGregorian), before it was sent \(sent.textWithGregorian)",
      help: zone == nil && sentZone != nil
        ? "where the clocks differ, write the zone of 'received' too, as -04:00" : nil)
  }

  /// A date with a zone for an example.
  private static func zoned(_ date: HistoricalDate) -> String {
    date.hasHours ? "\(date.text)-04:00" : "\(date.text) (-04:00)"
  }
}
