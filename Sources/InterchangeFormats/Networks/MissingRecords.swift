internal import Documents
internal import Negotiations

/// Gives a record to everything that a corpus mentions and does not hold, so that it is sound: a
/// program that keeps no bibliography, say, loses it, and the claims still name their sources.
enum MissingRecords {
  /// Adds the records and tells of them.
  static func complete(_ corpus: inout Corpus, from file: String, _ ledger: inout Ledger) {
    var sources: [String] = []
    let mentioned = corpus.mentioned
    for title in mentioned[.source, default: []] {
      if corpus.sources.insert(Source(id: SourceKey(title), type: "document", title: title)) {
        sources.append(title)
      }
    }
    tell("source", sources, in: file, &ledger)
    var actors: [String] = []
    for id in mentioned[.actor, default: []] {
      if corpus.actors.insert(Actor(id: ActorID(id), kind: .group, name: id)) { actors.append(id) }
    }
    tell("actor", actors, in: file, &ledger)
    guard !corpus.topics.isEmpty else { return }
    var topics: [String] = []
    for id in mentioned[.topic, default: []] {
      if corpus.topics.insert(Topic(id: TopicID(id), name: id)) { topics.append(id) }
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
  /// The ids that are mentioned anywhere, by what they are ids of, each once: first what events
  /// mention, in the order of the corpus, then actors and ties.
  fileprivate var mentioned: [RecordSubject: [String]] {
    var all: [(subject: RecordSubject, id: String)] = []
    for event in events { all += Event.type.mentions(of: event) }
    for actor in actors { all += Actor.type.mentions(of: actor) }
    for tie in ties { all += Tie.type.mentions(of: tie) }
    return Dictionary(grouping: all, by: \.subject).mapValues { $0.map(\.id).distinct() }
  }
}
