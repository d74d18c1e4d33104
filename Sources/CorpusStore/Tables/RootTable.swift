import Negotiations

/// A table of a store, perhaps with others that belong to it.
protocol StoredTable: Sendable {
  /// The statements that make it.
  var creations: [String] { get }
  /// What makes its rows quick to find.
  var indexes: [StoredIndex] { get }
  /// Adds what `corpus` has for it.
  func write(_ corpus: Corpus, to database: Database) throws(Database.Refusal)
}

extension StoredTable {
  /// None, unless the table says otherwise.
  var indexes: [StoredIndex] { [] }
}

/// An index of a table, by which its rows are found.
struct StoredIndex {
  let table: String
  let columns: [String]

  /// The statement that makes it.
  var creation: String {
    let quoted = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    return "CREATE INDEX \(table)_by_\(columns[0]) ON \(table)(\(quoted))"
  }
}

/// A table of records that stand in the corpus itself.
protocol RootTable: StoredTable {
  var name: String { get }
  /// Takes out all records, or those whose rows the statement `among` gives.
  func read(
    of database: Database, among wanted: String?, into corpus: inout Corpus
  ) throws(ReadingFault)
  /// Of which records it is, where anything mentions them.
  var subject: RecordSubject? { get }
  /// Notes what the records of `corpus` mention that have one of the ids.
  func note(_ ids: Set<String>, of corpus: Corpus, in mentioned: inout MentionedRecords)
}

/// The table of the records of one roster.
struct RosterTable<Record: Identifiable & Sendable & Equatable>: RootTable {
  let table: RecordTable<Record>
  let records: FieldPath<Corpus, Roster<Record>>
  let subject: RecordSubject?

  var name: String { table.name }
  var creations: [String] { table.creations }
  var indexes: [StoredIndex] { table.indexes }

  func write(_ corpus: Corpus, to database: Database) throws(Database.Refusal) {
    let writer = try RecordWriter(table, to: database)
    for record in corpus[keyPath: records] { try writer.write(record) }
  }

  func read(
    of database: Database, among wanted: String?, into corpus: inout Corpus
  ) throws(ReadingFault) {
    let reader: RecordReader<Record>
    do throws(Database.Refusal) {
      reader = try RecordReader(table, of: database, among: wanted)
    } catch {
      throw .refusal(error)
    }
    var roster = Roster<Record>()
    while let record = try reader.next() { roster.insert(record) }
    corpus[keyPath: records] = roster
  }

  func note(_ ids: Set<String>, of corpus: Corpus, in mentioned: inout MentionedRecords) {
    for record in corpus[keyPath: records] where ids.contains(table.type.keyText(record)) {
      mentioned.add(record, of: table.type)
    }
  }
}

/// The one row of what the corpus says of itself.
struct HeadTable: RootTable {
  let table = RecordTable("corpus", of: Corpus.type)
  let subject: RecordSubject? = nil

  var name: String { table.name }
  var creations: [String] { table.creations }
  var indexes: [StoredIndex] { table.indexes }

  func write(_ corpus: Corpus, to database: Database) throws(Database.Refusal) {
    try RecordWriter(table, to: database).write(corpus)
  }

  func read(
    of database: Database, among wanted: String?, into corpus: inout Corpus
  ) throws(ReadingFault) {
    let reader: RecordReader<Corpus>
    do throws(Database.Refusal) {
      reader = try RecordReader(table, of: database)
    } catch {
      throw .refusal(error)
    }
    guard let head = try reader.next() else {
      throw .row(table: name, row: 1, "what the corpus says of itself is missing")
    }
    corpus = head
  }

  func note(_ ids: Set<String>, of corpus: Corpus, in mentioned: inout MentionedRecords) {}
}
