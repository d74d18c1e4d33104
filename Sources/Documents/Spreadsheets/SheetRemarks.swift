internal import Typesetting

/// What is to be told of a sheet that was read: cells without a value, and the sheets beside it.
package struct SheetRemarks: Sendable {
  /// A sheet of the workbook.
  package struct Sheet: Hashable, Sendable {
    package var name: String
    package var isHidden: Bool
  }

  /// All sheets, in their order.
  package internal(set) var sheets: [Sheet] = []
  /// The name of the one that was read.
  package internal(set) var read = ""
  /// Whether the user named it.
  var isNamed = false
  private var errors: (count: Int, example: String) = (0, "")
  private var formulas: (count: Int, example: String) = (0, "")
  private var shortened: (count: Int, example: String) = (0, "")
  private var yearless: (count: Int, example: String) = (0, "")

  /// Rows and columns of the sheet that are not shown, where something stands in them.
  private var hidden: (rows: Set<Int>, columns: Set<Int>) = ([], [])

  mutating func addHidden(row: Int) { hidden.rows.insert(row) }
  mutating func addHidden(column: Int) { hidden.columns.insert(column) }

  /// What is hidden, and where: `2 rows (3, 7) and 1 column (C)`.
  private var hiddenText: String? {
    func text(_ places: [String], _ word: String) -> String? {
      guard !places.isEmpty else { return nil }
      let shown = places.prefix(5).joined(separator: ", ") + (places.count > 5 ? ", …" : "")
      return "\(English.count(places.count, word)) (\(shown))"
    }
    let parts = [
      text(hidden.rows.sorted().map { String($0 + 1) }, "row"),
      text(hidden.columns.sorted().map(Self.name(ofColumn:)), "column"),
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " and ")
  }

  /// A date as the format of its cell shows it, which is counted where it shows less than the cell holds.
  mutating func shown(_ date: String, _ format: ShownDate, row: Int, column: Int) -> String {
    let text = format.text(of: date)
    let place = Self.name(ofColumn: column) + String(row + 1)
    if text != date {
      if shortened.count == 0 { shortened.example = "\(text) in \(place)" }
      shortened.count += 1
    } else if format == .dayAndMonth {
      if yearless.count == 0 { yearless.example = "\(date) in \(place)" }
      yearless.count += 1
    }
    return text
  }

  mutating func addError(_ error: String?, row: Int, column: Int) {
    let place = Self.name(ofColumn: column) + String(row + 1)
    if let error {
      if errors.count == 0 { errors.example = "'\(error.prefix(80))' in \(place)" }
      errors.count += 1
    } else {
      if formulas.count == 0 { formulas.example = place }
      formulas.count += 1
    }
  }

  /// What to say of the other sheets where the one that was read is no table; `nil` where the user named it, or
  /// there is no other.
  package var others: String? {
    guard sheets.count > 1, !isNamed else { return nil }
    let names = sheets.filter { $0.name != read }.prefix(20).map { "'\($0.name.prefix(80))'" }
    return
      ". This is the sheet '\(read.prefix(80))'; --sheet reads another: \(names.joined(separator: ", "))"
  }

  /// The remarks, each with its code.
  package var all: [(code: String, message: String, help: String)] {
    var all: [(String, String, String)] = []
    if errors.count > 0 {
      all.append(
        (
          "sheet.errors",
          "\(English.count(errors.count, "cell")) of the sheet \(errors.count == 1 ? "holds" : "hold") an error and no "
            + "value: \(errors.example)", "mend the formula and save the workbook"
        ))
    }
    if formulas.count > 0 {
      all.append(
        (
          "sheet.formulas",
          "\(English.count(formulas.count, "cell")) of the sheet \(formulas.count == 1 ? "has" : "have") a formula and no "
            + "value saved with it, such as \(formulas.example); formulas are not worked out, and the value is unknown",
          "open the workbook in a spreadsheet program and save it"
        ))
    }
    if shortened.count > 0 {
      all.append(
        (
          "sheet.months",
          "\(English.count(shortened.count, "cell")) of the sheet \(shortened.count == 1 ? "shows" : "show") a month or "
            + "a year and \(shortened.count == 1 ? "holds" : "hold") its first day; what is shown was read, such as "
            + shortened.example, "give the cells a format with the day where that day is meant"
        ))
    }
    if yearless.count > 0 {
      all.append(
        (
          "sheet.years",
          "\(English.count(yearless.count, "cell")) of the sheet \(yearless.count == 1 ? "shows" : "show") a day without "
            + "its year, which may be that in which it was typed, such as \(yearless.example)",
          "look the years through, and give the cells a format that shows them"
        ))
    }
    if let hiddenText {
      all.append(
        (
          "sheet.hidden",
          "the sheet hides \(hiddenText), which \(hidden.rows.count + hidden.columns.count == 1 ? "was" : "were") read as well",
          "delete what is not to be read, or show it"
        ))
    }
    if sheets.count > 1, !isNamed {
      let names = sheets.prefix(20).map { sheet in
        "'\(sheet.name.prefix(80))'\(sheet.isHidden ? " (hidden)" : "")"
      }
      all.append(
        (
          "sheet.others",
          "the sheet '\(read.prefix(80))' was read, and no other of \(names.joined(separator: ", "))",
          "--sheet reads another by its name"
        ))
    }
    return all
  }

  /// `AB` for the 28th column, which is 27 from 0.
  private static func name(ofColumn column: Int) -> String {
    var (rest, name) = (column + 1, "")
    while rest > 0 {
      name = String(Character(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26)))) + name
      rest = (rest - 1) / 26
    }
    return name
  }
}
