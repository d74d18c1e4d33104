public import Documents

/// How a document begins, by which formats with the same ending are told apart.
public struct DocumentBeginning: Sendable {
  /// The first bytes as text, without a byte order mark; bytes that are no UTF-8 replaced.
  public let text: String

  /// How many bytes are looked at.
  static let length = 1 << 16

  /// What the user calls the columns of a table, by what they mean.
  let columns: [String: String]

  /// The beginning of `document`; `columns` are the user's names for the columns of a table, and `sheet` is that of a
  /// spreadsheet, the first without it.
  public init(
    of document: InputDocument, columns: [String: String] = [:], sheet: String? = nil
  ) throws(InputError) {
    self.columns = columns
    var stream = try document.open()
    var bytes: [UInt8] = []
    while bytes.count < Self.length, let piece = try stream.next() { bytes += piece }
    // What a spreadsheet holds is packed; its sheet tells what it is.
    if Spreadsheet.begins(bytes), let table = try? Spreadsheet.table(in: document, sheet: sheet) {
      bytes = []
      var unpacked = try table.open()
      while bytes.count < Self.length, let piece = try unpacked.next() { bytes += piece }
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    text = String(decoding: bytes.prefix(Self.length), as: UTF8.self)
  }
}
