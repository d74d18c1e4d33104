package import HistoricalDates

extension Event {
  /// When a message was received and when it was sent, where the one is surely before the other, by what the
  /// record prefers or one claim says; `nil` where nothing is wrong, or the dates are in doubt.
  package var receiptBeforeSending: (received: HistoricalDate, sent: HistoricalDate)? {
    let stated = claims.map(\.differs).filter { $0.date != nil || $0.received != nil }
    let pairs = [(received, date)] + stated.map { ($0.received ?? received, $0.date ?? date) }
    for case (let received?, let sent) in pairs
    where received.qualification.isEmpty && sent.qualification.isEmpty
      && received.isReceipt(before: sent)
    {
      return (received, sent)
    }
    return nil
  }
}
