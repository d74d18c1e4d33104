/// Finds an actor, event, place or topic by its id or by any recorded name, in any script.
///
/// Case, diacritics, apostrophes, hyphens and full width make no difference. What is asked for is
/// sought in four steps, and the first step that finds anything decides:
///
/// 1. the id as written, 2. the id but for case and hyphens, 3. a whole name,
/// 4. names in which every word asked for occurs (`Wellington Koo` in “V. K. Wellington Koo”).
public struct NameIndex<Subject>: Sendable {
  /// One thing that can be found, by its id and the name it is printed under.
  public struct Candidate: Hashable, Sendable {
    /// Its id.
    public var id: Identifier<Subject>
    /// The name it is printed under.
    public var name: String
  }

  /// What a name leads to.
  public enum Lookup: Hashable, Sendable {
    case found(Identifier<Subject>)
    /// Several bear the name; in the order of the corpus.
    case ambiguous([Candidate])
    /// Nobody bears the name; those whose names come nearest, nearest first.
    case unknown(nearest: [Candidate])
  }

  private var candidates: [Candidate] = []
  private var names: [(folded: FoldedName, candidate: Int)] = []
  private var byID: [String: Int] = [:]
  private var byFoldedID: [String: [Int]] = [:]
  private var byLetters: [String: [Int]] = [:]

  /// An empty index.
  public init() {}

  /// Adds one thing under its id and all its names.
  public mutating func add(_ id: Identifier<Subject>, name: String, further names: [String] = []) {
    guard byID[id.rawValue] == nil else { return }
    let position = candidates.count
    candidates.append(Candidate(id: id, name: name))
    byID[id.rawValue] = position
    let foldedID = FoldedName(id.rawValue)
    byFoldedID[foldedID.letters, default: []].append(position)
    self.names.append((foldedID, position))
    for text in [name] + names {
      let folded = FoldedName(text)
      if folded.letters.isEmpty { continue }
      if byLetters[folded.letters]?.last != position {
        byLetters[folded.letters, default: []].append(position)
      }
      self.names.append((folded, position))
    }
  }

  /// What `query` leads to.
  public func lookup(_ query: String) -> Lookup {
    if let position = byID[query] { return .found(candidates[position].id) }
    let folded = FoldedName(query)
    if folded.letters.isEmpty { return .unknown(nearest: []) }
    if let positions = byFoldedID[folded.letters] { return decide(positions) }
    if let positions = byLetters[folded.letters] { return decide(positions) }
    let partial = names.filter { $0.folded.contains(wordsOf: folded) }.map(\.candidate)
    return partial.isEmpty ? .unknown(nearest: nearest(to: folded)) : decide(partial)
  }

  private func decide(_ positions: [Int]) -> Lookup {
    let distinct = Set(positions).sorted()
    if distinct.count == 1 { return .found(candidates[distinct[0]].id) }
    return .ambiguous(distinct.map { candidates[$0] })
  }

  private func nearest(to query: FoldedName) -> [Candidate] {
    let target = Array(query.letters.prefix(Nearest.longest))
    let limit = Nearest.slips(allowedIn: target.count)
    var best: [Int: Int] = [:]
    for name in names {
      for form in [name.folded.letters] + name.folded.chunks.map(\.whole) {
        let letters = Array(form.prefix(Nearest.longest))
        guard let distance = EditDistance.between(target, letters, limit: limit) else { continue }
        best[name.candidate] = min(best[name.candidate] ?? distance, distance)
      }
    }
    let ranked = best.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    return ranked.prefix(3).map { candidates[$0.key] }
  }
}

extension NameIndex where Subject == Actor {
  /// The actors of a corpus.
  public init(_ actors: some Sequence<Actor>) {
    for actor in actors { add(actor.id, name: actor.name, further: actor.names.map(\.text)) }
  }
}

extension NameIndex where Subject == Event {
  /// The events of a corpus, by id and title.
  public init(_ events: some Sequence<Event>) {
    for event in events {
      add(event.id, name: event.title ?? event.id.rawValue, further: event.names.map(\.text))
    }
  }
}

extension NameIndex where Subject == Place {
  /// The places of a corpus.
  public init(_ places: some Sequence<Place>) {
    for place in places { add(place.id, name: place.name, further: place.names.map(\.text)) }
  }
}

extension NameIndex where Subject == Topic {
  /// The topics of a corpus.
  public init(_ topics: some Sequence<Topic>) {
    for topic in topics { add(topic.id, name: topic.name, further: topic.names.map(\.text)) }
  }
}

extension NameIndex where Subject == BargainingIssue {
  /// The issues of a corpus.
  public init(_ issues: some Sequence<BargainingIssue>) {
    for issue in issues { add(issue.id, name: issue.name, further: issue.names.map(\.text)) }
  }
}

extension NameIndex where Subject == BargainingIssue.Option {
  /// The options of an issue.
  public init(_ options: some Sequence<BargainingIssue.Option>) {
    for option in options { add(option.id, name: option.name, further: option.names.map(\.text)) }
  }
}

extension NameIndex where Subject == Source {
  /// The sources of a corpus, by citation key and title.
  public init(_ sources: some Sequence<Source>) {
    for source in sources { add(source.id, name: source.title) }
  }
}
