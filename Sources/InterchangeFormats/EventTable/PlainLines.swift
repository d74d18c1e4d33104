internal import Documents

/// The first lines of a table in text.
struct PlainLines {
  /// What has to be done before the table can be read by its headings.
  struct Shape {
    /// Whether its columns are parted by blanks.
    var isSpaced: Bool
    /// Whether lines begin with `#` or `%` that are no rows.
    var hasComments: Bool
    /// Whether lines end with what is said of the edge in braces: `Anna Boris {'weight': 3}`.
    var hasData = false
    /// What stands between columns otherwise.
    var dialect: DelimitedDialect
  }

  private let lines: [String]
  /// Whether the file says by its ending that it is a list of edges without a head.
  private let isPlain: Bool

  init(_ text: String, isPlain: Bool = false) {
    lines = text.split(whereSeparator: \.isNewline).prefix(200).map(String.init)
    self.isPlain = isPlain
  }

  /// What has to be done with a sheet, whose columns are known; `nil` where it is one with headings.
  var shapeOfSheet: Shape? {
    let rows = lines.filter { !$0.isBlank }
    guard let head = rows.first, head.contains(","),
      !Self.hasKnownHeading(Self.cells(head)) || mayBeMatrix(rows)
    else { return nil }
    return Shape(isSpaced: false, hasComments: false, dialect: .commas)
  }

  /// Whether the first column repeats the first row.
  private func mayBeMatrix(_ rows: [String]) -> Bool {
    guard rows.count > 2, let head = rows.first else { return false }
    let names = Set(Self.cells(head).dropFirst().map(\.trimmed))
    let firsts = rows.dropFirst().compactMap { Self.cells($0).first?.trimmed }
      .filter { !MatrixMargins.isSum($0) }
    // Rows that lack their column are told of when the matrix is read.
    let known = firsts.count(where: names.contains)
    return names.count > 1 && known > 1 && known * 2 >= firsts.count
  }

  /// How the lines are to be taken apart; `nil` where there is nothing to look at, or the table is plainly
  /// one with headings.
  var shape: Shape? {
    guard let first = lines.first(where: { !$0.isBlank }) else { return nil }
    // "#" may head a column of numbers; a comment is a sentence, or has no word for a column in it.
    let isSentence = first.hasPrefix("# ") && !first.contains { ",;|\t".contains($0) }
    let beginsWithComment =
      Self.isComment(first)
      && (first.hasPrefix("%") || isSentence || !Self.hasKnownHeading(Self.cells(first)))
    // Between the lines of a list that is parted by blanks stand comments, too.
    let hasComments =
      beginsWithComment
      || !first.contains { ",;|\t".contains($0) }
        && lines.contains { Self.isComment($0) && !$0.contains { ",;|\t".contains($0) } }
    let rows = lines.filter { !$0.isBlank && !(hasComments && Self.isComment($0)) }
    guard let head = rows.first else { return nil }
    let counts = rows.map { Self.fields($0).count }
    let withData = rows.map(DataColumns.hasData)
    if withData.contains(true), zip(withData, counts).allSatisfy({ $0 || $1 == 2 }) {
      return Shape(isSpaced: true, hasComments: hasComments, hasData: true, dialect: .commas)
    }
    // A file with comments and lines of two to four words is a list of edges, though some lines are not.
    let isList =
      beginsWithComment && (2...4).contains(counts[0])
      && counts.count { (2...4).contains($0) } * 2 >= rows.count
    let isSpaced =
      (isPlain || isList) && !head.contains { ",;|\t".contains($0) }
      || !head.contains { ",;|\t".contains($0) }
        && counts.allSatisfy { $0 > 1 }
        && (counts.allSatisfy { $0 <= 4 } || Self.hasKnownHeading(Self.fields(head)))
    if !isSpaced, !hasComments, Self.hasKnownHeading(Self.cells(head)), !mayBeMatrix(rows) {
      return nil
    }
    // A title above the table has no separator in it.
    let parted = rows.prefix(10).first { $0.contains { ",;|\t".contains($0) } } ?? head
    return Shape(
      isSpaced: isSpaced, hasComments: hasComments,
      dialect: DelimitedDialect.guessed(from: parted.utf8))
  }

  /// Whether a table whose first row is `row` has none with headings.
  func isHeadless(_ row: [String]) -> Bool {
    guard (2...6).contains(row.count), !Self.hasKnownHeading(row) else { return false }
    if isPlain || row.allSatisfy({ Double($0.trimmed) != nil }) { return true }
    guard row.count <= 4 else { return false }
    // Whoever is named in the first row is named again.
    let names = Set(row.prefix(2).map(\.trimmed))
    return lines.dropFirst().contains { line in
      Self.cells(line).prefix(2).contains { names.contains($0.trimmed) && Double($0) == nil }
    }
  }

  /// The fields of a line without a comment behind two of them: `Rosen Taft # later`.
  static func withoutComment(_ fields: [String]) -> [String] {
    guard let start = fields.dropFirst(2).firstIndex(where: { $0.hasPrefix("#") }) else {
      return fields
    }
    return Array(fields[..<start])
  }

  static func isComment(_ line: String) -> Bool {
    let first = line.first { !$0.isWhitespace }
    return first == "#" || first == "%"
  }

  /// Whether one of the cells is a word by which columns are known.
  static func hasKnownHeading(_ cells: [String]) -> Bool {
    cells.contains { cell in
      let name = ColumnName.plain(cell.trimmed)
      return known.contains(name) || EventColumnWords.meanings[name] != nil
        || EventColumnWords.people(called: name) != nil
    }
  }

  private static let known: Set<String> = [
    "source", "target", "from", "to", "tail", "head", "id", "label", "name", "weight", "type",
    "timeset", "interval", "vertex id", "node", "event", "meeting", "agreement", "date", "year",
    "kind",
    "place", "title", "start", "end", "onset", "terminus", "part", "role", "side",
  ]

  private static func cells(_ line: String) -> [String] {
    let dialect = DelimitedDialect.guessed(from: line.utf8)
    let separator = Character(Unicode.Scalar(dialect.separator))
    return line.contains(separator)
      ? line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
      : fields(line)
  }

  /// The fields of a line that are parted by blanks; one in quotation marks may hold some.
  static func fields(_ line: String) -> [String] {
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var isOpen = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
        isOpen = true
      } else if character.isWhitespace && !isQuoted {
        if isOpen { fields.append(field) }
        (field, isOpen) = ("", false)
      } else {
        field.append(character)
        isOpen = true
      }
    }
    if isOpen { fields.append(field) }
    return fields
  }
}
