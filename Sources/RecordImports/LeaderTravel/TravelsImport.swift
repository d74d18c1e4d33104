public import Documents
internal import HistoricalDates
public import Negotiations

/// Reads the table of travels abroad by Presidents and Secretaries of State that the Office of the
/// Historian publishes: `id`, `role`, `who`, `start`, `end`, `country_id`, `country`, `locale`, `remarks`.
///
/// The remarks are prose. Everybody whom they name as met gets a meeting with the traveller, one
/// meeting a person, for the table does not say that those who were met on one journey met one
/// another. Its date is one day of the journey. Somebody whom the remarks call by an office alone, or
/// officials whom they do not name, are a meeting with the state; a journey without any encounter is
/// kept as an act of the traveller, with a warning where the remarks tell of one. Who is named as not met
/// is warned of and has no meeting. The country of somebody without one in the remarks is that of the
/// journey, inferred.
public struct TravelsImport: Sendable {
  /// The citation key of the table.
  public static let sourceKey: SourceKey = "hsg-travels"
  private static let columns = [
    "id", "role", "who", "start", "end", "country_id", "country", "locale", "remarks",
  ]

  /// An import.
  public init() {}

  /// Reads tables, one after the other, into one corpus.
  public func read(
    _ documents: [InputDocument], ledger: Ledger = Ledger()
  ) throws(InputError) -> Imported {
    var draft = LeaderDraft(ledger, source: Self.source)
    for document in documents {
      var table = try HeadedTable(document, requiring: Self.columns)
      while let row = try table.next() {
        draft.ledger.read("row")
        take(row, into: &draft)
      }
    }
    return draft.imported(
      title: "Travels abroad of Presidents and Secretaries of State of the United States")
  }

  private func take(_ row: HeadedTable.Row, into draft: inout LeaderDraft) {
    let country = row.text("country_id") + row.text("country")
    guard let entry = draft.entry(row, people: row.text("who"), country: country) else { return }
    guard let traveller = traveller(row, entry, into: &draft) else { return }
    let journey = Trip(row: row, entry: entry, traveller: traveller, draft: &draft)
    for (index, event) in journey.events(&draft).enumerated() {
      if index == 0 { draft.finish(event, at: row.location) } else { draft.append(event) }
    }
  }

  /// The traveller, or `nil` where the row is rejected.
  private func traveller(
    _ row: HeadedTable.Row, _ entry: LeaderDraft.Entry, into draft: inout LeaderDraft
  ) -> Participation? {
    let id = ActorID(RecordID.kept(row.text("who")))
    switch row.text("role") {
    case "president":
      let isElect = row.text("remarks").contains("as President-elect")
      if let term = PresidentialTerms.all.first(where: { $0.id == id }) {
        _ = draft.president(term)
      } else {
        draft.add(Self.person(id))
      }
      if !isElect, PresidentialTerms.know(entry.date),
        !PresidentialTerms.holders(on: entry.date).contains(where: { $0.id == id })
      {
        draft.ledger.warn(
          Diagnostic(
            .warning, "travel.president", at: row.location,
            "\(id) was not President on \(entry.date.text)", help: "kept as the table has it"))
      }
      return Participation(id, as: .present, role: isElect ? "President-elect" : "President")
    case "secretary":
      draft.add(Self.person(id))
      return Participation(id, as: .present, role: "Secretary of State")
    default:
      draft.ledger.reject(
        "row",
        Diagnostic(
          .error, "travel.role", at: row.location,
          "the role '\(row.text("role"))' is neither president nor secretary"))
      return nil
    }
  }

  /// Someone of whom the table has only an id that is made of the name: `rusk-david-dean`.
  private static func person(_ id: ActorID) -> Actor {
    var words = id.rawValue.split(separator: "-").map(String.init)
    if words.count > 1 { words.append(words.removeFirst()) }
    let name = words.map { word in
      word.count == 1 ? word.uppercased() + "." : word.prefix(1).uppercased() + word.dropFirst()
    }
    return Actor(
      id: id, kind: .person, name: name.joined(separator: " "),
      affiliations: [Affiliation(of: PresidentialTerms.country)])
  }

