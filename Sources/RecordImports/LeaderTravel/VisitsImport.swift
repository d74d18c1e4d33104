public import Documents
internal import HistoricalDates
public import Negotiations

/// Reads the table of visits by foreign leaders to the United States that the Office of the Historian
/// publishes: `id`, `start`, `end`, `visitor`, `from_id`, `from`, `description`.
///
/// A visit becomes a meeting of the visitor with the President in office. The table gives the days of
/// the visit, not of the talk, so the date is one day among them; where the description names the
/// day, that day. That the President took part is asserted where the description says so, and for a
/// state, official or working visit, which is one to the President; of all others it is inferred. Where
/// the description says that they did not meet, or that somebody else received the visitor, the
/// President is left out, or inferred for a visit to him; a visit that was called off is kept as planned
/// and not held.
public struct VisitsImport: Sendable {
  /// The citation key of the table.
  public static let sourceKey: SourceKey = "hsg-visits"
  private static let columns = ["id", "start", "end", "visitor", "from_id", "from", "description"]

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
    return draft.imported(title: "Visits by foreign leaders to the United States")
  }

  private func take(_ row: HeadedTable.Row, into draft: inout LeaderDraft) {
    let named = row.text("from_id") + row.text("from")
    guard let entry = draft.entry(row, people: row.text("visitor"), country: named) else { return }
    let country = draft.countries.country(row.text("from_id"), row.text("from"))
    let description = row.text("description").collapsed
    var event = draft.event(
      "hsg-visit-\(entry.id)", entry, form: "visit", about: description, at: entry.id)
    event.place = "United States"
    let reception = Reception(description, entry, row.location, &draft.ledger)
    if let day = reception.day { event.date = HistoricalDate(day) }
    if reception.isCalledOff {
      event.claims = event.claims.map { claim in
        var claim = claim
        claim.status = .plannedNotHeld
        return claim
      }
    }
    let receptions = reception.isSeparate ? reception.hosts.map { [$0] } : [reception.hosts]
    for (index, hosts) in receptions.enumerated() {
      var event = event
      if index > 0 { event.id = EventID("\(event.id)-\(index + 1)") }
      event.participations = hosts.map { host in
        Participation(
          draft.president(host), as: .present, role: "host", status: reception.status)
      }
      if index == 0 { add(reception, to: &event, entry, row.location, &draft) }
      addVisitors(row, of: country, to: &event, entry, &draft)
      if index == 0 { draft.finish(event, at: row.location) } else { draft.append(event) }
    }
    warn(row, &draft.ledger)
  }

  /// Others who received the visitor.
  private func add(
    _ reception: Reception, to event: inout Event, _ entry: LeaderDraft.Entry,
    _ location: Diagnostic.Location, _ draft: inout LeaderDraft
  ) {
    for vice in reception.vicePresidents {
      event.participations.append(
        Participation(draft.vicePresident(vice), as: .present, role: "Vice President"))
    }
    for secretary in reception.secretaries {
      draft.add(
        secretary, of: PresidentialTerms.country, role: secretary.title, to: &event, entry,
        at: location)
    }
  }

  private func addVisitors(
    _ row: HeadedTable.Row, of country: ActorID, to event: inout Event,
    _ entry: LeaderDraft.Entry, _ draft: inout LeaderDraft
  ) {
    let government = Countries.government(in: row.text("from"))
    for visitor in TitledLeader.all(in: row.text("visitor")) {
      let role = [visitor.title, government ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
      draft.add(visitor, of: country, role: role, to: &event, entry, at: row.location)
    }
  }

  /// Warns of titles that were put right.
  private func warn(_ row: HeadedTable.Row, _ ledger: inout Ledger) {
    for visitor in TitledLeader.all(in: row.text("visitor")) where visitor.isCorrected {
      ledger.warn(
        Diagnostic(
          .warning, "visit.name", at: row.location,
          "'\(row.text("visitor"))' was read as \(visitor.title) \(visitor.name)"))
    }
  }

  static let source = Source(
    id: sourceKey, type: "dataset", title: "Visits by Foreign Leaders",
    contributors: [
      Source.Contribution(
        "author",
        [Source.PersonName(literal: "Office of the Historian, United States Department of State")])
    ],
    variables: [Source.Variable("URL", "https://history.state.gov/departmenthistory/visits")])
}

