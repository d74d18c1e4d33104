internal import Documents
internal import Negotiations

/// The countries of the tables as actors.
///
/// The tables give one id to a country through all its names: Siam is `thailand`. Two that a historian
/// would not call one state are kept apart: the Republic of China and the Soviet Union.
struct Countries {
  private(set) var actors = Roster<Actor>()

  /// The country called `name` in a table, under the table's own `id`.
  mutating func country(_ id: String, _ name: String) -> ActorID {
    var plain = Self.inOrder(Self.withoutParenthesis(name))
    // `Yugoslavia (Kosovo)` under the id of Kosovo.
    if let inside = Self.parenthesis(in: name), RecordID.slug(inside) == id { plain = inside }
    let id = id.isEmpty ? RecordID.slug(plain) : Self.renamed[id] ?? id
    // A country without a name is called by its id until some row names it.
    if plain.isEmpty { plain = RecordID.kept(id) }
    let actor = ActorID(Self.apart[plain] ?? RecordID.kept(id))
    note(plain, of: actor)
    return actor
  }

  /// The country whose people are called so: `Israeli`.
  mutating func country(of nationality: String) -> ActorID? {
    guard let (id, name) = Nationalities.country(of: nationality) else { return nil }
    let actor = ActorID(id)
    note(name, of: actor)
    return actor
  }

  /// A country's own record, without which it cannot be mentioned.
  mutating func note(_ name: String, of id: ActorID) {
    guard var actor = actors[id] else {
      actors.insert(Actor(id: id, kind: .state, name: name))
      return
    }
    if actor.name == id.rawValue {
      actor.name = name
      actors[id] = actor
      return
    }
    guard actor.name != name, name != id.rawValue, !actor.names.contains(where: { $0.text == name })
    else { return }
    actor.names.append(Name(name, language: "en"))
    actors[id] = actor
  }

  /// States to which the tables give a second id under a new name.
  private static let renamed = [
    "turkiye": "turkey", "germany-federal": "germany", "korea": "korea-south",
    "czechia": "czech-republic", "congo-kinshasa": "congo-democratic-republic",
  ]
  private static let apart = ["Republic of China": "republic-of-china", "U.S.S.R.": "ussr"]

  /// `China, Republic of` as `Republic of China`.
  static func inOrder(_ name: String) -> String {
    guard let comma = name.firstIndex(of: ",") else { return name }
    let head = name[..<comma].trimmed
    let tail = name[name.index(after: comma)...].trimmed
    return head.isEmpty ? tail : "\(tail) \(head)"
  }

  static func withoutParenthesis(_ name: String) -> String {
    guard let open = name.firstIndex(of: "("), name.last == ")" else { return name.trimmed }
    return name[..<open].trimmed
  }

  /// What stands in brackets behind a country where it is about its government and no second name:
  /// `government-in-exile`.
  static func government(in name: String) -> String? {
    parenthesis(in: name).flatMap { inside in
      ["overnment", "uthority"].contains { inside.contains($0) } ? inside : nil
    }
  }

  private static func parenthesis(in name: String) -> String? {
    guard let open = name.firstIndex(of: "("), name.last == ")" else { return nil }
    return String(name[name.index(after: open)...].dropLast())
  }
}
