import NegotiationAnalysis
import Negotiations

/// The agreements among some events, and how other events bear on them.
struct AgreementTies {
  /// What an event does to an agreement.
  enum Bearing: Int, Comparable {
    case annexes, amends, replaces, terminates, violates, breaks, fulfils

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// One event's bearing on one agreement.
  struct Link {
    var event: EventID
    var agreement: EventID
    var bearing: Bearing
    /// The bearing and the terms that it touches: `breaks: withdrawal`.
    var words: String
  }

  /// The events that are drawn, in order of time: agreements, and whatever bears on one of them.
  let events: [SelectedEvent]
  /// The positions in ``events`` of those that have a box of their own.
  let boxes: [Int]
  /// The annexes that stand in the box of their agreement.
  let annexes: [EventID: [SelectedEvent]]
  let links: [Link]

  init(events all: [SelectedEvent]) {
    let agreements = Set(all.filter { $0.event.kind == .agreement }.map(\.event.id))
    let ids = Set(all.map(\.event.id))
    let found = Self.links(of: all, agreements: agreements, among: ids)
    let bearing = Set(found.map(\.event))
    let events = all.filter {
      agreements.contains($0.event.id) || bearing.contains($0.event.id)
    }
    self.events = events
    let hosts = Self.hosts(in: found, events: events)
    var annexes: [EventID: [SelectedEvent]] = [:]
    for selected in events {
      if let host = hosts[selected.event.id] { annexes[host, default: []].append(selected) }
    }
    self.annexes = annexes
    boxes = events.indices.filter { hosts[events[$0].event.id] == nil }
    links = Self.merged(
      found.compactMap { link in
        if link.bearing == .annexes, hosts[link.event] == link.agreement { return nil }
        var link = link
        link.event = hosts[link.event] ?? link.event
        link.agreement = hosts[link.agreement] ?? link.agreement
        return link.event == link.agreement ? nil : link
      })
  }

  private static func links(
    of events: [SelectedEvent], agreements: Set<EventID>, among ids: Set<EventID>
  ) -> [Link] {
    events.flatMap { selected -> [Link] in
      let event = selected.event
      let relations = event.relations.filter { agreements.contains($0.target) }.map {
        Link(
          event: event.id, agreement: $0.target, bearing: Bearing($0.kind),
          words: $0.kind.rawValue)
      }
      let terms = event.terms.flatMap { term in
        term.fulfilledBy.filter(ids.contains).map {
          Link(event: $0, agreement: event.id, bearing: .fulfils, words: term.name)
        }
          + term.brokenBy.filter(ids.contains).map {
            Link(event: $0, agreement: event.id, bearing: .breaks, words: term.name)
          }
      }
      return relations + (event.kind == .agreement ? terms : [])
    }
  }

  /// The agreement in whose box an annex stands: the one it annexes, unless that is an annex
  /// itself.
  private static func hosts(in links: [Link], events: [SelectedEvent]) -> [EventID: EventID] {
    var hosts: [EventID: EventID] = [:]
    for link in links where link.bearing == .annexes && hosts[link.event] == nil {
      hosts[link.event] = link.agreement
    }
    return hosts.filter { hosts[$0.value] == nil }
  }

  /// One link for each event, agreement and bearing; the terms it touches are listed.
  private static func merged(_ links: [Link]) -> [Link] {
    struct Key: Hashable {
      var event: EventID
      var agreement: EventID
      var bearing: Bearing
    }
    var order: [Key] = []
    var terms: [Key: [String]] = [:]
    for link in links {
      // Whoever violates an agreement breaks its terms: one arrow says both.
      let violates = links.contains {
        $0.event == link.event && $0.agreement == link.agreement && $0.bearing == .violates
      }
      let bearing = link.bearing == .breaks && violates ? .violates : link.bearing
      let key = Key(event: link.event, agreement: link.agreement, bearing: bearing)
      if terms[key] == nil { order.append(key) }
      let isTerm = link.bearing == .breaks || link.bearing == .fulfils
      if isTerm, terms[key]?.contains(link.words) != true {
        terms[key, default: []].append(link.words)
      } else {
        terms[key, default: []] += []
      }
    }
    return order.map { key in
      let named = (terms[key] ?? []).prefix(2).joined(separator: ", ")
      let words = named.isEmpty ? key.bearing.verb : "\(key.bearing.verb)\n\(named)"
      return Link(
        event: key.event, agreement: key.agreement, bearing: key.bearing, words: words)
    }
  }
}

extension AgreementTies.Bearing {
  fileprivate init(_ kind: Relation.Kind) {
    self =
      switch kind {
      case .annexes: .annexes
      case .amends: .amends
      case .replaces: .replaces
      case .terminates: .terminates
      case .violates: .violates
      }
  }

  /// What the event does to the agreement, in a word.
  fileprivate var verb: String {
    switch self {
    case .annexes: "annex to"
    case .amends: "amends"
    case .replaces: "replaces"
    case .terminates: "terminates"
    case .violates: "violates"
    case .breaks: "breaks"
    case .fulfils: "keeps"
    }
  }
}

extension Term {
  /// The term's name in words.
  fileprivate var name: String {
    String(id.map { $0 == "-" || $0 == "_" ? " " : $0 }.prefix(24))
  }
}
