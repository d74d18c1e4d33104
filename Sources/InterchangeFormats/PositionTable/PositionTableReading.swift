internal import Documents
internal import HistoricalDates
internal import Negotiations
internal import Typesetting

/// Puts positions together from the rows of a table, and issues from the stands in it.
struct PositionTableReading {
  private(set) var corpus: Corpus
  private(set) var ledger: Ledger
  private let choices: ReadingChoices
  private let name: String
  private var issues: [String: Draft] = [:]
  private var issueOrder: [String] = []
  private var issueMint = UniqueIdentifiers()
  private var actorIDs: [String: ActorID] = [:]
  private var actorMint = UniqueIdentifiers()
  private var sources: [String: SourceKey] = [:]
  private var sourceMint = UniqueIdentifiers()
  private var positionMint = UniqueIdentifiers()
  private var cells: NameCells
  private var dates: TableDates
  private var account = TableAccount()
  /// What the table calls actors in a column of names, by what stands in that of actors.
  private var names: [String: String] = [:]
  /// Whether the table is one that Entente wrote: its actors are ids, and its dates are in EDTF.
  private var isOwn = false

  /// What the rows say of one issue.
  private struct Draft {
    var id: IssueID
    var name: String
    var options: [BargainingIssue.Option] = []
    var values: [Double] = []
  }

  init(name: String, choices: ReadingChoices, ledger: Ledger) {
    self.name = name
    self.choices = choices
    self.ledger = ledger
    corpus = Corpus(title: name)
    cells = NameCells(separators: choices.separators, arePersons: choices.actors == .person)
    dates = TableDates(takesSuggestions: choices.takesSuggestedDates)
  }

