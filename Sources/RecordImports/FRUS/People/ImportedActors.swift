internal import HistoricalDates
internal import Negotiations

/// Everyone who appears in an import: people, bodies, and offices whose holder nobody names.
struct ImportedActors {
  /// The people.
  var people = People()
  private var bodies: [String: Actor] = [:]
  private var order: [ActorID] = []
  private var used: Set<ActorID> = []
  private var tenures: [ActorID: [Office]] = [:]

  /// The actor that stands for a body, or for an office whose holder is not named.
  mutating func body(_ name: String, _ kind: Actor.Kind, claim: Claim, note: String? = nil)
    -> ActorID
  {
    let key = FoldedName(name).letters
    if let actor = bodies[key] {
      use(actor.id)
      return actor.id
    }
    let id = people.ids.new(name)
    bodies[key] = Actor(id: id, kind: kind, name: name, note: note, claims: [claim])
    use(id)
    return id
  }

  /// The id of a person who takes part in something.
  mutating func use(_ person: Int) -> ActorID {
    let id = people.known[person].id
    use(id)
    return id
  }

  private mutating func use(_ id: ActorID) {
    if used.insert(id).inserted { order.append(id) }
  }

  /// Records that a person held an office.
  mutating func add(_ office: Office, to person: Int) {
    let id = people.known[person].id
    if tenures[id, default: []].contains(office) { return }
    tenures[id, default: []].append(office)
  }

  /// The actors that take part in something, in the order first used.
  func roster(_ volumes: [FRUSVolume]) -> Roster<Actor> {
    var all: [ActorID: Actor] = [:]
    for body in bodies.values { all[body.id] = body }
    for person in people.known { all[person.id] = actor(person, volumes) }
    return Roster(order.compactMap { all[$0] })
  }

  private func actor(_ person: People.Known, _ volumes: [FRUSVolume]) -> Actor {
    let place =
      person.entry.map { ($0.volume, $0.person.id) } ?? (
        person.mention.volume, person.mention.document
      )
    return Actor(
      id: person.id, kind: .person, name: person.name.display, offices: tenures[person.id] ?? [],
      note: person.entry.flatMap { $0.person.description.isEmpty ? nil : $0.person.description },
      claims: [Claim(source: volumes[place.0].source.id, locator: place.1)])
  }
}
