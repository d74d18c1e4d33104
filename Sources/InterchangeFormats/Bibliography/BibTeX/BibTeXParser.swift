internal import Documents

/// Takes a BibTeX file apart: its entries with their fields as TeX source, `@string` abbreviations
/// put in, comments and preambles passed over.
///
/// An entry that cannot be taken apart is returned with its problem; reading goes on at the next one.
struct BibTeXParser {
  /// An entry as it stands.
  struct Entry {
    var type: String
    var key: String
    var fields: [Field]
    /// From the at sign to the key.
    var range: Range<Int>
    /// Why it cannot be used.
    var problem: Problem?
  }

  /// A field: its name in small letters, and its value as TeX source.
  struct Field {
    var name: String
    var value: String
    var range: Range<Int>
  }

  struct Problem: Error {
    var message: String
    var help: String?
    var offset: Int
    /// Whether the document ends before the entry does.
    var isCutOff = false
  }

  /// The longest value: abbreviations made of abbreviations can double without end.
  static let longestValue = 1 << 20

  private let bytes: [UInt8]
  private var position = 0
  private var abbreviations: [String: String]
  /// Abbreviations that were used and that nothing explains, with the first place of each.
  private(set) var unknownAbbreviations: [(name: String, range: Range<Int>)] = []

  init(_ text: BibliographyText) {
    bytes = text.bytes
    abbreviations = Dictionary(
      uniqueKeysWithValues: BibTeXDate.months.map { ($0, $0) })
  }

  /// The next entry; `nil` at the end.
  mutating func next() -> Entry? {
    while let at = bytes[position...].firstIndex(of: UInt8(ascii: "@")) {
      position = at + 1
      let type = word().lowercased()
      guard !type.isEmpty else { continue }
      skipSpace()
      guard let close = closing else { continue }
      position += 1
      switch type {
      case "comment": skipComment(close, from: at)
      case "preamble": skipComment(close, from: at)
      case "string":
        do { try abbreviation(close) } catch { return failed(type, at, error) }
      default: return entry(type, from: at, close)
      }
    }
    return nil
  }

