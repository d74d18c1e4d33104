import FileSystem
import HistoricalDates
public import Negotiations

/// A corpus in one SQLite file: plain tables for whoever asks in SQL, and quick to read where a question is
/// about a few of many events.
///
/// The tables follow from the descriptions of records, so that they hold whatever a corpus holds; what is
/// read is equal to what was written. A store is made once and never changed: one that breaks off, that a
/// newer program made, or that another program has changed is refused.
///
/// ```swift
/// try CorpusStore.make(of: corpus, at: "talks.sqlite")
/// let same = try CorpusStore(at: "talks.sqlite").corpus()
/// ```
public final class CorpusStore {
  /// Where it lies.
  public let path: String
  private let database: Database

  /// Opens the store at `path`.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - isThorough: whether a large one is read to its end first; those up to 64 MB always are.
  /// - Throws: where there is none, or it is not as it was made.
  public init(at path: String, isThorough: Bool = false) throws(StoreError) {
    self.path = path
    try StoreSeal.check(path, isThorough: isThorough)
    database = try StoreError.telling(of: path) { () throws(Database.Refusal) in
      let database = try Database(path, writes: false)
      try database.run(
        "PRAGMA query_only = 1; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY")
      return database
    }
  }

  /// The whole corpus.
  ///
  /// - Complexity: O(*n*) in the size of the corpus.
  public func corpus() throws(StoreError) -> Corpus {
    var corpus = Corpus(title: "")
    try read(StoreForm.besideEvents, into: &corpus)
    try readEvents(into: &corpus)
    return corpus
  }

  /// The files that it was made from, in the order in which they were joined.
  public func inputs() throws(StoreError) -> [StoreInput] {
    try asking { database throws(Database.Refusal) in try StoreInputs.read(database) }
  }

  /// The corpus with some of its events alone: those that a narrowing leaves, those that they mention or
  /// that mention them, and so on.
  ///
  /// - Parameter beside: whether all else is whole, or no more of it than these events and what they
  ///   mention rest on: the places, and the records that are mentioned.
  /// - Complexity: O(*k* log *n*) for *k* records of *n* that are read.
  package func corpus(_ narrowing: EventNarrowing, beside: Beside) throws(StoreError) -> Corpus {
    if narrowing.isEmpty, beside == .all { return try corpus() }
    var corpus = Corpus(title: "")
    if beside == .all { try read(StoreForm.besideEvents, into: &corpus) }
    if !narrowing.isEmpty {
      try asking { database throws(Database.Refusal) in try narrowing.gather(in: database) }
    }
    if beside == .mentioned { try read(StoreForm.always, into: &corpus) }
    try readEvents(among: narrowing.isEmpty ? nil : EventNarrowing.gathered, into: &corpus)
    if beside == .mentioned { try readMentioned(narrowing.actors, into: &corpus) }
    return corpus
  }

  /// What is read of a corpus beside some of its events.
  package enum Beside: Sendable {
    /// Everything.
    case all
    /// What these events rest on.
    case mentioned
  }

  /// The one actor whose id or whole name `text` is; `nil` where there is none, or several, or it is but a
  /// part of a name.
  package func actor(called text: String) throws(StoreError) -> ActorID? {
    try asking { database throws(Database.Refusal) in
      try ActorNames.actor(called: text, in: database)
    }
  }

  /// Whether there is an event with an id.
  package func hasEvent(_ id: EventID) throws(StoreError) -> Bool {
    try asking { database throws(Database.Refusal) in
      let statement = try database.statement("SELECT 1 FROM events WHERE id = ?")
      statement.bind(1, id.rawValue)
      return try statement.step()
    }
  }

  /// Reads the events, or those whose rows `wanted` gives, and which of the joined corpora gave them.
  private func readEvents(
    among wanted: String? = nil, into corpus: inout Corpus
  ) throws(StoreError) {
    try read([StoreForm.eventTable], among: wanted, into: &corpus)
    corpus.parts = try asking { database throws(Database.Refusal) in
      try JoinedCorpora.read(of: database, among: wanted)
    }
  }

