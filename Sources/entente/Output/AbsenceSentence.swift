import NegotiationAnalysis
import Negotiations

/// Says why an actor or event has no part in any chain.
struct AbsenceSentence {
  let corpus: Corpus
  let names: NamePrinter
  let selection: Selection
  let grouping: NegotiationNetwork.Grouping
  /// The flag that asks about sides, as the command spells it.
  let sidesFlag: String

  /// Why word neither begins nor ends with `endpoint`, as a clause.
  func clause(_ endpoint: Endpoint) -> String {
    switch endpoint {
    case .actor(let id): clause(actor: id)
    case .event(let id): clause(event: id)
    }
  }

  private var hint: String {
    grouping == .person ? "; \(sidesFlag) affiliation asks about sides" : ""
  }

  private func clause(actor id: ActorID) -> String {
    let name = names.actor(id)
    let kind = corpus.actors[id]?.kind ?? .person
    let time = selection.window == nil ? "" : " in these days"
    guard kind.isCollective, grouping == .person else {
      return "\(name) is recorded in no meeting, message or signing\(time)"
    }
    return
      "\(name), a \(kind.rawValue), is itself recorded in no meeting, message or signing\(time)\(hint)"
  }

  private func clause(event id: EventID) -> String {
    let title = corpus.events[id]?.title ?? id.rawValue
    guard let event = corpus.events[id], event.wasHeld else {
      return "\(title) is not recorded to have taken place"
    }
    var everyMatter = selection
    everyMatter.topics = []
    guard
      everyMatter.events(in: corpus, includingParts: true)
        .contains(where: { $0.event.id == id })
    else {
      return "\(title) is not among the events asked about, by its date, its place or its sources"
    }
    let people = Attendance(in: corpus).actors(in: event).filter {
      corpus.actors[$0]?.kind == .person
    }
    if people.isEmpty {
      return
        "only collectives are recorded to have taken part in \(title), and they carry no word\(hint)"
    }
    return event.kind == .act
      ? "\(title) is an act, which brings no word to anyone"
      : "nobody who took part in \(title) is recorded in another meeting, message or signing"
  }
}
