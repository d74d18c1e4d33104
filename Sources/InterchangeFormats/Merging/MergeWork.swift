internal import HistoricalDates
internal import Negotiations

/// One merge while it goes on: which id of the import is which in the corpus.
struct MergeWork {
  let present: Corpus
  let imported: Corpus
  let decisions: MergeDecisions
  private(set) var result: MergedCorpus
  private var actorIDs: [ActorID: ActorID] = [:]
  /// Actors of whom nobody knows yet whether the corpus has them.
  private var doubtful: Set<ActorID> = []
  private var placeIDs: [String: String] = [:]
  private var topicIDs: [TopicID: TopicID] = [:]
  private var sourceKeys: [SourceKey: SourceKey] = [:]
  private var eventIDs: [EventID: EventID] = [:]
  private var newEvents: [Event] = []

  init(present: Corpus, imported: Corpus, decisions: MergeDecisions) {
    self.present = present
    self.imported = imported
    self.decisions = decisions
    result = MergedCorpus(
      corpus: Corpus(
        title: imported.title, note: imported.note, approximateDays: imported.approximateDays))
  }

  // MARK: - Actors

  /// Finds the collectives first: the side a person is on tells people apart.
  mutating func matchActors() {
    let matching = ActorMatching(present, decisions)
    let uses = self.uses()
    let people = imported.actors.filter { !$0.kind.isCollective }
    let order = imported.actors.filter(\.kind.isCollective) + people
    for actor in order {
      let sides = ActorMatching.Sides(
        known: Set(actor.affiliations.compactMap { actorIDs[$0.of] }),
        isOpen: actor.affiliations.isEmpty
          || actor.affiliations.contains { doubtful.contains($0.of) })
      switch matching.outcome(actor, uses: uses[actor.id] ?? [], sides: sides) {
      case .same(let id, let reason):
        actorIDs[actor.id] = id
        result.matches.append(.init(imported: actor.id, present: id, reason: reason))
      case .doubtful(let others):
        doubtful.insert(actor.id)
        for other in others { ask(actor, other) }
        keepApart(actor)
      case .new:
        keepApart(actor)
      }
    }
    joinWithin()
  }

  /// When and as what the import has each actor.
  private func uses() -> [ActorID: [(date: HistoricalDate, role: String?)]] {
    var uses: [ActorID: [(date: HistoricalDate, role: String?)]] = [:]
    for event in imported.events {
      for participation in event.participations {
        let role = participation.office ?? participation.role
        // A few uses decide as well as thousands.
        if uses[participation.actor, default: []].count < 64 {
          uses[participation.actor, default: []].append((event.date, role))
        }
      }
    }
    for actor in imported.actors {
      for office in actor.offices {
        guard let during = office.during else { continue }
        uses[actor.id, default: []].append((during, office.title))
      }
    }
    return uses
  }

  private mutating func ask(_ actor: Actor, _ other: ActorID) {
    guard let candidate = present.actors[other] else { return }
    result.questions.append(
      MergeQuestion(
        subject: .actor, imported: actor.id.rawValue, present: other.rawValue,
        remark: "\(words(actor, in: imported)) – \(words(candidate, in: present))"))
  }

  /// An actor in words that help to decide: name, office or role, side.
  private func words(_ actor: Actor, in corpus: Corpus) -> String {
    var remarks = actor.offices.prefix(2).map { office in
      office.title + (office.during.map { " \($0.text)" } ?? "")
    }
    if remarks.isEmpty {
      let event = corpus.events.first { $0.participants.contains(actor.id) }
      let role = event?.participations.first { $0.actor == actor.id }?.role
      remarks += [role, event?.date.text].compactMap { $0 }
    }
    if let side = actor.affiliations.first?.of { remarks.append(side.rawValue) }
    return remarks.isEmpty ? actor.name : "\(actor.name) (\(remarks.joined(separator: ", ")))"
  }

  /// An actor who is nobody in the corpus must not bear the id of somebody there.
  private mutating func keepApart(_ actor: Actor) {
    actorIDs[actor.id] = ActorID(
      unused(actor.id.rawValue) { [present, imported] id in
        present.actors[ActorID(id)] != nil
          || (id != actor.id.rawValue && imported.actors[ActorID(id)] != nil)
      })
  }

  /// Decisions that two actors of the import are one.
  private mutating func joinWithin() {
    for actor in imported.actors {
      guard let other = decisions.same(.actor, as: actor.id.rawValue),
        present.actors[ActorID(other)] == nil, imported.actors[ActorID(other)] != nil,
        other != actor.id.rawValue
      else { continue }
      actorIDs[actor.id] = actorIDs[ActorID(other)]
    }
  }

  private mutating func unused(_ id: String, _ isTaken: (String) -> Bool) -> String {
    let free = RecordID.unused(id, isTaken: isTaken)
    if free != id { result.renamed.append((id, free)) }
    return free
  }

