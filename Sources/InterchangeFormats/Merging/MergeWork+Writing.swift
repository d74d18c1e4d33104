internal import Negotiations

/// What is to be written: the new records, and the actors, sources, places and topics they mention.
extension MergeWork {
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

  /// Adds what the import says of an actor beyond the corpus.
  private func add(_ actor: Actor, to record: inout Actor) {
    let known = present.actors[record.id]
    addNames(of: actor, to: &record)
    record.during = record.during ?? (known?.during == nil ? actor.during : nil)
    addMemberships(of: actor, to: &record)
    if known?.note == nil { record.note = record.note ?? actor.note }
    record.claims += actor.claims.map { renamed($0) }
  }

  private func addNames(of actor: Actor, to record: inout Actor) {
    let known = present.actors[record.id]?.names ?? []
    let texts = [record.name] + (record.names + known).map(\.text)
    var letters = Set(texts.map { FoldedName($0).letters })
    for name in [Name(actor.name, language: "und")] + actor.names
    where letters.insert(FoldedName(name.text).letters).inserted {
      record.names.append(name)
    }
  }

  private func addMemberships(of actor: Actor, to record: inout Actor) {
    let known = present.actors[record.id]
    let sides = Set((record.affiliations + (known?.affiliations ?? [])).map(\.of))
    for affiliation in actor.affiliations {
      var affiliation = affiliation
      affiliation.of = actorIDs[affiliation.of] ?? affiliation.of
      affiliation.claims = affiliation.claims.map { renamed($0) }
      if !sides.contains(affiliation.of) { record.affiliations.append(affiliation) }
    }
    let held = record.offices + (known?.offices ?? [])
    for office in actor.offices where !held.contains(where: { $0.isSameTitle(as: office) }) {
      var office = office
      office.of = office.of.map { actorIDs[$0] ?? $0 }
      office.claims = office.claims.map { renamed($0) }
      record.offices.append(office)
    }
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

extension Office {
  /// Whether the titles are alike, or one says besides of what: `President of the United States`.
  fileprivate func isSameTitle(as other: Office) -> Bool {
    let (one, two) = (FoldedName(title).letters, FoldedName(other.title).letters)
    return one == two || one.hasPrefix(two + "of") || two.hasPrefix(one + "of")
  }
}
