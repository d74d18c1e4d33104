import Negotiations

/// Puts records into a table and the tables under it.
final class RecordWriter<Record: Sendable> {
  private let table: RecordTable<Record>
  private let insertion: PreparedStatement
  private let lists: [ListWriter<Record>]
  private let held: [any HeldWriter<Record>]
  /// How many rows the table has.
  private(set) var count = 0

  init(_ table: RecordTable<Record>, to database: Database) throws(Database.Refusal) {
    self.table = table
    let fixed = table.parent == nil ? 1 : 2
    let places = Array(repeating: "?", count: fixed + table.columns.count)
    insertion = try database.statement(
      "INSERT INTO \(table.name) VALUES (\(places.joined(separator: ", ")))")
    var lists: [ListWriter<Record>] = []
    for list in table.lists { lists.append(try ListWriter(list, to: database)) }
    self.lists = lists
    var held: [any HeldWriter<Record>] = []
    for nested in table.nested { held.append(try nested.writer(to: database)) }
    self.held = held
  }

  /// Adds a record, and all that it holds, to what stands under the row `parent`.
  func write(_ record: Record, under parent: Int? = nil) throws(Database.Refusal) {
    count += 1
    let row = count
    insertion.bind(1, row)
    var place = 2
    if table.parent != nil {
      insertion.bind(place, parent)
      place += 1
    }
    for column in table.columns {
      column.bind(record, to: insertion, at: place)
      place += 1
    }
    try insertion.run()
    for list in lists { try list.write(record, under: row) }
    for writer in held { try writer.write(record, under: row) }
  }
}

private final class ListWriter<Record: Sendable> {
  private let list: ListTable<Record>
  private let insertion: PreparedStatement

  init(_ list: ListTable<Record>, to database: Database) throws(Database.Refusal) {
    self.list = list
    insertion = try database.statement("INSERT INTO \(list.name) (parent, value) VALUES (?, ?)")
  }

  func write(_ record: Record, under row: Int) throws(Database.Refusal) {
    for text in list.values.texts(record) {
      insertion.bind(1, row)
      list.storage.bind(text, to: insertion, at: 2)
      try insertion.run()
    }
  }
}

/// Puts what a record holds in one field into its table.
protocol HeldWriter<Owner> {
  associatedtype Owner
  func write(_ owner: Owner, under row: Int) throws(Database.Refusal)
}

struct HeldRecordWriter<Nested: NestedRecords>: HeldWriter where Nested.Owner: Sendable {
  let nested: Nested
  let writer: RecordWriter<Nested.Element>

  func write(_ owner: Nested.Owner, under row: Int) throws(Database.Refusal) {
    for element in nested.elements(of: owner) { try writer.write(element, under: row) }
  }
}
