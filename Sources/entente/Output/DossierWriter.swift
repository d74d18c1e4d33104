import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Writes dossiers from a corpus.
struct DossierWriter {
  let corpus: Corpus
  let names: NamePrinter
  private let attendance: Attendance
  var records: RecordLines { RecordLines(names: names) }

  init(corpus: Corpus, names: NamePrinter) {
    self.corpus = corpus
    self.names = names
    attendance = Attendance(in: corpus)
  }

  /// The dossier of something that is in the corpus.
  func dossier(of subject: Subject) -> Dossier? {
    switch subject {
    case .actor(let id): return corpus.actors[id].map(actor)
    case .event(let id): return corpus.events[id].map(event)
    case .source(let key): return corpus.sources[key].map(source)
    case .topic(let id): return corpus.topics[id].map(topic)
    case .place(let id): return corpus.places[id].map(place)
    case .tie(let id): return corpus.ties[id].map(tie)
    case .issue(let id): return corpus.issues[id].map(issue)
    case .position(let id): return corpus.positions[id].map(position)
    case .round(let id): return corpus.rounds[id].map(round)
    }
  }

  typealias Line = Dossier.Line

  // MARK: Actors

  private func actor(_ actor: Actor) -> Dossier {
    let side = Sides(of: corpus).side(of: actor.id)
    let fields = Actor.type.fields.filter { !["id", "kind", "name"].contains($0.key) }
    var facts = records.lines(actor, fields)
    let during = facts.prefix { $0.label == "during" }.count
    if during > 0 { facts[0].label = actor.kind == .person ? "lived" : "existed" }
    if let side { facts.insert(Line(label: "side", text: names.actor(side)), at: during) }
    return Dossier(
      id: actor.id.rawValue, kind: actor.kind.rawValue, title: names.actor(actor.id),
      sections: [
        Dossier.Section(heading: "", lines: facts),
        Dossier.Section(heading: "Names", lines: nameLines(actor)),
        Dossier.Section(heading: "Affiliations", lines: actor.affiliations.map(affiliation)),
        Dossier.Section(heading: "Offices", lines: actor.offices.map(office)),
        Dossier.Section(heading: "Ties", lines: ties(of: actor.id)),
        Dossier.Section(heading: "Claims", lines: actor.claims.map(claim)),
        Dossier.Section(
          heading: "Events",
          lines: events(remark: { doubt(of: actor.id, in: $0) }) {
            $0.participants.contains(actor.id)
          }),
        Dossier.Section(heading: "Positions", lines: positions { $0.actor == actor.id }),
      ])
  }

  func nameLines(_ named: some Named) -> [Line] {
    named.names.map { name in
      Line(label: name.language, text: name.text + (name.during.map { " (\($0.text))" } ?? ""))
    }
  }

  private func affiliation(_ affiliation: Affiliation) -> Line {
    let role = affiliation.role.map { "\($0), " } ?? ""
    let more = records.remarks(
      affiliation, Affiliation.type, beyond: ["of", "role", "during"])
    return Line(
      label: affiliation.during?.textWithGregorian ?? "",
      text: role + names.actor(affiliation.of) + more.map { "; \($0)" }.joined(),
      citing: affiliation.claims)
  }

  private func office(_ office: Office) -> Line {
    let of = office.of.map { " (\(names.actor($0)))" } ?? ""
    let more = records.remarks(office, Office.type, beyond: ["title", "of", "during"])
    return Line(
      label: office.during?.textWithGregorian ?? "",
      text: office.title + of + more.map { "; \($0)" }.joined(), citing: office.claims)
  }

  private func ties(of actor: ActorID) -> [Line] {
    corpus.ties.filter { $0.between.contains(actor) }.map { tie in
      let others = tie.between.filter { $0 != actor }.map(names.actor).joined(separator: ", ")
      let role = tie.role.map { ": \($0)" } ?? ""
      return Line(label: tie.kind, text: others + role, citing: tie.claims)
    }
  }

  /// The events that are wanted, each with what keeps it from being certain.
  func events(
    remark: (Event) -> String? = { _ in nil }, _ isWanted: (Event) -> Bool
  ) -> [Line] {
    Selection().events(in: corpus, includingParts: true).filter { isWanted($0.event) }.map {
      selected in
      let event = selected.event
      let certainty = selected.certainty == .possible ? "possible" : nil
      let remarks = [certainty, remark(event)].compactMap(\.self).map { ", \($0)" }.joined()
      return Line(
        label: event.date.textWithGregorian,
        text: "\(event.title ?? event.about ?? event.kind.rawValue)"
          + " [\(event.kind.rawValue) \(event.id)\(remarks)]")
    }
  }

  /// What keeps it from being certain that an actor took part in an event; `nil` for nothing.
  private func doubt(of actor: ActorID, in event: Event) -> String? {
    attendance.participants(in: event).first { $0.actor == actor && !$0.isFirm }
      .map { "part \($0.status.rawValue)" }
  }

  // MARK: Events

