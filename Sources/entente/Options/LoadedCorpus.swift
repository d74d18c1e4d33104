import CorpusFormat
import NegotiationAnalysis
import Negotiations

/// A sound corpus, and the things in it by the names that a user gives them.
struct LoadedCorpus {
  let corpus: Corpus
  /// The files it was read from.
  let files: [CorpusInput]
  private let actors: NameIndex<Actor>

  init(_ corpus: Corpus, files: [CorpusInput]) {
    self.corpus = corpus
    self.files = files
    actors = NameIndex(corpus.actors)
  }

  /// The actor whom `name` means, in any script.
  func actor(_ name: String) throws -> ActorID {
    try resolve(name, in: actors, what: "actor")
  }

  /// The topic that `name` means; one that no corpus declares is taken as it is where an event has
  /// it.
  func topic(_ name: String) throws -> TopicID {
    let plain = TopicID(name)
    if corpus.events.contains(where: { $0.topics.contains(plain) }) { return plain }
    return try resolve(name, in: NameIndex(corpus.topics), what: "topic")
  }

  /// The issue that `name` means, in any script.
  func issue(_ name: String) throws -> IssueID {
    try resolve(name, in: NameIndex(corpus.issues), what: "issue")
  }

  /// Refuses a source that no corpus has.
  func requireSource(_ key: SourceKey) throws {
    guard corpus.sources[key] == nil else { return }
    _ = try resolve(key.rawValue, in: NameIndex(corpus.sources), what: "source")
  }

  /// Refuses a place that no corpus declares and no event has: a misspelt place is not one where
  /// nothing happened.
  func requirePlace(_ name: String) throws {
    let matcher = PlaceMatcher(name, in: corpus)
    let spellings = corpus.places.flatMap { [$0.id.rawValue, $0.name] + $0.names.map(\.text) }
    let stated = corpus.events.flatMap { event in
      [event.place] + event.claims.map(\.differs.place)
    }
    let places = (spellings + stated.compactMap(\.self)).distinct()
    if places.contains(where: matcher.matches) { return }
    let nearest = Nearest.suggestions(for: name, among: places)
    throw Failure.unusable(unknown(name, what: "place", nearest))
  }

  /// The actor or event that `name` means, an actor before an event.
  func endpoint(_ name: String) throws -> Endpoint {
    switch try subject(name, expected: "actor or event") {
    case .actor(let id): return .actor(id)
    case .event(let id): return .event(id)
    case .source: throw notAnEndpoint(name, "a source")
    case .topic: throw notAnEndpoint(name, "a topic")
    case .place: throw notAnEndpoint(name, "a place")
    case .tie: throw notAnEndpoint(name, "a tie")
    case .issue: throw notAnEndpoint(name, "an issue")
    case .position: throw notAnEndpoint(name, "a position")
    case .round: throw notAnEndpoint(name, "a round")
    }
  }

  private func notAnEndpoint(_ name: String, _ what: String) -> Failure {
    .unusable("'\(name)' is \(what); name an actor or an event ('entente list' shows them)")
  }

  /// Whatever `name` means: an id of any kind first, then a name; with `inTexts`, at last words in the
  /// title or account of an event.
  func subject(
    _ name: String, expected: String = "actor, event, source, topic or place",
    inTexts: Bool = false
  ) throws -> Subject {
    if corpus.actors[ActorID(name)] != nil { return .actor(ActorID(name)) }
    if corpus.events[EventID(name)] != nil { return .event(EventID(name)) }
    if corpus.sources[SourceKey(name)] != nil { return .source(SourceKey(name)) }
    if corpus.topics[TopicID(name)] != nil { return .topic(TopicID(name)) }
    if corpus.places[PlaceID(name)] != nil { return .place(PlaceID(name)) }
    if corpus.ties[TieID(name)] != nil { return .tie(TieID(name)) }
    if corpus.issues[IssueID(name)] != nil { return .issue(IssueID(name)) }
    if corpus.positions[PositionID(name)] != nil { return .position(PositionID(name)) }
    if corpus.rounds[RoundID(name)] != nil { return .round(RoundID(name)) }
    return try subject(named: name, expected: expected, inTexts: inTexts)
  }

