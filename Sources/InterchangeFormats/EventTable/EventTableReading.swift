internal import Documents
internal import HistoricalDates
internal import Negotiations

/// Puts events together from the rows of a table.
struct EventTableReading {
  private(set) var corpus: Corpus
  private(set) var ledger: Ledger
  private let choices: ReadingChoices
  private let name: String
  private var eventIDs: [String: EventID] = [:]
  private var actorIDs: [String: ActorID] = [:]
  private var eventMint = UniqueIdentifiers()
  private var actorMint = UniqueIdentifiers()
  private var sources: [String: SourceKey] = [:]
  private var sourceMint = UniqueIdentifiers()
  private var topics: [(id: TopicID, name: String)] = []
  private var topicIDs: Set<String> = []
  private var parts: [EventID: [Participation]] = [:]
  private var places: [EventID: DocumentPlace] = [:]
  /// Whether a table says for each event whether there is evidence.
  private var hasClaims = false

  init(name: String, choices: ReadingChoices, ledger: Ledger) {
    self.name = name
    self.choices = choices
    self.ledger = ledger
    corpus = Corpus(title: name)
  }

  mutating func read(_ document: InputDocument) throws(InputError) {
    var table = try HeadedTable(document, renamed: choices.columns)
    guard table.has("event", "event id", "meeting"),
      table.has("actor", "participant", "person", "name")
    else {
      throw InputError(
        name: document.name,
        reason: "a table of events has columns 'event' and 'actor'; there are "
          + "\(table.headings.joined(separator: ", ")); say which they are with "
          + "--columns event=…,actor=…")
    }
    hasClaims = table.has("claims")
    tellUnknown(table.names, table.headings, in: document)
    while let row = try table.next() {
      ledger.read("row")
      do throws(RecordProblem) {
        if let problem = row.problem { throw RecordProblem(problem) }
        try use(row)
        ledger.use("row")
      } catch {
        ledger.reject(
          "row",
          Diagnostic(
            .error, "row.unusable", at: row.place.location, error.message, help: error.help))
      }
    }
  }

  /// Gives the events their participants, in the order of the table.
  mutating func finish() {
    for (id, parts) in parts { corpus.events[id]?.participations = parts }
    // Ids that are names of their own need no record.
    if topics.contains(where: { $0.id.rawValue != $0.name }) {
      corpus.topics = Roster(topics.map { Topic(id: $0.id, name: $0.name) })
    }
    MissingRecords.complete(&corpus, from: name, &ledger)
  }

  private static let known: Set<String> = {
    var known: Set<String> = [
      "kind", "part", "actor kind", "side", "source", "locator", "page", "claims",
    ]
    known.formUnion(EventColumn.eventNames.union(EventColumn.actorNames))
    known.formUnion((EventColumn.before + EventColumn.after).flatMap(EventColumn.names))
    known.formUnion(EventColumn.participation.map { ColumnName.plain($0.attribute) })
    return known
  }()

  private mutating func tellUnknown(
    _ names: [String], _ headings: [String], in document: InputDocument
  ) {
    for (name, heading) in zip(names, headings) where !Self.known.contains(name) {
      if heading.isBlank { continue }
      ledger.warn(
        Diagnostic(
          .warning, "column.unknown", at: Diagnostic.Location(file: document.name),
          "the column '\(heading.shown)' is none that a table of events has, and was left out",
          help: "--columns date=\(heading.shown) takes it for another, such as the date"))
    }
  }

  // MARK: Rows

  private mutating func use(_ row: HeadedTable.Row) throws(RecordProblem) {
    guard let written = row["event", "event id", "meeting"] else {
      throw RecordProblem("the row names no event")
    }
    let known = eventIDs[written]
    let draft = known == nil ? try event(row) : nil
    guard let kind = draft?.kind ?? known.flatMap({ corpus.events[$0]?.kind }) else { return }
    let participation = try participation(row, kind)
    // Nothing can fail from here on: what the row says stands in the corpus.
    if let known { compare(row, with: known) }
    let id = known ?? insert(draft, called: written, row)
    if let participation { parts[id, default: []].append(participation) }
  }

  /// The event of a row, without an id.
  private mutating func event(_ row: HeadedTable.Row) throws(RecordProblem) -> Event {
    let date: HistoricalDate
    if let text = row["date", "sent"] {
      date = try HistoricalDate(recorded: text)
    } else if let given = choices.date {
      date = given
    } else {
      throw RecordProblem(
        "the event has no date",
        help: "give one to all that have none with --date EDTF")
    }
    let kind =
      try row["kind"].map { text throws(RecordProblem) in
        try recordedWord(text.lowercased(), as: Event.Kind.self)
      } ?? .meeting
    var event = Event.type.blank(kind)
    event.date = date
    for field in EventColumn.before + EventColumn.after where field.key != "topics" {
      if let text = row[EventColumn.names(field)] { try field.readAttribute(text, into: &event) }
    }
    if let received = event.received, received.isReceipt(before: date) {
      throw RecordProblem(
        "received \(received.text), before it was sent \(date.text)",
        help: "put the dates right, or mark the doubtful one with '?'")
    }
    event.topics = topics(row["topics", "topic"])
    event.claims = try claims(row)
    return event
  }

