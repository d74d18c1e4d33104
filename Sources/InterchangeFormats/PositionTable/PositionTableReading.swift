internal import Documents
internal import HistoricalDates
internal import Negotiations

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
  }

  mutating func read(_ document: InputDocument) throws(InputError) {
    var table = try HeadedTable(document, renamed: choices.columns)
    guard PositionColumn.areNeeded(by: Set(table.names)) else {
      throw InputError(
        name: document.name,
        reason: "a table of positions has columns 'issue', 'actor' and 'stand'; there are "
          + "\(table.headings.joined(separator: ", ")); say which they are with "
          + "--columns issue=…,actor=…,stand=…")
    }
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
    guard let actor = row["actor"].map(Self.bare) else {
      throw RecordProblem("the row names no actor")
    }
    var position = Position(id: "", actor: "", issue: "")
    for field in PositionColumn.own {
      if let text = row[ColumnName.plain(field.attribute)] {
        try field.readAttribute(text, into: &position)
      }
    }
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
    position.actor = self.actor(actor, kind, row["name"].map(Self.bare))
    let written = row["id"] ?? "\(position.actor)-\(position.issue)-\(position.date?.text ?? "")"
    position.id = PositionID(
      RecordID.isSound(written)
        ? positionMint.unused(written) : positionMint.identifier(of: written))
    corpus.positions.insert(position)
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
    if let known = actorIDs[written] { return known }
    let id = ActorID(
      RecordID.isSound(written)
        ? actorMint.unused(written) : actorMint.identifier(of: written))
    actorIDs[written] = id
    corpus.actors.insert(Actor(id: id, kind: kind, name: name ?? written))
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
