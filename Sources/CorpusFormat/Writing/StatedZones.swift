internal import HistoricalDates
internal import Negotiations

extension Corpus {
  /// The corpus with the zone in the dates of events that are from files with zones of their own, so that
  /// one file can hold them. A date that has no notation for a zone keeps none.
  var statingZones: Corpus {
    guard events.contains(where: { !$0.home.isEmpty }) else { return self }
    let zones = Zones(of: self)
    var corpus = self
    for event in events where !event.home.isEmpty {
      var stated = event
      stated.home = []
      if zones.zone(of: stated) == nil, let zone = zones.zone(of: event) {
        stated.date = event.date.stating(zone)
      }
      if let received = event.received, zones.receiptZone(of: stated) == nil,
        let zone = zones.receiptZone(of: event)
      {
        stated.received = received.stating(zone)
      }
      corpus.events[event.id] = stated
    }
    return corpus
  }
}
