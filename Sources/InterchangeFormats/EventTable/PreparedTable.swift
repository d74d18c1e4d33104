internal import Documents
internal import Negotiations
internal import Typesetting

/// A table as a scholar has it, made ready to be read by its headings: a sheet of a spreadsheet, columns
/// parted by blanks, lists of edges without a head, adjacency matrices and lists.
struct PreparedTable {
  /// The endings of plain lists of edges.
  static let plainEndings = ["txt", "edges", "edgelist", "adjlist"]

  let name: String
  private let document: InputDocument
  private var headings: [String]?
  private var dialect: DelimitedDialect?
  private var hasLines = true
  /// Whether a row without a target declares a node.
  private(set) var declaresNodes = false
  /// What is to be told of how it was made ready.
  private(set) var notes: [Diagnostic] = []
  /// What to say of the other sheets of the workbook where this one is no table that is read; empty where there
  /// are none.
  private(set) var otherSheets = ""

  init(_ given: InputDocument, _ choices: ReadingChoices) throws(InputError) {
    name = given.name
    var whole = try given.rereadable()
    var head = try Self.beginning(of: whole)
    if Spreadsheet.beginsOld(head) {
      throw InputError(
        name: name, reason: "is a workbook of an old Excel; save it as .xlsx and read that")
    }
    let isSheet = Spreadsheet.begins(head)
    if isSheet {
      let sheet = try Spreadsheet.read(whole, sheet: choices.sheet)
      whole = sheet.table
      if let others = sheet.remarks.others { otherSheets = others }
      for remark in sheet.remarks.all {
        notes.append(
          Diagnostic(
            .warning, remark.code, at: Diagnostic.Location(file: given.name), remark.message,
            help: remark.help))
      }
      head = try Self.beginning(of: whole)
      dialect = .commas
    }
    if !isSheet, let text = String(validating: head, as: UTF8.self),
      let plain = try MarkdownTable.plain(whole, beginning: text)
    {
      whole = plain
      head = try Self.beginning(of: whole)
    }
    if let text = String(validating: head, as: UTF8.self),
      let untitled = try TitleRows.removed(
        from: whole, beginning: text, Array(choices.columns.values))
    {
      whole = untitled
      head = try Self.beginning(of: whole)
    }
    if let text = String(validating: head, as: UTF8.self),
      let joined = try HeadRows.joined(in: whole, beginning: text)
    {
      whole = joined
      head = try Self.beginning(of: whole)
    }
    guard choices.columns.isEmpty, let text = String(validating: head, as: UTF8.self) else {
      document = whole
      return
    }
    let ending = given.name.split(separator: ".").last?.lowercased() ?? ""
    let isAdjacency = ending == "adjlist"
    let isPlain = isAdjacency || ending == "edges" || ending == "edgelist"
    let lines = PlainLines(text, isPlain: isPlain && !isSheet)
    guard let shape = isSheet ? lines.shapeOfSheet : lines.shape else {
      document = whole
      return
    }
    var (rows, places) = try Self.rows(of: whole, shape)
    if isAdjacency, let edges = AdjacencyTable.edges(ofLinesByDegree: rows) {
      rows = edges
      places = []
      headings = ["source", "target"]
    }
    var prepared = shape.isSpaced || shape.hasComments
    if shape.hasData {
      let known = DataColumns(rows)
      (headings, rows) = (known.headings, known.rows)
      prepared = true
    } else if headings != nil {
      prepared = true
    } else if lines.isHeadless(rows.first ?? []) {
      headings = Self.headings(of: rows)
      prepared = true
    }
    if shape.hasData {
      document = Self.document(rows, called: name, places)
    } else if let matrix = try AdjacencyTable.matrix(rows, in: name) {
      document = Self.document(matrix.edges, called: name)
      notes += matrix.notes
      headings = nil
      hasLines = false
      declaresNodes = true
    } else if let edges = AdjacencyTable.edges(
      ofList: rows, isHeadless: headings != nil, isCertain: isAdjacency && !places.isEmpty)
    {
      document = Self.document(edges, called: name)
      headings = nil
      hasLines = false
      declaresNodes = true
    } else if prepared {
      document = Self.document(rows, called: name, places.isEmpty ? nil : places)
      declaresNodes = isAdjacency
    } else {
      document = whole
      return
    }
    dialect = .commas
  }

