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