  /// Reads what the events of `corpus` mention, what that mentions, and so on, and `actors`.
  private func readMentioned(
    _ actors: [ActorID], into corpus: inout Corpus
  ) throws(StoreError) {
    var mentioned = MentionedRecords()
    for event in corpus.events { mentioned.add(event, of: Event.type) }
    for actor in actors { mentioned.add(.actor, actor.rawValue) }
    let tables = StoreForm.mentioned
    var wanted: [String: Set<String>] = [:]
    var isMore = true
    while isMore {
      isMore = false
      for table in tables {
        guard let subject = table.subject else { continue }
        let ids = mentioned.take(subject)
        if ids.isEmpty { continue }
        isMore = true
        // What was read is read again with the new, which keeps the order of the table: there are few
        // rounds, since sides have no sides of their own as a rule.
        wanted[table.name, default: []].formUnion(ids)
        try setIDs(wanted[table.name] ?? [])
        try read([table], among: Self.rows(of: table), into: &corpus)
        table.note(ids, of: corpus, in: &mentioned)
      }
    }
  }

  private static func rows(of table: any RootTable) -> String {
    "SELECT row FROM \(table.name) WHERE id IN (SELECT id FROM temp.ids)"
  }

  private func setIDs(_ ids: Set<String>) throws(StoreError) {
    try asking { database throws(Database.Refusal) in
      try database.run(
        """
        PRAGMA query_only = 0;
        DROP TABLE IF EXISTS temp.ids;
        CREATE TEMP TABLE ids(id TEXT PRIMARY KEY) WITHOUT ROWID
        """)
      let insertion = try database.statement("INSERT INTO temp.ids VALUES (?)")
      for id in ids {
        insertion.bind(1, id)
        try insertion.run()
      }
      try database.run("PRAGMA query_only = 1")
    }
  }

  /// What the database gives, or why the store cannot be used.
  private func asking<Result>(
    _ question: (Database) throws(Database.Refusal) -> Result
  ) throws(StoreError) -> Result {
    try StoreError.telling(of: path) { () throws(Database.Refusal) in try question(database) }
  }

  private func read(
    _ tables: [any RootTable], among wanted: String? = nil, into corpus: inout Corpus
  ) throws(StoreError) {
    do throws(ReadingFault) {
      for table in tables { try table.read(of: database, among: wanted, into: &corpus) }
    } catch {
      throw StoreError(error, at: path)
    }
  }
}

extension CorpusStore {
  /// Whether what stands at `path` begins as an SQLite file does.
  public static func isStore(_ path: String) -> Bool {
    FileStatus.isFile(path) && StoreSeal.isDatabase(at: path)
  }

  /// Makes a store of `corpus`, which was read from `inputs`, in a new file at `path`, on the disk when this returns.
  ///
  /// - Throws: where the file cannot be written; what there is of it is of no use.
  /// - Complexity: O(*n* log *n*) in the size of the corpus.
  public static func make(
    of corpus: Corpus, from inputs: [StoreInput] = [], at path: String
  ) throws(StoreError) {
    try StoreError.telling(of: path) { () throws(Database.Refusal) in
      let database = try Database(path, writes: true)
      // The file has its name only when it is whole: there is nothing to roll back to.
      try database.run(
        """
        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;
        PRAGMA locking_mode = EXCLUSIVE;
        BEGIN;
        PRAGMA application_id = \(StoreForm.applicationID); PRAGMA user_version = \(StoreForm.version)
        """)
      let tables: [any StoredTable] = StoreForm.tables + [StoreInputs(inputs: inputs)]
      for creation in tables.flatMap(\.creations) { try database.run(creation) }
      for table in tables { try table.write(corpus, to: database) }
      // They cost least once the rows are there, and a page each where there are none.
      for index in tables.flatMap(\.indexes)
      where try database.number("SELECT EXISTS (SELECT 1 FROM \(index.table))") > 0 {
        try database.run(index.creation)
      }
      for view in StoreForm.views { try database.run(view) }
      try database.run("COMMIT")
    }
    try StoreSeal.put(on: path)
  }
}

extension StoreError {
  /// Does what SQLite may refuse with the store at `path`.
  static func telling<Result>(
    of path: String, _ work: () throws(Database.Refusal) -> Result
  ) throws(StoreError) -> Result {
    do throws(Database.Refusal) {
      return try work()
    } catch {
      throw StoreError(error, at: path)
    }
  }

  init(_ refusal: Database.Refusal, at path: String) {
    if refusal.isDamage {
      self = .altered(path: path, "the store is damaged (\(refusal.message))")
    } else {
      self = .system(path: path, refusal.message)
    }
  }

  init(_ fault: ReadingFault, at path: String) {
    switch fault {
    case .refusal(let refusal): self.init(refusal, at: path)
    case .row(let table, let row, let what):
      self = .altered(path: path, "row \(row) of the table \(table) is no record: \(what)")
    }
  }
}
