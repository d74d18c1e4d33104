import NegotiationAnalysis
import Negotiations

/// The agreements among some events, and what other events do to them.
struct AgreementRelations {
  /// What an event does to an agreement.
  enum Effect: Int, Comparable {
    case annexes, amends, replaces, terminates, violates, breaks, fulfils, concerns

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The effect of one event on one agreement.
  struct Link {
    var event: EventID
    var agreement: EventID
    var effect: Effect
    /// The label: the effect, and the terms it touches.
    var text: String
  }

  /// The events to draw, in order of time: agreements, and events with an effect on them.
  let events: [SelectedEvent]
  /// The positions in ``events`` of the events with a box of their own.
  let boxes: [Int]
  /// The annexes in the box of each agreement.
  let annexes: [EventID: [SelectedEvent]]
  let links: [Link]

  init(events all: [SelectedEvent], _ names: EventNames) {
    let agreements = Set(all.filter { $0.event.kind == .agreement }.map(\.event.id))
    let ids = Set(all.map(\.event.id))
    let found = Self.links(of: all, agreements: agreements, among: ids, names)
    let effective = Set(found.map(\.event))
    let events = all.filter {
      agreements.contains($0.event.id) || effective.contains($0.event.id)
    }
    self.events = events
    let hosts = Self.hosts(in: found, events: events)
    var annexes: [EventID: [SelectedEvent]] = [:]
    for selected in events {
      if let host = hosts[selected.event.id] { annexes[host, default: []].append(selected) }
    }
    self.annexes = annexes
    boxes = events.indices.filter { hosts[events[$0].event.id] == nil }
    // A line of an annex starts and ends at the annex, also where that stands below its agreement.
    links = Self.merged(
      found.filter { !($0.effect == .annexes && hosts[$0.event] == $0.agreement) },
      in: names.style.words)
  }

  private static func links(
    of events: [SelectedEvent], agreements: Set<EventID>, among ids: Set<EventID>,
    _ names: EventNames
  ) -> [Link] {
    events.flatMap { selected -> [Link] in
      let event = selected.event
      let relations = event.relations.filter { agreements.contains($0.target) }.map {
        Link(
          event: event.id, agreement: $0.target, effect: Effect($0.kind),
          text: $0.kind.rawValue)
      }
      let terms = event.terms.flatMap { term in
        term.fulfilledBy.filter(ids.contains).map {
          Link(event: $0, agreement: event.id, effect: .fulfils, text: names.name(of: term))
        }
          + term.brokenBy.filter(ids.contains).map {
            Link(event: $0, agreement: event.id, effect: .breaks, text: names.name(of: term))
          }
      }
      return relations + (event.kind == .agreement ? terms : [])
    }
  }

  /// The agreement in whose box each annex stands: the one it is annexed to, unless that is an annex
  /// itself.
  private static func hosts(in links: [Link], events: [SelectedEvent]) -> [EventID: EventID] {
    var hosts: [EventID: EventID] = [:]
    for link in links where link.effect == .annexes && hosts[link.event] == nil {
      hosts[link.event] = link.agreement
    }
    return hosts.filter { hosts[$0.value] == nil }
  }

  /// One link for each event, agreement and effect, with the terms it touches.
  private static func merged(_ links: [Link], in words: any FigureLanguage) -> [Link] {
    struct Key: Hashable {
      var event: EventID
      var agreement: EventID
      var effect: Effect
    }
    var order: [Key] = []
    var terms: [Key: [String]] = [:]
    for link in links {
      // Violating an agreement breaks its terms; one arrow shows both.
      let violates = links.contains {
        $0.event == link.event && $0.agreement == link.agreement && $0.effect == .violates
      }
      let effect = link.effect == .breaks && violates ? .violates : link.effect
      let key = Key(event: link.event, agreement: link.agreement, effect: effect)
      if terms[key] == nil { order.append(key) }
      let isTerm = link.effect == .breaks || link.effect == .fulfils
      if isTerm, terms[key]?.contains(link.text) != true {
        terms[key, default: []].append(link.text)
      } else {
        terms[key, default: []] += []
      }
    }
    return order.map { key in
      let named = (terms[key] ?? []).prefix(2).joined(separator: ", ")
      let verb = words.word(key.effect.word)
      let text = named.isEmpty ? verb : "\(verb)\n\(named)"
      return Link(
        event: key.event, agreement: key.agreement, effect: key.effect, text: text)
    }
  }
}

extension AgreementRelations.Effect {
  fileprivate init(_ kind: Relation.Kind) {
    self =
      switch kind {
      case .annexes: .annexes
      case .amends: .amends
      case .replaces: .replaces
      case .terminates: .terminates
      case .violates: .violates
      case .concerns: .concerns
      }
  }

  /// What the event does to the agreement, as a label says it.
  fileprivate var word: FigureWord {
    switch self {
    case .annexes: .annexes
    case .amends: .amends
    case .replaces: .replaces
    case .terminates: .terminates
    case .violates: .violates
    case .concerns: .concerns
    case .breaks: .breaks
    case .fulfils: .fulfils
    }
  }
}
