internal import Documents
internal import HistoricalDates
internal import Negotiations
internal import Typesetting

/// Puts events together from the rows of a table.
struct EventTableReading {
  /// What rows made of an event.
  private struct Made {
    var rows: Int
    var place: DocumentPlace
  }

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
  private var made: [EventID: Made] = [:]
  private var account = TableAccount()
  /// Whether a table says for each event whether there is evidence.
  private var hasClaims = false
  /// The table that is being read: its columns, its people and its dates.
  private var columns = EventColumns(names: [], headings: [], renamed: [:])
  private var cells: NameCells
  private var dates: TableDates

  init(name: String, choices: ReadingChoices, ledger: Ledger) {
    self.name = name
    self.choices = choices
    self.ledger = ledger
    corpus = Corpus(title: name)
    cells = NameCells(separators: choices.separators, arePersons: choices.actors == .person)
    dates = TableDates(takesSuggestions: choices.takesSuggestedDates)
  }

  /// Reads a table; `renamed` are the user's names of its columns.
  mutating func read(_ table: PreparedTable, _ renamed: [String: String]) throws(InputError) {
    var first = try table.open(renamed, EventWords.meanings)
    columns = EventColumns(names: first.names, headings: first.headings, renamed: renamed)
    guard columns.event != nil || !columns.people.isEmpty else {
      throw InputError(
        name: table.name,
        reason: "a table of events has columns 'event' and 'actor'; there are "
          + "\(first.headings.joined(separator: ", ")); say which they are with "
          + "--columns event=…,actor=…")
    }
    hasClaims = first.has("claims")
    tellUnknown(first.headings, in: table.name)
    try learn(&first)
    var rows = try table.open(renamed, EventWords.meanings)
    while let row = try rows.next() {
      ledger.read("row")
      do throws(RecordProblem) {
        if let problem = row.problem { throw RecordProblem(problem) }
        try use(row)
      } catch {
        ledger.reject(
          "row",
          Diagnostic(
            .error, error.code ?? "row.unusable", at: row.place.location, error.message,
            help: error.help))
      }
    }
    account.tell(in: table.name, &ledger)
    account = TableAccount()
  }

  /// Looks at all cells before any is read: they tell what stands between names, and how days and
  /// months are written.
  private mutating func learn(_ table: inout HeadedTable) throws(InputError) {
    if columns.isOwn { return }
    while let row = try table.next() {
      if row.problem != nil { continue }
      for column in columns.people {
        if let cell = row.value(at: column.position) { cells.learn(cell, column: column.position) }
      }
      for name in ["date", "earliest", "latest", "start", "end", "received", "ratified"] {
        if let text = row[name] { dates.learn(text, line: row.place.line) }
      }
    }
  }

  /// Gives the events their participants, in the order of the table, and leaves out those of which too
  /// little is known.
  mutating func finish() {
    for (id, parts) in parts { corpus.events[id]?.participations = parts }
    var sound = Roster<Event>()
    for event in corpus.events {
      guard let made = made[event.id] else {
        sound.insert(event)
        continue
      }
      if let lacking = event.lacking {
        ledger.reject(
          "row", count: made.rows,
          Diagnostic(
            .error, "event.incomplete", at: made.place.location,
            "the \(event.kind.rawValue) '\(event.title ?? event.id.rawValue)' names nobody who "
              + lacking, help: "fill in who it was, or leave the event out"))
      } else {
        ledger.use("row", count: made.rows)
        sound.insert(event)
      }
    }
    corpus.events = sound
    leaveOutUnused()
    // Ids that are names of their own need no record.
    if topics.contains(where: { $0.id.rawValue != $0.name }) {
      corpus.topics = Roster(topics.map { Topic(id: $0.id, name: $0.name) })
    }
    MissingRecords.complete(&corpus, from: name, &ledger)
  }

  /// Whoever took part in rejected events alone is nobody in the corpus.
  private mutating func leaveOutUnused() {
    var used = Set(corpus.events.flatMap(\.participants))
    for actor in corpus.actors where used.contains(actor.id) {
      used.formUnion(actor.affiliations.map(\.of))
    }
    corpus.actors = Roster(corpus.actors.filter { used.contains($0.id) })
    let cited = Set(corpus.events.flatMap { $0.claims.map(\.source) })
    corpus.sources = Roster(corpus.sources.filter { cited.contains($0.id) })
  }

