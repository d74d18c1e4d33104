import CSQLite
import FileSystem

/// A connection to an SQLite file.
final class Database {
  /// What SQLite says when it refuses something.
  struct Refusal: Error {
    let code: Int32
    let message: String
    /// Whether the file is not what it should be, rather than out of reach.
    var isDamage: Bool { [SQLITE_CORRUPT, SQLITE_NOTADB].contains(code & 0xFF) }
  }

  private let handle: OpaquePointer

  /// Opens the file at `path` to be read, or makes it to be written.
  ///
  /// What is read is taken as it is: a log or a journal that lies beside it is of some other file, since
  /// nobody may change this one.
  init(_ path: String, writes: Bool) throws(Refusal) {
    var handle: OpaquePointer?
    let mode = writes ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
    let address = Self.address(of: path) + (writes ? "" : "?immutable=1")
    // One thread at a time has it.
    let flags = mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI
    let code = sqlite3_open_v2(address, &handle, flags, nil)
    guard code == SQLITE_OK, let handle else {
      let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? "no memory"
      sqlite3_close(handle)
      throw Refusal(code: code, message: message)
    }
    self.handle = handle
  }

  deinit { sqlite3_close_v2(handle) }

  /// The name of a file as SQLite takes any: each byte that could mean something else as its number.
  private static func address(of path: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    let bytes = FileName.bytes(of: path).map { byte in
      plain.contains(byte)
        ? String(UnicodeScalar(byte))
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    // Two slashes at the start would name a host.
    return "file:" + (path.hasPrefix("/") ? "//" : "") + bytes.joined()
  }

  /// Runs statements that give nothing back.
  func run(_ sql: String) throws(Refusal) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw refusal }
  }

  /// A statement to be run, perhaps many times.
  func statement(_ sql: String) throws(Refusal) -> PreparedStatement {
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &prepared, nil) == SQLITE_OK, let prepared else {
      throw refusal
    }
    return PreparedStatement(prepared, of: self)
  }

  /// The whole number that a statement gives first; 0 where it gives nothing.
  func number(_ sql: String) throws(Refusal) -> Int {
    let statement = try statement(sql)
    return try statement.step() ? statement.integer(0) ?? 0 : 0
  }

  /// What was refused last.
  var refusal: Refusal {
    Refusal(code: sqlite3_errcode(handle), message: String(cString: sqlite3_errmsg(handle)))
  }
}
