internal import Documents
internal import HistoricalDates
internal import Negotiations

// Who took part in an event of a table.

extension EventTableReading {
  /// Those whom a row names.
  struct RowPeople {
    var named: [(person: NamedPerson, part: Participation.Part?)] = []
    /// What each who is named is, where the column says it.
    var kinds: [Actor.Kind?] = []
    /// What is said of those who are not named.
    var unnamed: [String] = []
    /// The side of each who is named, where the row gives one.
    var sides: [String] = []
  }

  mutating func people(_ row: HeadedTable.Row) throws(RecordProblem) -> RowPeople {
    var people = RowPeople()
    for column in columns.people {
      guard let cell = row.value(at: column.position) else { continue }
      if columns.isOwn {
        people.named.append((NamedPerson(name: cell), column.part))
        people.kinds.append(nil)
        continue
      }
      let found =
        register.people(in: cell)
        ?? cells.read(cell, column: column.position, isList: column.isList)
      if let problem = found.problem {
        throw RecordProblem(
          problem, code: "cell.several", help: TableAccount.help(for: problem, in: cell))
      }
      account.count(found, cell, in: column.heading)
      if columns.headings[column.position].isBlank { account.merged += 1 }
      for note in TableAccount.notes(on: found, cell, at: row.place) { ledger.warn(note) }
      let role = row["role"]?.trimmed
      let isAbsent = role.map(AbsenceWord.contains) ?? false
      if let status = row["status"], TreatyStatus.isNoParty(status) {
        people.unnamed += found.people.map { "\($0.name) is no party (\(status.collapsed))." }
        account.noParties += found.people.count
        continue
      }
      if !isAbsent {
        people.named += found.people.map { (Self.person($0, in: column), column.part) }
        let isChosen = column.isKindAssumed && choices.actors != .person
        people.kinds += found.people.map { _ in isChosen ? choices.actors : column.kind }
      }
      for name in found.absent + (isAbsent ? found.people.map(\.name) : []) {
        people.unnamed.append("\(name) was absent.")
        account.absent += 1
      }
      if found.unknown > 0 {
        people.unnamed.append(
          "Somebody unknown took part\(role.map { " (\($0))" } ?? "").")
      }
      if found.hasOthers { people.unnamed.append("Others took part who are not named.") }
    }
    people.sides = sides(row, count: people.named.count)
    if columns.areSignedForStates, people.sides.isEmpty { signForState(&people) }
    return people
  }

  /// Somebody with what the heading of the column says of them: a host, a guest.
  private static func person(_ person: NamedPerson, in column: PeopleColumn) -> NamedPerson {
    guard let role = column.role else { return person }
    var person = person
    person.role = [person.role, role].compactMap(\.self).joined(separator: ", ")
    return person
  }

  /// Whoever signed in a row with one state belongs to it.
  private func signForState(_ people: inout RowPeople) {
    let states = people.named.filter { $0.part == .parties }.map(\.person.name)
    guard states.count == 1, let state = states.first else { return }
    people.sides = people.named.map { $0.part == .signed ? state : "" }
  }

  /// The sides that a row gives: one for all, or one for each in the order of the names.
  private mutating func sides(_ row: HeadedTable.Row, count: Int) -> [String] {
    guard !columns.isOwn, let cell = row["side"], !UnknownName.contains(cell) else { return [] }
    let sides = NameCells.sides(of: cell)
    if sides.count == 1 { return [String](repeating: cell.collapsed, count: count) }
    if sides.count == count { return sides }
    account.unpairedSides.append(cell.collapsed)
    return []
  }

  mutating func parts(
    _ row: HeadedTable.Row, _ people: RowPeople, _ kind: Event.Kind
  ) throws(RecordProblem) -> [(person: NamedPerson, participation: Participation)] {
    var result: [(NamedPerson, Participation)] = []
    let count = people.named.count
    let roles = count > 1 && !columns.isOwn ? row["role"].map(NameCells.parts) ?? [] : []
    let isPaired = roles.count == count
    for (position, (person, columnPart)) in people.named.enumerated() {
      let (part, written) = try part(row, columnPart, kind)
      var participation = Participation("", as: part)
      if isPaired, !UnknownName.contains(roles[position]) {
        participation.role = roles[position]
      }
      // What a row says of one part it does not say of several people; whether it is sure, and when they were there, holds for all.
      for field in EventColumn.participation
      where count == 1 || columns.isOwn || field.key != "role" {
        guard let text = row[ColumnName.plain(field.attribute)] else { continue }
        // "acceded" is no status of a claim, but how a party came to be bound.
        if kind == .agreement, !columns.isOwn, field.key == "status",
          let status = TreatyStatus.role(text)
        {
          participation.role = participation.role ?? status
          continue
        }
        let plain = field.key == "status" && !columns.isOwn ? text.collapsed.lowercased() : text
        try field.readAttribute(plain, into: &participation)
      }
      if participation.role == nil { participation.role = person.roles ?? written }
      if part == .parties, participation.role == nil { participation.role = manner(row) }
      if person.isDoubtful, participation.status == .asserted { participation.status = .inferred }
      result.append((person, participation))
    }
    if count > 1, !columns.isOwn, !isPaired, let role = row["role"]?.trimmed {
      account.sharedRoles.append(role)
    }
    return result
  }