  private static let known: Set<String> = {
    var known: Set<String> = [
      "kind", "part", "actor kind", "side", "source", "locator", "page", "claims", "earliest",
      "latest", "start", "end", "ratified",
    ]
    known.formUnion(EventColumn.eventNames.union(["actor", "name"]))
    known.formUnion((EventColumn.before + EventColumn.after).flatMap(EventColumn.names))
    known.formUnion(EventColumn.participation.map { ColumnName.plain($0.attribute) })
    return known
  }()

  private mutating func tellUnknown(_ headings: [String], in file: String) {
    for (position, heading) in headings.enumerated()
    where !heading.isBlank && !columns.isUsed(position, known: Self.known) {
      ledger.warn(
        Diagnostic(
          .warning, "column.unknown", at: Diagnostic.Location(file: file),
          "the column '\(heading.shown)' is none that a table of events has, and was left out",
          help: "--columns date=\(heading.shown) takes it for another, such as the date"))
    }
  }

  // MARK: Rows

  private mutating func use(_ row: HeadedTable.Row) throws(RecordProblem) {
    let called = columns.event.flatMap { row.value(at: $0.position)?.collapsed }
    if columns.event != nil, called == nil { throw RecordProblem("the row names no event") }
    let known = called.flatMap { eventIDs[$0] }
    let people = try people(row)
    let draft = try known == nil ? event(row, people) : nil
    guard let kind = draft?.kind ?? known.flatMap({ corpus.events[$0]?.kind }) else { return }
    let parts = try parts(row, people, kind)
    let actorKind = try actorKind(row)
    let ratified = try ratification(row, kind)
    // Nothing can fail from here on: what the row says stands in the corpus.
    let participations = parts.map { part in
      var participation = part.participation
      participation.actor = actor(part.person, actorKind, row)
      return participation
    }
    let id = known ?? insert(draft, called: called, participations, row)
    if let known { compare(row, with: known) }
    made[id, default: Made(rows: 0, place: row.place)].rows += 1
    for participation in participations { add(participation, to: id) }
    for unnamed in people.unnamed { addNote(unnamed, to: id) }
    if let ratified { insertRatification(of: id, by: participations, on: ratified, row) }
  }

  private mutating func add(_ participation: Participation, to id: EventID) {
    // Somebody whom a cell names twice took part once.
    let isThere = parts[id, default: []].contains {
      $0.actor == participation.actor && $0.part == participation.part
    }
    if isThere && !columns.isOwn { return account.repeated += 1 }
    parts[id, default: []].append(participation)
  }

  private mutating func addNote(_ text: String, to id: EventID) {
    let note = corpus.events[id]?.note
    if note?.contains(text) == true { return }
    corpus.events[id]?.note = Self.sentences(note, text)
  }

  private static func sentences(_ note: String?, _ text: String) -> String {
    guard let note, !note.isBlank else { return text }
    return English.sentence(note.trimmed) + " " + text
  }

  /// The event of a row, without an id.
  private mutating func event(
    _ row: HeadedTable.Row, _ people: RowPeople
  ) throws(RecordProblem) -> Event {
    let kind = try kind(row, people)
    var event = Event.type.blank(kind)
    let date = try date(row)
    event.date = date.date
    let own = columns.isOwn ? [] : ["date", "received"]
    for field in EventColumn.before + EventColumn.after
    where field.key != "topics" && !own.contains(field.key) {
      guard let text = row[EventColumn.names(field)] else { continue }
      if !columns.isOwn, field.key == "place", UnknownName.contains(text) { continue }
      try field.readAttribute(columns.isOwn ? text : text.trimmed, into: &event)
    }
    if !columns.isOwn, kind == .message, let received = try self.date(row, "received") {
      event.received = received.date
    }
    if let received = event.received, received.isReceipt(before: event.date) {
      throw RecordProblem(
        "received \(received.text), before it was sent \(event.date.text)",
        help: "put the dates right, or mark the doubtful one with '?'")
    }
    event.topics = topics(row["topics", "topic"])
    event.claims = try claims(row)
    if let written = date.written {
      event.note = Self.sentences(event.note, "The date is written “\(written)”.")
    }
    return event
  }

  private func kind(_ row: HeadedTable.Row, _ people: RowPeople) throws(RecordProblem) -> Event.Kind
  {
    if let text = row["kind"] {
      return try recordedWord(text.trimmed.lowercased(), as: Event.Kind.self)
    }
    if columns.event?.isAgreement == true { return .agreement }
    let parts = Set(columns.people.compactMap(\.part)).union(people.named.compactMap(\.part))
    if parts.contains(.from) || parts.contains(.to) { return .message }
    if parts.contains(.parties) || parts.contains(.signed) { return .agreement }
    return .meeting
  }

