import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// What a page holds of a corpus, with everything numbered: events, actors and sources by id, so that
/// the order of the numbers is that of the ids.
struct ExplorerRecord {
  let corpus: Corpus
  let request: FigureRequest
  let events: [Event]
  let actors: [Actor]
  let sources: [Source]
  let positions: HeldPositions
  let topics: [Topic]
  /// The places as events and what sources say of them give them.
  let places: [String]
  /// The languages of names, as tags.
  let languages: [String]
  private(set) var eventNumbers: [EventID: Int] = [:]
  private(set) var actorNumbers: [ActorID: Int] = [:]
  private(set) var sourceNumbers: [SourceKey: Int] = [:]
  private(set) var topicNumbers: [TopicID: Int] = [:]
  private(set) var placeNumbers: [String: Int] = [:]
  private(set) var languageNumbers: [String: Int] = [:]

  init(of request: FigureRequest, content: DiagramContent, in corpus: Corpus) {
    self.corpus = corpus
    self.request = request
    let events = Self.events(of: request, content: content, in: corpus).sorted { $0.id < $1.id }
    self.events = events
    let present = Self.participants(in: events)
    let isAround = !request.centre.isEmpty || request.atLeast > 1
    let positions = HeldPositions(of: request, actors: isAround ? present : nil, in: corpus)
    self.positions = positions
    let shown = positions.all.filter { positions.shown.contains($0.id) }
    actors = Self.withCollectives(
      present.union(shown.flatMap { [$0.actor] + $0.toward }), of: corpus
    ).sorted { $0.id < $1.id }
    let cited = Set((events.flatMap(\.claims) + shown.flatMap(\.claims)).map(\.source))
    sources = corpus.sources.filter { cited.contains($0.id) }.sorted { $0.id < $1.id }
    let known = Set(events.flatMap(\.topics))
    topics =
      corpus.topics.filter { known.contains($0.id) }
      + known.filter { corpus.topics[$0] == nil }.sorted().map { Topic(id: $0, name: $0.rawValue) }
    places = Set(
      events.flatMap { EvidencePolicy.all.variants(of: $0) + [$0] }.compactMap(\.place)
    ).sorted()
    let ofIssues = positions.issues.flatMap { $0.names + $0.options.flatMap(\.names) }
    let names =
      actors.flatMap(\.names) + topics.flatMap(\.names) + events.flatMap(\.names) + ofIssues
    languages = Set(names.map(\.language)).sorted()
    eventNumbers = Self.numbers(events.map(\.id))
    actorNumbers = Self.numbers(actors.map(\.id))
    sourceNumbers = Self.numbers(sources.map(\.id))
    topicNumbers = Self.numbers(topics.map(\.id))
    placeNumbers = Self.numbers(places)
    languageNumbers = Self.numbers(languages)
  }

  private static func numbers<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
    Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
  }

  // MARK: What is held

  /// Whatever any policy lets a reader select within the bounds of the request, and, where there are no
  /// bounds, what was planned and not held as well.
  private static func events(
    of request: FigureRequest, content: DiagramContent, in corpus: Corpus
  ) -> [Event] {
    var widest = request.selection
    widest.atLeast = .possible
    widest.policy = .all
    let isAround = !request.centre.isEmpty || request.atLeast > 1
    if !isAround, widest.takesAll { return Array(corpus.events) }
    var ids = Set(widest.events(in: corpus, includingParts: true).map(\.event.id))
    if isAround { ids.formIntersection(content.events.map(\.event.id)) }
    return corpus.events.filter { ids.contains($0.id) }
  }

  /// Those who took part by anyone's word.
  private static func participants(in events: [Event]) -> Set<ActorID> {
    Set(
      events.flatMap { event in
        ([event] + EvidencePolicy.all.variants(of: event)).flatMap {
          $0.participations.map(\.actor)
        }
      })
  }

  /// Some actors, and the sides and collectives they were of.
  private static func withCollectives(_ actors: Set<ActorID>, of corpus: Corpus) -> [Actor] {
    var ids = actors
    var open = Array(ids)
    while let next = open.popLast() {
      for above in corpus.actors[next]?.affiliations ?? [] where ids.insert(above.of).inserted {
        open.append(above.of)
      }
    }
    return ids.map { corpus.actors[$0] ?? Actor(id: $0, kind: .group, name: $0.rawValue) }
  }
}

extension Selection {
  /// Whether nothing is left out but by certainty and policy.
  fileprivate var takesAll: Bool {
    window == nil && topics.isEmpty && place == nil && !isSecretOnly
      && kinds.count == Event.Kind.allCases.count
  }
}
