import HistoricalDates
import NegotiationAnalysis
import Negotiations

extension ExplorerRecord {
  /// The events by number, with the values that each policy may let stand.
  func eventData() -> [[CompactJSON]] {
    let zones = Zones(of: corpus)
    let sides = Sides(of: corpus)
    let order = RecordedOrder(among: corpus.events.filter(\.wasHeld))
    let conferences = conferences
    return events.map { event in
      let (variants, claims) = values(of: event)
      let items: [CompactJSON] = [
        .text(event.id.rawValue), .number(Event.Kind.allCases.firstIndex(of: event.kind) ?? 0),
        .flag(event.wasHeld), .flag(event.isSecret),
        .numbers(event.topics.compactMap { topicNumbers[$0] }), .list(claims),
        .list(variants.map { variant($0, zones, sides) }),
        .numbers(event.partOf.compactMap { eventNumbers[$0] }),
        .numbers(later(than: event, order)),
        .list(
          event.names.flatMap { [.text($0.text), .number(languageNumbers[$0.language] ?? 0)] }),
        .texts([event.date, event.received].map { $0.flatMap(written) ?? "" }),
        .number(givers(of: event)),
      ]
      // Last, and only where it is not the event itself: as what it counts.
      return items + (conferences[event.id].map { [.text($0.rawValue)] } ?? [])
    }
  }

  /// A date as it is written in the record, where that says more than its words; else `nil`.
  func written(_ date: HistoricalDate) -> String? {
    let isPlainDay = date.start.isOneDay && date.kind == .instant && date.qualification.isEmpty
    return isPlainDay && !date.hasHours ? nil : date.text
  }

  /// The corpora that gave an event, as the sum of two to the power of the number of each.
  private func givers(of event: Event) -> Int {
    corpus.parts.all.prefix(30).enumerated().reduce(0) { sum, part in
      sum + (part.element.events.contains(event.id) ? 1 << part.offset : 0)
    }
  }

  /// The conference of which each sitting counts as one.
  private var conferences: [EventID: EventID] {
    guard events.contains(where: { $0.sittingOf != nil }) else { return [:] }
    return Dictionary(
      Selection().events(in: corpus, includingParts: true)
        .filter { $0.occasion != $0.event.id }.map { ($0.event.id, $0.occasion) },
      uniquingKeysWith: { first, _ in first })
  }

  private func later(than event: Event, _ order: RecordedOrder) -> [Int] {
    if order.isEmpty { return [] }
    return order.events(after: event.id, isOver: false).compactMap { eventNumbers[$0] }.sorted()
  }

  /// The forms of an event, the preferred one first, and of each claim its source, its status and the
  /// number of the form that it states.
  private func values(of event: Event) -> (variants: [Event], claims: [CompactJSON]) {
    var variants = [event]
    var claims: [CompactJSON] = []
    for claim in event.claims {
      var alone = event
      alone.claims = [claim]
      // A claim by itself shows what it puts in place of the preferred values.
      alone = EvidencePolicy.source(claim.source).variants(of: alone).first ?? event
      alone.claims = event.claims
      let known = variants.firstIndex { $0.hasValues(of: alone) }
      if known == nil { variants.append(alone) }
      claims.append(
        .numbers([
          sourceNumbers[claim.source] ?? -1,
          ExplorerRecord.number(of: claim.status, states: claim.statesDates(of: event)),
          known ?? variants.count - 1,
        ]))
    }
    return (variants, claims)
  }

  /// The status of a claim as a number; 8 more where the claim does not state the days, or the stand, that the
  /// record prefers.
  static func number(of status: Claim.Status, states: Bool) -> Int {
    (Claim.Status.allCases.firstIndex(of: status) ?? 0) + (states ? 0 : 8)
  }

  private func variant(_ event: Event, _ zones: Zones, _ sides: Sides) -> CompactJSON {
    let attendance = Attendance(in: corpus)
    let parts = event.participations.flatMap { participation -> [Int] in
      let side = sides.side(of: participation.actor, at: event.date)
      let isSure =
        side.map { sides.isCertain($0, of: participation.actor, at: event.date) } ?? false
      let status = attendance.status(of: participation, at: event.date)
      return [
        Participation.Part.allCases.firstIndex(of: participation.part) ?? 0,
        actorNumbers[participation.actor] ?? -1,
        (Claim.Status.allCases.firstIndex(of: status) ?? 0) * 2 + (isSure ? 1 : 0),
        side.flatMap { actorNumbers[$0] } ?? -1,
      ]
    }
    var items: [CompactJSON] = [
      date(of: event, in: zones), .number(event.place.flatMap { placeNumbers[$0] } ?? -1),
      .numbers(parts),
    ]
    // Who was there for a part of the time, by place in the list.
    let stays = event.participations.enumerated().compactMap { place, participation in
      participation.during.map {
        CompactJSON.list([.number(place), exactDate($0.within(event.date))])
      }
    }
    if !stays.isEmpty { items.append(.list(stays)) }
    return .list(items)
  }
}

extension Event {
  /// Whether the two say the same of all that a question asks about.
  fileprivate func hasValues(of other: Event) -> Bool {
    date == other.date && received == other.received && place == other.place
      && participations == other.participations
  }
}