  private mutating func insert(
    _ draft: Event?, called: String?, _ participations: [Participation], _ row: HeadedTable.Row
  ) -> EventID {
    let id: EventID
    if let called {
      id = EventID(
        RecordID.isSound(called) ? eventMint.unused(called) : eventMint.identifier(of: called))
      eventIDs[called] = id
    } else {
      let day = draft.map { String($0.date.text.prefix { $0 != "/" && $0 != " " }) } ?? ""
      let names = participations.prefix(3).map(\.actor.rawValue)
      id = EventID(eventMint.identifier(of: (names + [day]).joined(separator: "-")))
    }
    guard var event = draft else { return id }
    event.id = id
    if event.title == nil, let called, id.rawValue != called { event.title = called }
    corpus.events.insert(event)
    return id
  }

  // MARK: Dates

  private mutating func date(_ row: HeadedTable.Row) throws(RecordProblem) -> TableDates.Reading {
    if columns.isOwn {
      guard let text = row["date"] else { return try givenDate() }
      return .init(date: try HistoricalDate(recorded: text))
    }
    if let date = try date(row, "date") { return date }
    let early = try date(row, "earliest")
    let late = try date(row, "latest")
    if let range = try span(early, late, { "[\($0)..\($1)]" }) { return range }
    let start = try date(row, "start")
    let end = try date(row, "end")
    if let start, end == nil { return start }
    if let span = try span(start, end, { "\($0)/\($1)" }) { return span }
    return try givenDate()
  }

  private func givenDate() throws(RecordProblem) -> TableDates.Reading {
    guard let given = choices.date else {
      throw RecordProblem(
        "the event has no date", help: "give one to all that have none with --date EDTF")
    }
    return .init(date: given)
  }

  private func span(
    _ first: TableDates.Reading?, _ last: TableDates.Reading?, _ join: (String, String) -> String
  ) throws(RecordProblem) -> TableDates.Reading? {
    if first == nil && last == nil { return nil }
    if let first, let last, first.date == last.date { return first }
    let text = join(first?.date.text ?? "..", last?.date.text ?? "..")
      .replacing("[....", with: "[..").replacing("....]", with: "..]")
    let written = [first?.written, last?.written].compactMap(\.self)
    return .init(
      date: try HistoricalDate(recorded: text),
      written: written.isEmpty ? nil : written.joined(separator: " – "))
  }

  /// The date in the columns called `name`; `nil` where there is none.
  private mutating func date(
    _ row: HeadedTable.Row, _ name: String
  ) throws(RecordProblem) -> TableDates.Reading? {
    let combined = columns.dates[name]
    let text: String?
    if let combined {
      text = combined.text(in: row)
    } else {
      text = row[name].flatMap { Self.isNoDate($0) ? nil : $0 }
    }
    guard let text else { return nil }
    let reading = try dates.read(text, line: row.place.line)
    if let written = reading.written {
      ledger.warn(
        Diagnostic(
          .note, "date.read-so", at: row.place.location,
          "'\(written)' was read as \(reading.date.text)"))
    }
    return reading
  }

  private static func isNoDate(_ text: String) -> Bool {
    UnknownName.contains(text)
      || ["n.d.", "s.d.", "undated", "no date", "o.d.", "б.д.", "без даты", "未注明"]
        .contains(text.trimmed.lowercased())
  }

  // MARK: Later rows of one event

  /// What a later row says of the event otherwise, or from another source, is a claim of its own.
  private mutating func compare(_ row: HeadedTable.Row, with id: EventID) {
    guard let event = corpus.events[id] else { return }
    var differs = Statement()
    var contradictions: [(field: String, here: String, there: String)] = []
    for field in EventColumn.before + EventColumn.after where !field.hasParts {
      guard let text = row[EventColumn.names(field)]?.trimmed, field.key != "topics" else {
        continue
      }
      let known = field.attribute(of: event)?.value.text ?? ""
      // A list that stands in every row of an event is one list.
      if case .values = field.content, text == known { continue }
      var other = event
      let date = field.key == "date" || field.key == "received"
      let reading = date && !columns.isOwn ? try? dates.read(text, line: row.place.line) : nil
      let written = reading?.date.text ?? text
      let isRead: Void? = try? field.readAttribute(written, into: &other)
      // The note of an event has more than a row may say.
      if isRead != nil, other == event || (field.key == "note" && known.contains(text)) { continue }
      contradictions.append((field.key, text, known))
      guard isRead != nil else { continue }
      switch field.key {
      case "title": differs.title = other.title
      case "date": differs.date = other.date
      case "received": differs.received = other.received
      case "place": differs.place = other.place
      case "about": differs.about = other.about
      default: break
      }
    }
    if let text = row["kind"], text.trimmed.lowercased() != event.kind.rawValue {
      contradictions.append(("kind", text, event.kind.rawValue))
    }
    let line = made[id]?.place.line ?? 0
    for (field, here, there) in contradictions {
      let isKept =
        !columns.isOwn && ["title", "date", "received", "place", "about"].contains(field)
      ledger.warn(
        Diagnostic(
          .warning, "row.contradiction", at: row.place.location,
          "the \(field) of '\(id)' is '\(here.shown)' here and '\(there.shown)' in line \(line), "
            + "which was followed" + (isKept ? "; this row is a claim of its own" : "")))
    }
    if !columns.isOwn { addClaim(row, differs, to: id) }
  }

