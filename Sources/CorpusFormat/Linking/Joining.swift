internal import Negotiations

/// Joins corpora as one graph: an id that two share is one thing.
///
/// What they agree on stands once; lists are joined; where they contradict each other the first file
/// is followed, and a rule reports it.
enum Joining {
  static func join(_ corpora: [Corpus]) -> Corpus {
    guard let first = corpora.first else { return Corpus(title: "") }
    if corpora.count == 1 { return first }
    var joined = Corpus(
      title: corpora.map(\.title).distinct().joined(separator: "; "),
      note: note(corpora.map(\.note)),
      approximateDays: corpora.lazy.compactMap(\.approximateDays).first)
    for corpus in corpora {
      merge(corpus.sources, into: &joined.sources, join)
      merge(corpus.topics, into: &joined.topics, join)
      merge(corpus.places, into: &joined.places, join)
      merge(corpus.actors, into: &joined.actors, join)
      // A second event under one id is reported; it says something else and cannot be joined.
      for event in corpus.events { joined.events.insert(event) }
      merge(corpus.ties, into: &joined.ties, join)
    }
    return joined
  }

  private static func merge<Record>(
    _ records: Roster<Record>, into joined: inout Roster<Record>,
    _ join: (inout Record, Record) -> Void
  ) {
    for record in records {
      guard var present = joined[record.id] else {
        joined.insert(record)
        continue
      }
      join(&present, record)
      joined[record.id] = present
    }
  }

  private static func join(_ source: inout Source, _ other: Source) {
    source.issued = source.issued ?? other.issued
    for contribution in other.contributors
    where !source.contributors.contains(where: { $0.variable == contribution.variable }) {
      source.contributors.append(contribution)
    }
    for variable in other.variables
    where !source.variables.contains(where: { $0.name == variable.name }) {
      source.variables.append(variable)
    }
  }

  private static func join(_ topic: inout Topic, _ other: Topic) {
    topic.names = names(topic.name, topic.names, other.name, other.names)
  }

  private static func join(_ place: inout Place, _ other: Place) {
    place.names = names(place.name, place.names, other.name, other.names)
  }

  private static func join(_ actor: inout Actor, _ other: Actor) {
    actor.names = names(actor.name, actor.names, other.name, other.names)
    actor.during = actor.during ?? other.during
    actor.affiliations = (actor.affiliations + other.affiliations).distinct()
    actor.offices = (actor.offices + other.offices).distinct()
    actor.colour = actor.colour ?? other.colour
    actor.note = note([actor.note, other.note])
    actor.claims = (actor.claims + other.claims).distinct()
  }

  private static func join(_ tie: inout Tie, _ other: Tie) {
    tie.between = (tie.between + other.between).distinct()
    tie.role = tie.role ?? other.role
    tie.during = tie.during ?? other.during
    tie.note = note([tie.note, other.note])
    tie.claims = (tie.claims + other.claims).distinct()
  }

  /// The names of both; a differing main name is kept as a name of undetermined language.
  private static func names(
    _ name: String, _ names: [Name], _ otherName: String, _ others: [Name]
  ) -> [Name] {
    var joined = (names + others).distinct()
    if otherName != name, !joined.contains(where: { $0.text == otherName }) {
      joined.append(Name(otherName, language: "und"))
    }
    return joined
  }

  private static func note(_ notes: [String?]) -> String? {
    let notes = notes.compactMap { $0 }.distinct()
    return notes.isEmpty ? nil : notes.joined(separator: "\n")
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it stands first.
  func distinct() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
