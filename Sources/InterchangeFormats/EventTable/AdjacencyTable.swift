internal import Documents
internal import Negotiations
internal import Typesetting

/// Adjacency matrices and lists, as tables of edges.
enum AdjacencyTable {
  // MARK: Matrices

  /// The edges of a matrix whose rows and columns bear the same names, in any order, without sums at its
  /// margins, and what is to be told of these.
  ///
  /// - Throws: where a table is such a matrix, or a square of figures, and cannot be read as one.
  static func matrix(
    _ rows: [[String]], in file: String
  ) throws(InputError) -> (edges: [[String]], notes: [Diagnostic])? {
    let margins = MatrixMargins(untitled(rows))
    guard let edges = try edges(ofMatrix: margins.rows, in: file) else { return nil }
    let short = shortRows(margins.rows, in: file)
    guard let margin = margins.names.first else { return (edges, short) }
    if let odd = margins.odd {
      throw InputError(
        name: file,
        reason: "looks like a matrix, and what stands under '\(odd.shown)' are not the sums of the "
          + "others; leave it out, or give it another name where it is an actor")
    }
    let note = Diagnostic(
      .warning, "matrix.sums", at: Diagnostic.Location(file: file),
      "'\(margin.shown)' in a margin of the matrix holds the sums of the others, and is no actor")
    return (edges, [note] + short)
  }

  /// The rows without those of a title, which fill one cell each, above the names of the columns.
  private static func untitled(_ rows: [[String]]) -> [[String]] {
    let filled = rows.prefix(10).map { row in row.count { !$0.isBlank } }
    guard filled.first == 1, let head = filled.firstIndex(where: { $0 > 1 }),
      rows[head].first?.isBlank == true
    else { return rows }
    return Array(rows[head...])
  }

  /// What is to be told of rows that end before the names of the columns do.
  private static func shortRows(_ rows: [[String]], in file: String) -> [Diagnostic] {
    guard let head = rows.first else { return [] }
    let width = (head.lastIndex { !$0.isBlank } ?? 0) + 1
    let short = rows.dropFirst().filter { row in
      row.count < width && row.contains { !$0.isBlank }
    }
    guard let first = short.first?.first else { return [] }
    return [
      Diagnostic(
        .warning, "matrix.short", at: Diagnostic.Location(file: file),
        "\(English.count(short.count, "row")) of the matrix \(short.count == 1 ? "ends" : "end") before its columns do, "
          + "such as that of '\(first.shown)'; what is missing was taken for no tie")
    ]
  }

  /// The edges of a matrix without sums.
  private static func edges(ofMatrix rows: [[String]], in file: String) throws(InputError)
    -> [[String]]?
  {
    guard let head = rows.first, head.count > 2 else { return nil }
    if isBareSquare(rows) {
      throw InputError(
        name: file,
        reason: "is a square of figures without names; give its rows and columns the names of the "
          + "actors, or its lines a head such as source,target,weight")
    }
    // Numbers alone are a list of edges between numbered nodes.
    if head.allSatisfy({ Double($0.trimmed) != nil }) { return nil }
    var names = head.dropFirst().map(\.trimmed)
    while names.last?.isEmpty == true { names.removeLast() }
    let body = rows.dropFirst().filter { !$0.allSatisfy(\.isBlank) }
    let own = body.map { $0.first?.trimmed ?? "" }
    guard names.count > 1, Set(names).count == names.count, !names.contains("") else { return nil }
    let shared = Set(own).intersection(names)
    // A list of neighbours has names in its rows.
    let everybody = Set(own).union(names)
    let corner = head[0].trimmed
    let listed = value(corner, isDiagonal: false) == nil ? everybody.union([corner]) : everybody
    let isList = body.contains { row in
      row.dropFirst().contains { listed.contains($0.trimmed) && Double($0.trimmed) == nil }
    }
    guard shared.count > 1, shared.count * 2 >= max(names.count, own.count), !isList else {
      return nil
    }
    guard own.count == names.count, shared.count == names.count else {
      let odd = everybody.subtracting(shared).sorted().prefix(3).map { "'\($0.shown)'" }
      throw InputError(
        name: file,
        reason: "looks like a matrix, and its rows and columns are not the same names; "
          + (odd.isEmpty ? "a name stands twice" : "see \(odd.joined(separator: ", "))"))
    }
    return try edges(names, body, in: file)
  }