  private mutating func addClaim(_ row: HeadedTable.Row, _ differs: Statement, to id: EventID) {
    let locator = row["locator", "page"]?.trimmed
    var claim: Claim
    if let written = row["source"]?.trimmed, !UnknownName.contains(written) {
      claim = Claim(source: source(written), locator: locator)
    } else if !differs.isEmpty {
      claim = Claim(source: fileSource(row.place.file), locator: "line \(row.place.line)")
    } else {
      return
    }
    claim.differs = differs
    let isThere = corpus.events[id]?.claims.contains {
      $0.source == claim.source && ($0.locator == claim.locator || claim.locator == nil)
        && (claim.differs.isEmpty || $0.differs == claim.differs)
    }
    if isThere != true { corpus.events[id]?.claims.append(claim) }
  }

  // MARK: People

  /// Those whom a row names.
  private struct RowPeople {
    var named: [(person: NamedPerson, part: Participation.Part?)] = []
    /// What is said of those who are not named.
    var unnamed: [String] = []
  }

  private mutating func people(_ row: HeadedTable.Row) throws(RecordProblem) -> RowPeople {
    var people = RowPeople()
    for column in columns.people {
      guard let cell = row.value(at: column.position) else { continue }
      if columns.isOwn {
        people.named.append((NamedPerson(name: cell), column.part))
        continue
      }
      let found = cells.read(cell, column: column.position, isList: column.isList)
      if let problem = found.problem {
        throw RecordProblem(
          problem, code: "cell.several",
          help: "--split ',' takes such cells apart, --split none takes each as one person")
      }
      account.count(found, cell, in: column.heading)
      people.named += found.people.map { ($0, column.part) }
      let role = row["role"]?.trimmed
      if found.unknown > 0 {
        people.unnamed.append(
          "Somebody unknown took part\(role.map { " (\($0))" } ?? "").")
      }
      if found.hasOthers { people.unnamed.append("Others took part who are not named.") }
    }
    return people
  }

  private mutating func parts(
    _ row: HeadedTable.Row, _ people: RowPeople, _ kind: Event.Kind
  ) throws(RecordProblem) -> [(person: NamedPerson, participation: Participation)] {
    var result: [(NamedPerson, Participation)] = []
    for (person, columnPart) in people.named {
      let (part, written) = try part(row, columnPart, kind)
      var participation = Participation("", as: part)
      // What a row says of one part it does not say of several people.
      for field in EventColumn.participation where people.named.count == 1 || columns.isOwn {
        guard let text = row[ColumnName.plain(field.attribute)] else { continue }
        try field.readAttribute(text, into: &participation)
      }
      if participation.role == nil { participation.role = person.role ?? written }
      if person.isDoubtful, participation.status == .asserted { participation.status = .inferred }
      result.append((person, participation))
    }
    if people.named.count > 1, !columns.isOwn, let role = row["role"]?.trimmed {
      account.sharedRoles.append(role)
    }
    return result
  }

