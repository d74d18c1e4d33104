/// Reads a table in text row by row: commas, semicolons or tabs, quoted fields with line breaks in
/// them, a byte order mark, and lines that end in LF, CR LF or CR.
///
/// Blank lines are passed over. A row that cannot be taken apart is returned with its problem, so that
/// it can be counted; reading goes on after it.
package struct DelimitedReader: ~Copyable {
  /// The longest row, in bytes. A quote that is never closed would else swallow the rest of the file.
  package static let longestRow = 1 << 20

  private var stream: ByteStream
  private var dialect: DelimitedDialect?
  private var buffer: [UInt8] = []
  private var position = 0
  private var line = 1
  private var isAtEnd = false
  private var failure: InputError?

  /// A reader of `document`; without a dialect, the first line decides.
  package init(
    _ document: InputDocument, dialect: DelimitedDialect? = nil
  ) throws(InputError) {
    var stream = try document.open()
    let first = try stream.next() ?? []
    if TextEncoding.isUTF16(first) {
      throw InputError(name: document.name, reason: TextEncoding.complaint(about: first))
    }
    self.stream = stream
    self.dialect = dialect
    buffer = first
    fill(Self.mark.count + 8)
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    takeSeparatorLine()
  }

  /// Excel writes `sep=;` above a table to say what stands between its fields.
  private static let mark = Array("sep=".utf8)

  private mutating func takeSeparatorLine() {
    let line = buffer[position...].prefix { !Self.isBreak($0) }
    // The line may stand in quotation marks.
    let plain = line.filter { $0 != Self.quote }
    guard plain.count == Self.mark.count + 1, let separator = plain.last,
      plain.dropLast().map({ $0 | 0x20 }).elementsEqual(Self.mark.map { $0 | 0x20 })
    else { return }
    dialect = dialect ?? DelimitedDialect(separator: separator)
    position += line.count
  }

  /// The next row; `nil` at the end.
  package mutating func next() throws(InputError) -> DelimitedRow? {
    skipBlankLines()
    var row: DelimitedRow?
    if hasByte(at: position) {
      let dialect = self.dialect ?? guessedDialect()
      self.dialect = dialect
      row = self.row(dialect)
    }
    if let failure { throw failure }
    return row
  }

  private mutating func guessedDialect() -> DelimitedDialect {
    var end = position
    while hasByte(at: end), !Self.isBreak(buffer[end]), end - position < Self.longestRow {
      end += 1
    }
    return .guessed(from: buffer[position..<end])
  }

  private mutating func row(_ dialect: DelimitedDialect) -> DelimitedRow {
    drop()
    var row = DelimitedRow(line: line, fields: [])
    var field: [UInt8] = []
    let firstLineEnd = endOfRow(dialect, &row, &field)
    if row.problem == .unclosedQuote || row.problem == .cutOff || row.problem == .tooLong {
      // Only the line on which the row begins is given up; the next may be sound.
      position = firstLineEnd
      line = row.line
      skipBreak()
    }
    return row
  }

  /// Reads fields up to the end of the row, and says where its first line ended.
  private mutating func endOfRow(
    _ dialect: DelimitedDialect, _ row: inout DelimitedRow, _ field: inout [UInt8]
  ) -> Int {
    var firstLineEnd: Int?
    var isQuoted = false
    let start = position
    while hasByte(at: position) {
      let byte = buffer[position]
      if Self.isBreak(byte), firstLineEnd == nil { firstLineEnd = position }
      if position - start > Self.longestRow {
        row.problem = isQuoted ? .unclosedQuote : .tooLong
        return firstLineEnd ?? endOfLine()
      }
      if isQuoted {
        isQuoted = takeQuoted(byte, into: &field)
      } else if Self.isBreak(byte) {
        break
      } else if byte == dialect.separator {
        Self.end(&field, in: &row)
      } else if dialect.hasQuotes, byte == Self.quote, field.isEmpty {
        isQuoted = true
      } else {
        field.append(byte)
      }
      position += 1
    }
    if isQuoted {
      let isLast = buffer[(firstLineEnd ?? position)...].allSatisfy { Self.isBreak($0) }
      row.problem = isLast ? .cutOff : .unclosedQuote
      return firstLineEnd ?? position
    }
    Self.end(&field, in: &row)
    row.isUnended = !hasByte(at: position)
    skipBreak()
    return position
  }

  private static let quote = UInt8(ascii: "\"")

  /// Takes a byte between quotation marks, of a doubled mark one, and says whether the quote goes on.
  private mutating func takeQuoted(_ byte: UInt8, into field: inout [UInt8]) -> Bool {
    if byte == Self.quote {
      guard hasByte(at: position + 1), buffer[position + 1] == Self.quote else { return false }
      position += 1
    }
    field.append(byte)
    if Self.isBreak(byte) { countBreak() }
    return true
  }

  private static func end(_ field: inout [UInt8], in row: inout DelimitedRow) {
    if let text = String(validating: field, as: UTF8.self) {
      row.fields.append(text)
    } else {
      row.fields.append(String(decoding: field, as: UTF8.self))
      row.problem = .notUTF8(TextEncoding.complaint(about: field))
    }
    field.removeAll(keepingCapacity: true)
  }

  private mutating func endOfLine() -> Int {
    var end = position
    while hasByte(at: end), !Self.isBreak(buffer[end]) {
      end += 1
      // A line without end is given up piece by piece.
      if end - position > 64 * Self.longestRow { break }
    }
    return end
  }

  private mutating func skipBlankLines() {
    while hasByte(at: position), Self.isBreak(buffer[position]) { skipBreak() }
  }

  private mutating func skipBreak() {
    guard hasByte(at: position), Self.isBreak(buffer[position]) else { return }
    countBreak()
    position += 1
  }

  /// Counts the line break at `position`, a pair of CR and LF once, at its LF.
  private mutating func countBreak() {
    let isFirstOfPair =
      buffer[position] == 0x0D && hasByte(at: position + 1) && buffer[position + 1] == 0x0A
    if !isFirstOfPair { line += 1 }
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func hasByte(at index: Int) -> Bool {
    if index < buffer.count { return true }
    fill(index + 1)
    return index < buffer.count
  }

  private mutating func fill(_ count: Int) {
    while !isAtEnd, buffer.count < count {
      do throws(InputError) {
        guard let bytes = try stream.next() else {
          isAtEnd = true
          return
        }
        buffer += bytes
      } catch {
        failure = error
        isAtEnd = true
      }
    }
  }

  /// Lets go of what was read.
  private mutating func drop() {
    guard position > 1 << 17 else { return }
    buffer.removeFirst(position)
    position = 0
  }
}
