internal import Documents
internal import Typesetting

/// A head of two rows: `,Participants,,Where` above `Date,Russia,Japan,Place`.
enum HeadRows {
  /// The table with both rows as one; `nil` where its head is one row.
  static func joined(
    in document: InputDocument, beginning text: String
  ) throws(InputError) -> InputDocument? {
    let lines = text.split(
      maxSplits: 30, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.firstIndex(where: { !$0.isBlank }), first + 2 < lines.count else {
      return nil
    }
    let dialect = DelimitedDialect.guessed(from: lines[first].utf8)
    let rows = [lines[first], lines[first + 1]].map { cells(String($0), dialect) }
    guard let headings = headings(rows[0], rows[1]) else { return nil }
    let bytes = try document.contents()
    var position = 0
    for _ in 0..<(first + 2) {
      guard let end = bytes[position...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
        return nil
      }
      position = end + 1
      if bytes[end] == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
    }
    let separator = String(decoding: [dialect.separator], as: UTF8.self)
    let head = headings.map { heading in
      heading.contains(separator) ? "\"" + heading.replacing("\"", with: "\"\"") + "\"" : heading
    }.joined(separator: separator)
    let lead = [UInt8](repeating: 0x0A, count: first + 1)
    return InputDocument(
      name: document.name, bytes: lead + Array(head.utf8) + [0x0A] + bytes[position...])
  }

  /// The names of the columns, where the rows are the two of a head: the first has blanks, which the second
  /// fills, and neither holds data.
  static func headings(_ upper: [String], _ lower: [String]) -> [String]? {
    guard upper.count == lower.count, upper.contains(where: \.isBlank),
      upper.contains(where: { !$0.isBlank }),
      lower.allSatisfy({ !$0.contains(where: \.isNumber) })
    else { return nil }
    let fills = zip(upper, lower).contains { $0.isBlank && isKnown($1) }
    guard fills, zip(upper, lower).allSatisfy({ !$0.isBlank || !$1.isBlank }) else { return nil }
    var group = ""
    return zip(upper, lower).map { above, below in
      if !above.isBlank { group = above.trimmed }
      if below.isBlank { return above.trimmed }
      if isKnown(below) || !isKnown(group) { return below.trimmed }
      // "Russia" below "Participants": people, of which each column has some.
      return group
    }
  }

  private static func isKnown(_ heading: String) -> Bool {
    PlainLines.hasKnownHeading([heading])
  }

  private static func cells(_ line: String, _ dialect: DelimitedDialect) -> [String] {
    var reader = try? DelimitedReader(
      InputDocument(name: "", bytes: Array(line.utf8)), dialect: dialect)
    return (try? reader?.next())?.fields ?? []
  }
}
