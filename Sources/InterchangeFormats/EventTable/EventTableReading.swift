internal import Documents
internal import HistoricalDates
internal import Negotiations
internal import Typesetting

/// Puts events together from the rows of a table.
struct EventTableReading {
  /// What rows made of an event.
  struct Made {
    var rows: Int
    var place: DocumentPlace
  }

  var corpus: Corpus
  var ledger: Ledger
  let choices: ReadingChoices
  let name: String
  private var eventIDs: [String: EventID] = [:]
  var actorIDs: [String: ActorID] = [:]
  private var eventMint = UniqueIdentifiers()
  var actorMint = UniqueIdentifiers()
  private var sources: [String: SourceKey] = [:]
  private var sourceMint = UniqueIdentifiers()
  var topics: [(id: TopicID, name: String)] = []
  private var topicIDs: Set<String> = []
  var parts: [EventID: [Participation]] = [:]
  var made: [EventID: Made] = [:]
  var account = TableAccount()
  /// Whether a table says for each event whether there is evidence.
  private var hasClaims = false
  /// The first row with a date of events whose first row has none.
  var datedRows: [String: HeadedTable.Row] = [:]
  /// The people whom tables other than Entente's own name.
  var tableNames: Set<ActorID> = []
  /// Those whom a table of people lists, by the ids and the names that rows call them by.
  var register = PeopleRegister()
  /// Works that a row cites by themselves.
  var citedAlone: Set<String> = []
  /// The columns of the table that mean what others before them do.
  var repeated: [RepeatedColumn] = []
  /// The lines of events that have no id, by all that their rows say.
  var told: [String: Int] = [:]
  /// The table that is being read: its columns, its people and its dates.
  var columns = EventColumns(names: [], headings: [], renamed: [:])
  var cells: NameCells
  var dates: TableDates

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
    try Self.requireMeanings(renamed, in: table.name)
    var first = try table.open(renamed, EventColumnWords.meanings)
    columns = EventColumns(names: first.names, headings: first.headings, renamed: renamed)
    repeated = columns.repeated(known: Self.known)
    guard columns.event != nil || !columns.people.isEmpty else {
      throw try Self.unreadable(table, &first, choices.edges)
    }
    try requireMeaning(in: table.name)
    try requireOneTable(table, &first)
    first = try table.open(renamed, EventColumnWords.meanings)
    try requireDate(table, &first)
    for note in table.notes { ledger.warn(note) }
    // The rows were looked at; they are read from the first again.
    first = try table.open(renamed, EventColumnWords.meanings)
    hasClaims = first.has("claims")
    tellUnknown(first.headings, in: table.name)
    tellSignatories(in: table.name)
    dates.beginTable()
    try learn(&first)
    var rows = try table.open(renamed, EventColumnWords.meanings)
    var dittos = DittoCells()
    while let row = try rows.next() {
      ledger.read("row")
      do throws(RecordProblem) {
        if let problem = row.problem {
          throw RecordProblem(problem, code: row.isCutOff ? "row.unclosed" : nil)
        }
        let joined = try joined(columns.isOwn ? row : dittos.filled(row, names: columns.names))
        try use(joined.row, joined.notes)
      } catch {
        ledger.reject(
          "row",
          Diagnostic(
            .error, error.code ?? "row.unusable", at: row.place.location, error.message,
            help: error.help))
      }
    }
    account.dittos = dittos
    tellMerged(in: table.name)
    account.tell(in: table.name, &ledger)
    account = TableAccount()
  }

  /// Looks at all cells before any is read: they tell what stands between names, and how days and
  /// months are written.
  private mutating func learn(_ table: inout HeadedTable) throws(InputError) {
    if columns.isOwn { return }
    datedRows = [:]
    told = [:]
    var undated: Set<String> = []
    var met: Set<String> = []
    var dittos = DittoCells()
    while let read = try table.next() {
      if read.problem != nil { continue }
      let filled = dittos.filled(read, names: columns.names)
      let row = (try? joined(filled))?.row ?? filled
      if let work = row["source"]?.trimmed { citedAlone.insert(work) }
      if let called = columns.event.flatMap({ row.value(at: $0.position)?.collapsed }) {
        let isFirst = met.insert(called).inserted
        if !hasDate(row) {
          if isFirst { undated.insert(called) }
        } else if undated.remove(called) != nil {
          datedRows[called] = row
        }
      }
      for column in columns.people {
        if let cell = row.value(at: column.position) { cells.learn(cell, column: column.position) }
      }
      for name in [
        "date", "earliest", "latest", "start", "end", "received", "ratified", "in force",
      ] {
        guard let text = row[name] else { continue }
        let mark = name == "ratified" || name == "in force" ? ConsentMark(text) : nil
        dates.learn(mark?.date ?? text, line: row.place.line)
      }
    }
  }

  /// Gives the events their participants, in the order of the table, and leaves out those of which too
  /// little is known.
  mutating func finish() {
    joinAddressed()
    register.tell(in: name, &ledger)
    for (id, parts) in parts { corpus.events[id]?.participations = parts }
    joinEntries()
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
    tellDoubtfulNames()
    // Ids that are names of their own need no record.
    if topics.contains(where: { $0.id.rawValue != $0.name }) {
      corpus.topics = Roster(topics.map { Topic(id: $0.id, name: $0.name) })
    }
    MissingRecords.complete(&corpus, from: name, &ledger)
  }

  /// Whoever took part in rejected events alone is nobody in the corpus.
  private mutating func leaveOutUnused() {
    var used = Set(corpus.events.flatMap(\.participants)).union(register.actors)
    for actor in corpus.actors where used.contains(actor.id) {
      used.formUnion(actor.affiliations.map(\.of))
    }
    corpus.actors = Roster(corpus.actors.filter { used.contains($0.id) })
    let cited = Set(corpus.events.flatMap { $0.claims.map(\.source) })
    corpus.sources = Roster(corpus.sources.filter { cited.contains($0.id) })
  }

  static let known: Set<String> = {
    var known: Set<String> = [
      "kind", "part", "actor kind", "side", "source", "locator", "page", "claims", "earliest",
      "latest", "start", "end", "ratified", "in force", "time", "part or kind",
    ]
    known.formUnion(EventColumn.eventNames.union(["actor", "name"]))
    known.formUnion((EventColumn.before + EventColumn.after).flatMap(EventColumn.names))
    known.formUnion(EventColumn.participation.map { ColumnName.plain($0.attribute) })
    return known
  }()

  private mutating func tellUnknown(_ headings: [String], in file: String) {
    for (position, heading) in headings.enumerated()
    where !heading.isBlank && !columns.isUsed(position, known: Self.known) {
      if let again = repeated.first(where: { $0.position == position }) {
        ledger.warn(columns.remark(on: again, in: file))
        continue
      }
      ledger.warn(
        Diagnostic(
          .warning, "column.unknown", at: Diagnostic.Location(file: file),
          "the column '\(heading.shown)' is none that a table of events has, and was left out",
          help: EventColumns.help(for: heading)))
    }
  }

  private mutating func tellMerged(in file: String) {
    // Spreadsheets keep columns that are empty.
    guard let merged = columns.merged, account.merged > 0 else { return }
    ledger.warn(
      Diagnostic(
        .warning, "columns.merged", at: Diagnostic.Location(file: file),
        "\(English.count(merged.count, "column")) without a heading beside '\(merged.heading.shown)' "
          + "\(merged.count == 1 ? "was" : "were") taken for more of it",
        help: "give each column a heading of its own"))
  }

  private mutating func tellSignatories(in file: String) {
    if columns.hasAssumedStates, choices.actors == .person {
      ledger.warn(
        Diagnostic(
          .note, "parties.states", at: Diagnostic.Location(file: file),
          "the parties of agreements were taken for states, and those who signed for people",
          help: "a column 'actor kind' says otherwise, and --actors what parties are"))
    } else if choices.actors == .person, !columns.names.contains("actor kind"), !columns.isOwn,
      columns.people.contains(where: { $0.part == .parties && $0.kind == nil })
    {
      ledger.warn(
        Diagnostic(
          .note, "parties.people", at: Diagnostic.Location(file: file),
          "the parties of agreements were taken for people",
          help: "--actors state takes them for states"))
    }
    guard columns.takesSignatories else { return }
    ledger.warn(
      Diagnostic(
        .note, "signatories.parties", at: Diagnostic.Location(file: file),
        "no column has the parties of agreements; those who signed were taken for them",
        help: "give the parties a column 'party' where others signed for them"))
  }

  // MARK: Rows

  private mutating func use(
    _ row: HeadedTable.Row, _ notes: [String]
  ) throws(RecordProblem) {
    let called = columns.event.flatMap { row.value(at: $0.position)?.collapsed }
    if columns.event != nil, called == nil { throw RecordProblem("the row names no event") }
    let known = called.flatMap { eventIDs[$0] }
    let people = try people(row)
    let draft = try known == nil ? event(row, people) : nil
    guard let kind = draft?.kind ?? known.flatMap({ corpus.events[$0]?.kind }) else { return }
    let parts = try parts(row, people, kind)
    let actorKind = try actorKind(row)
    let ratified = try ratification(row, kind)
    let entry = entry(row, kind)
    // Nothing can fail from here on: what the row says stands in the corpus.
    let participations = parts.enumerated().map { position, part in
      var participation = part.participation
      let side = people.sides.indices.contains(position) ? people.sides[position] : nil
      let kind = people.kinds.indices.contains(position) ? people.kinds[position] : nil
      participation.actor = actor(part.person, kind ?? actorKind, side: side, row)
      return participation
    }
    if called == nil, let draft { tellRepeated(draft, participations, row) }
    let id = known ?? insert(draft, called: called, participations, row)
    if let known { compare(row, with: known) }
    made[id, default: Made(rows: 0, place: row.place)].rows += 1
    for participation in participations { add(participation, to: id) }
    for note in notes + people.unnamed { addNote(note, to: id) }
    if let ratified { insertRatification(of: id, by: participations, on: ratified, row) }
    if let entry { insertEntry(into: id, by: participations, on: entry, row) }
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
  mutating func event(
    _ row: HeadedTable.Row, _ people: RowPeople
  ) throws(RecordProblem) -> Event {
    let kind = try kind(row, people)
    var event = Event.type.blank(kind)
    let date = try date(row)
    event.date = date.date
    let own = columns.isOwn ? [] : ["date", "received"]
    for (field, names) in EventColumn.named
    where field.key != "topics" && !own.contains(field.key) {
      guard let text = row[names] else { continue }
      if !columns.isOwn, field.key == "place", UnknownName.contains(text) { continue }
      try field.readAttribute(columns.isOwn ? text : text.trimmed, into: &event)
    }
    if !columns.isOwn, event.form == nil, let text = row["kind"] {
      event.form = EventKindWord.meaning(of: text)?.form
    }
    if !columns.isOwn, kind == .message, let received = try self.date(row, "received") {
      event.received = received.date
    }
    event.topics = topics(row["topics", "topic"])
    event.claims = try claims(row)
    try event.requireSendingFirst()
    if let written = date.written {
      event.note = Self.sentences(event.note, "The date is written “\(written)”.")
    }
    return event
  }

  func kind(_ row: HeadedTable.Row, _ people: RowPeople) throws(RecordProblem) -> Event.Kind {
    if let text = row["kind"] {
      if !columns.isOwn, let meaning = EventKindWord.meaning(of: text) { return meaning.kind }
      return try recordedWord(text.trimmed.lowercased(), as: Event.Kind.self)
    }
    if columns.event?.isAgreement == true { return .agreement }
    let parts = Set(columns.people.compactMap(\.part)).union(people.named.compactMap(\.part))
    if parts.contains(.from) || parts.contains(.to) { return .message }
    if parts.contains(.parties) || parts.contains(.signed) { return .agreement }
    return .meeting
  }

  mutating func insert(
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

  // MARK: Topics and evidence

  mutating func topics(_ text: String?) -> [TopicID] {
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

  mutating func claims(_ row: HeadedTable.Row) throws(RecordProblem) -> [Claim] {
    if let text = row["claims"] {
      let claims = try RecordText.records(Claim.type, in: text)
      for claim in claims { _ = source(claim.source.rawValue) }
      return claims
    }
    let cited = cited(row)
    if !cited.isEmpty {
      return cited.map { Claim(source: source($0.work), locator: $0.locator) }
    }
    if hasClaims { return [] }
    return [Claim(source: fileSource(row.place.file), locator: "line \(row.place.line)")]
  }

  mutating func source(_ written: String) -> SourceKey {
    if let known = sources[written] { return known }
    let key = SourceKey(
      RecordID.isSound(written)
        ? sourceMint.unused(written) : sourceMint.identifier(of: written))
    sources[written] = key
    corpus.sources.insert(Source(id: key, type: "document", title: written))
    return key
  }

  /// The table itself, for what it says without naming a source.
  mutating func fileSource(_ file: String) -> SourceKey {
    let title = file.split(separator: "/").last.map(String.init) ?? file
    if let known = sources[title] { return known }
    let key = SourceKey(sourceMint.identifier(of: InputDocument(name: title, bytes: []).plainName))
    sources[title] = key
    corpus.sources.insert(Source(id: key, type: "dataset", title: title))
    return key
  }
}
