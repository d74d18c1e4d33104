internal import Documents

/// Rows above the head of a table that are a title: `Report of meetings,,`.
enum TitleRows {
  /// How many lines are looked at.
  private static let greatestCount = 30

  /// The table with blank lines in place of its title; `nil` where it has none. `columns` are the user's own
  /// names of columns.
  static func removed(
    from document: InputDocument, beginning text: String, _ columns: [String]
  ) throws(InputError) -> InputDocument? {
    let own = Set(columns.map(ColumnName.plain))
    let lines = text.split(
      maxSplits: greatestCount, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let head = head(of: lines.prefix(greatestCount).map(String.init), own), head > 0 else {
      return nil
    }
    let bytes = try document.contents()
    var position = 0
    for _ in 0..<head {
      guard let end = bytes[position...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
        return nil
      }
      position = end + 1
      if bytes[end] == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
    }
    let blank = [UInt8](repeating: 0x0A, count: head)
    return InputDocument(name: document.name, bytes: blank + bytes[position...])
  }

  /// The line that names the columns, where lines of a title stand above it.
  private static func head(of lines: [String], _ own: Set<String>) -> Int? {
    for (position, line) in lines.enumerated() where !line.isBlank {
      let dialect = DelimitedDialect.guessed(from: line.utf8)
      let cells = cells(line, dialect)
      let known = cells.count {
        PlainLines.hasKnownHeading([$0]) || own.contains(ColumnName.plain($0.trimmed))
      }
      if known > 1 {
        let above = lines[..<position]
        let isTitle = above.allSatisfy { line in
          let filled = Self.cells(line, dialect).filter { !$0.isBlank }
          return filled.count < 2 && !PlainLines.isComment(line)
            && !line.lowercased().hasPrefix("sep=")
        }
        return isTitle && above.contains { !$0.isBlank } ? position : nil
      }
      // A row of several cells that is no head is one of data.
      if cells.count(where: { !$0.isBlank }) > 1, position > 0 { return nil }
    }
    return nil
  }

  private static func cells(_ line: String, _ dialect: DelimitedDialect) -> [String] {
    var reader = try? DelimitedReader(
      InputDocument(name: "", bytes: Array(line.utf8)), dialect: dialect)
    return (try? reader?.next())?.fields ?? []
  }
}