  /// All of `documents`, each with the names of its columns. A name that the user gives need be that of a
  /// column in one of them.
  static func all(
    _ documents: [InputDocument], _ choices: ReadingChoices
  ) throws(InputError) -> [(table: PreparedTable, renamed: [String: String])] {
    var tables: [PreparedTable] = []
    for document in documents { tables.append(try PreparedTable(document, choices)) }
    guard tables.count > 1 else { return tables.map { ($0, choices.columns) } }
    var result: [(PreparedTable, [String: String])] = []
    var missing = choices.columns
    var all: [String] = []
    for table in tables {
      let headings = try table.open([:], [:]).headings
      all += headings
      let plain = Set(headings.map(ColumnName.plain))
      let renamed = choices.columns.filter { plain.contains(ColumnName.plain($0.value)) }
      for meaning in renamed.keys { missing[meaning] = nil }
      result.append((table, renamed))
    }
    if let heading = missing.values.sorted().first {
      throw InputError(
        name: documents.map(\.name).joined(separator: ", "),
        reason: "no column is called '\(heading)'; there are \(all.joined(separator: ", "))",
        isMisnamed: true)
    }
    return result
  }

  /// Opens it from its beginning.
  func open(
    _ renamed: [String: String], _ words: [String: String]
  ) throws(InputError) -> HeadedTable {
    try HeadedTable(
      document, renamed: renamed, words: words, headings: headings, dialect: dialect,
      hasLines: hasLines)
  }

  private static func beginning(of document: InputDocument) throws(InputError) -> [UInt8] {
    var stream = try document.open()
    var bytes: [UInt8] = []
    while bytes.count < DocumentBeginning.length, let piece = try stream.next() { bytes += piece }
    // Whole lines only, so that no character is cut.
    guard bytes.count >= DocumentBeginning.length,
      let end = bytes.prefix(DocumentBeginning.length).lastIndex(of: 0x0A)
    else { return bytes }
    return Array(bytes.prefix(end))
  }

  // MARK: Rows

  private static func rows(
    of document: InputDocument, _ shape: PlainLines.Shape
  ) throws(InputError) -> (rows: [[String]], places: [Int]) {
    var rows: [[String]] = []
    var places: [Int] = []
    if shape.isSpaced {
      var reader = try LineReader(document)
      while let line = try reader.next() {
        if PlainLines.isComment(line.text) && shape.hasComments || line.text.isBlank { continue }
        rows.append(
          shape.hasData
            ? DataColumns.fields(line.text)
            : PlainLines.withoutComment(PlainLines.fields(line.text)))
        places.append(line.number)
      }
    } else {
      var reader = try DelimitedReader(document, dialect: shape.dialect)
      while let row = try reader.next() {
        if shape.hasComments, row.fields.first.map(PlainLines.isComment) == true { continue }
        rows.append(row.fields)
        places.append(row.line)
      }
    }
    return (rows, places)
  }

  private static func document(
    _ rows: [[String]], called name: String, _ places: [Int]? = nil
  ) -> InputDocument {
    let csv = CSVText()
    var text = ""
    var line = 1
    for (position, row) in rows.enumerated() {
      // Each row stays in its line.
      if let place = places?[position] {
        while line < place {
          text += "\r\n"
          line += 1
        }
      }
      text += csv.row(row)
      line += 1
    }
    return InputDocument(name: name, bytes: Array(text.utf8))
  }

  private static func headings(of rows: [[String]]) -> [String] {
    let width = rows.map(\.count).max() ?? 2
    var headings = ["source", "target"]
    if width > 2 {
      // Seconds since 1970 are no weight, and neither is a date or a name.
      let thirds = rows.filter { $0.count > 2 && !$0[2].isBlank }.map { $0[2].trimmed }
      if thirds.allSatisfy({ Double($0).map { $0 >= 100_000_000 } ?? false }) {
        headings.append("timestamp")
      } else if thirds.allSatisfy({ Double($0) != nil }) {
        headings.append("weight")
      } else {
        headings.append(thirds.contains { ForeignDate.point($0) == nil } ? "column 3" : "date")
      }
    }
    if width > 3 { headings.append("timestamp") }
    for column in headings.count..<max(width, headings.count) {
      headings.append("column \(column + 1)")
    }
    return headings
  }
}
