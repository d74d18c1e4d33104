public import Documents
internal import HistoricalDates
internal import Negotiations

/// Reads the weekly event tables of POLECAT, which followed ICEWS, as the Harvard Dataverse holds them.
///
/// The events are coded by a program by the ontology PLOVER; every claim is `inferred`. Of its types only
/// `CONSULT` is an event between two sides: `AGREE` is a promise as well as an agreement, and nothing tells
/// them apart.
public struct POLECATImport: Sendable {
  private let selection: EventDataSelection
  private static let columns = [
    "Event ID", "Event Date", "Event Type", "Event Mode", "Actor Name", "Actor Country",
    "Recipient Name", "Recipient Country",
  ]

  /// An import of what `selection` wants; its codes are those of CAMEO that the modes stand for.
  public init(_ selection: EventDataSelection = EventDataSelection()) {
    self.selection = selection
  }

  /// Reads tables, one after the other, into one corpus.
  public func read(
    _ documents: [InputDocument], ledger: Ledger = Ledger()
  ) throws(InputError) -> Imported {
    var draft = EventDataDraft(
      ledger, source: Self.source, codes: "types of PLOVER")
    var actors = POLECATActors()
    try draft.readRows(of: documents, requiring: Self.columns) { take($0, &actors, &$1) }
    return try draft.imported(
      title: "Events coded by POLECAT", documents.last?.name ?? "POLECAT")
  }

  private func take(
    _ row: HeadedTable.Row, _ actors: inout POLECATActors, _ draft: inout EventDataDraft
  ) {
    if let problem = row.refusal { return draft.ledger.reject("row", problem) }
    let line = row.location.line
    let type = row.text("Event Type").collapsed.uppercased()
    let mode = Self.present(row.text("Event Mode").collapsed.lowercased())
    guard let code = Self.code(type, mode), var meaning = selection.meaning(of: code) else {
      return draft.reject(.code, type, line: line)
    }
    // A visit made and one received have one mode, so that nobody is known for the guest.
    meaning.role = nil
    let date = row.text("Event Date")
    guard date.utf8.count == 10, let day = (try? HistoricalDate(date))?.earliest else {
      return draft.reject("row.date", "'\(date)' is not a day", at: row.location)
    }
    guard selection.wants(day) else { return draft.reject(.window, line: line) }
    guard selection.wants(["Actor", "Recipient"].flatMap { Self.list(row.text("\($0) Country")) })
    else { return draft.reject(.country, line: line) }
    if draft.isOverfull { return draft.passOver() }
    let sources = actors.actors(row, "Actor", &draft)
    let all = actors.actors(row, "Recipient", &draft)
    guard let source = sources.first, !all.isEmpty else { return draft.reject(.actor, line: line) }
    let targets = all.filter { target in
      !sources.contains { draft.isOneSide($0, target) }
    }
    guard let target = targets.first else { return draft.reject(.alone, line: line) }
    draft.take(
      .init(
        id: "\(date)-\(row.text("Event ID"))", day: day, code: code, meaning: meaning,
        source: source, target: target,
        words: (row.text("Actor Name").collapsed, row.text("Recipient Name").collapsed),
        place: EventDataDraft.place(row), note: Self.note(row),
        others: (Array(sources.dropFirst()), Array(targets.dropFirst())),
        coding: "PLOVER \(type)" + (mode.isEmpty ? "" : "-\(mode)")),
      prefix: "polecat")
  }

  /// The code of CAMEO that a type and mode of PLOVER stand for; `nil` where a corpus holds nothing such.
  private static func code(_ type: String, _ mode: String) -> String? {
    guard type == "CONSULT" else { return nil }
    return switch mode {
    case "phone": "041"
    case "visit": "042"
    case "third-party": "045"
    default: "040"
    }
  }

  private static func note(_ row: HeadedTable.Row) -> String? {
    let publisher = present(row.text("Source").collapsed)
    let contexts = list(row.text("Contexts"))
    let parts =
      (publisher.isEmpty ? [] : ["reported by \(publisher)"])
      + (contexts.isEmpty ? [] : ["contexts: \(contexts.joined(separator: ", "))"])
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// A value, or nothing where the table says that it is missing.
  private static func present(_ text: String) -> String {
    ICEWSImport.isMissing(text) ? "" : text
  }

  /// The values of a cell that has several: `USA; GBR`.
  fileprivate static func list(_ text: String) -> [String] {
    text.split(separator: ";").map { $0.trimmed.collapsed }.filter { !present($0).isEmpty }
  }

  static let source = Source(
    id: "polecat", type: "dataset", title: "POLECAT Weekly Data",
    variables: [
      Source.Variable("publisher", "Harvard Dataverse"),
      Source.Variable("DOI", "10.7910/DVN/AJGVIT"),
      Source.Variable("note", "Events coded by a program from news reports"),
    ])
}

/// The actors of POLECAT: names, several in a cell, with the codes of their countries.
private struct POLECATActors {
  private var known: [String: ActorID] = [:]
  private var ids = UniqueIdentifiers()

  /// The actors of one side of a row, each once.
  mutating func actors(
    _ row: HeadedTable.Row, _ side: String, _ draft: inout EventDataDraft
  ) -> [ActorID] {
    let names = POLECATImport.list(row.text("\(side) Name"))
    let countries = POLECATImport.list(row.text("\(side) Country"))
    let sectors = row.text("Primary \(side) Sector")
    var result: [ActorID] = []
    for (position, name) in names.enumerated() {
      // Countries stand beside names one by one, or one for all.
      var country =
        countries.count == names.count
        ? countries[position] : countries.count == 1 ? countries[0] : ""
      // A state belongs to no other.
      if countries.count != names.count, let own = CAMEOCodes.code(ofCountry: name) {
        country = own
      }
      let actor = actor(name, country, sectors, &draft)
      if !result.contains(actor) { result.append(actor) }
    }
    return result
  }

  private mutating func actor(
    _ name: String, _ country: String, _ sectors: String, _ draft: inout EventDataDraft
  ) -> ActorID {
    let key = "\(country)/\(name)"
    if let id = known[key] { return id }
    // In the column of countries stands what kind of organisation somebody belongs to, too.
    let country = Self.organisations.contains(country) ? "" : country
    if CAMEOCodes.country(country) == name || country == name {
      let id = state(country, &draft)
      known[key] = id
      return id
    }
    let kind = NamedActor.kind(name, country, sectors: sectors)
    let id = ActorID(ids.unused(RecordID.slug(name)))
    known[key] = id
    let of = country.isEmpty ? [] : [Affiliation(of: state(country, &draft))]
    draft.note(Actor(id: id, kind: kind, name: name, affiliations: of), id)
    return id
  }

  private static let organisations: Set<String> = ["IGO", "NGO", "MNC", "NGM", "INT", "UIS"]

  private mutating func state(_ code: String, _ draft: inout EventDataDraft) -> ActorID {
    let key = "state/\(code)"
    if let id = known[key] { return id }
    let name = CAMEOCodes.country(code) ?? code
    let id = ActorID(ids.unused(RecordID.slug(name)))
    known[key] = id
    draft.note(Actor(id: id, kind: .state, name: name), id)
    return id
  }
}