  /// The bracket that closes what opens here.
  private var closing: UInt8? {
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "{"): return UInt8(ascii: "}")
    case UInt8(ascii: "("): return UInt8(ascii: ")")
    default: return nil
    }
  }

  private mutating func entry(_ type: String, from start: Int, _ close: UInt8) -> Entry {
    var entry = Entry(type: type, key: "", fields: [], range: start..<position)
    do throws(Problem) {
      entry.key = try key(close)
      entry.range = start..<position
      while try hasField(close) { entry.fields.append(try field()) }
    } catch {
      entry.problem = error
      recover(from: start)
    }
    return entry
  }

  private mutating func failed(_ type: String, _ start: Int, _ problem: Problem) -> Entry {
    let entry = Entry(
      type: type, key: "", fields: [], range: start..<max(position, start + 1), problem: problem)
    recover(from: start)
    return entry
  }

  /// Goes on at the next line that begins an entry.
  private mutating func recover(from start: Int) {
    position = start + 1
    while position < bytes.count, !beginsEntry(position) { position += 1 }
  }

  // MARK: Parts

  private mutating func key(_ close: UInt8) throws(Problem) -> String {
    skipSpace()
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: ","), bytes[position] != close,
      bytes[position] != UInt8(ascii: "="), !Self.isBreak(bytes[position])
    {
      position += 1
    }
    let key = text(start..<position).trimmed
    skipSpace()
    guard !key.isEmpty else { throw problem("the entry has no key", "write '@book{key, …}'") }
    guard position < bytes.count, bytes[position] != UInt8(ascii: "=") else {
      throw problem("the entry has no key", "write '@book{key, …}'")
    }
    return key
  }

  /// Whether a field follows, after the comma that is to stand before it.
  private mutating func hasField(_ close: UInt8) throws(Problem) -> Bool {
    skipSpace()
    while position < bytes.count, bytes[position] == UInt8(ascii: ",") {
      position += 1
      skipSpace()
    }
    guard position < bytes.count else {
      throw problem("the entry is never closed", "end it with a brace")
    }
    guard bytes[position] == close else { return true }
    position += 1
    return false
  }

  private mutating func field() throws(Problem) -> Field {
    let start = position
    let name = fieldName()
    skipSpace()
    guard !name.isEmpty, position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      throw problem("a field 'name = {…}' was expected", "is a comma or a brace missing before it?")
    }
    position += 1
    let value = try value()
    return Field(name: name.lowercased(), value: value, range: start..<position)
  }

  private mutating func abbreviation(_ close: UInt8) throws(Problem) {
    skipSpace()
    let field = try field()
    abbreviations[field.name] = field.value
    skipSpace()
    guard position < bytes.count, bytes[position] == close else {
      throw problem("the abbreviation is never closed", nil)
    }
    position += 1
  }

  /// Pieces joined by `#`.
  private mutating func value() throws(Problem) -> String {
    var value = try piece()
    skipSpace()
    while position < bytes.count, bytes[position] == UInt8(ascii: "#") {
      position += 1
      value += try piece()
      guard value.utf8.count <= Self.longestValue else {
        throw problem("the value is longer than \(Self.longestValue >> 20) MB", nil)
      }
      skipSpace()
    }
    return value
  }

  private mutating func piece() throws(Problem) -> String {
    skipSpace()
    guard position < bytes.count else { throw problem("a value was expected", nil) }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try braced()
    case UInt8(ascii: "\""): return try quoted()
    default: break
    }
    let start = position
    let name = fieldName()
    guard !name.isEmpty else {
      throw problem("a value in braces or quotes was expected", nil)
    }
    if name.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return name }
    if let text = abbreviations[name.lowercased()] { return text }
    unknownAbbreviations.append((name, start..<position))
    return name
  }

  private mutating func braced() throws(Problem) -> String {
    let start = position
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "@") where beginsEntry(position): throw unclosed(start)
      default: break
      }
      position += 1
      if depth == 0 { return text(start + 1..<position - 1) }
    }
    throw unclosed(start)
  }

  private mutating func quoted() throws(Problem) -> String {
    let start = position
    position += 1
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\"") where depth <= 0:
        position += 1
        return text(start + 1..<position - 1)
      case UInt8(ascii: "@") where beginsEntry(position): throw unclosed(start)
      default: break
      }
      position += 1
    }
    throw unclosed(start)
  }

  /// A comment is what stands between its brackets; one that never ends, its line alone.
  private mutating func skipComment(_ close: UInt8, from start: Int) {
    let open = position - 1
    var depth = 0
    position = open
    while position < bytes.count {
      if bytes[position] == bytes[open] { depth += 1 }
      if bytes[position] == close { depth -= 1 }
      position += 1
      if depth == 0 { return }
    }
    position = open + 1
  }

  // MARK: Characters

  /// Whether a line begins here that opens an entry: what was read up to here was never closed.
  private func beginsEntry(_ offset: Int) -> Bool {
    guard bytes[offset] == UInt8(ascii: "@"), offset == 0 || bytes[offset - 1] == 0x0A else {
      return false
    }
    var end = offset + 1
    while end < bytes.count, Self.isLetter(bytes[end]) { end += 1 }
    return end > offset + 1 && end < bytes.count
      && (bytes[end] == UInt8(ascii: "{") || bytes[end] == UInt8(ascii: "("))
  }

  private func unclosed(_ start: Int) -> Problem {
    Problem(
      message: "the value that begins here is never closed", help: nil, offset: start,
      isCutOff: position >= bytes.count)
  }

  private func problem(_ message: String, _ help: String?) -> Problem {
    Problem(
      message: message, help: help, offset: min(position, max(0, bytes.count - 1)),
      isCutOff: position >= bytes.count)
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private mutating func word() -> String {
    let start = position
    while position < bytes.count, Self.isLetter(bytes[position]) { position += 1 }
    return text(start..<position)
  }

  /// A name of a field or abbreviation: what holds none of the characters that mean something.
  private mutating func fieldName() -> String {
    let start = position
    while position < bytes.count, bytes[position] > 0x20,
      !"\"#%'(),={}@".utf8.contains(bytes[position])
    {
      position += 1
    }
    return text(start..<position)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