/// What a visit's description says about whether, when and by whom the visitor was received.
struct Reception {
  /// The President, or both around a change of office.
  var hosts: [PresidentialTerms.Term]
  /// Vice Presidents with whom the description says that the visitor met.
  var vicePresidents: [PresidentialTerms.Term] = []
  /// Secretaries of State with whom the description says that the visitor met.
  var secretaries: [TitledLeader] = []
  /// How firmly it stands that the President took part.
  var status = Claim.Status.inferred
  /// The day on which they met, where the description names it.
  var day: Day?
  /// Whether the hosts received the visitor one after the other.
  var isSeparate: Bool { named.count > 1 }
  /// Whether nothing is told but that the visit was called off.
  var isCalledOff = false

  private let inOffice: [PresidentialTerms.Term]
  private let entry: LeaderDraft.Entry
  /// The Presidents whom the description says that the visitor met.
  private var named: [PresidentialTerms.Term] = []
  private var isVisitToPresident = false
  private var saysMet = false
  private var saysNotMet = false

  init(
    _ description: String, _ entry: LeaderDraft.Entry, _ location: Diagnostic.Location,
    _ ledger: inout Ledger
  ) {
    self.entry = entry
    inOffice = PresidentialTerms.holders(on: entry.date)
    hosts = inOffice
    let isKnown = PresidentialTerms.know(entry.date)
    if !isKnown {
      ledger.warn(
        Diagnostic(
          .warning, "visit.president", at: location,
          "who was President is known until \(PresidentialTerms.lastKnown), not on "
            + "\(entry.date.text); the President was left out"))
    }
    let sentences = PersonsMet.sentences(of: description)
    for sentence in sentences { read(sentence, location, &ledger) }
    isCalledOff = saysNotMet && sentences.allSatisfy(Self.isCalledOff)
    if isKnown { settle(location, &ledger) }
  }

  /// Whether a sentence says that the visit itself did not come about.
  private static func isCalledOff(_ sentence: Substring) -> Bool {
    sentence.contains(/^(?:\w+ ){0,3}[Vv]isit\b/)
      && sentence.contains(/\b(?:[Cc]ancell?ed|[Pp]ostponed(?! from)|[Cc]alled off|not held)\b/)
      || sentence.contains(
        /^(?:[Cc]ancell?ed|[Pp]ostponed|[Cc]alled off)(?: \w+){0,3} [Vv]isit\b[^,]*$/)
  }

  private mutating func read(
    _ sentence: Substring, _ location: Diagnostic.Location, _ ledger: inout Ledger
  ) {
    let words = DeniedEncounter.words(of: sentence)
    let isDenied = DeniedEncounter.isDenied(words)
    if !isDenied, words.contains("visit"),
      sentence.contains(/\b(?:[Ss]tate|[Oo]fficial|[Ww]orking) [Vv]isit/)
    {
      isVisitToPresident = true
    }
    if isDenied, Self.isCalledOff(sentence) { saysNotMet = true }
    if words.contains("vice") || words.contains("secretary") { readOthers(sentence) }
    guard words.contains("president") else { return }
    readPresidents(sentence, location, &ledger)
    if sentence.contains(Self.absent) || sentence.contains(Self.unable) { saysNotMet = true }
    for match in sentence.matches(of: Self.metThePresident) {
      note(Self.isDenied(around: match.range, of: sentence))
    }
  }

