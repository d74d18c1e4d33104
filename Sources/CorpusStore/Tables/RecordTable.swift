import Negotiations

/// A table whose rows are records of one type, with the tables of what these records hold.
///
/// Everything in it follows from the list of fields of the type: a field of one value is a column, one
/// of several values a table of its own with a row a value, and records in the record are again a table
/// of records. A row has its number as `row`; what stands in a record names that of the record as `parent`.
/// Rows stand in the order of the record, and those of one parent together.
final class RecordTable<Record: Sendable>: Sendable {
  let name: String
  let type: RecordType<Record>
  let columns: [Column<Record>]
  let lists: [ListTable<Record>]
  let nested: [any NestedTable<Record>]
  /// The table of the records that hold these.
  let parent: String?

  /// The table `name` of records of a type. What only records of some kind of event can say has a place in
  /// it where they are `ofEvents`; `further` are fields that no corpus writes.
  init(
    _ name: String, of type: RecordType<Record>, in parent: String? = nil, ofEvents: Bool = false,
    further: [Field<Record>] = []
  ) {
    self.name = name
    self.type = type
    self.parent = parent
    var columns: [Column<Record>] = []
    var lists: [ListTable<Record>] = []
    var nested: [any NestedTable<Record>] = []
    for field in type.fields + further where ofEvents || field.kinds == nil {
      let table = StoredColumnName.table(of: field.attribute, in: name)
      switch field.content {
      case .value(let value): columns.append(Column(field, value))
      case .values(let values): lists.append(ListTable(table, field, values, in: name))
      case .records(let records): nested.append(Self.table(of: records, called: table, in: name))
      }
    }
    self.columns = columns
    self.lists = lists
    self.nested = nested
  }

  private static func table<Nested: NestedRecords<Record>>(
    of nested: Nested, called table: String, in parent: String
  ) -> any NestedTable<Record> {
    HeldTable(
      nested: nested,
      table: RecordTable<Nested.Element>(
        table, of: nested.type, in: parent, ofEvents: nested.isToldKind))
  }

  /// The statements that make the table and those of what it holds.
  var creations: [String] {
    var lines = ["row INTEGER PRIMARY KEY"]
    if let parent { lines.append("parent INTEGER NOT NULL REFERENCES \(parent)(row)") }
    lines += columns.map(declaration)
    let own = "CREATE TABLE \(name) (\n  \(lines.joined(separator: ",\n  "))\n)"
    return [own] + lists.map(\.creation) + nested.flatMap(\.creations)
  }

  /// What makes rows quick to find.
  var indexes: [StoredIndex] {
    let keys =
      (parent == nil ? [] : ["parent"])
      + columns.filter { $0.subject != nil }.map(\.name)
    return keys.map { StoredIndex(table: name, columns: [$0]) }
      + lists.flatMap(\.indexes) + nested.flatMap(\.indexes)
  }

  private func declaration(of column: Column<Record>) -> String {
    var declaration = "\"\(column.name)\" \(column.storage.declaration)"
    let isID = column.name == type.keyField?.key && parent == nil
    if isID {
      declaration += " NOT NULL UNIQUE"
    } else if let subject = column.subject {
      declaration += " REFERENCES \(subject.table)(id)"
    }
    return declaration
  }
}

extension RecordSubject {
  /// The table of the records that have such ids.
  var table: String { rawValue + "s" }
}

/// A table with a row for each of several values of a field.
struct ListTable<Record: Sendable>: Sendable {
  let name: String
  let words: String
  let values: Field<Record>.Values
  let storage: ColumnStorage
  private let parent: String

  init(_ name: String, _ field: Field<Record>, _ values: Field<Record>.Values, in parent: String) {
    self.name = name
    self.values = values
    self.parent = parent
    words = field.words
    storage = ColumnStorage(values.kind)
  }

  var creation: String {
    let reference = values.kind.referenced.map { " REFERENCES \($0.table)(id)" } ?? ""
    return """
      CREATE TABLE \(name) (
        row INTEGER PRIMARY KEY,
        parent INTEGER NOT NULL REFERENCES \(parent)(row),
        value \(storage.declaration) NOT NULL\(reference)
      )
      """
  }

  var indexes: [StoredIndex] {
    (["parent"] + (values.kind.referenced == nil ? [] : ["value"]))
      .map { StoredIndex(table: name, columns: [$0]) }
  }
}

/// The table of the records that records of another hold in one field.
protocol NestedTable<Owner>: Sendable {
  associatedtype Owner

  var creations: [String] { get }
  var indexes: [StoredIndex] { get }
  /// What the records mention, which a record so deep below the root holds that `from` joins to it.
  func mentions(of subject: RecordSubject, depth: Int, from: String) -> [String]
  func writer(to database: Database) throws(Database.Refusal) -> any HeldWriter<Owner>
  func reader(
    of database: Database, among parents: String?
  ) throws(Database.Refusal) -> any HeldReader<Owner>
}

struct HeldTable<Nested: NestedRecords>: NestedTable where Nested.Owner: Sendable {
  let nested: Nested
  let table: RecordTable<Nested.Element>

  var creations: [String] { table.creations }
  var indexes: [StoredIndex] { table.indexes }

  func mentions(of subject: RecordSubject, depth: Int, from: String) -> [String] {
    let (owner, own) = ("t\(depth)", "t\(depth + 1)")
    return table.mentions(
      of: subject, depth: depth + 1,
      from: "\(from) JOIN \(table.name) AS \(own) ON \(own).parent = \(owner).row")
  }

  func writer(to database: Database) throws(Database.Refusal) -> any HeldWriter<Nested.Owner> {
    HeldRecordWriter(nested: nested, writer: try RecordWriter(table, to: database))
  }

  func reader(
    of database: Database, among parents: String?
  ) throws(Database.Refusal) -> any HeldReader<Nested.Owner> {
    HeldRecordReader(
      nested: nested, reader: try RecordReader(table, of: database, among: parents))
  }
}