  private static func edges(
    _ names: [String], _ body: [[String]], in file: String
  ) throws(InputError) -> [[String]] {
    let positions = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var values = [[Double]](
      repeating: [Double](repeating: 0, count: names.count), count: names.count)
    for row in body {
      guard let position = positions[row.first?.trimmed ?? ""] else { continue }
      for (column, cell) in row.dropFirst().enumerated() where !cell.isBlank {
        guard column < names.count, let value = value(cell.trimmed, isDiagonal: column == position)
        else {
          let place = column < names.count ? "of '\(names[column].shown)'" : "beyond the last"
          throw InputError(
            name: file,
            reason:
              "looks like a matrix, and '\(cell.shown)' in the row of '\(names[position].shown)', "
              + "column \(place), is no number")
        }
        values[position][column] = value
      }
    }
    let isSymmetric = names.indices.allSatisfy { row in
      names.indices.allSatisfy { values[row][$0] == values[$0][row] }
    }
    // Whoever is joined to nobody is in the matrix all the same.
    var edges = [["Source", "Target", "Type", "Weight"]] + names.map { [$0, "", "", ""] }
    for row in names.indices {
      // What stands on the diagonal is told of and rejected as a tie to oneself.
      for column in names.indices where values[row][column] != 0 {
        if isSymmetric && column < row { continue }
        edges.append([
          names[row], names[column], isSymmetric ? "Undirected" : "Directed",
          values[row][column].shortText,
        ])
      }
    }
    return edges
  }

  /// What a cell says: how often, or whether at all; on the diagonal a sign says nothing.
  static func value(_ text: String, isDiagonal: Bool) -> Double? {
    if let number = Double(text), number.isFinite { return number }
    if text.count(where: { $0 == "," }) == 1,
      let number = Double(text.replacing(",", with: ".")), number.isFinite
    {
      return number
    }
    let word = text.lowercased()
    if isDiagonal { return word.count < 4 ? 0 : nil }
    if yes.contains(word) { return 1 }
    return no.contains(word) || UnknownName.contains(text) ? 0 : nil
  }

  private static let yes: Set<String> = [
    "yes", "y", "true", "t", "x", "×", "✓", "✔", "+", "ja", "j", "oui", "o", "sí", "si", "да", "是",
    "有",
  ]
  private static let no: Set<String> = [
    "no", "n", "false", "f", "o", "nein", "non", "нет", "否", "无", "無", "not",
  ]

  /// Whether rows are as many as columns, all of figures, and more than three or of nothing but 0 and 1.
  private static func isBareSquare(_ rows: [[String]]) -> Bool {
    let filled = rows.filter { !$0.allSatisfy(\.isBlank) }
    guard let width = filled.first?.count, width > 2, filled.count == width,
      filled.allSatisfy({ row in row.count == width && row.allSatisfy { Double($0) != nil } })
    else { return false }
    let cells = filled.flatMap { $0 }.compactMap { Double($0) }
    // A diagonal of zeros joins nobody to himself.
    if filled.indices.allSatisfy({ Double(filled[$0][$0]) == 0 }) { return true }
    return width > 4 || cells.allSatisfy { $0 == 0 || $0 == 1 }
  }

  // MARK: Lists

  /// Whether rows are people and columns what these went to, marked with figures or words for yes and no.
  static func isTwoMode(_ rows: [[String]]) -> Bool {
    guard let head = rows.first, head.count > 1, rows.count > 1,
      head.dropFirst().allSatisfy({ !$0.isBlank && Double($0.trimmed) == nil })
    else { return false }
    let cells = rows.dropFirst().flatMap { $0.dropFirst() }.map(\.trimmed).filter { !$0.isEmpty }
    return !cells.isEmpty && cells.allSatisfy { value($0, isDiagonal: false) != nil }
  }

