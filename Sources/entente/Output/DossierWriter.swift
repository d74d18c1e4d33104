import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Writes dossiers from a corpus.
struct DossierWriter {
  let corpus: Corpus
  let names: NamePrinter

  /// The dossier of something that is in the corpus.
  func dossier(of subject: Subject) -> Dossier? {
    switch subject {
    case .actor(let id): return corpus.actors[id].map(actor)
    case .event(let id): return corpus.events[id].map(event)
    case .source(let key): return corpus.sources[key].map(source)
    case .topic(let id): return corpus.topics[id].map(topic)
    case .place(let id): return corpus.places[id].map(place)
    case .tie(let id): return corpus.ties[id].map(tie)
    }
  }

  private typealias Line = Dossier.Line

  // MARK: Actors

  private func actor(_ actor: Actor) -> Dossier {
    let side = Sides(of: corpus).side(of: actor.id)
    var facts = [
      line("existed", actor.during.map(date)), line("side", side.map(names.actor)),
      line("note", actor.note),
    ]
    if actor.kind == .person { facts[0]?.label = "lived" }
    return Dossier(
      id: actor.id.rawValue, kind: actor.kind.rawValue, title: names.actor(actor.id),
      sections: [
        Dossier.Section(heading: "", lines: facts.compactMap(\.self)),
        Dossier.Section(heading: "Names", lines: nameLines(actor)),
        Dossier.Section(heading: "Affiliations", lines: actor.affiliations.map(affiliation)),
        Dossier.Section(heading: "Offices", lines: actor.offices.map(office)),
        Dossier.Section(heading: "Ties", lines: ties(of: actor.id)),
        Dossier.Section(heading: "Claims", lines: actor.claims.map(claim)),
        Dossier.Section(heading: "Events", lines: events { $0.participants.contains(actor.id) }),
      ])
  }

  private func nameLines(_ named: some Named) -> [Line] {
    named.names.map { name in
      Line(label: name.language, text: name.text + (name.during.map { " (\($0.text))" } ?? ""))
    }
  }

  private func affiliation(_ affiliation: Affiliation) -> Line {
    let role = affiliation.role.map { "\($0), " } ?? ""
    return Line(
      label: affiliation.during?.text ?? "",
      text: role + names.actor(affiliation.of) + citations(affiliation.claims))
  }

  private func office(_ office: Office) -> Line {
    let of = office.of.map { " (\(names.actor($0)))" } ?? ""
    return Line(
      label: office.during?.text ?? "", text: office.title + of + citations(office.claims))
  }

  private func ties(of actor: ActorID) -> [Line] {
    corpus.ties.filter { $0.between.contains(actor) }.map { tie in
      let others = tie.between.filter { $0 != actor }.map(names.actor).joined(separator: ", ")
      let role = tie.role.map { ": \($0)" } ?? ""
      return Line(label: tie.kind, text: others + role + citations(tie.claims))
    }
  }

  private func events(_ isWanted: (Event) -> Bool) -> [Line] {
    Selection().events(in: corpus).map(\.event).filter(isWanted).map { event in
      Line(
        label: event.date.text,
        text: "\(event.title ?? event.about ?? event.kind.rawValue)"
          + " [\(event.kind.rawValue) \(event.id)]")
    }
  }

  // MARK: Events

  private func event(_ event: Event) -> Dossier {
    var facts: [Line?] = [
      line(event.kind == .message ? "sent" : "date", date(event.date)),
      line("received", event.received.map(date)), line("place", event.place.map(names.place)),
      line("form", event.form), line("secret", event.isSecret ? "yes" : nil),
    ]
    facts += Participation.Part.parts(of: event.kind).map { part in
      let actors = event.participations.filter { $0.part == part }.map(participant)
      return line(part.rawValue, actors.isEmpty ? nil : actors.joined(separator: ", "))
    }
    facts += [
      line("about", event.about),
      line(
        "topics", event.topics.isEmpty ? nil : event.topics.map(names.topic).joined(separator: ", ")
      ),
      line("note", event.note),
    ]
    return Dossier(
      id: event.id.rawValue, kind: event.kind.rawValue,
      title: event.title ?? event.about ?? event.id.rawValue,
      sections: [
        Dossier.Section(heading: "", lines: facts.compactMap(\.self)),
        Dossier.Section(
          heading: "Titles", lines: event.names.map { Line(label: $0.language, text: $0.text) }),
        Dossier.Section(heading: "Relations", lines: relations(of: event)),
        Dossier.Section(heading: "Terms", lines: event.terms.map(term)),
        Dossier.Section(heading: "Claims", lines: event.claims.map(claim)),
      ])
  }

  private func participant(_ participation: Participation) -> String {
    let remarks = [
      participation.role, participation.office.map { "named as \($0)" },
      participation.status == .asserted ? nil : participation.status.rawValue,
    ].compactMap(\.self)
    let name = names.actor(participation.actor)
    return remarks.isEmpty ? name : "\(name) (\(remarks.joined(separator: "; ")))"
  }

