internal import Documents
internal import Negotiations
internal import Typesetting

// People whom a table calls by their name with and without a form of address.

extension EventTableReading {
  /// Makes one actor of names that differ by the form of address alone, and tells which they are.
  mutating func joinAddressed() {
    guard choices.actors == .person else { return }
    let people = corpus.actors.filter { $0.kind == .person && tableNames.contains($0.id) }
    let byName = Dictionary(
      people.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    var replaced: [ActorID: ActorID] = [:]
    var told: [String] = []
    for names in AddressedNames.same(people.map(\.name)) {
      guard let first = names.first, let kept = byName[first] else { continue }
      for name in names.dropFirst() {
        guard let id = byName[name], id != kept else { continue }
        replaced[id] = kept
        join(id, to: kept)
      }
      told.append(names.map { "'\($0.shown)'" }.joined(separator: " and "))
    }
    guard let example = told.first else { return }
    replace(replaced)
    ledger.warn(
      Diagnostic(
        .warning, "names.addressed", at: Diagnostic.Location(file: name),
        "\(English.count(told.count, "person", "people")) \(told.count == 1 ? "is" : "are") named with and without a "
          + "form of address, with initials written otherwise or the family name first, and \(told.count == 1 ? "was" : "were") taken for "
          + "one each: \(example)",
        help: "if two people are meant, write what tells them apart"))
  }

  /// Tells of names that may be those of people called otherwise elsewhere, or of no people at all.
  mutating func tellDoubtfulNames() {
    guard choices.actors == .person else { return }
    let names = corpus.actors.filter { $0.kind == .person && tableNames.contains($0.id) }.map(
      \.name)
    let short = AddressedNames.short(names)
    if let first = short.first {
      ledger.warn(
        Diagnostic(
          .note, "names.short", at: Diagnostic.Location(file: name),
          "\(English.count(short.count, "name")) may be short for another and \(short.count == 1 ? "was" : "were") taken "
            + "for somebody else, such as '\(first.short.shown)' beside '\(first.long.shown)'",
          help: "write a name in one way where one person is meant"))
    }
    let bodies = names.filter(NameCells.isOfNobody)
    if let first = bodies.first {
      ledger.warn(
        Diagnostic(
          .note, "names.states", at: Diagnostic.Location(file: name),
          "\(English.count(bodies.count, "name")) of states or bodies \(bodies.count == 1 ? "was" : "were") taken for "
            + "\(bodies.count == 1 ? "a person" : "people"), such as '\(first.shown)'",
          help: "--actors state takes all for states; a column 'actor kind' says what each is"))
    }
  }

  /// Keeps the other name, and what the record of the other says.
  private mutating func join(_ id: ActorID, to kept: ActorID) {
    guard let other = corpus.actors[id], var actor = corpus.actors[kept] else { return }
    for name in [Name(other.name, language: "und")] + other.names
    where actor.name != name.text && !actor.names.contains(where: { $0.text == name.text }) {
      actor.names.append(name)
    }
    for affiliation in other.affiliations where !actor.affiliations.contains(affiliation) {
      actor.affiliations.append(affiliation)
    }
    corpus.actors[kept] = actor
  }

  private mutating func replace(_ replaced: [ActorID: ActorID]) {
    for (event, participations) in parts {
      var result: [Participation] = []
      for var participation in participations {
        participation.actor = replaced[participation.actor] ?? participation.actor
        let isThere = result.contains {
          $0.actor == participation.actor && $0.part == participation.part
        }
        if !isThere { result.append(participation) }
      }
      parts[event] = result
    }
    corpus.actors = Roster(corpus.actors.filter { replaced[$0.id] == nil })
    for event in corpus.events where !event.stages.isEmpty {
      var event = event
      for position in event.stages.indices {
        event.stages[position].by = event.stages[position].by.map { replaced[$0] ?? $0 }
      }
      corpus.events[event.id] = event
    }
  }
}