  /// The edges of a list in which each row names a node and then its neighbours.
  static func edges(
    ofList rows: [[String]], isHeadless: Bool, isCertain: Bool
  ) -> [[String]]? {
    guard let first = rows.first else { return nil }
    if !isCertain {
      guard rows.count > 1, !PlainLines.hasKnownHeading(first), mayBeList(rows, isHeadless) else {
        return nil
      }
      let heads = Set(rows.compactMap { $0.first?.trimmed })
      let others = Set(rows.flatMap { $0.dropFirst().map(\.trimmed) })
      guard !heads.isDisjoint(with: others) else { return nil }
    }
    var edges = [["Source", "Target"]]
    for row in rows {
      guard let name = row.first else { continue }
      let neighbours = row.dropFirst().map(\.trimmed).filter { !$0.isEmpty }
      if neighbours.isEmpty { edges.append([name, ""]) }
      for neighbour in neighbours { edges.append([name, neighbour]) }
    }
    return edges
  }

  /// Whether rows hold more than two names each, rather than two and a value.
  private static func mayBeList(_ rows: [[String]], _ isHeadless: Bool) -> Bool {
    guard rows.contains(where: { $0.count > 2 }) else { return false }
    let width = rows[0].count
    if !isHeadless { return rows.contains { $0.count > width } }
    let heads = Set(rows.compactMap { $0.first?.trimmed })
    let further = rows.flatMap { $0.dropFirst(2).map(\.trimmed) }.filter { !$0.isEmpty }
    if rows.contains(where: { $0.count > width }) { return true }
    // Rows of several lengths, and no numbers or dates behind the first two.
    if rows.contains(where: { $0.count < width }), !further.isEmpty,
      further.allSatisfy({ Double($0) == nil && ForeignDate.point($0) == nil })
    {
      return true
    }
    // Names of nodes stand where a weight would.
    return further.contains { heads.contains($0) && Double($0) == nil }
  }

  /// The edges of NetworkX's list that says how many neighbours each node has, and then one a line.
  static func edges(ofLinesByDegree rows: [[String]]) -> [[String]]? {
    var edges: [[String]] = []
    var position = 0
    var nodes: Set<String> = []
    var others: Set<String> = []
    while position < rows.count {
      let row = rows[position]
      guard row.count == 2, let degree = Int(row[1]), degree >= 0,
        degree <= rows.count - position - 1
      else { return nil }
      nodes.insert(row[0])
      if degree == 0 { edges.append([row[0], ""]) }
      for neighbour in rows[(position + 1)..<(position + 1 + degree)] {
        guard let name = neighbour.first, neighbour.count == 1 || neighbour[1].hasPrefix("{") else {
          return nil
        }
        others.insert(name)
        edges.append([row[0], name])
      }
      position += degree + 1
    }
    return others.isSubset(of: nodes) ? edges : nil
  }
}

/// The sums in the last row or column of a matrix.
struct MatrixMargins {
  /// The rows without them.
  private(set) var rows: [[String]]
  /// What the rows and columns of sums are called.
  private(set) var names: [String] = []
  /// One whose figures are not the sums of the others.
  private(set) var odd: String?

  /// Whether a name is a word for a sum.
  static func isSum(_ name: String) -> Bool {
    words.contains(name.collapsed.lowercased().trimmingScalars { ".:".unicodeScalars.contains($0) })
  }

  private static let words: Set<String> = [
    "sum", "sums", "total", "totals", "row total", "row sum", "column total", "column sum",
    "row totals", "column totals", "grand total", "overall", "σ", "∑", "summe", "gesamt",
    "insgesamt", "somme", "suma", "всего", "итого", "сумма", "合计", "合計", "总计", "總計", "小计",
    "total général",
  ]

  /// Takes the sums out of a table.
  init(_ given: [[String]]) {
    rows = given
    guard let head = given.first else { return }
    let columns = head.indices.dropFirst().filter { Self.isSum(head[$0]) }
    let lines = given.indices.dropFirst().filter { given[$0].first.map(Self.isSum) == true }
    if columns.isEmpty, lines.isEmpty { return }
    let kept = given.indices.filter { !lines.contains($0) }
    rows = kept.map { line in
      given[line].indices.filter { !columns.contains($0) }.map { given[line][$0] }
    }
    names = (columns.map { head[$0].trimmed } + lines.map { given[$0][0].trimmed }).distinct()
    check(given, columns: columns, lines: lines, kept: kept)
  }

