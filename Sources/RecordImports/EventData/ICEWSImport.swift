public import Documents
internal import HistoricalDates
internal import Negotiations

/// Reads event tables of the Integrated Crisis Early Warning System as the Harvard Dataverse holds them.
///
/// The events are coded by a program from news reports; every claim is `inferred`. An event id is used
/// again on other days, so that the id of a record is made of both.
public struct ICEWSImport: Sendable {
  private let selection: EventDataSelection
  private let mostEvents: Int
  private static let columns = [
    "Event ID", "Event Date", "Source Name", "Source Country", "CAMEO Code", "Target Name",
    "Target Country",
  ]

  /// An import of what `selection` wants.
  public init(_ selection: EventDataSelection = EventDataSelection()) {
    self.init(selection, mostEvents: EventDataDraft.mostEvents)
  }

  /// An import that holds at most so many events.
  package init(_ selection: EventDataSelection, mostEvents: Int) {
    self.selection = selection
    self.mostEvents = mostEvents
  }

  /// Reads tables, one after the other, into one corpus.
  public func read(
    _ documents: [InputDocument], ledger: Ledger = Ledger()
  ) throws(InputError) -> Imported {
    var draft = EventDataDraft(ledger, source: Self.source, mostEvents: mostEvents)
    var actors = ICEWSActors()
    try draft.readRows(of: documents, requiring: Self.columns) { take($0, &actors, &$1) }
    return try draft.imported(
      title: "Events coded by ICEWS", documents.last?.name ?? "ICEWS")
  }

  private func take(
    _ row: HeadedTable.Row, _ actors: inout ICEWSActors, _ draft: inout EventDataDraft
  ) {
    if let problem = row.refusal { return draft.ledger.reject("row", problem) }
    let line = row.location.line
    guard let code = draft.code(row.text("CAMEO Code"), at: row.location) else { return }
    guard let meaning = selection.meaning(of: code) else {
      return draft.reject(.code, "root \(code.prefix(2))", line: line)
    }
    let date = Self.date(row.text("Event Date"))
    if row.text("Event Date").contains("/") { draft.noteAmericanDates(at: row.location) }
    guard date.utf8.count == 10, let day = (try? HistoricalDate(date))?.earliest else {
      return draft.reject("row.date", "'\(date)' is not a day", at: row.location)
    }
    guard selection.wants(day) else { return draft.reject(.window, line: line) }
    guard selection.wants([row.text("Source Country"), row.text("Target Country")]) else {
      return draft.reject(.country, line: line)
    }
    let words = (row.text("Source Name"), row.text("Target Name"))
    if draft.isOverfull { return draft.passOver() }
    guard let source = actors.actor(row, "Source", &draft),
      let target = actors.actor(row, "Target", &draft)
    else { return draft.reject(.actor, line: line) }
    guard !draft.isOneSide(source, target) else { return draft.reject(.alone, line: line) }
    let publisher = row.text("Publisher")
    draft.take(
      .init(
        id: "\(date)-\(row.text("Event ID"))", day: day, code: code, meaning: meaning,
        source: source,
        target: target, words: words,
        place: EventDataDraft.place(row),
        note: Self.isMissing(publisher) ? nil : "reported by \(publisher)"),
      prefix: "icews")
  }

  /// What R and spreadsheets write where there is nothing.
  static func isMissing(_ text: String) -> Bool {
    ["", "NA", "N/A", "NULL", "None", "none", "-", "–", "—", "."].contains(text.trimmed)
  }

  /// The date with its year first: the table of 2017 has the month first.
  private static func date(_ text: String) -> String {
    let text = withoutMidnight(text)
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 4 || parts[2].utf8.count == 2,
      let month = Int(parts[0]), let day = Int(parts[1]), let year = Int(parts[2])
    else { return text }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    // The events begin in 1995.
    let century = parts[2].utf8.count == 4 ? 0 : year >= 95 ? 1900 : 2000
    return "\(century + year)-\(padded(month))-\(padded(day))"
  }

  /// A spreadsheet writes a day as its first moment: `5/13/2017 0:00`.
  private static func withoutMidnight(_ text: String) -> String {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[1].contains(":"),
      parts[1].allSatisfy({ $0 == "0" || $0 == ":" })
    else { return text }
    return String(parts[0])
  }

  static let source = Source(
    id: "icews", type: "dataset", title: "ICEWS Coded Event Data",
    contributors: [
      Source.Contribution(
        "author",
        [
          Source.PersonName(family: "Boschee", given: "Elizabeth"),
          Source.PersonName(family: "Lautenschlager", given: "Jennifer"),
          Source.PersonName(family: "O’Brien", given: "Sean"),
          Source.PersonName(family: "Shellman", given: "Steve"),
          Source.PersonName(family: "Starz", given: "James"),
          Source.PersonName(family: "Ward", given: "Michael"),
        ])
    ], issued: "2015",
    variables: [
      Source.Variable("publisher", "Harvard Dataverse"),
      Source.Variable("DOI", "10.7910/DVN/28075"),
      Source.Variable("note", "Events coded by a program from news reports"),
    ])
}

/// The actors of ICEWS, which have names and countries but no ids.
private struct ICEWSActors {
  private var known: [String: ActorID] = [:]
  private var ids = UniqueIdentifiers()

  /// The actor of one side of a row; `nil` where it has no name.
  mutating func actor(
    _ row: HeadedTable.Row, _ side: String, _ draft: inout EventDataDraft
  ) -> ActorID? {
    let name = row.text("\(side) Name").collapsed
    let country = row.text("\(side) Country").collapsed
    guard !ICEWSImport.isMissing(name), name != "Unspecified Actor" else { return nil }
    let key = "\(country)/\(name)"
    if let id = known[key] { return id }
    let written = row.text("\(side) Sectors")
    let sectors = ICEWSImport.isMissing(written) ? "" : written
    // `Russia` stands for the country `Russian Federation`.
    if sectors.isEmpty, CAMEOCodes.isCountry(named: name), let id = noteCountry(country, &draft) {
      draft.note(name, of: id)
      known[key] = id
      return id
    }
    let kind = NamedActor.kind(name, country, sectors: sectors)
    var id = RecordID.slug(name)
    if draft.actors[ActorID(id)] != nil { id += "-" + RecordID.slug(country) }
    let actor = ActorID(ids.unused(id))
    known[key] = actor
    let state = kind == .state ? nil : noteCountry(country, &draft)
    draft.note(
      Actor(
        id: actor, kind: kind, name: name, affiliations: state.map { [Affiliation(of: $0)] } ?? []),
      actor)
    return actor
  }

  private mutating func noteCountry(
    _ country: String, _ draft: inout EventDataDraft
  ) -> ActorID? {
    guard !ICEWSImport.isMissing(country) else { return nil }
    let key = "\(country)/\(country)"
    if let id = known[key] { return id }
    let id = ActorID(ids.unused(RecordID.slug(country)))
    known[key] = id
    draft.note(Actor(id: id, kind: .state, name: country), id)
    return id
  }
}
