internal import Negotiations

/// Takes out of a joined corpus every mention of something it does not hold, so that whoever uses it
/// can rely on its ids. Each of them is reported by a rule.
struct Pruning {
  private let actors: Roster<Actor>
  private let sources: Roster<Source>
  private let topics: Roster<Topic>
  private let events: Roster<Event>

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
  }

  private func prune<Section: CorpusSection>(_ section: Section, of corpus: inout Corpus) {
    var records = corpus[keyPath: section.records]
    for record in records where section.holds(record) {
      var pruned = record
      _ = section.type.changeMentions(of: &pruned) { isKnown($0, $1) ? $1 : nil }
      records[record.id] = pruned
    }
    corpus[keyPath: section.records] = records
  }

  private func isKnown(_ subject: RecordSubject, _ id: String) -> Bool {
    switch subject {
    case .actor: actors[ActorID(id)] != nil
    case .source: sources[SourceKey(id)] != nil
    // Topics may be free words while no file declares any, and places always.
    case .topic: topics.isEmpty || topics[TopicID(id)] != nil
    case .event: events[EventID(id)] != nil
    case .place: true
    }
  }
}
