package import HistoricalDates

extension Corpus {
  /// The corpus with zones written into the dates of its events, for what holds no zones of places or
  /// of a whole corpus.
  ///
  /// A zone is written where an hour is, as any program reads it: `1905-06-09T14:00+09:00`. How many dates
  /// keep none, of days or in a notation without a place for one, is the second value.
  package func statingAllZones() -> (corpus: Corpus, unstated: Int) {
    let zones = Zones(of: self)
    if zones.areUnknown { return (self, 0) }
    var corpus = self
    var unstated = 0
    func state(_ date: HistoricalDate, _ zone: UTCOffset?) -> HistoricalDate {
      guard date.zone == nil, let zone else { return date }
      let stated = date.hasHours ? date.stating(zone) : date
      if stated.zone == nil { unstated += 1 }
      return stated
    }
    for event in events {
      var stated = event
      stated.date = state(event.date, zones.zone(of: event))
      stated.received = event.received.map { state($0, zones.receiptZone(of: event)) }
      corpus.events[event.id] = stated
    }
    corpus.zones = []
    return (corpus, unstated)
  }
}

extension HistoricalDate {
  /// The date with its zone written in it, at each end of a span; the date itself where that says something
  /// else, or nothing.
  package func stating(_ zone: UTCOffset) -> HistoricalDate {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { end in
      if end.isEmpty || end == ".." { return String(end) }
      if end.last == ")" { return "\(end.dropLast()), \(zone))" }
      return end.contains("T") ? "\(end)\(zone)" : "\(end) (\(zone))"
    }
    guard let stated = try? HistoricalDate(ends.joined(separator: "/")), stated.zone == zone else {
      return self
    }
    return stated
  }
}
