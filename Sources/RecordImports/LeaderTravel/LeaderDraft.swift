internal import Documents
internal import HistoricalDates
internal import Negotiations

/// A corpus of visits or travels while it is being made. Who is who is decided at the end, when every
/// form of every name is known.
struct LeaderDraft {
  /// What a row says of time and identity.
  struct Entry {
    var id: String
    var first: Day
    var last: Day

    /// One day among those from the first to the last.
    var date: HistoricalDate {
      let range = first == last ? "\(first)" : "[\(first)..\(last)]"
      return (try? HistoricalDate(range)) ?? HistoricalDate(first)
    }
  }

  var ledger: Ledger
  var countries = Countries()
  private let source: Source
  private var leaders: LeaderRegister
  /// Where each mention of a person stands.
  private var locations: [Diagnostic.Location] = []
  private var presidents: [ActorID] = []
  private var vicePresidents: [ActorID] = []
  private var others: Roster<Actor> = Roster()
  private var events: [Event] = []
  private var ids: Set<String> = []
  /// The mention behind each stand-in of an actor's id.
  private static let standIn = "\u{0}"

  init(_ ledger: Ledger, source: Source) {
    self.ledger = ledger
    self.source = source
    leaders = LeaderRegister(source: source.id)
  }

  /// The row's id and days, or `nil` where the row is rejected. `people` and `country` are what must not
  /// be empty.
  mutating func entry(_ row: HeadedTable.Row, people: String, country: String) -> Entry? {
    if let problem = row.refusal { return reject(problem) }
    let id = row.text("id")
    guard !id.isEmpty, !people.isEmpty else {
      return reject(
        Diagnostic(
          .error, "row.incomplete", at: row.location,
          id.isEmpty ? "the row has no id" : "the row names nobody"))
    }
    guard !country.isBlank else {
      return reject(
        Diagnostic(.error, "row.incomplete", at: row.location, "the row names no country"))
    }
    guard let first = Self.day(row.text("start")), let last = Self.day(row.text("end")) else {
      let bad = Self.day(row.text("start")) == nil ? row.text("start") : row.text("end")
      return reject(
        Diagnostic(
          .error, "row.date", at: row.location, "'\(bad)' is not a day",
          help: "a day is written 1945-07-11"))
    }
    guard first <= last else {
      return reject(
        Diagnostic(
          .error, "row.date", at: row.location, "it ends on \(last), before it begins on \(first)"))
    }
    guard ids.insert(id).inserted else {
      return reject(
        Diagnostic(.error, "row.repeated", at: row.location, "the id '\(id)' was used before"))
    }
    return Entry(id: id, first: first, last: last)
  }

  private mutating func reject(_ reason: Diagnostic) -> Entry? {
    ledger.reject("row", reason)
    return nil
  }

  private static func day(_ text: String) -> Day? {
    guard text.utf8.count == 10, let date = try? HistoricalDate(text), !date.isSpan else {
      return nil
    }
    return date.earliest == date.latest ? date.earliest : nil
  }

  /// A meeting without participants, cited to the row.
  func event(
    _ id: String, _ entry: Entry, form: String, about: String, at locator: String
  ) -> Event {
    Event(
      id: EventID(RecordID.kept(id)), kind: .meeting, date: entry.date, form: form,
      about: about.isEmpty ? nil : about,
      claims: [Claim(source: source.id, locator: locator)])
  }

  /// The President as an actor of the corpus.
  mutating func president(_ term: PresidentialTerms.Term) -> ActorID {
    if !presidents.contains(term.id) { presidents.append(term.id) }
    countries.note("United States", of: PresidentialTerms.country)
    return term.id
  }

  /// The Vice President as an actor of the corpus.
  mutating func vicePresident(_ term: PresidentialTerms.Term) -> ActorID {
    if !vicePresidents.contains(term.id) { vicePresidents.append(term.id) }
    countries.note("United States", of: PresidentialTerms.country)
    return term.id
  }

  /// An actor whom the table gives an id of its own.
  mutating func add(_ actor: Actor) {
    countries.note("United States", of: PresidentialTerms.country)
    others.insert(actor)
  }

  /// Adds a person whom the table gives only a name. `isCountryNamed` says whether it gives the country
  /// as well, or only the place of the meeting.
  mutating func add(
    _ person: TitledLeader, of country: ActorID?, isCountryNamed: Bool = true, role: String,
    to event: inout Event, _ entry: Entry, at location: Diagnostic.Location
  ) {
    locations.append(location)
    if country == PresidentialTerms.country {
      countries.note("United States", of: PresidentialTerms.country)
    }
    let mention = leaders.add(
      .init(
        country: country, title: person.title, name: person.name, year: entry.first.year,
        locator: entry.id, isCountryNamed: isCountryNamed))
    event.participations.append(
      Participation(
        ActorID("\(Self.standIn)\(mention)"), as: .present, role: role.isEmpty ? nil : role))
  }

  /// Takes an event of a row that is used.
  mutating func finish(_ event: Event, at location: Diagnostic.Location) {
    ledger.use("row")
    events.append(event)
  }

  /// Takes a further event of the same row.
  mutating func append(_ event: Event) {
    events.append(event)
  }

  /// The corpus, with everybody told apart.
  func imported(title: String) -> Imported {
    let people = leaders.people()
    var corpus = Corpus(title: title, sources: Roster([source]), actors: countries(of: people))
    for actor in (presidents + vicePresidents).distinct().compactMap(PresidentialTerms.actor) {
      corpus.actors.insert(actor)
    }
    for actor in others { corpus.actors.insert(actor) }
    var ids: [ActorID] = []
    for actor in people.actors {
      var actor = actor
      actor.id = ActorID(
        RecordID.unused(actor.id.rawValue) { corpus.actors[ActorID($0)] != nil })
      ids.append(actor.id)
      corpus.actors.insert(actor)
    }
    for event in events {
      corpus.events.insert(Self.named(event) { ids[people.positions[$0]] })
    }
    var ledger = ledger
    for form in people.doubtful {
      ledger.warn(
        Diagnostic(
          .warning, "person.several", at: locations[form.mention],
          "'\(form.name)' may be \(form.others.joined(separator: " or ")), and was left apart"))
    }
    return Imported(corpus: corpus, ledger: ledger)
  }

  /// The countries that somebody belongs to or that took part themselves.
  private func countries(of people: LeaderRegister.People) -> Roster<Actor> {
    var used = Set(events.flatMap { $0.participations.map(\.actor) })
    for actor in people.actors + others { used.formUnion(actor.affiliations.map(\.of)) }
    if !(presidents + vicePresidents).isEmpty { used.insert(PresidentialTerms.country) }
    return Roster(countries.actors.filter { used.contains($0.id) })
  }

  /// The event with its people in place of their stand-ins, each once.
  private static func named(_ event: Event, _ id: (Int) -> ActorID) -> Event {
    var event = event
    var seen: Set<ActorID> = []
    event.participations = event.participations.compactMap { participation in
      var named = participation
      let text = participation.actor.rawValue
      if text.hasPrefix(standIn), let mention = Int(text.dropFirst()) { named.actor = id(mention) }
      return seen.insert(named.actor).inserted ? named : nil
    }
    return event
  }
}