  /// The part that somebody took, and a role where the table calls the part otherwise.
  func part(
    _ row: HeadedTable.Row, _ columnPart: Participation.Part?, _ kind: Event.Kind
  ) throws(RecordProblem) -> (Participation.Part, String?) {
    let parts = Participation.Part.parts(of: kind)
    let words = parts.map(\.rawValue).joined(separator: ", ")
    if let text = row["part"]?.trimmed {
      let word = text.lowercased()
      let part = Participation.Part(rawValue: word) ?? EventColumnWords.parts[word]
      if let part, parts.contains(part) { return (part, nil) }
      // "Third party", "witness": they were there, as what the table says.
      if part == nil, !columns.isOwn, kind == .meeting || kind == .agreement {
        return (parts[parts.count - 1], text)
      }
      if part == nil { _ = try recordedWord(word, as: Participation.Part.self) }
      throw RecordProblem(
        "'\(text)' is no part in a \(kind.rawValue)", help: "write one of \(words)")
    }
    if let text = row["part or kind"]?.trimmed, !columns.isOwn, !UnknownName.contains(text),
      let told = partOrRole(text, among: parts)
    {
      return told
    }
    if let columnPart {
      if parts.contains(columnPart) { return (columnPart, nil) }
      throw RecordProblem(
        "'\(columnPart.rawValue)' is no part in a \(kind.rawValue)", help: "write one of \(words)")
    }
    if kind == .agreement {
      // Where no column has the parties, whoever takes part is one.
      return (columns.people.contains { $0.part == .parties } ? .signed : .parties, nil)
    }
    if parts.count == 1 { return (parts[0], nil) }
    throw RecordProblem("\(kind.rawValue)s need a column 'part', with one of \(words)")
  }

  /// The part that a column of parts or kinds means; a role for whoever is no party, and `nil` where it says what
  /// an actor is.
  private func partOrRole(
    _ text: String, among parts: [Participation.Part]
  ) -> (Participation.Part, String?)? {
    let known = EventColumnWords.parts[text.lowercased()]
    // Where nothing else says who is bound, those who signed are.
    if columns.takesSignatories, known == .signed || known == .parties { return (.parties, nil) }
    if let known, parts.contains(known) { return (known, nil) }
    if known != nil || ActorKindWord.meaning(of: text) != nil { return nil }
    return (parts[parts.count - 1], text)
  }

  func actorKind(_ row: HeadedTable.Row) throws(RecordProblem) -> Actor.Kind {
    if row["actor kind"] == nil, !columns.isOwn, let text = row["part or kind"],
      EventColumnWords.parts[text.trimmed.lowercased()] == nil
    {
      return ActorKindWord.meaning(of: text) ?? choices.actors
    }
    return try row["actor kind"].map { text throws(RecordProblem) in
      try recordedWord(text.trimmed.lowercased(), as: Actor.Kind.self)
    } ?? choices.actors
  }

  mutating func actor(
    _ person: NamedPerson, _ kind: Actor.Kind, side: String?, _ row: HeadedTable.Row
  ) -> ActorID {
    let written = columns.isOwn ? person.name : person.name.collapsed
    let key = columns.isOwn ? written : NameCells.key(written)
    let id: ActorID
    if let known = actorIDs[key] {
      id = known
    } else {
      if !columns.isOwn { register.miss(written) }
      id = ActorID(
        RecordID.isSound(written) ? actorMint.unused(written) : actorMint.identifier(of: written))
      actorIDs[key] = id
      let isNamed = columns.isOwn || !columns.people.contains { $0.heading == "name" }
      let name = isNamed ? row["name"].map { columns.isOwn ? $0 : $0.collapsed } : nil
      corpus.actors.insert(Actor(id: id, kind: kind, name: name ?? written))
      if !columns.isOwn { tableNames.insert(id) }
    }
    if let other = person.otherName, var actor = corpus.actors[id], actor.name != other,
      !actor.names.contains(where: { $0.text == other })
    {
      actor.names.append(Name(other, language: "und"))
      corpus.actors[id] = actor
    }
    if let side { affiliate(id, to: side) }
    return id
  }

  /// A side that the row gives one person is what the person belongs to.
  private mutating func affiliate(_ id: ActorID, to side: String) {
    if side.isBlank || UnknownName.contains(side) { return }
    let key = NameCells.key(side)
    let collective: ActorID
    if let known = actorIDs[key] {
      collective = known
    } else {
      collective = ActorID(
        RecordID.isSound(side) ? actorMint.unused(side) : actorMint.identifier(of: side))
      actorIDs[key] = collective
      corpus.actors.insert(Actor(id: collective, kind: .group, name: side))
    }
    guard collective != id, var actor = corpus.actors[id],
      !actor.affiliations.contains(where: { $0.of == collective }),
      corpus.actors[collective]?.affiliations.isEmpty != false
    else { return }
    if !actor.affiliations.isEmpty { account.severalSides.append(actor.name) }
    actor.affiliations.append(Affiliation(of: collective))
    corpus.actors[id] = actor
  }
}
