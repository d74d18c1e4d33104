internal import Documents
internal import HistoricalDates
internal import Negotiations

/// The participations of one event, each actor once in each part.
struct Participations {
  private(set) var all: [Participation] = []

  /// Adds one, or says that it stands there already.
  mutating func add(_ participation: Participation) -> Bool {
    if all.contains(where: { $0.actor == participation.actor && $0.part == participation.part }) {
      return false
    }
    all.append(participation)
    return true
  }
}

extension EventMaking {
  /// Adds a party to an event, and accounts for it.
  mutating func add(
    _ party: CastParty, as part: Participation.Part, role: String? = nil,
    status: Claim.Status? = nil,
    to participations: inout Participations, _ document: CastDocument, _ state: inout FRUSImport
  ) {
    state.ledger.read("participant")
    var participation = participation(party, part, document, &state)
    if let role { participation.role = role }
    if let status { participation.status = status }
    if participations.add(participation) {
      state.ledger.use("participant")
    } else {
      let remark = Remark(
        "frus.repeated-participant", on: document.document,
        "'\(participation.actor)' is named twice", help: "taken once")
      state.ledger.reject("participant", remark.diagnostic(in: volume.file))
    }
  }

  /// Accounts for what stands among the parties of a heading and names nobody.
  func rejectUnread(_ document: CastDocument, _ state: inout FRUSImport) {
    for text in document.document.heading.unread {
      state.ledger.read("participant")
      let remark = Remark(
        "frus.participant", on: document.document,
        "“\(text.prefix(80))” in the heading names nobody that can be told",
        help: "add whom it means by hand")
      state.ledger.reject("participant", remark.diagnostic(in: volume.file))
    }
  }

  private mutating func participation(
    _ party: CastParty, _ part: Participation.Part, _ document: CastDocument,
    _ state: inout FRUSImport
  ) -> Participation {
    let claim = Claim(source: volume.source.id, locator: document.document.id)
    switch party {
    case .body(let name, let kind):
      return Participation(state.cast.body(name, kind, claim: claim), as: part)
    case .person(let person, let title):
      check(person, as: title, document, &state)
      return Participation(
        state.cast.use(person), as: part,
        role: ParticipantEntry.isHonorific(title) ? nil : title)
    case .office(let title):
      return holder(of: title, part, document, claim, &state)
    }
  }

  // MARK: Offices

  /// Compares what a document says of a person's office with the table.
  private func check(
    _ person: Int, as title: String, _ document: CastDocument, _ state: inout FRUSImport
  ) {
    guard let date = document.dated?.date, !ParticipantEntry.isHonorific(title) else { return }
    let name = state.cast.people.known[person].name
    switch holders.check(name, as: title, on: date) {
    case .silent: break
    case .agrees(let tenure):
      if let full = tenure.name(family: name.family) {
        state.cast.people.complete(person, with: full)
      }
    case .contradicts(let other):
      state.warn(
        Remark(
          "frus.office-holder", on: document.document,
          "\(name.display) is called \(title) on \(date.text); \(other)",
          help: "the volume is followed"), in: volume)
    }
  }

  /// One whom only the office names: looked up, or a stand-in that carries no word.
  private mutating func holder(
    of title: String, _ part: Participation.Part, _ document: CastDocument, _ claim: Claim,
    _ state: inout FRUSImport
  ) -> Participation {
    guard let date = document.dated?.date else {
      return standIn(title, part, "the document has no date", document, claim, &state)
    }
    switch holders.holder(of: OfficeTitle.full(title), on: date, state.cast.people) {
    case .listed(let tenure):
      guard let person = person(of: tenure, title, document, &state) else {
        return standIn(title, part, "the table's id says no name", document, claim, &state)
      }
      return Participation(state.cast.use(person), as: part, role: title)
    case .named(let person):
      let name = state.cast.people.known[person].name.display
      state.warn(
        Remark(
          "frus.office-inferred", on: document.document,
          "names only the \(title); the volume calls \(name) so about that time",
          help: "\(name) is taken, as inferred"), in: volume)
      return Participation(state.cast.use(person), as: part, role: title, status: .inferred)
    case .president(let term):
      guard let name = PersonName(printed: term.name) else {
        return standIn(title, part, "nothing says who held it", document, claim, &state)
      }
      let person = self.person(name, title, document, &state)
      state.warn(
        Remark(
          "frus.office-inferred", on: document.document,
          "names only the \(title); \(term.name) was President of the United States then",
          help: "\(term.name) is taken, as inferred"), in: volume)
      return Participation(state.cast.use(person), as: part, role: title, status: .inferred)
    case .several(let reason):
      return listedHolder(of: title, part, document, &state)
        ?? standIn(title, part, reason, document, claim, &state)
    case .unknown:
      return listedHolder(of: title, part, document, &state)
        ?? standIn(title, part, "nothing says who held it", document, claim, &state)
    }
  }

