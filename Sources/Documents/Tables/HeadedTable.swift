internal import Negotiations
internal import Typesetting

/// A table whose first row names its columns.
package struct HeadedTable: ~Copyable {
  /// One row, by the names of its columns.
  package struct Row {
    /// Where it begins.
    package let place: DocumentPlace
    /// What is wrong with it, if it cannot be used.
    package let problem: String?
    /// Whether the document breaks off within it.
    package let isCutOff: Bool
    /// Whether the document ends with it, without the end of a line.
    package let isUnended: Bool
    /// How many fields it has.
    package var count: Int { fields.count }
    /// How many columns the table has.
    package let width: Int
    private var fields: [String]
    private let positions: [String: Int]

    init(
      _ place: DocumentPlace, problem: String?, isCutOff: Bool, isUnended: Bool, width: Int,
      fields: [String], positions: [String: Int]
    ) {
      self.isUnended = isUnended
      self.isCutOff = isCutOff
      self.width = width
      self.place = place
      self.problem = problem
      self.fields = fields
      self.positions = positions
    }

    /// The value in the column at `position`; `nil` where it is blank.
    package func value(at position: Int) -> String? {
      guard position < fields.count else { return nil }
      let value = CSVText.plain(fields[position])
      return value.isBlank ? nil : value
    }

    /// The row with another value in the column at `position`.
    package func with(_ value: String, at position: Int) -> Row {
      var row = self
      if position < fields.count { row.fields[position] = value }
      return row
    }

    /// The value in the first column of these names that has one; `nil` where none has.
    package subscript(names: String...) -> String? { self[names] }

    /// The value in the first column of these names that has one; `nil` where none has.
    package subscript(names: [String]) -> String? {
      for name in names {
        guard let position = positions[name], position < fields.count else { continue }
        let value = CSVText.plain(fields[position])
        if !value.isBlank { return value }
      }
      return nil
    }
  }

  /// The columns as the document names them.
  package let headings: [String]
  private let positions: [String: Int]
  private let file: String
  private let hasLines: Bool
  private var reader: DelimitedReader
  /// How many rows have a field for every column; -1 once one has not.
  private var fullRows: Int

  /// Opens a table. `renamed` gives the document's own names of columns, by what they mean; `words`
  /// what further words for a column mean; `headings` those of a table whose first row is one of data;
  /// `hasLines` that a row stands where it is read.
  package init(
    _ document: InputDocument, renamed: [String: String] = [:], words: [String: String] = [:],
    headings given: [String]? = nil, dialect: DelimitedDialect? = nil, hasLines: Bool = true
  ) throws(InputError) {
    var reader = try DelimitedReader(document, dialect: dialect)
    let head = try given == nil ? reader.next() : nil
    if let problem = head?.problem {
      throw InputError(name: document.name, reason: problem.message)
    }
    let headings = given ?? head?.fields ?? []
    positions = try Self.positions(of: headings, renamed: renamed, words, in: document.name)
    self.reader = reader
    self.headings = headings
    file = document.name
    self.hasLines = hasLines
    fullRows = 0
  }

  private static func positions(
    of headings: [String], renamed: [String: String], _ words: [String: String], in file: String
  ) throws(InputError) -> [String: Int] {
    let plain = headings.map(ColumnName.plain)
    var meanings: [String: String] = [:]
    for (meaning, heading) in renamed {
      guard plain.contains(ColumnName.plain(heading)) else {
        let names = headings.joined(separator: ", ")
        throw InputError(
          name: file, reason: "no column is called '\(heading)'; there are \(names)",
          isMisnamed: true)
      }
      meanings[ColumnName.plain(heading)] = ColumnName.plain(meaning)
    }
    var positions: [String: Int] = [:]
    // What the user names is meant, whatever else is called so.
    for (position, name) in plain.enumerated() {
      if let meaning = meanings[name], positions[meaning] == nil { positions[meaning] = position }
    }
    for (position, name) in plain.enumerated() where meanings[name] == nil {
      let meaning = words[name] ?? name
      if positions[meaning] == nil { positions[meaning] = position }
    }
    return positions
  }

  /// The plain names of the columns, in the order of the document.
  package var names: [String] {
    let byPosition = Dictionary(positions.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return headings.indices.map { byPosition[$0] ?? ColumnName.plain(headings[$0]) }
  }

  /// Whether there is a column called one of `names`.
  package func has(_ names: String...) -> Bool { names.contains { positions[$0] != nil } }

  /// The next row; `nil` at the end.
  package mutating func next() throws(InputError) -> Row? {
    var found = try reader.next()
    // Spreadsheets keep rows of which every cell was emptied.
    while let row = found, row.problem == nil, row.fields.allSatisfy(\.isBlank) {
      found = try reader.next()
    }
    guard let row = found else { return nil }
    var problem = row.problem?.message
    if problem == nil, row.fields.dropFirst(headings.count).contains(where: { !$0.isBlank }) {
      problem =
        "the row has \(row.fields.count) fields and the table \(headings.count) columns; a field "
        + "that holds the separator stands in quotation marks"
    }
    let isShort = row.fields.count < headings.count
    // Programs write every field, and the end of every line.
    let isCut = problem == nil && isShort && row.isUnended && fullRows > 1
    if isCut {
      problem =
        "the document breaks off within the row, after \(row.fields.count) of \(headings.count) fields"
    }
    if isShort { fullRows = -1 } else if fullRows >= 0 { fullRows += 1 }
    return Row(
      DocumentPlace(file: file, line: hasLines ? row.line : 0), problem: problem,
      isCutOff: row.problem == .cutOff || isCut, isUnended: row.isUnended, width: headings.count,
      fields: row.fields, positions: positions)
  }
}

/// How columns are named: without regard to case, and to what joins words.
package enum ColumnName {
  package static func plain(_ heading: String) -> String {
    let words = heading.lowercased().unicodeScalars.split { scalar in
      scalar.properties.isWhitespace || scalar == "_" || scalar == "." || scalar == "-"
    }
    return words.map(String.init).joined(separator: " ")
  }
}
