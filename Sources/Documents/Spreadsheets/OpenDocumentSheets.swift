internal import Negotiations

/// The sheets of an OpenDocument spreadsheet.
struct OpenDocumentSheets {
  private let archive: ZipArchive
  private let name: String

  init(_ archive: ZipArchive, name: String) {
    self.archive = archive
    self.name = name
  }

  /// The cells of a sheet.
  func rows(of sheet: String?) throws(InputError) -> SheetRows {
    guard let bytes = archive.file("content.xml") else {
      throw InputError(name: name, reason: "its sheets cannot be unpacked")
    }
    var receiver = ContentReceiver(sheet: sheet)
    let document = InputDocument(name: name, bytes: bytes)
    let problems = try XMLReader.read(document, into: &receiver)
    if let error = problems.first(where: { $0.severity == .error }) {
      throw InputError(name: name, reason: "is a spreadsheet that is broken: \(error.message)")
    }
    let names = receiver.sheets.map(\.name)
    // Where all sheets are hidden the first of them is meant.
    if !receiver.isFound, sheet == nil, let first = names.first { return try rows(of: first) }
    guard receiver.isFound else { throw Spreadsheet.noSheet(sheet ?? "", among: names, in: name) }
    receiver.rows.remarks.sheets = receiver.sheets
    return receiver.rows
  }
}

private struct ContentReceiver: XMLReceiver {
  let sheet: String?
  var rows = SheetRows()
  private(set) var sheets: [SheetRemarks.Sheet] = []
  private(set) var isFound = false
  /// The styles of tables that are not shown.
  private var hiddenStyles: Set<String> = []
  private var style = ""
  /// What formats of dates show, by the names of the formats and of the styles of cells.
  private var dateFormats: [String: ShownDate] = [:]
  private var fields: Set<String> = []
  private var openFormat: String?
  /// The styles of the columns, by which cells without one of their own are shown.
  private var columnStyles: [(style: String, count: Int)] = []
  private var isInside = false
  private var builder = XMLElementBuilder()
  private var row = 0
  private var isRowHidden = false
  private var repeats = 1
  private var column = 0
  private var cells: [(column: Int, text: String)] = []
  private var merged: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []

  init(sheet: String?) { self.sheet = sheet }

  mutating func receive(_ event: XMLEvent, line: Int, column position: Int) -> Bool {
    if builder.isOpen {
      if let cell = builder.take(event, line: line, column: position) { take(cell) }
      return true
    }
    switch event {
    case .start(let tag): start(tag, line, position)
    case .end("date-style"): endFormat()
    case .end("table-row") where isInside: endRow()
    case .end("table") where isInside:
      for range in merged { rows.merge(rows: range.rows, columns: range.columns) }
      isInside = false
    default: break
    }
    return !rows.isTooLarge
  }

  private mutating func start(_ tag: XMLTag, _ line: Int, _ position: Int) {
    switch tag.name {
    case "style":
      style = tag["name"] ?? ""
      if let format = tag["data-style-name"] { dateFormats[style] = dateFormats[format] }
    case "date-style": (openFormat, fields) = (tag["name"], [])
    case "year", "month", "day", "hours", "day-of-week", "week-of-year":
      if openFormat != nil { fields.insert(tag.name) }
    case "table-column" where isInside:
      let count = Self.count(tag["number-columns-repeated"])
      if Self.isHidden(tag) {
        let first = columnStyles.reduce(0) { $0 + $1.count }
        rows.hide(columns: first...(first + count - 1))
      }
      columnStyles.append((tag["default-cell-style-name"] ?? "", count))
    case "table-properties" where tag["display"] == "false": hiddenStyles.insert(style)
    case "table":
      let name = tag["name"] ?? ""
      let isHidden = hiddenStyles.contains(tag["style-name"] ?? "")
      sheets.append(SheetRemarks.Sheet(name: name, isHidden: isHidden))
      isInside = !isFound && (sheet == nil ? !isHidden : name == sheet)
      if isInside {
        rows.remarks.read = name
        columnStyles = []
      }
      isFound = isFound || isInside
    case "table-row" where isInside:
      repeats = Self.count(tag["number-rows-repeated"])
      isRowHidden = Self.isHidden(tag)
      column = 0
      cells = []
    case "table-cell" where isInside, "covered-table-cell" where isInside:
      _ = builder.take(.start(tag), line: line, column: position)
    default: break
    }
  }

  private mutating func endFormat() {
    guard let name = openFormat else { return }
    openFormat = nil
    if !fields.isDisjoint(with: ["hours", "day-of-week", "week-of-year"]) {
      dateFormats[name] = .day
    } else if fields.contains("day") {
      dateFormats[name] = fields.contains("year") ? .day : .dayAndMonth
    } else if fields.contains("year") {
      dateFormats[name] = fields.contains("month") ? .month : .year
    }
  }

  /// The style of a cell, or of its column where it has none.
  private func format(of cell: XMLElement) -> ShownDate {
    if let style = cell["style-name"] { return dateFormats[style] ?? .day }
    var first = 0
    for (style, count) in columnStyles {
      first += count
      if column < first { return dateFormats[style] ?? .day }
    }
    return .day
  }

  private mutating func take(_ cell: XMLElement) {
    let count = Self.count(cell["number-columns-repeated"])
    var text = cell.name == "covered-table-cell" ? "" : Self.text(cell)
    if cell["value-type"] == "date" {
      text = rows.remarks.shown(text, format(of: cell), row: row, column: column)
    }
    let isError = text.hasPrefix("#") && UnknownName.isError(text) || text.hasPrefix("Err:")
    if isError { rows.remarks.addError(text, row: row, column: column) }
    if !text.isBlank {
      let height = Self.count(cell["number-rows-spanned"])
      let width = Self.count(cell["number-columns-spanned"])
      if height > 1 || width > 1, merged.count < 10_000 {
        merged.append((row...(row + height - 1), column...(column + width - 1)))
      }
      // Whole columns of one value are drawing, not data.
      for offset in 0..<min(count, 256) { cells.append((column + offset, text)) }
    }
    column = min(column + count, Spreadsheet.greatestColumn)
  }

  private mutating func endRow() {
    if !cells.isEmpty {
      // One row a thousand times is filled down for looks; it is not read in part.
      if repeats > 1_000 { return rows.refuse() }
      for offset in 0..<repeats {
        if isRowHidden { rows.remarks.addHidden(row: row + offset) }
        for cell in cells { rows.put(cell.text, row: row + offset, column: cell.column) }
      }
    }
    row = min(row + repeats, Spreadsheet.greatestRow)
  }

  /// Whether a row or columns are not shown: hidden, or left out by a filter.
  private static func isHidden(_ tag: XMLTag) -> Bool {
    ["collapse", "filter"].contains(tag["visibility"] ?? "")
  }

  private static func count(_ text: String?) -> Int {
    min(max(text.flatMap { Int($0) } ?? 1, 1), Spreadsheet.greatestRow)
  }

  private static func text(_ cell: XMLElement) -> String {
    switch cell["value-type"] {
    case "date":
      return SheetDate.withoutMidnight(cell["date-value"] ?? "")
    case "float":
      let value = cell["value"] ?? ""
      return Double(value).flatMap { Int(exactly: $0) }.map(String.init) ?? value
    default:
      return cell.elements.filter { $0.name == "p" }.map(\.text).joined(separator: "\n")
    }
  }
}
