internal import Negotiations

/// Takes out of a joined corpus every mention of something it does not hold, so that whoever uses it
/// can rely on its ids. Each of them is reported by a rule.
enum Pruning {
  static func prune(_ corpus: inout Corpus) {
    let known = Known(corpus)
    for actor in corpus.actors { corpus.actors[actor.id] = known.pruned(actor) }
    for event in corpus.events { corpus.events[event.id] = known.pruned(event) }
    for tie in corpus.ties {
      var pruned = tie
      pruned.between = tie.between.filter(known.actor)
      pruned.claims = known.pruned(tie.claims)
      corpus.ties[tie.id] = pruned
    }
  }
}

/// What a corpus holds.
private struct Known {
  private let actors: Set<ActorID>
  private let sources: Set<SourceKey>
  private let topics: Set<TopicID>
  private let events: Set<EventID>

  init(_ corpus: Corpus) {
    actors = Set(corpus.actors.map(\.id))
    sources = Set(corpus.sources.map(\.id))
    topics = Set(corpus.topics.map(\.id))
    events = Set(corpus.events.map(\.id))
  }

  func actor(_ id: ActorID) -> Bool { actors.contains(id) }

  func pruned(_ claims: [Claim]) -> [Claim] {
    claims.filter { sources.contains($0.source) }.map { claim in
      var pruned = claim
      pruned.differs.participations.removeAll { !actors.contains($0.actor) }
      return pruned
    }
  }

  func pruned(_ actor: Actor) -> Actor {
    var pruned = actor
    pruned.affiliations.removeAll { !actors.contains($0.of) }
    for index in pruned.affiliations.indices {
      pruned.affiliations[index].claims = self.pruned(pruned.affiliations[index].claims)
    }
    for index in pruned.offices.indices {
      let office = pruned.offices[index]
      if let of = office.of, !actors.contains(of) { pruned.offices[index].of = nil }
      pruned.offices[index].claims = self.pruned(office.claims)
    }
    pruned.claims = self.pruned(actor.claims)
    return pruned
  }

  func pruned(_ event: Event) -> Event {
    var pruned = event
    pruned.participations.removeAll { !actors.contains($0.actor) }
    if !topics.isEmpty { pruned.topics.removeAll { !topics.contains($0) } }
    pruned.relations.removeAll { !events.contains($0.target) }
    pruned.terms = event.terms.map { term in
      var term = term
      term.by = term.by.filter(actor)
      term.to = term.to.filter(actor)
      term.fulfilledBy = term.fulfilledBy.filter(events.contains)
      term.brokenBy = term.brokenBy.filter(events.contains)
      term.claims = self.pruned(term.claims)
      return term
    }
    pruned.claims = self.pruned(event.claims)
    return pruned
  }
}