  static let source = Source(
    id: sourceKey, type: "dataset",
    title: "Travels Abroad of the President and of the Secretary of State",
    contributors: VisitsImport.source.contributors,
    variables: [Source.Variable("URL", "https://history.state.gov/departmenthistory/travels")])
}

/// One row of the table of travels.
private struct Trip {
  let row: HeadedTable.Row
  let entry: LeaderDraft.Entry
  let traveller: Participation
  let host: ActorID
  let remarks: String

  init(
    row: HeadedTable.Row, entry: LeaderDraft.Entry, traveller: Participation,
    draft: inout LeaderDraft
  ) {
    self.row = row
    self.entry = entry
    self.traveller = traveller
    host = draft.countries.country(row.text("country_id"), row.text("country"))
    remarks = row.text("remarks").collapsed
  }

  /// The meetings of the journey, or the journey itself where nobody was met.
  func events(_ draft: inout LeaderDraft) -> [Event] {
    var events: [Event] = []
    if let president = presidentAccompanied() {
      let companion = Participation(draft.president(president), as: .present, role: "President")
      var event = self.event(draft, number: 0, form: "journey together")
      event.participations.append(companion)
      events.append(event)
    }
    let account = PersonsMet.account(of: remarks)
    for person in account.people where !isTraveller(person) {
      var event = self.event(draft, number: events.count, form: "meeting")
      add(person, to: &event, &draft)
      if event.participations.count > 1 { events.append(event) }
    }
    for holder in account.officeHolders {
      guard let state = country(of: holder, &draft) else { continue }
      var event = self.event(draft, number: events.count, form: "meeting")
      event.participations.append(Participation(state, as: .present, role: holder.title))
      events.append(event)
    }
    if events.isEmpty {
      for nationality in PersonsMet.officials(in: remarks) {
        var event = self.event(draft, number: events.count, form: "meeting")
        let state = nationality.isEmpty ? host : draft.countries.country(of: nationality)
        event.participations.append(
          Participation(state ?? host, as: .present, role: "officials"))
        events.append(event)
      }
    }
    warn(of: account.denied, &draft.ledger)
    if !events.isEmpty { return events }
    if account.denied.isEmpty, let words = PersonsMet.encounter(in: remarks) {
      draft.ledger.warn(
        Diagnostic(
          .warning, "travel.unread", at: row.location,
          "whom '\(words)' names was not understood",
          help: "it was kept as a journey; add the meeting to the corpus by hand"))
    }
    return [journey(draft)]
  }

  /// Whether a list of those at a meeting names whoever travelled there.
  private func isTraveller(_ person: PersonsMet.Person) -> Bool {
    let family = person.titled.name.split(separator: " ").last.map(String.init) ?? ""
    return person.isOfHost && !family.isEmpty
      && traveller.actor.rawValue.hasPrefix("\(RecordID.slug(family))-")
      && ["Foreign Minister", "Secretary of State", "President", "Head of State"].contains(
        person.titled.title)
  }

  private func warn(of denied: [PersonsMet.Person], _ ledger: inout Ledger) {
    for person in denied {
      let name = [person.titled.title, person.titled.name].joined(separator: " ")
      ledger.warn(
        Diagnostic(
          .warning, "travel.not-met", at: row.location,
          "\(name) is named as somebody who was not met, and has no meeting"))
    }
  }

  private func event(_ draft: LeaderDraft, number: Int, form: String) -> Event {
    let id = "hsg-travel-\(entry.id)" + (number == 0 ? "" : "-\(number + 1)")
    var event = draft.event(id, entry, form: form, about: remarks, at: entry.id)
    event.place = place.isEmpty ? nil : place
    event.participations = [traveller]
    return event
  }

