import Negotiations

/// How much rests on each source of a corpus.
struct CorpusFacts: Encodable {
  struct PerSource: Encodable {
    var source: String
    var events: Int
    var claims: Int
    var differing: Int
  }

  var title: String
  var actors: Int
  var events: Int
  var ties: Int
  var claims: Int
  var conflicts: Int
  var sources: [PerSource]

  init(_ corpus: Corpus) {
    title = corpus.title
    actors = corpus.actors.count
    events = corpus.events.count
    ties = corpus.ties.count
    conflicts = corpus.conflicts.count
    var perSource = Dictionary(
      corpus.sources.map {
        ($0.id, PerSource(source: $0.id.rawValue, events: 0, claims: 0, differing: 0))
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

  var tables: [TitledTable] {
    [
      TitledTable(
        title: """
          \(actors) actors, \(events) events, \(ties) ties, \(claims) claims, \
          \(conflicts) conflicts
          """,
        table: Table(
          ["Source", "Events", "Claims", "Differing"],
          rows: sources.map { [$0.source, "\($0.events)", "\($0.claims)", "\($0.differing)"] },
          numeric: [1, 2, 3]))
    ]
  }
}