  private static var metThePresident: Regex<Substring> {
    /\b(?:[Mm]et|[Mm]eet|[Mm]eetings?|[Tt]alks|[Cc]onferred|[Rr]eceived|[Ss]een?|[Ss]aw)(?:(?: \w+){0,3} (?:with|by))? the President\b(?! of\b|-|’s|'s)/
  }

  /// `with President Truman`, also as the second of two, and `unable to meet President Truman`.
  private mutating func readPresidents(
    _ sentence: Substring, _ location: Diagnostic.Location, _ ledger: inout Ledger
  ) {
    let pattern =
      /\b(with (?:then-)?|[Mm]ee?t (?:then-)?|[Rr]eceived by |[Ss]een by |and )President (?:\p{Lu}\. )*(\p{Lu}\w+)\b(?![’'])/
    var isAfterPresident = false
    for match in sentence.matches(of: pattern) {
      guard match.output.1 != "and " || isAfterPresident else { continue }
      isAfterPresident = true
      let name = String(match.output.2)
      let isDenied = Self.isDenied(around: match.range, of: sentence)
      if let host = inOffice.first(where: { $0.familyName == name }) {
        note(isDenied)
        guard !isDenied else { continue }
        if !named.contains(where: { $0.id == host.id }) { named.append(host) }
        day = Self.day(in: sentence, of: entry) ?? day
      } else if !inOffice.isEmpty, PresidentialTerms.isFamilyName(name) {
        warn(ofPresident: name, location, &ledger)
      }
    }
  }

  private func warn(
    ofPresident name: String, _ location: Diagnostic.Location, _ ledger: inout Ledger
  ) {
    let held = inOffice.map(\.name).joined(separator: " or ")
    ledger.warn(
      Diagnostic(
        .warning, "visit.president", at: location,
        "the description names President \(name), and on \(entry.date.text) the President was "
          + held, help: "the office-holder of that day was taken"))
  }

  /// The list behind `with` says who was met; `funeral of Vice President X` names nobody who was.
  private mutating func readOthers(_ sentence: Substring) {
    for person in PersonsMet.account(of: String(sentence)).people where person.isOfHost {
      let titled = person.titled
      let family = titled.name.split(separator: " ").last.map(String.init) ?? titled.name
      if titled.title == "Vice President",
        let vice = VicePresidentialTerms.holder(named: family, on: entry.date)
      {
        vicePresidents.append(vice)
      } else if titled.title == "Secretary of State" {
        secretaries.append(titled)
      }
    }
  }

  private mutating func note(_ isDenied: Bool) {
    if isDenied { saysNotMet = true } else { saysMet = true }
  }

  /// Decides who was host, and how firmly.
  private mutating func settle(_ location: Diagnostic.Location, _ ledger: inout Ledger) {
    if !named.isEmpty {
      hosts = named
      status = .asserted
      if named.count > 1 { day = nil }
    } else if saysMet {
      status = hosts.count == 1 ? .asserted : .inferred
    } else if saysNotMet {
      guard !isCalledOff else { return }
      hosts = []
      ledger.warn(
        Diagnostic(
          .warning, "visit.not-met", at: location,
          "the description says that the President and the visitor did not meet; the President was "
            + "left out"))
    } else if !vicePresidents.isEmpty || !secretaries.isEmpty {
      if !isVisitToPresident { hosts = [] }
    } else if isVisitToPresident, hosts.count == 1 {
      status = .asserted
    }
  }

  private static func isDenied(
    around range: Range<Substring.Index>, of sentence: Substring
  ) -> Bool {
    DeniedEncounter.isDenied(
      before: sentence[..<range.upperBound], after: sentence[range.upperBound...])
  }

  /// `President Roosevelt was out of Washington`
  private static var absent: Regex<Substring> {
    /\bPresident(?: \p{Lu}[\w.]+){0,3} (?:was|being) (?:absent|away|ill|abroad|out of|in hospital|hospitalized|on vacation)\b/
  }

  /// `President Roosevelt was unable to receive him`
  private static var unable: Regex<Substring> {
    /\bPresident(?: \p{Lu}[\w.]+){0,3} (?:was (?:unable|not able) to|could not|did not|declined to|refused to) (?:receive|meet|see)\b/
  }

  /// The one day that a sentence names, where it lies within the visit.
  private static func day(in sentence: Substring, of entry: LeaderDraft.Entry) -> Day? {
    let days = sentence.matches(of: /\b(\p{Lu}\p{Ll}+) (\d{1,2})(?![\d–-])/).compactMap { match in
      MonthNames.english.firstIndex(of: String(match.output.1)).flatMap { month in
        Int(match.output.2).flatMap { day in
          [entry.first.year, entry.last.year].lazy.compactMap {
            Day(year: $0, month: month + 1, day: day)
          }.first { entry.first <= $0 && $0 <= entry.last }
        }
      }
    }
    return days.count == 1 ? days[0] : nil
  }
}
