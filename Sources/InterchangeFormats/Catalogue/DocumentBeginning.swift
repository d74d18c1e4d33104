/// How a document begins, by which formats with the same ending are told apart.
public struct DocumentBeginning: Sendable {
  /// The first bytes as text, without a byte order mark; bytes that are no UTF-8 replaced.
  public let text: String

  /// How many bytes are looked at.
  static let length = 1 << 16

  /// The beginning of `document`.
  public init(of document: InputDocument) throws(InputError) {
    var stream = try document.open()
    var bytes: [UInt8] = []
    while bytes.count < Self.length, let piece = try stream.next() { bytes += piece }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    text = String(decoding: bytes.prefix(Self.length), as: UTF8.self)
  }

  /// The first line that says something, in lower case.
  package var firstLine: String {
    let lines = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }
    return lines.first.map { String($0).lowercased() } ?? ""
  }
}
