public import Negotiations

/// How much a corpus holds, and how much of it rests on each source.
public struct CorpusFacts: Hashable, Codable, Sendable {
  /// What rests on one source.
  public struct PerSource: Hashable, Codable, Sendable {
    /// The source.
    public var source: SourceKey
    /// How many events it speaks of.
    public var events: Int
    /// How many claims it makes.
    public var claims: Int
    /// How many of its claims about events say otherwise than the preferred value.
    public var differing: Int
  }

  /// What the corpus is called.
  public var title: String
  /// How many actors there are.
  public var actors: Int
  /// How many events.
  public var events: Int
  /// How many ties.
  public var ties: Int
  /// How many claims, about whatever.
  public var claims: Int
  /// How many fields of events on which sources differ.
  public var conflicts: Int
  /// Every source, in the order of the corpus.
  public var sources: [PerSource]

  /// The facts of a corpus.
  public init(_ corpus: Corpus) {
    title = corpus.title
    actors = corpus.actors.count
    events = corpus.events.count
    ties = corpus.ties.count
    conflicts = corpus.conflicts.count
    var perSource = Dictionary(
      corpus.sources.map {
        ($0.id, PerSource(source: $0.id, events: 0, claims: 0, differing: 0))
      }, uniquingKeysWith: { first, _ in first })
    for event in corpus.events {
      for key in Set(event.claims.map(\.source)) { perSource[key]?.events += 1 }
      for claim in event.claims where !claim.differs.isEmpty {
        perSource[claim.source]?.differing += 1
      }
    }
    let all = corpus.allClaims()
    for claim in all { perSource[claim.source]?.claims += 1 }
    claims = all.count
    sources = corpus.sources.compactMap { perSource[$0.id] }
  }
}