  // MARK: - Sources, places, topics

  mutating func matchRecords() {
    for source in imported.sources {
      guard let other = present.sources[source.id], !Self.isSame(source, other) else { continue }
      sourceKeys[source.id] = SourceKey(
        unused(source.id.rawValue) { [present] in present.sources[SourceKey($0)] != nil })
    }
    let places = Self.byName(present.places)
    for place in imported.places {
      if let same = places[FoldedName(place.name).letters] {
        placeIDs[place.id.rawValue] = same.rawValue
      } else if present.places[place.id] != nil {
        placeIDs[place.id.rawValue] = unused(place.id.rawValue) { [present] in
          present.places[PlaceID($0)] != nil
        }
      }
    }
    let topics = Self.byName(present.topics)
    for topic in imported.topics {
      if let same = topics[FoldedName(topic.name).letters] {
        topicIDs[topic.id] = same
      } else if present.topics[topic.id] != nil {
        topicIDs[topic.id] = TopicID(
          unused(topic.id.rawValue) { [present] in present.topics[TopicID($0)] != nil })
      }
    }
  }

  /// Whether two records are of one work: a title or an address in common.
  private static func isSame(_ source: Source, _ other: Source) -> Bool {
    func addresses(_ source: Source) -> Set<String> {
      let values = source.variables.filter { ["URL", "DOI"].contains($0.name) }.map(\.value)
      return Set(values.map { $0.trimmingSuffix("/").lowercased() })
    }
    return FoldedName(source.title) == FoldedName(other.title)
      || !addresses(source).isDisjoint(with: addresses(other))
  }

  private static func byName<Record: Named, Subject>(
    _ records: Roster<Record>
  ) -> [String: Identifier<Subject>] where Record.ID == Identifier<Subject> {
    var byName: [String: Identifier<Subject>] = [:]
    for record in records {
      for text in [record.name] + record.names.map(\.text) {
        byName[FoldedName(text).letters] = byName[FoldedName(text).letters] ?? record.id
      }
    }
    return byName
  }

  // MARK: - Events

  mutating func matchEvents() {
    let likeness = EventLikeness(present)
    for event in imported.events {
      if present.events[event.id] != nil {
        result.presentEvents.append(event.id)
        continue
      }
      var named = renamed(event)
      unsettleRoles(in: &named)
      if let other = decisions.same(.event, as: event.id.rawValue).map({ EventID($0) }),
        present.events[other] != nil
      {
        eventIDs[event.id] = other
        result.sameEvents.append(.init(present: other, claims: named.claims))
        continue
      }
      for other in likeness.alike(named)
      where decisions.verdict(.event, event.id.rawValue, other.id.rawValue) != .different {
        result.questions.append(
          MergeQuestion(
            subject: .event, imported: event.id.rawValue, present: other.id.rawValue,
            remark: "\(named.date.text) – \(other.date.text), "
              + named.participants.map(\.rawValue).joined(separator: ", ")))
      }
      newEvents.append(named)
    }
  }

  /// A role that the corpus knows as an office of other years is told of, and written so that it no
  /// longer claims the office.
  private mutating func unsettleRoles(in event: inout Event) {
    let date = event.date.widened(approximateDays: present.approximateDays ?? 0)
    for index in event.participations.indices {
      let participation = event.participations[index]
      guard let role = participation.role, let actor = present.actors[participation.actor] else {
        continue
      }
      let tenures = actor.offices.filter { FoldedName($0.title) == FoldedName(role) }
      let isHeld = tenures.contains { office in
        office.during.map { date.certainty(in: DateWindow($0)) != nil } ?? true
      }
      guard !tenures.isEmpty, !isHeld else { continue }
      event.participations[index].role = role + " (unconfirmed)"
      result.unsettled.append(
        .init(
          event: event.id, actor: actor.id, role: role, date: event.date,
          recorded: tenures.compactMap { $0.during?.text }.joined(separator: ", ")))
    }
  }

  private func renamed(_ event: Event) -> Event {
    var event = event
    event.participations = renamed(event.participations)
    event.place = event.place.map { placeIDs[$0] ?? $0 }
    event.topics = event.topics.map { topicIDs[$0] ?? $0 }
    event.claims = event.claims.map { renamed($0) }
    for index in event.terms.indices {
      event.terms[index].by = event.terms[index].by.map { actorIDs[$0] ?? $0 }
      event.terms[index].to = event.terms[index].to.map { actorIDs[$0] ?? $0 }
      event.terms[index].claims = event.terms[index].claims.map { renamed($0) }
    }
    return event
  }

