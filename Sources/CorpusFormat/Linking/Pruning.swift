internal import Negotiations

/// Takes out of a joined corpus every mention of something it does not hold, so that whoever uses it
/// can rely on its ids. Each of them is reported by a rule.
struct Pruning {
  private let actors: Roster<Actor>
  private let sources: Roster<Source>
  private let topics: Roster<Topic>
  private let events: Roster<Event>
  private let issues: Roster<BargainingIssue>
  private let positions: Roster<Position>

  /// Prunes a corpus whose files make these mentions.
  static func prune(_ corpus: inout Corpus, mentions: some Sequence<Reference>) {
    let pruning = Pruning(corpus)
    if mentions.allSatisfy({ pruning.isKnown($0.subject, $0.id) }) { return }
    for section in Corpus.sections { pruning.prune(section, of: &corpus) }
  }

  private init(_ corpus: Corpus) {
    actors = corpus.actors
    sources = corpus.sources
    topics = corpus.topics
    events = corpus.events
    issues = corpus.issues
    positions = corpus.positions
  }

  private func prune<Section: CorpusSection>(_ section: Section, of corpus: inout Corpus) {
    let pruned = corpus[keyPath: section.records].compactMap { record in
      var pruned = record
      guard section.holds(record) else { return record }
      // A position of nobody, or on nothing, is of no use.
      return section.type.changeMentions(of: &pruned) { isKnown($0, $1) ? $1 : nil } ? pruned : nil
    }
    corpus[keyPath: section.records] = Roster(pruned)
  }

  private func isKnown(_ subject: RecordSubject, _ id: String) -> Bool {
    switch subject {
    case .actor: actors[ActorID(id)] != nil
    case .source: sources[SourceKey(id)] != nil
    // Topics may be free words while no file declares any, and places always.
    case .topic: topics.isEmpty || topics[TopicID(id)] != nil
    case .event: events[EventID(id)] != nil
    case .issue: issues[IssueID(id)] != nil
    case .position: positions[PositionID(id)] != nil
    case .place: true
    }
  }
}