  private var place: String {
    let country = Countries.inOrder(row.text("country"))
    let locale = row.text("locale").collapsed
    return [locale, country].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func journey(_ draft: LeaderDraft) -> Event {
    var event = self.event(draft, number: 0, form: "journey")
    event.kind = .act
    event.date = .span(from: entry.first, to: entry.last)
    if entry.first == entry.last { event.date = HistoricalDate(entry.first) }
    var by = traveller
    by.part = .by
    event.participations = [by, Participation(host, as: .to)]
    return event
  }

  /// The President with whom a Secretary of State travelled.
  private func presidentAccompanied() -> PresidentialTerms.Term? {
    guard let match = remarks.firstMatch(of: /\bAccompanied President (\p{Lu}\w+)/) else {
      return nil
    }
    let term = PresidentialTerms.holder(named: String(match.output.1), on: entry.date)
    return term?.id == traveller.actor ? nil : term
  }

  private func add(
    _ person: PersonsMet.Person, to event: inout Event, _ draft: inout LeaderDraft
  ) {
    let titled = person.titled
    if person.isOfHost, let american = american(titled, &draft) {
      guard american.actor != traveller.actor else { return }
      event.participations.append(american)
      return
    }
    let isCountryNamed =
      person.nationality != nil || Self.isAmerican(titled, traveller: traveller, host: host)
    draft.add(
      titled, of: country(of: person, &draft), isCountryNamed: isCountryNamed, role: titled.title,
      to: &event, entry, at: row.location)
  }

  /// A President or Vice President of the day, or a general who became President.
  private func american(
    _ titled: TitledLeader, _ draft: inout LeaderDraft
  ) -> Participation? {
    let family = titled.name.split(separator: " ").last.map(String.init) ?? titled.name
    switch titled.title {
    case "President":
      guard let term = PresidentialTerms.holder(named: titled.name, on: entry.date) else {
        return nil
      }
      return Participation(draft.president(term), as: .present, role: titled.title)
    case "Vice President":
      guard let term = VicePresidentialTerms.holder(named: family, on: entry.date) else {
        return nil
      }
      return Participation(draft.vicePresident(term), as: .present, role: titled.title)
    case "General":
      let year = entry.first.year
      guard let term = PresidentialTerms.future(named: family, within: 20, of: year) else {
        return nil
      }
      return Participation(draft.president(term), as: .present, role: titled.title)
    default: return nil
    }
  }

  /// Whether a title is that of an American where no country stands with it.
  private static func isAmerican(
    _ titled: TitledLeader, traveller: Participation, host: ActorID
  ) -> Bool {
    switch titled.title {
    case "Secretary of Defense": true
    case "Secretary of State": traveller.role == "President" && host != "holy-see"
    default: false
    }
  }

  private func country(of person: PersonsMet.Person, _ draft: inout LeaderDraft) -> ActorID? {
    if person.isForeign { return nil }
    guard let nationality = person.nationality else {
      if Self.isAmerican(person.titled, traveller: traveller, host: host) {
        return PresidentialTerms.country
      }
      return PersonsMet.ofNoCountry.contains(person.titled.title) ? nil : host
    }
    if nationality == "Pope" { return draft.countries.country("holy-see", "Vatican City") }
    return country(called: nationality, &draft)
  }

  private func country(
    of holder: PersonsMet.OfficeHolder, _ draft: inout LeaderDraft
  ) -> ActorID? {
    guard let nationality = holder.nationality else { return host }
    return country(called: nationality, &draft)
  }

  /// The country that an adjective or a name means.
  private func country(called name: String, _ draft: inout LeaderDraft) -> ActorID? {
    if let country = draft.countries.country(of: name) { return country }
    return Nationalities.country(named: name).map {
      draft.countries.country($0, Nationalities.mainName(of: $0) ?? name)
    }
  }
}
