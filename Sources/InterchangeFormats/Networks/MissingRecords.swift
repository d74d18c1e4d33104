internal import Negotiations

/// Gives a record to everything that a corpus mentions and does not hold, so that it is sound: a
/// program that keeps no bibliography, say, loses it, and the claims still name their sources.
enum MissingRecords {
  /// Adds the records and tells of them.
  static func complete(_ corpus: inout Corpus, from file: String, _ ledger: inout Ledger) {
    var sources: [String] = []
    for claim in corpus.allClaims() {
      let title = claim.source.rawValue
      if corpus.sources.insert(Source(id: claim.source, type: "document", title: title)) {
        sources.append(title)
      }
    }
    tell("source", sources, in: file, &ledger)
    var actors: [String] = []
    for id in corpus.mentionedActors {
      if corpus.actors.insert(Actor(id: id, kind: .group, name: id.rawValue)) {
        actors.append(id.rawValue)
      }
    }
    tell("actor", actors, in: file, &ledger)
    guard !corpus.topics.isEmpty else { return }
    var topics: [String] = []
    for id in corpus.events.flatMap(\.topics) {
      if corpus.topics.insert(Topic(id: id, name: id.rawValue)) { topics.append(id.rawValue) }
    }
    tell("topic", topics, in: file, &ledger)
  }

  private static func tell(
    _ what: String, _ names: [String], in file: String, _ ledger: inout Ledger
  ) {
    guard let first = names.first else { return }
    let all =
      names.count == 1 ? "the \(what) '\(first)'" : "\(names.count) \(what)s such as '\(first)'"
    ledger.warn(
      Diagnostic(
        .warning, "record.missing", at: Diagnostic.Location(file: file),
        "it mentions \(all) and says nothing more of \(names.count == 1 ? "it" : "them")",
        help:
          "\(names.count == 1 ? "it stands" : "they stand") under the id alone; fill in the rest"))
  }
}

extension Corpus {
  /// The actors who are mentioned anywhere, in the order of the corpus, some more than once.
  fileprivate var mentionedActors: [ActorID] {
    var mentioned: [ActorID] = []
    func add(_ participations: [Participation]) {
      for participation in participations {
        mentioned.append(participation.actor)
        if let collective = participation.officeOf { mentioned.append(collective) }
      }
    }
    for event in events {
      add(event.participations)
      for claim in event.claims { add(claim.differs.participations) }
      for term in event.terms { mentioned += term.by + term.to }
    }
    for actor in actors {
      mentioned += actor.affiliations.map(\.of) + actor.offices.compactMap(\.of)
    }
    return mentioned + ties.flatMap(\.between)
  }
}
