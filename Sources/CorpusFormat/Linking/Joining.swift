internal import Negotiations

/// Joins corpora as one graph: an id that two share is one thing.
///
/// What they agree on stands once; lists are joined; where they contradict each other the first file
/// is followed, and a rule reports it.
enum Joining {
  static func join(_ corpora: [Corpus]) -> Corpus {
    let corpora = Set(corpora.map(\.zones)).count > 1 ? corpora.map(keepingZones) : corpora
    guard var joined = corpora.first else { return Corpus(title: "") }
    for corpus in corpora.dropFirst() {
      Corpus.type.join(&joined, corpus)
      for section in Corpus.sections { join(section, of: corpus, into: &joined) }
    }
    joined.title = corpora.map(\.title).distinct().joined(separator: "; ")
    if corpora.count > 1 {
      joined.parts = CorpusParts(
        corpora.map { CorpusPart(title: $0.title, events: Set($0.events.map(\.id))) })
    }
    return joined
  }

  /// The corpus with its zones in its events, which others are not to have.
  private static func keepingZones(_ corpus: Corpus) -> Corpus {
    var corpus = corpus
    for var event in corpus.events {
      event.home = corpus.zones
      corpus.events[event.id] = event
    }
    corpus.zones = []
    return corpus
  }

  private static func join<Section: CorpusSection>(
    _ section: Section, of corpus: Corpus, into joined: inout Corpus
  ) {
    var records = joined[keyPath: section.records]
    for record in corpus[keyPath: section.records] where section.holds(record) {
      // A second event under one id is reported; it says something else and cannot be joined.
      guard !records.insert(record), section.kind == nil, var present = records[record.id] else {
        continue
      }
      section.type.join(&present, record)
      records[record.id] = present
    }
    joined[keyPath: section.records] = records
  }
}