  private func event(_ event: Event) -> Dossier {
    let fields = Event.type.layout(in: event.kind).fields.filter { $0.key != "title" }
    // When and where, and the marks; then who took part; then what it was about.
    let early = fields.prefix { $0.key != "participations" }
    let late = fields.dropFirst(early.count)
    let parts = Participation.Part.parts(of: event.kind).compactMap { part -> Line? in
      let actors = event.participations.filter { $0.part == part }.map(participant)
      return actors.isEmpty
        ? nil : Line(label: part.rawValue, text: actors.joined(separator: ", "))
    }
    let facts =
      records.lines(event, early + late.filter(\.isMark), in: event.kind) + parts
      + records.lines(event, late.filter { !$0.isMark }, in: event.kind)
    return Dossier(
      id: event.id.rawValue, kind: event.kind.rawValue,
      title: event.title ?? event.about ?? event.id.rawValue,
      sections: [
        Dossier.Section(heading: "", lines: facts),
        Dossier.Section(
          heading: "Titles", lines: event.names.map { Line(label: $0.language, text: $0.text) }),
        Dossier.Section(heading: "Sittings", lines: events { $0.sittingOf == event.id }),
        Dossier.Section(heading: "Relations", lines: relations(of: event)),
        Dossier.Section(heading: "Stages", lines: event.stages.map(stage)),
        Dossier.Section(heading: "Terms", lines: event.terms.map(term)),
        Dossier.Section(heading: "Positions", lines: positions { $0.event == event.id }),
        Dossier.Section(heading: "Claims", lines: event.claims.map(claim)),
      ], claims: event.evidence, date: event.date, received: event.received)
  }

  private func participant(_ participation: Participation) -> String {
    let remarks =
      [
        participation.role, participation.office.map { "named as \($0)" },
        participation.status == .asserted ? nil : participation.status.rawValue,
      ].compactMap(\.self)
      + records.remarks(
        participation, Participation.type, beyond: ["actor", "role", "office", "of", "status"])
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

  func title(_ id: EventID) -> String {
    guard let event = corpus.events[id] else { return "\(id) (not in these corpora)" }
    return
      "\(event.title ?? event.about ?? event.kind.rawValue), \(event.date.textWithGregorian) [\(id)]"
  }

  private func stage(_ stage: Stage) -> Line {
    let by = stage.by.isEmpty ? "" : " by \(list(stage.by))"
    let more = records.remarks(stage, Stage.type, beyond: ["stage", "date", "by"])
    return Line(
      label: stage.date.textWithGregorian,
      text: stage.kind.rawValue + by + more.map { "; \($0)" }.joined(), citing: stage.claims)
  }

  private func term(_ term: Term) -> Line {
    var text = term.text
    if !term.by.isEmpty { text += " By: \(list(term.by))." }
    if !term.to.isEmpty { text += " To: \(list(term.to))." }
    if let due = term.due { text += " Due: \(due.textWithGregorian)." }
    for event in term.fulfilledBy { text += " Fulfilled by \(title(event))." }
    for event in term.brokenBy { text += " Broken by \(title(event))." }
    for settled in term.settles {
      text += " Settles \(names.issue(settled.issue))"
      text += settled.stand.map { ": \(names.stand($0, on: settled.issue))." } ?? "."
    }
    let known: Set = ["by", "to", "text", "due", "fulfilled-by", "broken-by", "settles"]
    text += records.remarks(term, Term.type, beyond: known).map { " \($0)." }.joined()
    return Line(label: term.id, text: text, citing: term.claims)
  }

  private func list(_ actors: [ActorID]) -> String {
    actors.map(names.actor).joined(separator: ", ")
  }

  // MARK: Claims and sources

  func claim(_ claim: Claim) -> Line {
    var parts: [String] = []
    if claim.status != .asserted { parts.append(claim.status.rawValue) }
    if !claim.differs.isEmpty { parts.append("says otherwise: " + difference(claim)) }
    if let quote = claim.quote { parts.append("“\(quote)”") }
    if let note = claim.note { parts.append(note) }
    let stated = Statement.fields.map(\.field.key) + Position.stated
    parts += records.remarks(
      claim, Claim.type, beyond: Set(stated + ["source", "at", "status", "quote", "note"]))
    let place = claim.source.rawValue + (claim.locator.map { ", \($0)" } ?? "")
    return Line(
      label: place, text: parts.isEmpty ? "agrees" : parts.joined(separator: "; "),
      sources: [Citation(key: claim.source.rawValue, locator: claim.locator)])
  }

  private func difference(_ claim: Claim) -> String {
    var parts = Statement.fields.compactMap { stated -> String? in
      guard case .value(let value) = stated.field.content,
        let text = records.text(stated.field, of: claim)
      else { return nil }
      return "\(stated.field.key) " + (value.kind == .text ? "“\(text)”" : text)
    }
    parts += [claim.differs.option?.rawValue, claim.differs.value.map { Stand.value($0).text }]
      .compactMap(\.self).map { "stand \($0)" }
    for part in Participation.Part.allCases {
      let actors = claim.differs.participations.filter { $0.part == part }.map(participant)
      if !actors.isEmpty { parts.append("\(part.rawValue) \(actors.joined(separator: ", "))") }
    }
    return parts.joined(separator: ", ")
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
        Dossier.Section(
          heading: "",
          lines: records.lines(
            place, Place.type.fields.filter { !["id", "name"].contains($0.key) })),
        Dossier.Section(heading: "Names", lines: nameLines(place)),
        Dossier.Section(
          heading: "Zones",
          lines: place.zones.map { Line(label: "\($0.offset)", text: $0.during?.text ?? "always") }),
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
          lines: records.lines(
            tie, Tie.type.fields.filter { !["id", "kind", "between"].contains($0.key) })),
        Dossier.Section(heading: "Claims", lines: tie.claims.map(claim)),
      ], date: tie.during)
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
    case .concerns: "concerned by"
    }
  }
}