  mutating func read(_ document: InputDocument) throws(InputError) {
    var table = try HeadedTable(document, renamed: choices.columns)
    isOwn = Set(table.names).isSuperset(of: ["id", "issue name", "name", "actor kind"])
    guard PositionColumn.areNeeded(by: Set(table.names)) else {
      throw InputError(
        name: document.name,
        reason: "a table of positions has columns 'issue', 'actor' and 'stand'; there are "
          + "\(table.headings.joined(separator: ", ")); say which they are with "
          + "--columns issue=…,actor=…,stand=…")
    }
    tellUnknown(table.names, table.headings, in: document)
    try learn(document)
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
            .error, error.code ?? "row.unusable", at: row.place.location, error.message,
            help: error.help))
      }
    }
    account.tell(in: document.name, &ledger)
    account = TableAccount()
  }

  /// Looks at all cells of actors and all dates before any is read.
  private mutating func learn(_ document: InputDocument) throws(InputError) {
    if isOwn { return }
    var table = try HeadedTable(document, renamed: choices.columns)
    dates.beginTable()
    while let row = try table.next() {
      if row.problem != nil { continue }
      if let actor = row["actor"] { cells.learn(actor, column: 0) }
      if let date = row["date"] { dates.learn(date, line: row.place.line) }
    }
  }

  /// Makes issues of the stands.
  mutating func finish() {
    for written in issueOrder {
      guard let draft = issues[written] else { continue }
      var issue = BargainingIssue(id: draft.id, name: draft.name, options: draft.options)
      if let least = draft.values.min(), let most = draft.values.max(), draft.options.isEmpty {
        let ends = least < most ? [least, most] : [min(0, least), max(1, most)]
        issue.scale = ends.map { BargainingIssue.Mark($0, Stand.value($0).text) }
      }
      corpus.issues.insert(issue)
    }
    MissingRecords.complete(&corpus, from: name, &ledger)
  }

  private static let known: Set<String> = {
    var known: Set<String> = [
      "id", "issue", "issue name", "actor", "name", "actor kind", "stand", "stand name", "option",
      "value", "source", "locator", "page", "quote", "claims",
    ]
    known.formUnion(PositionColumn.own.map { ColumnName.plain($0.attribute) })
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
          "the column '\(heading.shown)' is none that a table of positions has, and was left out",
          help: "--columns stand=\(heading.shown) takes it for another, such as the stand"))
    }
  }

  // MARK: Rows

  private mutating func use(_ row: HeadedTable.Row) throws(RecordProblem) {
    guard let issue = row["issue"].map(Self.bare) else {
      throw RecordProblem("the row names no issue")
    }
    let people = try people(row)
    var position = Position(id: "", actor: "", issue: "")
    for field in PositionColumn.own where isOwn || field.key != "date" {
      if let text = row[ColumnName.plain(field.attribute)] {
        try field.readAttribute(text, into: &position)
      }
    }
    if !isOwn { try readDate(row, into: &position) }
    if position.date == nil { position.date = choices.date }
    guard position.date != nil else {
      throw RecordProblem(
        "the position has no date", help: "give one to all that have none with --date EDTF")
    }
    position.claims = try claims(row)
    let stand = row["stand", "option", "value"].map(Self.bare)
    guard stand != nil || position.text != nil else {
      throw RecordProblem("the row says nothing of the stand", help: "fill in 'stand' or 'text'")
    }
    let kind =
      try row["actor kind"].map { text throws(RecordProblem) in
        try recordedWord(text.lowercased(), as: Actor.Kind.self)
      } ?? choices.actors
    // Nothing can fail from here on: what the row says stands in the corpus.
    take(stand, of: issue, named: row["issue name"], called: row["stand name"], into: &position)
    for person in people {
      var position = position
      position.actor = actor(person.name, kind, isOwn ? row["name"].map(Self.bare) : nil)
      if person.isDoubtful {
        for index in position.claims.indices where position.claims[index].status == .asserted {
          position.claims[index].status = .inferred
        }
      }
      let written =
        row["id"] ?? "\(position.actor)-\(position.issue)-\(position.date?.text ?? "")"
      position.id = PositionID(
        RecordID.isSound(written)
          ? positionMint.unused(written) : positionMint.identifier(of: written))
      corpus.positions.insert(position)
    }
  }

  /// Those whose position a row gives: each whom its cell names.
  private mutating func people(_ row: HeadedTable.Row) throws(RecordProblem) -> [NamedPerson] {
    guard let cell = row["actor"].map(Self.bare) else {
      throw RecordProblem("the row names no actor")
    }
    if isOwn { return [NamedPerson(name: cell)] }
    let found = cells.read(cell, column: 0, isList: false)
    if let problem = found.problem {
      throw RecordProblem(
        problem, code: "cell.several", help: TableAccount.help(for: problem, in: cell))
    }
    guard !found.people.isEmpty else {
      throw RecordProblem("'\(cell.shown)' is nobody who is known")
    }
    account.count(found, cell, in: "actor")
    for note in TableAccount.notes(on: found, cell, at: row.place) { ledger.warn(note) }
    if found.people.count == 1, let name = row["name"].map(Self.bare) {
      var person = found.people[0]
      names[NameCells.key(person.name)] = name
      person.name = person.name.collapsed
      return [person]
    }
    return found.people
  }

  private mutating func readDate(
    _ row: HeadedTable.Row, into position: inout Position
  ) throws(RecordProblem) {
    guard let text = row["date"], !TableDates.isNone(text) else { return }
    let reading = try dates.read(text, line: row.place.line)
    position.date = reading.date
    guard let written = reading.written else { return }
    ledger.warn(
      Diagnostic(
        .note, "date.read-so", at: row.place.location,
        "'\(written)' was read as \(reading.date.text)"))
    let remark = "The date is written “\(written)”."
    position.note = position.note.map { "\(English.sentence($0.trimmed)) \(remark)" } ?? remark
  }

  /// A text without blanks of any width and marks of the byte order at its ends, which nobody sees.
  private static func bare(_ text: String) -> String {
    text.trimmingScalars { scalar in
      scalar.properties.isWhitespace
        || "\u{FEFF}\u{200B}\u{2060}".unicodeScalars.contains(scalar)
    }
  }

  private mutating func take(
    _ stand: String?, of written: String, named name: String?, called standName: String?,
    into position: inout Position
  ) {
    var draft =
      issues[written]
      ?? Draft(
        id: IssueID(
          RecordID.isSound(written)
            ? issueMint.unused(written) : issueMint.identifier(of: written)),
        name: name ?? written)
    if issues[written] == nil { issueOrder.append(written) }
    position.issue = draft.id
    if let stand {
      if let value = Double(stand), value.isFinite, draft.options.isEmpty {
        position.value = value
        draft.values.append(value)
      } else {
        let id = OptionID(RecordID.isSound(stand) ? stand : RecordID.slug(stand))
        position.option = id
        if !draft.options.contains(where: { $0.id == id }) {
          draft.options.append(BargainingIssue.Option(id: id, name: standName ?? stand))
        }
      }
    }
    issues[written] = draft
  }

  private mutating func actor(_ written: String, _ kind: Actor.Kind, _ name: String?) -> ActorID {
    let key = isOwn ? written : NameCells.key(written)
    if let known = actorIDs[key] { return known }
    let id = ActorID(
      RecordID.isSound(written)
        ? actorMint.unused(written) : actorMint.identifier(of: written))
    actorIDs[key] = id
    corpus.actors.insert(Actor(id: id, kind: kind, name: name ?? names[key] ?? written))
    return id
  }

  private mutating func claims(_ row: HeadedTable.Row) throws(RecordProblem) -> [Claim] {
    if let text = row["claims"] {
      let claims = try RecordText.records(Claim.onPosition, in: text)
      for claim in claims { _ = source(claim.source.rawValue) }
      return claims
    }
    let locator = row["locator", "page"]
    if let written = row["source"] {
      return [Claim(source: source(written), locator: locator, quote: row["quote"])]
    }
    return [Claim(source: source(row.place.file), locator: "line \(row.place.line)")]
  }

  private mutating func source(_ written: String) -> SourceKey {
    if let known = sources[written] { return known }
    let key = SourceKey(
      RecordID.isSound(written)
        ? sourceMint.unused(written) : sourceMint.identifier(of: written))
    sources[written] = key
    if key.rawValue != written {
      corpus.sources.insert(Source(id: key, type: "document", title: written))
    }
    return key
  }
}
