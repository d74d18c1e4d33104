internal import Documents
internal import Negotiations

/// What is to be written: the new records, and the actors, sources, places and topics they mention.
extension MergeWork {
  func merged() -> MergedCorpus {
    var result = result
    for event in newEvents {
      var event = event
      _ = Event.type.changeMentions(of: &event) { subject, id in
        subject == .event ? eventIDs[EventID(id)]?.rawValue ?? id : id
      }
      result.corpus.events.insert(event)
    }
    for tie in imported.ties where present.ties[tie.id] == nil {
      result.corpus.ties.insert(renamed(tie, Tie.type))
    }
    addPositions(to: &result)
    addActors(to: &result.corpus)
    addRecords(to: &result.corpus)
    return result
  }

  /// Positions and rounds, and the issues they are on; those that the corpus has, word for word, are
  /// left out.
  private func addPositions(to result: inout MergedCorpus) {
    var ids: [PositionID: PositionID] = [:]
    var added: [Position] = []
    for position in imported.positions {
      var named = renamed(position, Position.type)
      named.event = named.event.map { eventIDs[$0] ?? $0 }
      if present.positions[named.id] == named { continue }
      let free = RecordID.unused(named.id.rawValue) { present.positions[PositionID($0)] != nil }
      if free != named.id.rawValue { result.renamed.append((named.id.rawValue, free)) }
      ids[named.id] = PositionID(free)
      named.id = PositionID(free)
      added.append(named)
    }
    for var position in added {
      position.follows = position.follows.map { ids[$0] ?? $0 }
      result.corpus.positions.insert(position)
    }
    for round in imported.rounds where present.rounds[round.id] == nil {
      result.corpus.rounds.insert(renamed(round, Round.type))
    }
    let terms = result.corpus.events.flatMap(\.terms)
    let used = Set(
      result.corpus.positions.flatMap { [$0.issue] + $0.inReturn }
        + terms.flatMap { $0.settles.map(\.issue) })
    for issue in imported.issues {
      let id = issueIDs[issue.id] ?? issue.id
      guard used.contains(id) || present.issues[id] == nil else { continue }
      var named = present.issues[id] ?? renamed(issue, BargainingIssue.type)
      named.id = id
      result.corpus.issues.insert(named)
    }
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
    var needed = Set(corpus.events.flatMap { Event.type.actors(mentionedIn: $0) })
    for tie in corpus.ties { needed.formUnion(Tie.type.actors(mentionedIn: tie)) }
    for position in corpus.positions {
      needed.formUnion(Position.type.actors(mentionedIn: position))
    }
    for round in corpus.rounds { needed.formUnion(Round.type.actors(mentionedIn: round)) }
    for actor in joined where needed.contains(actor.id) {
      needed.formUnion(Actor.type.actors(mentionedIn: actor))
    }
    corpus.actors = Roster(joined.filter { needed.contains($0.id) })
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
    for field in Actor.type.fields {
      guard case .value(let value) = field.content, known.flatMap(value.text) == nil else {
        continue
      }
      field.join(&record, actor)
    }
    addMemberships(of: actor, to: &record)
    record.claims += actor.claims.map { renamed($0, Claim.type) }
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
    for affiliation in actor.affiliations.map({ renamed($0, Affiliation.type) }) {
      if !sides.contains(affiliation.of) { record.affiliations.append(affiliation) }
    }
    let held = record.offices + (known?.offices ?? [])
    for office in actor.offices where !held.contains(where: { $0.isSameTitle(as: office) }) {
      record.offices.append(renamed(office, Office.type))
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
    let topics = Set(corpus.events.flatMap(\.topics) + corpus.issues.flatMap(\.topics))
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