  private mutating func insert(
    _ draft: Event?, called written: String, _ row: HeadedTable.Row
  ) -> EventID {
    let id = EventID(
      CorpusIdentifier.isSound(written)
        ? eventMint.unused(written) : eventMint.identifier(of: written))
    eventIDs[written] = id
    places[id] = row.place
    guard var event = draft else { return id }
    event.id = id
    if event.title == nil, id.rawValue != written { event.title = written }
    corpus.events.insert(event)
    return id
  }

  /// What a later row says of the event otherwise is told and not followed.
  private mutating func compare(_ row: HeadedTable.Row, with id: EventID) {
    guard let event = corpus.events[id] else { return }
    var contradictions: [(String, String, String)] = []
    for field in EventColumn.before + EventColumn.after where !field.hasParts {
      guard let text = row[EventColumn.names(field)], field.key != "topics" else { continue }
      let known = field.attribute(of: event)?.value.text ?? ""
      var other = event
      let isRead: Void? = try? field.readAttribute(text, into: &other)
      if isRead == nil || other != event { contradictions.append((field.key, text, known)) }
    }
    if let text = row["kind"], text.lowercased() != event.kind.rawValue {
      contradictions.append(("kind", text, event.kind.rawValue))
    }
    let line = places[id]?.line ?? 0
    for (field, here, there) in contradictions {
      ledger.warn(
        Diagnostic(
          .warning, "row.contradiction", at: row.place.location,
          "the \(field) of '\(id)' is '\(here.shown)' here and '\(there.shown)' in line \(line), "
            + "which was followed"))
    }
  }

  // MARK: Parts

  private mutating func participation(
    _ row: HeadedTable.Row, _ kind: Event.Kind
  ) throws(RecordProblem) -> Participation? {
    guard let written = row["actor", "participant", "person", "name"] else { return nil }
    let parts = Participation.Part.parts(of: kind)
    let part: Participation.Part
    if let text = row["part"] {
      part = try recordedWord(text.lowercased(), as: Participation.Part.self)
    } else if parts.count == 1 || kind == .agreement {
      part = parts[parts.count - 1]
    } else {
      let words = parts.map(\.rawValue).joined(separator: ", ")
      throw RecordProblem("\(kind.rawValue)s need a column 'part', with one of \(words)")
    }
    guard parts.contains(part) else {
      let words = parts.map(\.rawValue).joined(separator: ", ")
      throw RecordProblem(
        "'\(part.rawValue)' is no part in a \(kind.rawValue)", help: "write one of \(words)")
    }
    var participation = Participation("", as: part)
    for field in EventColumn.participation {
      guard let text = row[ColumnName.plain(field.attribute)] else { continue }
      try field.readAttribute(text, into: &participation)
    }
    participation.actor = try actor(row, called: written)
    return participation
  }

  private mutating func actor(
    _ row: HeadedTable.Row, called written: String
  ) throws(RecordProblem) -> ActorID {
    if let known = actorIDs[written] { return known }
    let kind =
      try row["actor kind"].map { text throws(RecordProblem) in
        try recordedWord(text.lowercased(), as: Actor.Kind.self)
      } ?? choices.actors
    let id = ActorID(
      CorpusIdentifier.isSound(written)
        ? actorMint.unused(written) : actorMint.identifier(of: written))
    actorIDs[written] = id
    corpus.actors.insert(Actor(id: id, kind: kind, name: row["name"] ?? written))
    return id
  }

  private mutating func topics(_ text: String?) -> [TopicID] {
    guard let text else { return [] }
    let words = text.split(separator: " ").map(String.init)
    let names =
      words.allSatisfy(CorpusIdentifier.isSound)
      ? words : text.split { $0 == ";" || $0 == "," }.map(\.trimmed)
    return names.filter { !$0.isEmpty }.map { name in
      let id = CorpusIdentifier.isSound(name) ? name : RecordID.slug(name)
      if topicIDs.insert(id).inserted { topics.append((TopicID(id), name)) }
      return TopicID(id)
    }
  }

  private mutating func claims(_ row: HeadedTable.Row) throws(RecordProblem) -> [Claim] {
    if let text = row["claims"] {
      let claims = try RecordText.records(Claim.type, in: text)
      for claim in claims { _ = source(claim.source.rawValue) }
      return claims
    }
    let locator = row["locator", "page"]
    if let written = row["source"] { return [Claim(source: source(written), locator: locator)] }
    if hasClaims { return [] }
    return [Claim(source: fileSource(row.place.file), locator: "line \(row.place.line)")]
  }

  private mutating func source(_ written: String) -> SourceKey {
    if let known = sources[written] { return known }
    let key = SourceKey(
      CorpusIdentifier.isSound(written)
        ? sourceMint.unused(written) : sourceMint.identifier(of: written))
    sources[written] = key
    corpus.sources.insert(Source(id: key, type: "document", title: written))
    return key
  }

  /// The table itself, for what it says without naming a source.
  private mutating func fileSource(_ file: String) -> SourceKey {
    let title = file.split(separator: "/").last.map(String.init) ?? file
    if let known = sources[title] { return known }
    let key = SourceKey(sourceMint.identifier(of: name))
    sources[title] = key
    corpus.sources.insert(Source(id: key, type: "dataset", title: title))
    return key
  }
}