  /// A whole name of anything goes before a part of a name: `Moscow` is the city and not the
  /// conference.
  private func subject(
    named name: String, expected: String, inTexts: Bool
  ) throws -> Subject {
    let actor = actors.lookup(name)
    if case .found(let id) = actor { return .actor(id) }
    let events = NameIndex(corpus.events)
    let places = NameIndex(corpus.places)
    let isPlace = corpus.places.contains { place in
      ([place.name] + place.names.map(\.text)).contains {
        FoldedName($0).letters == FoldedName(name).letters
      }
    }
    if isPlace, case .found(let id) = places.lookup(name) { return .place(id) }
    if case .found(let id) = events.lookup(name) { return .event(id) }
    if case .ambiguous = actor { return .actor(try self.actor(name)) }
    if case .found(let id) = places.lookup(name) { return .place(id) }
    if case .found(let id) = NameIndex(corpus.topics).lookup(name) { return .topic(id) }
    if case .found(let id) = NameIndex(corpus.issues).lookup(name) { return .issue(id) }
    if case .found(let id) = NameIndex(corpus.sources).lookup(name) { return .source(id) }
    if inTexts, let event = try event(toldWith: name) { return .event(event) }
    let nearest = Nearest.suggestions(for: name, among: ids)
    throw Failure.unusable(unknown(name, what: expected, nearest))
  }

  /// The event in whose title or account all words of `text` stand; `nil` for none.
  private func event(toldWith text: String) throws -> EventID? {
    let words = FoldedName(text)
    let found = corpus.events.filter { event in
      FoldedName([event.title, event.about].compactMap(\.self).joined(separator: " "))
        .contains(wordsOf: words)
    }
    guard found.count > 1 else { return found.first?.id }
    let list = found.prefix(Self.mostListed).map { event in
      "  \(event.id)  \(event.title ?? event.about ?? "")"
    }
    let more = found.count - list.count
    let rest = more > 0 ? "\n  and \(more) more; 'entente list events' lists all" : ""
    throw Failure.unusable(
      "'\(text)' is in the words of several events; give the id of one:\n"
        + list.joined(separator: "\n") + rest)
  }

  /// How many events a message lists.
  private static let mostListed = 20

  private var ids: [String] {
    corpus.actors.flatMap { [$0.id.rawValue, $0.name] } + corpus.events.map(\.id.rawValue)
      + corpus.sources.map(\.id.rawValue) + corpus.topics.map(\.id.rawValue)
      + corpus.places.map(\.id.rawValue) + corpus.ties.map(\.id.rawValue)
      + corpus.issues.map(\.id.rawValue) + corpus.positions.map(\.id.rawValue)
      + corpus.rounds.map(\.id.rawValue)
  }

  private func resolve<Thing>(
    _ name: String, in index: NameIndex<Thing>, what: String
  ) throws -> Identifier<Thing> {
    switch index.lookup(name) {
    case .found(let id):
      return id
    case .ambiguous(let candidates):
      let list = candidates.map { "  \($0.id)  \($0.name)" }.joined(separator: "\n")
      throw Failure.unusable("'\(name)' can mean several; give the id of one:\n\(list)")
    case .unknown(let nearest):
      throw Failure.unusable(unknown(name, what: what, nearest.map { "\($0.id) (\($0.name))" }))
    }
  }

  private func unknown(_ name: String, what: String, _ nearest: [String]) -> String {
    let hint =
      nearest.isEmpty
      ? "\(Self.lists(of: what)) shows what there is"
      : "did you mean \(nearest.joined(separator: ", or "))?"
    return "no \(what) is called '\(name)'; \(hint)"
  }

  /// The command that lists such things: `'entente list topics'`.
  private static func lists(of what: String) -> String {
    let isOneKind = ["actor", "topic", "source", "place", "issue"].contains(what)
    return isOneKind ? "'entente list \(what)s'" : "'entente list'"
  }
}