  private func relations(of event: Event) -> [Line] {
    let own = event.relations.map { Line(label: $0.kind.rawValue, text: title($0.target)) }
    let others = corpus.events.flatMap { other in
      other.relations.filter { $0.target == event.id }.map {
        Line(label: $0.kind.passive, text: title(other.id))
      }
    }
    return own + others
  }

  private func title(_ id: EventID) -> String {
    guard let event = corpus.events[id] else { return "\(id) (not in these corpora)" }
    return "\(event.title ?? event.about ?? event.kind.rawValue), \(event.date.text) [\(id)]"
  }

  private func term(_ term: Term) -> Line {
    var text = term.text
    if !term.by.isEmpty { text += " By: \(list(term.by))." }
    if !term.to.isEmpty { text += " To: \(list(term.to))." }
    if let due = term.due { text += " Due: \(date(due))." }
    for event in term.fulfilledBy { text += " Fulfilled by \(title(event))." }
    for event in term.brokenBy { text += " Broken by \(title(event))." }
    return Line(label: term.id, text: text + citations(term.claims))
  }

  private func list(_ actors: [ActorID]) -> String {
    actors.map(names.actor).joined(separator: ", ")
  }

  // MARK: Claims and sources

  private func claim(_ claim: Claim) -> Line {
    var parts: [String] = []
    if claim.status != .asserted { parts.append(claim.status.rawValue) }
    if !claim.differs.isEmpty { parts.append("says otherwise: " + difference(claim.differs)) }
    if let quote = claim.quote { parts.append("“\(quote)”") }
    if let note = claim.note { parts.append(note) }
    let place = claim.source.rawValue + (claim.locator.map { ", \($0)" } ?? "")
    return Line(label: place, text: parts.isEmpty ? "agrees" : parts.joined(separator: "; "))
  }

  private func difference(_ statement: Statement) -> String {
    var parts: [String] = []
    if let title = statement.title { parts.append("title “\(title)”") }
    if let date = statement.date { parts.append("date \(date.text)") }
    if let received = statement.received { parts.append("received \(received.text)") }
    if let place = statement.place { parts.append("place \(names.place(place))") }
    if let about = statement.about { parts.append("about “\(about)”") }
    for part in Participation.Part.allCases {
      let actors = statement.participations.filter { $0.part == part }.map(participant)
      if !actors.isEmpty { parts.append("\(part.rawValue) \(actors.joined(separator: ", "))") }
    }
    return parts.joined(separator: ", ")
  }

  private func citations(_ claims: [Claim]) -> String {
    guard !claims.isEmpty else { return "" }
    let cited = claims.map { $0.source.rawValue + ($0.locator.map { ", \($0)" } ?? "") }
    return " [" + cited.joined(separator: "; ") + "]"
  }

  private func source(_ source: Source) -> Dossier {
    let cited = corpus.events.filter { event in event.claims.contains { $0.source == source.id } }
    return Dossier(
      id: source.id.rawValue, kind: source.type, title: source.title,
      sections: [
        Dossier.Section(heading: "", lines: [Line(label: "record", text: source.fullCitation)]),
        Dossier.Section(
          heading: "Speaks of",
          lines: cited.flatMap { event in
            event.claims.filter { $0.source == source.id }.map {
              Line(label: $0.locator ?? "", text: title(event.id))
            }
          }),
      ])
  }

  // MARK: The rest

  private func topic(_ topic: Topic) -> Dossier {
    Dossier(
      id: topic.id.rawValue, kind: "topic", title: names.topic(topic.id),
      sections: [
        Dossier.Section(heading: "Names", lines: nameLines(topic)),
        Dossier.Section(heading: "Events", lines: events { $0.topics.contains(topic.id) }),
      ])
  }

  private func place(_ place: Place) -> Dossier {
    let matcher = PlaceMatcher(place.id.rawValue, in: corpus)
    return Dossier(
      id: place.id.rawValue, kind: "place", title: names.place(place.id.rawValue),
      sections: [
        Dossier.Section(heading: "Names", lines: nameLines(place)),
        Dossier.Section(
          heading: "Events", lines: events { $0.place.map(matcher.matches) ?? false }),
      ])
  }

  private func tie(_ tie: Tie) -> Dossier {
    Dossier(
      id: tie.id.rawValue, kind: tie.kind, title: list(tie.between),
      sections: [
        Dossier.Section(
          heading: "",
          lines: [
            line("as", tie.role), line("during", tie.during.map(date)), line("note", tie.note),
          ]
          .compactMap(\.self)),
        Dossier.Section(heading: "Claims", lines: tie.claims.map(claim)),
      ])
  }

  private func line(_ label: String, _ text: String?) -> Line? {
    text.map { Line(label: label, text: $0) }
  }

  /// A date as written, with what it means where the notation does not say it.
  private func date(_ date: HistoricalDate) -> String {
    date.text
  }
}

extension Relation.Kind {
  /// How the agreement itself would put it.
  fileprivate var passive: String {
    switch self {
    case .annexes: "annexed by"
    case .amends: "amended by"
    case .replaces: "replaced by"
    case .terminates: "terminated by"
    case .violates: "violated by"
    }
  }
}
