package import HistoricalDates

/// The zones of a corpus: of a date without one of its own that of its place counts, else that of the
/// corpus, else nothing is known.
package struct Zones: Sendable {
  private let corpus: [ZonePeriod]
  private let places: [String: [ZonePeriod]]
  /// The zones of places as events name them, found once for all events.
  private let byText: [String: [ZonePeriod]?]
  /// Whether nothing is recorded of zones but what dates say themselves.
  package let areUnknown: Bool

  /// The zones of `corpus`.
  package init(of corpus: Corpus) {
    self.corpus = corpus.zones
    var places: [String: [ZonePeriod]] = [:]
    for place in corpus.places where !place.zones.isEmpty {
      for name in [place.id.rawValue, place.name] + place.names.map(\.text) {
        places[FoldedName(name).letters, default: place.zones] = place.zones
      }
    }
    self.places = places
    let texts = places.isEmpty ? [] : Set(corpus.events.compactMap(\.place))
    byText = Dictionary(uniqueKeysWithValues: texts.map { ($0, Self.zones(at: $0, among: places)) })
    areUnknown = places.isEmpty && corpus.zones.isEmpty && corpus.events.allSatisfy(\.home.isEmpty)
  }

  /// The zone of the event's date; of a message, of the place where it was sent. `nil` where none is recorded, or
  /// several.
  package func zone(of event: Event) -> UTCOffset? {
    let offsets = offsets(of: event)
    return offsets.count == 1 ? offsets[0] : nil
  }

  /// The zones that are recorded of the event's date.
  package func offsets(of event: Event) -> [UTCOffset] {
    if let own = event.date.zone { return [own] }
    if areUnknown { return [] }
    let local = atPlace(event)?.offsets(at: event.date) ?? []
    return local.isEmpty ? home(event).offsets(at: event.date) : local
  }

  /// The zone of a message's receipt, of whose place nothing is recorded.
  package func receiptZone(of event: Event) -> UTCOffset? {
    guard let received = event.received else { return nil }
    if let own = received.zone { return own }
    let offsets = areUnknown ? [] : home(event).offsets(at: received)
    return offsets.count == 1 ? offsets[0] : nil
  }

  private func home(_ event: Event) -> [ZonePeriod] { event.home.isEmpty ? corpus : event.home }

  /// The zones of the place by any of its names; `White House, Washington` is in Washington.
  private func atPlace(_ event: Event) -> [ZonePeriod]? {
    guard !places.isEmpty, let place = event.place else { return nil }
    return byText[place] ?? Self.zones(at: place, among: places)
  }

  private static func zones(
    at place: String, among places: [String: [ZonePeriod]]
  ) -> [ZonePeriod]? {
    if let zones = places[FoldedName(place).letters] { return zones }
    guard let comma = place.lastIndex(of: ",") else { return nil }
    return places[FoldedName(String(place[place.index(after: comma)...])).letters]
  }
}
