extension HistoricalDate {
  /// Whether an hour or a part of a day is written in it.
  public var hasHours: Bool { clock?.hasHours ?? false }

  /// The zone that is written in it; of several, the first.
  public var zone: UTCOffset? { clock?.zone }

  /// Whether all of it is in zones that are written in it.
  public var isZoned: Bool { clock?.isZoned ?? false }

  /// The bounds of its first and its last minute at Greenwich, when what has no zone of its own is read
  /// in `zone`. Of an instant both are the same.
  ///
  /// A day without an hour is the minutes from its first to its last.
  public func minutes(in zone: UTCOffset) -> (start: MinuteBounds, end: MinuteBounds) {
    if let clock { return clock.bounds(in: zone) }
    func read(_ days: DayBounds) -> MinuteBounds {
      let local = MinuteBounds(days)
      return MinuteBounds(
        low: shifted(local.low, by: -zone.minutes), high: shifted(local.high, by: -zone.minutes))
    }
    return (read(meaning.start), read(meaning.end))
  }

  /// By how many minutes a window of days begins and ends later for it. The midnight with which a day ends,
  /// `T24:00`, counts to that day and is the first minute of the next.
  package var midnightShift: (first: Int, last: Int) {
    guard hasHours else { return (0, 0) }
    let (start, end) = localMinutes
    return (
      start.low > lastMinute(ofDay: meaning.start.low) ? 1 : 0,
      end.high > lastMinute(ofDay: meaning.end.high) ? 1 : 0
    )
  }

  /// The bounds of its first and its last minute on the clock of its place.
  public var localMinutes: (start: MinuteBounds, end: MinuteBounds) {
    if let clock { return clock.withoutZones.bounds(in: .greenwich) }
    return (MinuteBounds(meaning.start), MinuteBounds(meaning.end))
  }

  /// Whether it lies wholly before or wholly after `other` in every reading of both.
  ///
  /// Each is in its own zone, else in the one given. Where the zone of either is unknown, both clocks
  /// are taken as one. Two things in one minute have no known order.
  public func order(
    comparedTo other: HistoricalDate, zone: UTCOffset?, otherZone: UTCOffset?
  ) -> DateOrder {
    if clock == nil && other.clock == nil && zone == otherZone { return order(comparedTo: other) }
    let isOneLine = (isZoned || zone != nil) && (other.isZoned || otherZone != nil)
    let mine = isOneLine ? minutes(in: zone ?? .greenwich) : localMinutes
    let theirs = isOneLine ? other.minutes(in: otherZone ?? .greenwich) : other.localMinutes
    if mine.end.high < theirs.start.low { return .before }
    if theirs.end.high < mine.start.low { return .after }
    return .undetermined
  }
}

extension HistoricalDate {
  /// Whether a message that was received then, and sent at `sending`, came before it was sent, whatever the
  /// clocks.
  ///
  /// The two ends of a message are seldom in one place, so that hours are compared only where both zones
  /// are known. Where one is, the other may be any; where none is, days are compared.
  public func isReceipt(
    before sending: HistoricalDate, zone: UTCOffset? = nil, sendingZone: UTCOffset? = nil
  ) -> Bool {
    let isKnown = isZoned || zone != nil
    let isSendingKnown = sending.isZoned || sendingZone != nil
    if !isKnown && !isSendingKnown { return order(comparedTo: sending) == .before }
    let received = isKnown ? zone : UTCOffset.westernmost
    return order(
      comparedTo: sending, zone: received,
      otherZone: isSendingKnown ? sendingZone : UTCOffset.easternmost) == .before
  }
}

extension ClockMeaning {
  fileprivate var withoutZones: ClockMeaning {
    func plain(_ stretches: [Stretch]) -> [Stretch] {
      stretches.map { Stretch(low: $0.low, high: $0.high, zone: nil) }
    }
    return ClockMeaning(
      kind: kind, starts: plain(starts), ends: plain(ends), hasHours: hasHours)
  }
}
