public import Documents
internal import HistoricalDates
public import Negotiations

/// Reads the table of travels abroad by Presidents and Secretaries of State that the Office of the
/// Historian publishes: `id`, `role`, `who`, `start`, `end`, `country_id`, `country`, `locale`, `remarks`.
///
/// The remarks are prose. Everybody whom they name as met gets a meeting with the traveller, one
/// meeting a person, for the table does not say that those who were met on one journey met one
/// another. Its date is one day of the journey. A journey on which officials were met whom the remarks
/// do not name is a meeting with the state; one without any encounter is kept as an act of the
/// traveller.
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
    for person in PersonsMet.people(in: remarks) {
      var event = self.event(draft, number: events.count, form: "meeting")
      add(person, to: &event, &draft)
      if event.participations.count > 1 { events.append(event) }
    }
    if events.isEmpty, let nationality = PersonsMet.officials(in: remarks) {
      var event = self.event(draft, number: 0, form: "meeting")
      let state = nationality.isEmpty ? host : draft.countries.country(of: nationality)
      event.participations.append(
        Participation(state ?? host, as: .present, role: "officials"))
      events.append(event)
    }
    return events.isEmpty ? [journey(draft)] : events
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
    let isAmerican = titled.title == "President" && person.nationality == nil
    if isAmerican, let term = PresidentialTerms.holder(named: titled.name, on: entry.date) {
      guard term.id != traveller.actor else { return }
      let companion = Participation(draft.president(term), as: .present, role: "President")
      event.participations.append(companion)
      return
    }
    draft.add(
      titled, of: country(of: person, &draft), role: titled.title, to: &event,
      year: entry.first.year, at: row.location)
  }

  private func country(of person: PersonsMet.Person, _ draft: inout LeaderDraft) -> ActorID? {
    if person.isForeign { return nil }
    guard let nationality = person.nationality else { return host }
    if nationality == "Pope" { return draft.countries.country("holy-see", "Vatican City") }
    if let country = draft.countries.country(of: nationality) { return country }
    return Nationalities.country(named: nationality).map {
      draft.countries.country($0, nationality)
    }
  }
}
