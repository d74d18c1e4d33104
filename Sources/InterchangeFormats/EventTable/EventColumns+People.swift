internal import Documents
internal import Negotiations

/// A column that holds people.
struct PeopleColumn {
  var position: Int
  var heading: String
  /// The part that they took, where the column says it.
  var part: Participation.Part?
  /// Whether its name is one for several.
  var isList: Bool
  /// What those in it are, where the column says it.
  var kind: Actor.Kind? = nil
  /// Whether that is what such columns hold, and the user may say otherwise.
  var isKindAssumed = false
  /// What those in it were there as.
  var role: String? = nil
}

// Which columns of a table hold people.

extension EventColumns {
  /// Whether "from" and "to" are people: beside a day of sending or receipt they are.
  private var areEndsPeople: Bool {
    let plain = Set(headings.map(ColumnName.plain))
    return plain.isSuperset(of: ["from", "to"])
      && !plain.isDisjoint(with: ["sent", "received", "date sent", "date received", "sent on"])
  }

  mutating func findPeople() {
    var hasActor = false
    let ends: [String: Participation.Part] = areEndsPeople ? ["from": .from, "to": .to] : [:]
    for (position, name) in names.enumerated() where position != event?.position {
      let word = EventColumnWords.withoutNumber(name)
      let isNumbered = word != name && !word.isEmpty
      // A name beside an actor is what the actor is called.
      if word.hasSuffix(" name"), names.contains(String(word.dropLast(5))) { continue }
      guard
        let known = EventColumnWords.people(called: name) ?? ends[name].map({ ($0, false) })
          ?? (word == "name" && isNumbered ? (nil, false) : nil)
      else { continue }
      people.append(
        PeopleColumn(
          position: position, heading: headings[position].collapsed, part: known.part,
          isList: known.isList,
          role: EventColumnWords.role(called: name).map(EventColumnWords.oneOf)))
      used.insert(name)
      hasActor = hasActor || known.part == nil
    }
    findMerged()
    findStates()
    findParties()
    findKinds()
    // A name beside an actor is what the actor is called; alone it is the actor.
    if !hasActor, people.isEmpty, let position = names.firstIndex(of: "name") {
      people.append(
        PeopleColumn(position: position, heading: "name", part: nil, isList: false))
      used.insert("name")
    }
  }

  /// Columns without a heading beside one of people: its cell reached over them.
  private mutating func findMerged() {
    for position in headings.indices.dropFirst()
    where headings[position].isBlank && position != event?.position {
      guard let left = people.first(where: { $0.position == position - 1 }), left.part != .signed
      else { continue }
      var column = left
      column.position = position
      people.append(column)
      merged = (left.heading, (merged?.count ?? 0) + 1)
    }
  }

  /// A state beside whoever signed is the party that was signed for.
  private mutating func findStates() {
    let parts = Set(people.map(\.part))
    guard parts.contains(.signed), !parts.contains(.parties), !names.contains("part") else {
      return
    }
    let state = headings.indices.first { position in
      Self.states.contains(ColumnName.plain(headings[position]))
        && !people.contains { $0.position == position }
    }
    guard let state else { return }
    people.insert(
      PeopleColumn(
        position: state, heading: headings[state], part: .parties, isList: false, kind: .state),
      at: 0)
    areSignedForStates = true
    used.insert(names[state])
  }

  private static let states: Set<String> = [
    "state", "country", "nation", "power", "government", "on behalf of", "for", "signed for",
    "staat", "land", "pays", "état", "страна", "государство", "держава", "国家", "國家", "国", "國",
  ]

  /// A table of agreements calls the parties sides or signatories where it has no other column of them.
  private mutating func findParties() {
    if people.contains(where: { $0.part == .parties }) || names.contains("part") { return }
    if event?.isAgreement == true, people.isEmpty, let side = names.firstIndex(of: "side") {
      people = [
        PeopleColumn(position: side, heading: headings[side], part: .parties, isList: false)
      ]
      used.insert("side")
    }
    if event?.isAgreement == true, people.isEmpty,
      let state = headings.indices.first(where: {
        Self.states.contains(ColumnName.plain(headings[$0]))
      })
    {
      people = [
        PeopleColumn(
          position: state, heading: headings[state], part: .parties, isList: false, kind: .state)
      ]
      used.insert(names[state])
    }
    let parts = Set(people.map(\.part))
    guard parts.contains(.signed), !parts.contains(.from), !parts.contains(.present) else { return }
    takesSignatories = true
    for position in people.indices where people[position].part == .signed {
      people[position].part = .parties
    }
  }

  /// Parties beside whoever signed are states, and so are those that ratify.
  private mutating func findKinds() {
    if names.contains("actor kind") || names.contains("part") { return }
    let parts = Set(people.map(\.part))
    guard parts.contains(.parties), !parts.contains(.from), !takesSignatories else { return }
    let hasSigned = parts.contains(.signed)
    guard hasSigned || names.contains("ratified") || names.contains("in force") else { return }
    for position in people.indices where people[position].kind == nil {
      switch people[position].part {
      case .parties:
        people[position].kind = .state
        people[position].isKindAssumed = true
        hasAssumedStates = true
      case .signed: people[position].kind = .person
      default: break
      }
    }
    // A state is made before those who signed for it.
    people = people.filter { $0.part == .parties } + people.filter { $0.part != .parties }
    if hasSigned { areSignedForStates = true }
  }
}
