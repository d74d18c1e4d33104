internal import Negotiations
internal import Typesetting

/// Reads one sheet of a spreadsheet (`.xlsx`, `.ods`) as a table in text. Formulas and macros are never
/// run: a cell has the value that was saved with it.
package enum Spreadsheet {
  /// The endings of files that are read.
  package static let endings = ["xlsx", "ods"]
  /// The most rows and columns that are read.
  static let greatestRow = 1 << 20
  static let greatestColumn = 1 << 10

  /// Whether a file that begins so is packed as spreadsheets are.
  package static func begins(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  /// Whether a file that begins so is a workbook of an older Excel.
  package static func beginsOld(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// The table on the sheet called `sheet`, or on the first that is not hidden, as comma-separated values: a line for each
  /// row of the sheet.
  package static func table(
    in document: InputDocument, sheet: String?
  ) throws(InputError) -> InputDocument {
    try read(document, sheet: sheet).table
  }

  /// The table on the sheet called `sheet`, or on the first that is not hidden, and what is to be told of it.
  package static func read(
    _ document: InputDocument, sheet: String?
  ) throws(InputError) -> (table: InputDocument, remarks: SheetRemarks) {
    var stream = try document.open()
    var bytes: [UInt8] = []
    while let piece = try stream.next() {
      bytes += piece
      guard bytes.count <= InputDocument.greatestKept else {
        throw InputError(name: document.name, reason: "is too large a spreadsheet")
      }
    }
    guard let archive = ZipArchive(bytes) else {
      throw InputError(name: document.name, reason: "is no spreadsheet that can be unpacked")
    }
    var rows: SheetRows
    if archive.names.contains("xl/workbook.xml") {
      rows = try ExcelWorkbook(archive, name: document.name).rows(of: sheet)
    } else if archive.names.contains("content.xml") {
      rows = try OpenDocumentSheets(archive, name: document.name).rows(of: sheet)
    } else {
      throw InputError(
        name: document.name, reason: "is an archive, and no .xlsx or .ods spreadsheet is in it")
    }
    guard !rows.isTooLarge else {
      throw InputError(name: document.name, reason: "its sheet holds more than can be read")
    }
    guard !rows.isOutOfOrder else {
      throw InputError(name: document.name, reason: "the rows of its sheet are not in their order")
    }
    rows.remarks.isNamed = sheet != nil
    return (InputDocument(name: document.name, bytes: rows.text), rows.remarks)
  }

  /// What is said where no sheet has the name that was asked for.
  static func noSheet(_ sheet: String, among names: [String], in file: String) -> InputError {
    let nearest =
      names.first { $0.lowercased().collapsed == sheet.lowercased().collapsed }
      ?? Nearest.suggestions(for: sheet, among: names).first
    let hint = nearest.map { "; did you mean '\($0)'?" } ?? ""
    let there = names.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
    return InputError(
      name: file, reason: "no sheet is called '\(sheet)'; there are \(there)\(hint)",
      isMisnamed: true)
  }
}

/// The cells of a sheet, by their rows from 0.
struct SheetRows {
  /// The most that a sheet may hold, in bytes, with a separator for each cell: what is packed small can
  /// spell much.
  static let greatestSize = 1 << 27

  private var rows: [Int: [(column: Int, text: String)]] = [:]
  private var size = 0
  private var last = -1
  /// Whether it holds more than is read.
  private(set) var isTooLarge = false
  /// What is to be told of the sheet.
  var remarks = SheetRemarks()

  /// Rows in which a cell runs over several columns, as one above the headings of a group does.
  private var grouping: Set<Int> = []

  /// Whether a row stands twice, or before one that it should come after.
  var isOutOfOrder = false

  /// The columns that are not shown.
  private var hiddenColumns: [ClosedRange<Int>] = []

  /// Says that columns are not shown.
  mutating func hide(columns: ClosedRange<Int>) {
    if hiddenColumns.count < 1_000 { hiddenColumns.append(columns) }
  }

  /// Says that it holds more than is read.
  mutating func refuse() { isTooLarge = true }

  /// Puts `text` into a cell.
  mutating func put(_ text: String, row: Int, column: Int) {
    guard !text.isBlank, !isTooLarge else { return }
    guard (0..<Spreadsheet.greatestRow).contains(row),
      (0..<Spreadsheet.greatestColumn).contains(column)
    else {
      isTooLarge = true
      return
    }
    let before = rows[row]?.last?.column ?? -1
    size += text.utf8.count + max(column - before, 1) + max(row - last, 0)
    guard size <= Self.greatestSize else {
      isTooLarge = true
      return
    }
    last = max(last, row)
    if !hiddenColumns.isEmpty, hiddenColumns.contains(where: { $0.contains(column) }) {
      remarks.addHidden(column: column)
    }
    // A line break within a cell would make two lines of a row.
    let line = String.UnicodeScalarView(
      text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? "\u{2028}" : $0 })
    rows[row, default: []].append((column, String(line)))
  }

  /// Puts the error that a cell shows, or that of no value where a formula was never worked out.
  mutating func putError(_ error: String?, row: Int, column: Int) {
    remarks.addError(error, row: row, column: column)
    put(error ?? "#N/A", row: row, column: column)
  }

  /// Gives the value of the first of merged cells to the rows below that they cover, as far as these hold
  /// anything else. Over several columns the value stands in the first alone.
  mutating func merge(rows covered: ClosedRange<Int>, columns: ClosedRange<Int>) {
    if columns.count > 1 { grouping.insert(covered.lowerBound) }
    guard covered.count > 1,
      let text = rows[covered.lowerBound]?.first(where: { $0.column == columns.lowerBound })?.text
    else { return }
    for row in (covered.lowerBound + 1)...covered.upperBound {
      if row > last || isTooLarge { return }
      guard let cells = rows[row], !cells.contains(where: { $0.column == columns.lowerBound })
      else { continue }
      put(text, row: row, column: columns.lowerBound)
    }
  }

  /// The row of the headings. One that only names groups of columns stands above it.
  private var head: Int {
    let filled = rows.filter { $0.value.count > 1 }.keys.sorted()
    guard let first = filled.first else { return 0 }
    guard grouping.contains(first), filled.count > 1,
      rows[first]?.count ?? 0 < rows[filled[1]]?.count ?? 0
    else { return first }
    return filled[1]
  }

  /// The rows as comma-separated values, a line each. What stands above the first row of two cells is a
  /// title, and its lines are blank.
  var text: [UInt8] {
    let csv = CSVText()
    let head = self.head
    var text = ""
    if last < 0 { return [] }
    for position in 0...last {
      guard position >= head, let cells = rows[position] else {
        text += "\r\n"
        continue
      }
      var row = [String](repeating: "", count: (cells.map(\.column).max() ?? 0) + 1)
      for cell in cells { row[cell.column] = cell.text }
      text += csv.row(row)
    }
    return Array(text.utf8)
  }
}
