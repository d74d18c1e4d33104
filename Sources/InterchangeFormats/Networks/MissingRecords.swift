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
    tell("issue", corpus.addMissingIssues(mentioned[.issue, default: []]), in: file, &ledger)
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
  /// Adds issues of which no more is known than the stands that were taken on them, and returns their
  /// ids. Where only one is known, another stands for all others: an issue has two at least.
  fileprivate mutating func addMissingIssues(_ ids: [String]) -> [String] {
    ids.filter { id in
      let issue = IssueID(id)
      let stands =
        positions.filter { $0.issue == issue }.compactMap(\.stand)
        + events.flatMap(\.terms).flatMap(\.settles).filter { $0.issue == issue }
        .compactMap(\.stand)
      var added = BargainingIssue(id: issue, name: id)
      for stand in stands.distinct() {
        switch stand {
        case .option(let option):
          added.options.append(BargainingIssue.Option(id: option, name: option.rawValue))
        case .value(let value): added.scale.append(BargainingIssue.Mark(value, stand.text))
        }
      }
      if added.options.count == 1 {
        added.options.append(BargainingIssue.Option(id: "any-other", name: "Any other stand"))
      }
      if added.scale.count == 1 {
        let other = added.scale[0].value == 0 ? 1.0 : 0
        added.scale.append(BargainingIssue.Mark(other, Stand.value(other).text))
      }
      return issues.insert(added)
    }
  }

  /// The ids that are mentioned anywhere, by what they are ids of, each once: first what events
  /// mention, in the order of the corpus, then actors, ties,
  /// issues, positions and rounds.
  fileprivate var mentioned: [RecordSubject: [String]] {
    var found: [RecordSubject: [String]] = [:]
    var known: [RecordSubject: Set<String>] = [:]
    func note(_ subject: RecordSubject, _ id: String) {
      if known[subject, default: []].insert(id).inserted { found[subject, default: []].append(id) }
    }
    for event in events { Event.type.eachMention(in: event, note) }
    for actor in actors { Actor.type.eachMention(in: actor, note) }
    for tie in ties { Tie.type.eachMention(in: tie, note) }
    for issue in issues { BargainingIssue.type.eachMention(in: issue, note) }
    for position in positions { Position.type.eachMention(in: position, note) }
    for round in rounds { Round.type.eachMention(in: round, note) }
    return found
  }
}