  private func renamed(_ participations: [Participation]) -> [Participation] {
    participations.map { participation in
      var named = participation
      named.actor = actorIDs[participation.actor] ?? participation.actor
      named.officeOf = participation.officeOf.map { actorIDs[$0] ?? $0 }
      return named
    }
  }

  private func renamed(_ claim: Claim) -> Claim {
    var claim = claim
    claim.source = sourceKeys[claim.source] ?? claim.source
    claim.differs.participations = renamed(claim.differs.participations)
    return claim
  }

  // MARK: - The new records

  func merged() -> MergedCorpus {
    var result = result
    for event in newEvents {
      var event = event
      event.relations = event.relations.map { Relation($0.kind, eventIDs[$0.target] ?? $0.target) }
      result.corpus.events.insert(event)
    }
    for tie in imported.ties where present.ties[tie.id] == nil {
      var tie = tie
      tie.between = tie.between.map { actorIDs[$0] ?? $0 }
      tie.claims = tie.claims.map { renamed($0) }
      result.corpus.ties.insert(tie)
    }
    addActors(to: &result.corpus)
    addRecords(to: &result.corpus)
    return result
  }

  /// The actors that the new records mention, each as the corpus has it, with what the import adds.
  private func addActors(to corpus: inout Corpus) {
    var joined = Roster<Actor>()
    for actor in imported.actors {
      let id = actorIDs[actor.id] ?? actor.id
      var record = joined[id] ?? start(actor, as: id)
      add(actor, to: &record)
      joined[id] = record
    }
    var needed = Set(corpus.events.flatMap { Self.mentioned(in: $0) })
    for tie in corpus.ties { needed.formUnion(tie.between) }
    for actor in joined where needed.contains(actor.id) {
      needed.formUnion(actor.affiliations.map(\.of) + actor.offices.compactMap(\.of))
    }
    corpus.actors = Roster(joined.filter { needed.contains($0.id) })
  }

  private static func mentioned(in event: Event) -> [ActorID] {
    let participations = event.participations + event.claims.flatMap(\.differs.participations)
    return participations.flatMap { [$0.actor] + ($0.officeOf.map { [$0] } ?? []) }
      + event.terms.flatMap { $0.by + $0.to }
  }

  private func start(_ actor: Actor, as id: ActorID) -> Actor {
    guard let known = present.actors[id] else {
      return Actor(id: id, kind: actor.kind, name: actor.name)
    }
    return Actor(id: id, kind: known.kind, name: known.name)
  }

  private func add(_ actor: Actor, to record: inout Actor) {
    let known = present.actors[record.id]
    let named = [record.name] + (record.names + (known?.names ?? [])).map(\.text)
    var letters = Set(named.map { FoldedName($0).letters })
    for name in [Name(actor.name, language: "und")] + actor.names
    where letters.insert(FoldedName(name.text).letters).inserted {
      record.names.append(name)
    }
    record.during = record.during ?? (known?.during == nil ? actor.during : nil)
    let sides = Set((record.affiliations + (known?.affiliations ?? [])).map(\.of))
    for affiliation in actor.affiliations {
      var affiliation = affiliation
      affiliation.of = actorIDs[affiliation.of] ?? affiliation.of
      affiliation.claims = affiliation.claims.map { renamed($0) }
      if !sides.contains(affiliation.of) { record.affiliations.append(affiliation) }
    }
    let titles = Set((record.offices + (known?.offices ?? [])).map { FoldedName($0.title).letters })
    for office in actor.offices where !titles.contains(FoldedName(office.title).letters) {
      var office = office
      office.of = office.of.map { actorIDs[$0] ?? $0 }
      office.claims = office.claims.map { renamed($0) }
      record.offices.append(office)
    }
    if known?.note == nil { record.note = record.note ?? actor.note }
    record.claims += actor.claims.map { renamed($0) }
  }

  private func addRecords(to corpus: inout Corpus) {
    let cited = Set(corpus.allClaims().map(\.source))
    for source in imported.sources {
      var source = source
      source.id = sourceKeys[source.id] ?? source.id
      if cited.contains(source.id) { corpus.sources.insert(present.sources[source.id] ?? source) }
    }
    let used = Set(corpus.events.compactMap(\.place))
    for place in imported.places {
      let id = PlaceID(placeIDs[place.id.rawValue] ?? place.id.rawValue)
      guard used.contains(id.rawValue) else { continue }
      let known = present.places[id]
      corpus.places.insert(
        Place(id: id, name: known?.name ?? place.name, names: known == nil ? place.names : []))
    }
    let topics = Set(corpus.events.flatMap(\.topics))
    for topic in imported.topics {
      let id = topicIDs[topic.id] ?? topic.id
      guard topics.contains(id) else { continue }
      let known = present.topics[id]
      corpus.topics.insert(
        Topic(id: id, name: known?.name ?? topic.name, names: known == nil ? topic.names : []))
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
