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
    _ party: IdentifiedParty, as part: Participation.Part, role: String? = nil,
    status: Claim.Status? = nil,
    to participations: inout Participations, _ document: IdentifiedDocument
  ) {
    draft.ledger.read("participant")
    var participation = participation(party, part, document)
    if let role { participation.role = role }
    if let status { participation.status = status }
    if participations.add(participation) {
      draft.ledger.use("participant")
    } else {
      let remark = Remark(
        "frus.repeated-participant", on: document.document,
        "'\(participation.actor)' is named twice", help: "taken once")
      draft.ledger.reject("participant", remark.diagnostic(in: volume.file))
    }
  }

  /// Accounts for what stands among the parties of a heading and names nobody.
  func rejectUnread(_ document: IdentifiedDocument) {
    for text in document.document.heading.unread {
      draft.ledger.read("participant")
      let remark = Remark(
        "frus.participant", on: document.document,
        "“\(text.prefix(80))” in the heading names nobody that can be told",
        help: "add whom it means by hand")
      draft.ledger.reject("participant", remark.diagnostic(in: volume.file))
    }
  }

  private mutating func participation(
    _ party: IdentifiedParty, _ part: Participation.Part, _ document: IdentifiedDocument
  ) -> Participation {
    let claim = Claim(source: volume.source.id, locator: document.document.id)
    switch party {
    case .body(let name, let kind):
      return Participation(draft.actors.body(name, kind, claim: claim), as: part)
    case .person(let person, let title):
      check(person, as: title, document)
      return Participation(
        draft.actors.use(person), as: part,
        role: ParticipantEntry.isHonorific(title) ? nil : title)
    case .office(let title):
      return holder(of: title, part, document, claim)
    }
  }

  // MARK: Offices

  /// Compares what a document says of a person's office with the table.
  private func check(
    _ person: Int, as title: String, _ document: IdentifiedDocument
  ) {
    guard let date = document.dated?.date, !ParticipantEntry.isHonorific(title) else { return }
    let name = draft.actors.people.known[person].name
    switch holders.check(name, as: title, on: date) {
    case .silent: break
    case .agrees(let tenure):
      if let full = tenure.name(family: name.family) {
        draft.actors.people.complete(person, with: full)
      }
    case .contradicts(let other):
      draft.warn(
        Remark(
          "frus.office-holder", on: document.document,
          "\(name.display) is called \(title) on \(date.text); \(other)",
          help: "the volume is followed"), in: volume)
    }
  }

  /// One whom only the office names: looked up, or a stand-in that carries no word.
  private mutating func holder(
    of title: String, _ part: Participation.Part, _ document: IdentifiedDocument, _ claim: Claim
  ) -> Participation {
    guard let date = document.dated?.date else {
      return standIn(title, part, "the document has no date", document, claim)
    }
    switch holders.holder(of: OfficeTitle.full(title), on: date, draft.actors.people) {
    case .listed(let tenure):
      guard let person = person(of: tenure, title, document) else {
        return standIn(title, part, "the table's id says no name", document, claim)
      }
      return Participation(draft.actors.use(person), as: part, role: title)
    case .named(let person):
      let name = draft.actors.people.known[person].name.display
      draft.warn(
        Remark(
          "frus.office-inferred", on: document.document,
          "names only the \(title); the volume calls \(name) so about that time",
          help: "\(name) is taken, as inferred"), in: volume)
      return Participation(draft.actors.use(person), as: part, role: title, status: .inferred)
    case .elected(let term):
      guard let name = PersonName(printed: term.name) else {
        return standIn(title, part, "nothing says who held it", document, claim)
      }
      let person = self.person(name, title, document)
      draft.warn(
        Remark(
          "frus.office-inferred", on: document.document,
          "names only the \(title); \(term.name) held it in the United States then",
          help: "\(term.name) is taken, as inferred"), in: volume)
      return Participation(draft.actors.use(person), as: part, role: title, status: .inferred)
    case .several(let reason):
      return listedHolder(of: title, part, document)
        ?? standIn(title, part, reason, document, claim)
    case .unknown:
      return listedHolder(of: title, part, document)
        ?? standIn(title, part, "nothing says who held it", document, claim)
    }
  }

  /// The one whom the volume's list of persons has in an office on the day of a document.
  private mutating func listedHolder(
    of title: String, _ part: Participation.Part, _ document: IdentifiedDocument
  ) -> Participation? {
    let office = OfficeTitle.full(title)
    guard let day = document.day, let listed = listed.holder(of: office, on: day) else {
      return nil
    }
    let party = Party(
      kind: .person(listed.name), text: title, title: office, listID: listed.id)
    let mention = People.Mention(
      volume: index, document: document.document.id, day: document.day)
    let person = draft.actors.people.person(listed.name, of: party, in: mention).index
    draft.warn(
      Remark(
        "frus.office-inferred", on: document.document,
        "names only the \(title); the volume's list of persons has \(listed.name.display)",
        help: "\(listed.name.display) is taken, as inferred"), in: volume)
    return Participation(draft.actors.use(person), as: part, role: title, status: .inferred)
  }

  private mutating func person(
    of tenure: OfficeTable.Tenure, _ title: String, _ document: IdentifiedDocument
  ) -> Int? {
    guard let person = people[tenure.person] ?? known(tenure, title, document) else {
      return nil
    }
    people[tenure.person] = person
    if let offices = holders.table {
      draft.actors.add(
        Office(
          title: title, during: tenure.during,
          claims: [Claim(source: offices.source.id, locator: tenure.id)]), to: person)
    }
    contradict(person, title, document)
    return person
  }

  /// The one person of the volume whom a row of the table can mean, or somebody new.
  private func known(
    _ tenure: OfficeTable.Tenure, _ title: String, _ document: IdentifiedDocument
  ) -> Int? {
    let people = draft.actors.people.known
    let candidates = people.indices.filter {
      people[$0].volumes.contains(index) && tenure.isOf(people[$0].name)
    }
    guard candidates.count == 1 else {
      return tenure.spelledName.map { person($0, title, document) }
    }
    if let full = tenure.name(family: people[candidates[0]].name.family) {
      draft.actors.people.complete(candidates[0], with: full)
    }
    return candidates[0]
  }

  /// The person of a name that a table gives.
  private func person(
    _ name: PersonName, _ title: String, _ document: IdentifiedDocument
  ) -> Int {
    let party = Party(kind: .person(name), text: title, title: title)
    let mention = People.Mention(
      volume: index, document: document.document.id, day: document.day)
    return draft.actors.people.person(name, of: party, in: mention).index
  }

  /// Tells where the volume itself names somebody else than the table.
  private func contradict(
    _ person: Int, _ title: String, _ document: IdentifiedDocument
  ) {
    guard let day = document.day,
      case .person(let named) = holders.namings.holder(of: title, on: day),
      named != person
    else { return }
    let names = [named, person].map { draft.actors.people.known[$0].name.display }
    draft.warn(
      Remark(
        "frus.office-holder", on: document.document,
        "the volume calls \(names[0]) \(title) about \(day), the table has \(names[1])",
        help: "the table is followed"), in: volume)
  }

  private func standIn(
    _ title: String, _ part: Participation.Part, _ reason: String, _ document: IdentifiedDocument,
    _ claim: Claim
  ) -> Participation {
    draft.warn(
      Remark(
        "frus.office-unresolved", on: document.document,
        "names only the \(title); \(reason)",
        help: "an actor stands for the office; --offices FILE looks holders up"), in: volume)
    let id = draft.actors.body(
      "\(title) (holder not named)", .organisation, claim: claim,
      note: "Stands for whoever held the office; it carries no word.")
    return Participation(id, as: part)
  }
}
