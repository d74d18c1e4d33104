import CSQLite

/// A prepared statement of a database: values go in by place from 1, and come out by column from 0.
final class PreparedStatement {
  private let handle: OpaquePointer
  private let database: Database

  fileprivate static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(_ handle: OpaquePointer, of database: Database) {
    self.handle = handle
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  /// Goes on to the next row; `false` after the last.
  func step() throws(Database.Refusal) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw database.refusal
    }
  }

  /// Runs it with the values given, and makes it ready to run again.
  func run() throws(Database.Refusal) {
    _ = try step()
    reset()
  }

  /// Makes it ready to run again.
  func reset() { sqlite3_reset(handle) }

  // MARK: Values that go in

  func bind(_ place: Int, _ text: String?) {
    guard var text else { return bindNothing(place) }
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // An empty text has no address, and is not nothing.
        let start = characters.baseAddress
        _ =
          start == nil
          ? sqlite3_bind_text(handle, Int32(place), "", 0, Self.copied)
          : sqlite3_bind_text(handle, Int32(place), start, Int32(bytes.count), Self.copied)
      }
    }
  }

  func bind(_ place: Int, _ number: Int?) {
    guard let number else { return bindNothing(place) }
    sqlite3_bind_int64(handle, Int32(place), Int64(number))
  }

  func bind(_ place: Int, _ number: Double) { sqlite3_bind_double(handle, Int32(place), number) }

  func bindNothing(_ place: Int) { sqlite3_bind_null(handle, Int32(place)) }

  // MARK: Values that come out

  func isNothing(_ column: Int) -> Bool {
    sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
  }

  func text(_ column: Int) -> String? {
    guard let start = sqlite3_column_text(handle, Int32(column)) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func integer(_ column: Int) -> Int? {
    isNothing(column) ? nil : Int(sqlite3_column_int64(handle, Int32(column)))
  }

  func real(_ column: Int) -> Double { sqlite3_column_double(handle, Int32(column)) }
}
