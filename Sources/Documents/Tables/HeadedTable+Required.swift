package import Negotiations

/// Tables of a known make: every column is there, and every row has a field for each.
extension HeadedTable {
  /// Opens a table that must have the columns `required`, in any order.
  package init(_ document: InputDocument, requiring required: [String]) throws(InputError) {
    let table = try HeadedTable(document)
    let missing = required.filter { !table.has(ColumnName.plain($0)) }
    guard missing.isEmpty else {
      let found = table.headings.prefix(12).map { $0.prefix(30) }.joined(separator: ", ")
      throw InputError(
        name: document.name,
        reason: "the table lacks the column '\(missing.joined(separator: "', '"))'; its first row "
          + (found.isEmpty ? "is empty" : "is: \(found)"))
    }
    self = table
  }
}

extension HeadedTable.Row {
  /// Where the row begins.
  package var location: Diagnostic.Location { place.location }

  /// Why the row cannot be used, where that is plain before its meaning is looked at.
  package var refusal: Diagnostic? {
    if let problem {
      return Diagnostic(.error, isCutOff ? "row.unclosed" : "row.malformed", at: location, problem)
    }
    guard count != width else { return nil }
    if count < width, isUnended {
      return Diagnostic(
        .error, "row.unclosed", at: location,
        "the document breaks off within the row, after \(count) of \(width) fields")
    }
    return Diagnostic(
      .error, "row.width", at: location,
      "the row has \(count) fields, and the first row names \(width)",
      help: "look for a separator too many or too few")
  }

  /// The field in `column`, without space around it; empty where there is none.
  package func text(_ column: String) -> String { self[ColumnName.plain(column)]?.trimmed ?? "" }
}
