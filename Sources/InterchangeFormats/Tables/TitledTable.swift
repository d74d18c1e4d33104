package import Negotiations

/// A table whose first row names its columns.
package struct TitledTable: ~Copyable {
  private let name: String
  private let columns: [String: Int]
  private let width: Int
  private var reader: DelimitedReader

  /// The table in `document`, which must have the columns `required`, in any order and case.
  package init(
    _ document: InputDocument, requiring required: [String], dialect: DelimitedDialect? = nil
  ) throws(InputError) {
    var reader = try DelimitedReader(document, dialect: dialect)
    let titles = try reader.next()?.fields ?? []
    var columns: [String: Int] = [:]
    for (position, title) in titles.enumerated() {
      columns[Self.key(title)] = columns[Self.key(title)] ?? position
    }
    let missing = required.filter { columns[Self.key($0)] == nil }
    guard missing.isEmpty else {
      let found = titles.prefix(12).map { $0.prefix(30) }.joined(separator: ", ")
      throw InputError(
        name: document.name,
        reason: "the table lacks the column '\(missing.joined(separator: "', '"))'; its first row "
          + (titles.isEmpty ? "is empty" : "is: \(found)"))
    }
    name = document.name
    width = titles.count
    self.columns = columns
    self.reader = reader
  }

  /// The next row; `nil` at the end.
  package mutating func next() throws(InputError) -> TitledRow? {
    guard let row = try reader.next() else { return nil }
    return TitledRow(
      row: row, columns: columns, width: width, location: .init(file: name, line: row.line))
  }

  static func key(_ title: String) -> String {
    title.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

/// A row whose fields are known by the names of their columns.
package struct TitledRow {
  let row: DelimitedRow
  let columns: [String: Int]
  let width: Int
  /// Where it stands.
  package let location: Diagnostic.Location

  /// Why the row cannot be used, where that is plain before its meaning is looked at.
  package var problem: Diagnostic? {
    if let problem = row.problem {
      return Diagnostic(.error, "row.malformed", at: location, problem.message)
    }
    guard row.fields.count != width else { return nil }
    return Diagnostic(
      .error, "row.width", at: location,
      "the row has \(row.fields.count) fields, and the first row names \(width)",
      help: "look for a separator too many or too few")
  }

  /// The field in `column`, without space around it; empty where there is none.
  package subscript(column: String) -> String {
    guard let position = columns[TitledTable.key(column)], position < row.fields.count else {
      return ""
    }
    return row.fields[position].trimmed
  }
}
