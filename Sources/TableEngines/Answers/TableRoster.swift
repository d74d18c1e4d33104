internal import Documents
package import Negotiations
internal import RecordImports

/// The actors of a table, by the names that it gives them.
package struct TableRoster: Sendable {
  /// All of them.
  package private(set) var actors = Roster<Actor>()
  private var ids: [String: ActorID] = [:]
  private var codes: CAMEORoster?

  /// The actors of GDELT's codes: rows of code, name and group.
  init(codes rows: [[String]]) {
    var roster = CAMEORoster()
    for row in rows where row.count == 3 {
      ids[row[0]] = roster.actor(code: row[0], name: row[1], group: row[2])
    }
    actors = roster.actors
    codes = roster
  }

  /// Those who are known by their names alone.
  init(names: [String]) {
    var mint = UniqueIdentifiers()
    var known: [String: ActorID] = [:]
    for name in names where !UnknownName.contains(name) {
      let key = NameCells.key(name)
      let written = name.collapsed
      let id =
        known[key]
        ?? ActorID(RecordID.isSound(written) ? mint.unused(written) : mint.identifier(of: written))
      known[key] = id
      ids[name] = id
      if actors[id] == nil { actors.insert(Actor(id: id, kind: .person, name: written)) }
    }
  }

  /// The actor whom the table calls so; `nil` where that is nobody who can be told from others.
  func actor(_ name: String) -> ActorID? { ids[name] }

  /// All the ways in which the table writes an actor, in order.
  package func spellings(of actor: ActorID) -> [String] {
    ids.filter { $0.value == actor }.keys.sorted()
  }

  /// Whether two are one, or a state and a part of it.
  func areOneSide(_ one: ActorID, _ other: ActorID) -> Bool {
    one == other || codes?.isOneSide(one, other) == true
  }
}
