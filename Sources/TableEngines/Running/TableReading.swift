package import Documents
internal import FileSystem
internal import InterchangeFormats
package import Negotiations
internal import RecordImports

/// A table that an engine reduces: what is asked of it, and what comes back.
package struct TableReading {
  /// The most rows that are taken over; what is more is to be counted where it is.
  package static let mostRows = 1_000_000

  private let session: EngineSession
  private let dialect: any SQLDialect
  private let source: TableSource
  /// What the columns mean.
  package let layout: TableLayout
  /// The engine and its version.
  package let engine: String

  /// Opens the tables at `paths`. `columns` is what `--columns` gives.
  package init(
    _ engine: TableEngine, _ paths: [String], columns: String?, session: EngineSession
  ) throws(EngineError) {
    self.session = session
    dialect = engine.dialect
    source = try TableSource(paths, headings: EventDataTable.headings(width:))
    try source.requireFiles()
    let (setup, query) = try TableSQL.columns(dialect, source)
    for statement in setup { try session.run(statement) }
    let head = try Self.records(in: session.rows(of: query), withHead: true).first ?? []
    layout = try TableLayout(headings: head, columns: columns)
    let version = try Self.records(in: session.rows(of: "SELECT version() AS version"))
    let number = version.first?.first?.split(separator: " ").first.map(String.init) ?? ""
    self.engine = "\(engine.title) \(number)"
  }

  /// What the tables are called.
  package var name: String { source.title }

  /// The SQL of a question.
  package func sql(_ question: TableQuestion) throws(EngineError) -> TableSQL {
    try TableSQL(dialect, source, layout, question)
  }

  /// What becomes of each row.
  package func account(_ question: TableQuestion) throws(EngineError) -> EngineAccount {
    try EngineAccount(records(try sql(question).account()))
  }

  /// Those who are in the table; `nil` where it tells them apart by more than a name.
  package func roster(_ subject: TableQuestion.Subject) throws(EngineError) -> TableRoster? {
    let rows = try records(try sql(TableQuestion(subject)).roster())
    guard case .eventData(let table) = layout.content else {
      return TableRoster(names: rows.map { $0[0] })
    }
    return table.make == .gdelt ? TableRoster(codes: rows) : nil
  }

  /// The pairs, counted by the engine; with the account.
  package func pairs(
    _ question: TableQuestion, _ roster: TableRoster, among named: [ActorID]
  ) throws(EngineError) -> (TablePairs, EngineAccount) {
    var account = try account(question)
    var pairs = try TablePairs(
      try records(try sql(question).pairs()), roster, among: named, account: &account)
    pairs.tables = [name]
    pairs.engine = engine
    return (pairs, account)
  }

  /// The rows that a question is about, as a corpus; with `contactsOnly` one for each two and day.
  package func corpus(
    _ question: TableQuestion, contactsOnly: Bool = false
  ) throws(EngineError) -> Imported {
    let account = try account(question)
    let query = contactsOnly ? try sql(question).contacts() : try sql(question).rows()
    if !contactsOnly, account.used > Self.mostRows { throw tooMany("\(account.used) rows") }
    let document = try session.rows(of: "\(query)\nLIMIT \(Self.mostRows + 1)")
    var ledger = account.ledger(of: name, further: !contactsOnly)
    guard account.used > 0 else { return Imported(corpus: Corpus(title: name), ledger: ledger) }
    let read: Imported
    do throws(InputError) { read = try self.read(document) } catch {
      throw EngineError(.data, "\(name): \(error.reason)")
    }
    if let rows = read.ledger.accounts.first?.read, rows > Self.mostRows {
      throw tooMany("more than \(Self.mostRows) contacts")
    }
    ledger.add(read.ledger, of: name, as: contactsOnly ? "contact" : "row")
    return Imported(corpus: read.corpus, ledger: ledger)
  }

  private func read(_ document: InputDocument) throws(InputError) -> Imported {
    switch layout.content {
    case .eventData(let table):
      let all = EventDataSelection()
      return table.make == .gdelt
        ? try GDELTImport(all, mostEvents: Self.mostRows).read([document])
        : try ICEWSImport(all, mostEvents: Self.mostRows).read([document])
    case .contacts:
      var read = try EventTableFormat().read(
        [document], ReadingChoices(separators: []), ledger: Ledger())
      read.corpus.title = name
      return read
    }
  }

  private func tooMany(_ what: String) -> EngineError {
    EngineError(
      .unusable,
      "\(what) are wanted, and at most \(Self.mostRows) are taken over; narrow the question with "
        + "--during or names, or ask met with --only pairs, which the engine counts")
  }

  // MARK: Answers of the engine

  private func records(_ query: String) throws(EngineError) -> [[String]] {
    try Self.records(in: session.rows(of: query))
  }

  private static func records(
    in document: InputDocument, withHead: Bool = false
  ) throws(EngineError) -> [[String]] {
    do throws(InputError) {
      var reader = try DelimitedReader(document, dialect: .commas)
      var rows: [[String]] = []
      while let row = try reader.next() { rows.append(row.fields) }
      return withHead ? rows : Array(rows.dropFirst())
    } catch {
      throw EngineError(.data, "what the engine gave cannot be read: \(error.reason)")
    }
  }
}
