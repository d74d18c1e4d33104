import Negotiations

/// What stops a reading: SQLite, or a row that is no record.
enum ReadingFault: Error {
  case refusal(Database.Refusal)
  case row(table: String, row: Int, String)
}

/// Takes records out of a table and the tables under it, row by row.
///
/// All tables are gone through once and side by side, since the rows of each stand in the order of those
/// that hold them.
final class RecordReader<Record: Sendable> {
  private let table: RecordTable<Record>
  private let rows: Rows
  private let firstColumn: Int
  /// The columns that must have a value, by their places.
  private let isRequired: [Bool]
  private let lists: [ListReader<Record>]
  private let held: [any HeldReader<Record>]

  /// A reader of the rows whose `parent`, or whose own number, the statement `among` gives; of all rows
  /// without one.
  init(
    _ table: RecordTable<Record>, of database: Database, among wanted: String? = nil
  ) throws(Database.Refusal) {
    self.table = table
    firstColumn = table.parent == nil ? 1 : 2
    isRequired = table.columns.map(\.isRequired)
    let columns =
      ["row"] + (table.parent == nil ? [] : ["parent"])
      + table.columns.map { "\"\($0.name)\"" }
    let key = table.parent == nil ? "row" : "parent"
    let condition = wanted.map { " WHERE \(key) IN (\($0))" } ?? ""
    rows = try Rows(
      of: table.name,
      database.statement(
        "SELECT \(columns.joined(separator: ", ")) FROM \(table.name)\(condition) ORDER BY row"))
    let own = wanted.map {
      table.parent == nil ? $0 : "SELECT row FROM \(table.name) WHERE parent IN (\($0))"
    }
    var lists: [ListReader<Record>] = []
    for list in table.lists { lists.append(try ListReader(list, of: database, among: own)) }
    self.lists = lists
    var held: [any HeldReader<Record>] = []
    for nested in table.nested { held.append(try nested.reader(of: database, among: own)) }
    self.held = held
  }

  /// The next record; with `parent`, the next of those under that row. `nil` where there is none.
  func next(under parent: Int? = nil) throws(ReadingFault) -> Record? {
    guard try rows.stands(under: parent) else { return nil }
    var record = table.type.blank(nil)
    let row = rows.row
    for place in isRequired.indices {
      // Most columns of most rows are empty, and taking a column up costs more than looking.
      if !isRequired[place], rows.statement.isNothing(firstColumn + place) { continue }
      do throws(StoredFault) {
        try table.columns[place].read(rows.statement, at: firstColumn + place, into: &record)
      } catch {
        throw .row(table: table.name, row: row, error.message)
      }
    }
    for list in lists { try list.read(under: row, into: &record) }
    for reader in held { try reader.read(under: row, into: &record) }
    try rows.goOn()
    return record
  }
}

/// The rows of a statement whose first column is the number of a row, and whose second may be that of the
/// row that holds it; one of them at a time.
private final class Rows {
  let statement: PreparedStatement
  private let table: String
  private var isAtRow = false

  init(of table: String, _ statement: PreparedStatement) throws(Database.Refusal) {
    self.table = table
    self.statement = statement
    isAtRow = try statement.step()
  }

  /// The number of the row.
  var row: Int { statement.integer(0) ?? 0 }

  /// Whether there is a row, and it stands under `parent`.
  func stands(under parent: Int?) throws(ReadingFault) -> Bool {
    guard isAtRow else { return false }
    guard let parent else { return true }
    let own = statement.integer(1) ?? 0
    // One that was passed over stands under nothing.
    if own < parent { throw .row(table: table, row: row, "its parent is missing") }
    return own == parent
  }

  func goOn() throws(ReadingFault) {
    do { isAtRow = try statement.step() } catch { throw .refusal(error) }
  }
}

private final class ListReader<Record: Sendable> {
  private let list: ListTable<Record>
  private let rows: Rows

  init(
    _ list: ListTable<Record>, of database: Database, among wanted: String?
  ) throws(Database.Refusal) {
    self.list = list
    let condition = wanted.map { " WHERE parent IN (\($0))" } ?? ""
    rows = try Rows(
      of: list.name,
      database.statement("SELECT row, parent, value FROM \(list.name)\(condition) ORDER BY row"))
  }

  func read(under row: Int, into record: inout Record) throws(ReadingFault) {
    while try rows.stands(under: row) {
      do throws(ValueProblem) {
        try list.values.read(list.storage.text(of: rows.statement, at: 2) ?? "", &record)
      } catch {
        throw .row(table: list.name, row: rows.row, error.message(of: "value"))
      }
      try rows.goOn()
    }
  }
}

/// Takes what a record holds in one field out of its table.
protocol HeldReader<Owner> {
  associatedtype Owner
  func read(under row: Int, into owner: inout Owner) throws(ReadingFault)
}

struct HeldRecordReader<Nested: NestedRecords>: HeldReader where Nested.Owner: Sendable {
  let nested: Nested
  let reader: RecordReader<Nested.Element>

  func read(under row: Int, into owner: inout Nested.Owner) throws(ReadingFault) {
    var elements: [Nested.Element] = []
    while let element = try reader.next(under: row) { elements.append(element) }
    nested.add(elements, to: &owner)
  }
}