  /// The part that somebody took, and a role where the table calls the part otherwise.
  private func part(
    _ row: HeadedTable.Row, _ columnPart: Participation.Part?, _ kind: Event.Kind
  ) throws(RecordProblem) -> (Participation.Part, String?) {
    let parts = Participation.Part.parts(of: kind)
    let words = parts.map(\.rawValue).joined(separator: ", ")
    if let text = row["part"]?.trimmed {
      let word = text.lowercased()
      let part = Participation.Part(rawValue: word) ?? EventWords.parts[word]
      if let part, parts.contains(part) { return (part, nil) }
      // "Third party", "witness": they were there, as what the table says.
      if part == nil, !columns.isOwn, kind == .meeting || kind == .agreement {
        return (parts[parts.count - 1], text)
      }
      if part == nil { _ = try recordedWord(word, as: Participation.Part.self) }
      throw RecordProblem(
        "'\(text)' is no part in a \(kind.rawValue)", help: "write one of \(words)")
    }
    if let columnPart {
      if parts.contains(columnPart) { return (columnPart, nil) }
      throw RecordProblem(
        "'\(columnPart.rawValue)' is no part in a \(kind.rawValue)", help: "write one of \(words)")
    }
    if parts.count == 1 || kind == .agreement { return (parts[parts.count - 1], nil) }
    throw RecordProblem("\(kind.rawValue)s need a column 'part', with one of \(words)")
  }

  private func actorKind(_ row: HeadedTable.Row) throws(RecordProblem) -> Actor.Kind {
    try row["actor kind"].map { text throws(RecordProblem) in
      try recordedWord(text.trimmed.lowercased(), as: Actor.Kind.self)
    } ?? choices.actors
  }

  private mutating func actor(
    _ person: NamedPerson, _ kind: Actor.Kind, _ row: HeadedTable.Row
  ) -> ActorID {
    let written = columns.isOwn ? person.name : person.name.collapsed
    let key = columns.isOwn ? written : NameCells.key(written)
    let id: ActorID
    if let known = actorIDs[key] {
      id = known
    } else {
      id = ActorID(
        RecordID.isSound(written) ? actorMint.unused(written) : actorMint.identifier(of: written))
      actorIDs[key] = id
      let isNamed = columns.isOwn || !columns.people.contains { $0.heading == "name" }
      let name = isNamed ? row["name"].map { columns.isOwn ? $0 : $0.collapsed } : nil
      corpus.actors.insert(Actor(id: id, kind: kind, name: name ?? written))
    }
    if let other = person.otherName, var actor = corpus.actors[id], actor.name != other,
      !actor.names.contains(where: { $0.text == other })
    {
      actor.names.append(Name(other, language: "und"))
      corpus.actors[id] = actor
    }
    if !columns.isOwn { affiliate(id, row) }
    return id
  }

  /// A side that the row gives one person is what the person belongs to.
  private mutating func affiliate(_ id: ActorID, _ row: HeadedTable.Row) {
    guard let side = row["side"]?.collapsed, !UnknownName.contains(side) else { return }
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

  // MARK: Agreements

  private mutating func ratification(
    _ row: HeadedTable.Row, _ kind: Event.Kind
  ) throws(RecordProblem) -> HistoricalDate? {
    kind == .agreement ? try date(row, "ratified")?.date : nil
  }

  private mutating func insertRatification(
    of agreement: EventID, by participations: [Participation], on date: HistoricalDate,
    _ row: HeadedTable.Row
  ) {
    guard let event = corpus.events[agreement], !participations.isEmpty else { return }
    let who = participations.map(\.actor.rawValue).joined(separator: "-")
    var act = Event.type.blank(.act)
    act.id = EventID(eventMint.identifier(of: "\(agreement)-ratified-\(who)"))
    act.date = date
    act.form = "ratification"
    act.about = "Ratification of \(event.title ?? agreement.rawValue)"
    act.claims = event.claims.prefix(1).map { claim in
      Claim(source: claim.source, locator: "line \(row.place.line)")
    }
    act.participations = participations.map { Participation($0.actor, as: .by) }
    corpus.events.insert(act)
  }

  // MARK: Topics and evidence

  private mutating func topics(_ text: String?) -> [TopicID] {
    guard let text else { return [] }
    let words = text.split(separator: " ").map(String.init)
    let names =
      words.allSatisfy(RecordID.isSound)
      ? words : text.split { $0 == ";" || $0 == "," }.map(\.trimmed)
    return names.filter { !$0.isEmpty }.map { name in
      let id = RecordID.isSound(name) ? name : RecordID.slug(name)
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
    let locator = row["locator", "page"].map { columns.isOwn ? $0 : $0.trimmed }
    let cited = row["source"].map { columns.isOwn ? $0 : $0.trimmed }
    if let written = cited, columns.isOwn || !UnknownName.contains(written) {
      return [Claim(source: source(written), locator: locator)]
    }
    if hasClaims { return [] }
    return [Claim(source: fileSource(row.place.file), locator: "line \(row.place.line)")]
  }

  private mutating func source(_ written: String) -> SourceKey {
    if let known = sources[written] { return known }
    let key = SourceKey(
      RecordID.isSound(written)
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