  private mutating func check(
    _ given: [[String]], columns: [Int], lines: [Int], kept: [Int]
  ) {
    let body = rows.dropFirst().map { $0.dropFirst().map(Self.number) }
    for column in columns {
      for (position, line) in kept.dropFirst().enumerated() where given[line].count > column {
        if !Self.fits(given[line][column], body[position], own: position) {
          odd = given[0][column].trimmed
        }
      }
    }
    let others = given[0].indices.dropFirst().filter { !columns.contains($0) }
    for line in lines {
      for (position, column) in others.enumerated() where given[line].count > column {
        let values = body.map { $0.indices.contains(position) ? $0[position] : 0 }
        if !Self.fits(given[line][column], values, own: position) { odd = given[line][0].trimmed }
      }
    }
  }

  /// Whether a figure is a sum, with what stands on the diagonal or without.
  private static func fits(_ text: String, _ values: [Double], own: Int) -> Bool {
    guard !text.isBlank else { return true }
    guard let sum = Double(text.trimmed) else { return false }
    let whole = values.reduce(0, +)
    let diagonal = values.indices.contains(own) ? values[own] : 0
    return [whole, whole - diagonal].contains { abs($0 - sum) < 0.01 * max(1, abs(sum)) }
  }

  private static func number(_ text: String) -> Double {
    AdjacencyTable.value(text.trimmed, isDiagonal: false) ?? 0
  }
}

/// Lines that end with what is said of an edge in braces, as NetworkX writes them.
struct DataColumns {
  /// What the columns are called.
  private(set) var headings = ["source", "target"]
  /// The rows, with a field for each column.
  private(set) var rows: [[String]] = []

  /// Takes rows whose third field is the text in braces.
  init(_ lines: [[String]]) {
    for line in lines {
      var row = Array(line.prefix(2))
      for (key, value) in Self.pairs(line.count > 2 ? line[2] : "") {
        let position = headings.firstIndex(of: key) ?? headings.count
        if position == headings.count {
          if headings.count > 64 { continue }
          headings.append(key)
        }
        while row.count <= position { row.append("") }
        row[position] = value
      }
      rows.append(row)
    }
    for position in rows.indices {
      while rows[position].count < headings.count { rows[position].append("") }
    }
  }

  /// Whether a line has such an end, and two names before it.
  static func hasData(_ line: String) -> Bool {
    guard line.trimmed.hasSuffix("}"), let open = line.firstIndex(of: "{") else { return false }
    return names(line[..<open]).count == 2
  }

  /// The two names and the text in braces.
  static func fields(_ line: String) -> [String] {
    guard let open = line.firstIndex(of: "{") else { return PlainLines.fields(line) }
    return names(line[..<open]) + [line[open...].trimmed]
  }

  private static func names(_ text: Substring) -> [String] {
    for separator: Character in ["\t", ";", ","] where text.contains(separator) {
      return text.split(separator: separator).map(\.trimmed).filter { !$0.isEmpty }
    }
    return PlainLines.fields(String(text))
  }

  /// The keys and values of `{'weight': 3, "date": "1905"}`.
  private static func pairs(_ text: String) -> [(String, String)] {
    var tokens: [String] = []
    var token = ""
    var quote: Character?
    for character in text.dropFirst().dropLast() {
      if let open = quote {
        if character == open { quote = nil } else { token.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == ":" || character == "," {
        tokens.append(token.trimmed)
        token = ""
      } else {
        token.append(character)
      }
    }
    tokens.append(token.trimmed)
    return stride(from: 0, to: tokens.count - 1, by: 2).map { (tokens[$0], tokens[$0 + 1]) }
      .filter { !$0.0.isEmpty && $0.1 != "None" && $0.1 != "null" }
  }
}