  /// The one whom the volume's list of persons has in an office on the day of a document.
  private mutating func listedHolder(
    of title: String, _ part: Participation.Part, _ document: CastDocument,
    _ state: inout FRUSImport
  ) -> Participation? {
    let office = OfficeTitle.full(title)
    guard let day = document.day, let listed = listed.holder(of: office, on: day) else {
      return nil
    }
    let party = Party(
      kind: .person(listed.name), text: title, title: office, listID: listed.id)
    let mention = People.Mention(volume: index, document: document.document.id)
    let person = state.cast.people.person(listed.name, of: party, in: mention).index
    state.warn(
      Remark(
        "frus.office-inferred", on: document.document,
        "names only the \(title); the volume's list of persons has \(listed.name.display)",
        help: "\(listed.name.display) is taken, as inferred"), in: volume)
    return Participation(state.cast.use(person), as: part, role: title, status: .inferred)
  }

  private mutating func person(
    of tenure: OfficeTable.Tenure, _ title: String, _ document: CastDocument,
    _ state: inout FRUSImport
  ) -> Int? {
    guard let person = people[tenure.person] ?? known(tenure, title, document, &state) else {
      return nil
    }
    people[tenure.person] = person
    if let offices = holders.table {
      state.cast.add(
        Office(
          title: title, during: tenure.during,
          claims: [Claim(source: offices.source.id, locator: tenure.id)]), to: person)
    }
    contradict(person, title, document, &state)
    return person
  }

  /// The one person of the volume whom a row of the table can mean, or somebody new.
  private func known(
    _ tenure: OfficeTable.Tenure, _ title: String, _ document: CastDocument,
    _ state: inout FRUSImport
  ) -> Int? {
    let people = state.cast.people.known
    let candidates = people.indices.filter {
      people[$0].volumes.contains(index) && tenure.isOf(people[$0].name)
    }
    guard candidates.count == 1 else {
      return tenure.spelledName.map { person($0, title, document, &state) }
    }
    if let full = tenure.name(family: people[candidates[0]].name.family) {
      state.cast.people.complete(candidates[0], with: full)
    }
    return candidates[0]
  }

  /// The person of a name that a table gives.
  private func person(
    _ name: PersonName, _ title: String, _ document: CastDocument, _ state: inout FRUSImport
  ) -> Int {
    let party = Party(kind: .person(name), text: title, title: title)
    let mention = People.Mention(volume: index, document: document.document.id)
    return state.cast.people.person(name, of: party, in: mention).index
  }

  /// Tells where the volume itself names somebody else than the table.
  private func contradict(
    _ person: Int, _ title: String, _ document: CastDocument, _ state: inout FRUSImport
  ) {
    guard let day = document.day,
      case .person(let named) = holders.namings.holder(of: title, on: day),
      named != person
    else { return }
    let names = [named, person].map { state.cast.people.known[$0].name.display }
    state.warn(
      Remark(
        "frus.office-holder", on: document.document,
        "the volume calls \(names[0]) \(title) about \(day), the table has \(names[1])",
        help: "the table is followed"), in: volume)
  }

  private func standIn(
    _ title: String, _ part: Participation.Part, _ reason: String, _ document: CastDocument,
    _ claim: Claim, _ state: inout FRUSImport
  ) -> Participation {
    state.warn(
      Remark(
        "frus.office-unresolved", on: document.document,
        "names only the \(title); \(reason)",
        help: "an actor stands for the office; --offices FILE looks holders up"), in: volume)
    let id = state.cast.body(
      "\(title) (holder not named)", .organisation, claim: claim,
      note: "Stands for whoever held the office; it carries no word.")
    return Participation(id, as: part)
  }
}
