internal import Negotiations

/// The sheets of a workbook of Excel (Office Open XML).
struct ExcelWorkbook {
  private let archive: ZipArchive
  private let name: String

  init(_ archive: ZipArchive, name: String) {
    self.archive = archive
    self.name = name
  }

  /// The cells of a sheet.
  func rows(of sheet: String?) throws(InputError) -> SheetRows {
    let book = try elements("xl/workbook.xml", ["sheet", "workbookPr"])
    let sheets = book.filter { $0.name == "sheet" }
    let isHidden = { (sheet: XMLElement) in
      ["hidden", "veryHidden"].contains(sheet["state"] ?? "")
    }
    let chosen =
      sheet == nil
      ? sheets.first { !isHidden($0) } ?? sheets.first : sheets.first { $0["name"] == sheet }
    guard let first = chosen else {
      throw Spreadsheet.noSheet(
        sheet ?? "", among: sheets.compactMap { $0["name"] }, in: name)
    }
    let uses1904 = book.contains {
      $0.name == "workbookPr" && ["1", "true"].contains($0["date1904"] ?? "")
    }
    let relations = try elements("xl/_rels/workbook.xml.rels", ["Relationship"])
    let target = relations.first { $0["Id"] == first["id"] }?["Target"] ?? "worksheets/sheet1.xml"
    let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    let shared = try elements("xl/sharedStrings.xml", ["si"]).map(Self.text)
    var receiver = SheetReceiver(
      shared: shared, dateStyles: try dateStyles(), uses1904: uses1904)
    guard let bytes = archive.file(path) else {
      throw InputError(name: name, reason: "its sheet '\(first["name"] ?? "")' cannot be unpacked")
    }
    try Self.read(bytes, name, &receiver)
    receiver.rows.remarks.read = first["name"] ?? ""
    receiver.rows.remarks.sheets = sheets.map {
      SheetRemarks.Sheet(name: $0["name"] ?? "", isHidden: isHidden($0))
    }
    return receiver.rows
  }

  /// The text of a string, without how it is pronounced.
  fileprivate static func text(_ element: XMLElement) -> String {
    element.elements.map { part in
      switch part.name {
      case "t": part.text
      case "r": text(part)
      default: ""
      }
    }.joined()
  }

  /// The styles of cells that show numbers as dates.
  private func dateStyles() throws(InputError) -> [Int: ShownDate] {
    let all = try elements("xl/styles.xml", ["numFmt", "cellXfs"])
    var formats: [Int: ShownDate] = [16: .dayAndMonth, 17: .month]
    for id in [14...15, 18...22, 27...36, 45...47, 50...58].joined() { formats[id] = .day }
    for format in all where format.name == "numFmt" {
      guard let id = format["numFmtId"].flatMap({ Int($0) }), let code = format["formatCode"] else {
        continue
      }
      formats[id] = Self.shown(by: code)
    }
    let styles = all.first { $0.name == "cellXfs" }?.elements ?? []
    var shown: [Int: ShownDate] = [:]
    for (index, style) in styles.enumerated() {
      shown[index] = style["numFmtId"].flatMap { Int($0) }.flatMap { formats[$0] }
    }
    return shown
  }

  /// What of a date a format shows; `nil` where it is none of dates.
  private static func shown(by code: String) -> ShownDate? {
    // Without what stands in quotes and brackets, and without the forms of negative numbers and text.
    let plain = code.replacing(/"[^"]*"|\[[^\]]*\]|\\./, with: "").lowercased()
    let bare = plain.prefix { $0 != ";" }.replacing("general", with: "")
    let (hasYear, hasMonth) = (bare.contains("y"), bare.contains("m"))
    let (hasDay, hasHour) = (bare.contains("d"), bare.contains("h"))
    guard hasYear || hasDay && hasMonth else { return nil }
    if hasHour { return .day }
    if hasDay { return hasYear ? .day : .dayAndMonth }
    return hasMonth ? .month : .year
  }

  /// The elements of a part that have one of these names and stand in no other of them.
  private func elements(_ path: String, _ names: Set<String>) throws(InputError) -> [XMLElement] {
    guard archive.names.contains(path) else { return [] }
    guard let bytes = archive.file(path) else {
      throw InputError(name: name, reason: "its part '\(path)' cannot be unpacked")
    }
    var receiver = ElementReceiver(names: names)
    try Self.read(bytes, name, &receiver)
    return receiver.found
  }

  fileprivate static func read(
    _ bytes: [UInt8], _ name: String, _ receiver: inout some XMLReceiver
  ) throws(InputError) {
    let problems = try XMLReader.read(InputDocument(name: name, bytes: bytes), into: &receiver)
    if let error = problems.first(where: { $0.severity == .error }) {
      throw InputError(name: name, reason: "is a spreadsheet that is broken: \(error.message)")
    }
  }
}

/// Collects the elements of some names.
struct ElementReceiver: XMLReceiver {
  let names: Set<String>
  private(set) var found: [XMLElement] = []
  private var builder = XMLElementBuilder()

  init(names: Set<String>) { self.names = names }

  mutating func receive(_ event: XMLEvent, line: Int, column: Int) -> Bool {
    if case .start(let tag) = event, !builder.isOpen, !names.contains(tag.name) { return true }
    if case .end = event, !builder.isOpen { return true }
    if case .text = event, !builder.isOpen { return true }
    if let element = builder.take(event, line: line, column: column) { found.append(element) }
    return true
  }
}

/// Takes the cells of a sheet as they come.
private struct SheetReceiver: XMLReceiver {
  let shared: [String]
  let dateStyles: [Int: ShownDate]
  let uses1904: Bool
  var rows = SheetRows()
  private var builder = XMLElementBuilder()
  private var row = -1
  private var column = -1
  private var merged = 0
  private var isRowHidden = false

  init(shared: [String], dateStyles: [Int: ShownDate], uses1904: Bool) {
    self.shared = shared
    self.dateStyles = dateStyles
    self.uses1904 = uses1904
  }

  mutating func receive(_ event: XMLEvent, line: Int, column position: Int) -> Bool {
    if case .start(let tag) = event, tag.name == "row", !builder.isOpen {
      let next = tag["r"].flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
      if next <= row { rows.isOutOfOrder = true }
      row = next
      column = -1
      isRowHidden = Self.isTrue(tag["hidden"])
      return !rows.isTooLarge && !rows.isOutOfOrder
    }
    if case .start(let tag) = event, tag.name == "col", !builder.isOpen {
      hide(tag)
      return true
    }
    if case .start(let tag) = event, tag.name == "mergeCell", !builder.isOpen {
      merge(tag["ref"] ?? "")
      return !rows.isTooLarge
    }
    guard builder.isOpen || event.starts("c") else { return true }
    if let cell = builder.take(event, line: line, column: position) { take(cell) }
    return true
  }

  private static func isTrue(_ text: String?) -> Bool { text == "1" || text == "true" }

  /// Columns that are not shown, from `min` to `max` of 1 on.
  private mutating func hide(_ tag: XMLTag) {
    guard Self.isTrue(tag["hidden"]), let first = tag["min"].flatMap({ Int($0) }),
      let last = tag["max"].flatMap({ Int($0) }), 0 < first, first <= last
    else { return }
    rows.hide(columns: (first - 1)...(last - 1))
  }

  /// `A2:B4`
  private mutating func merge(_ reference: String) {
    let ends = reference.split(separator: ":").map(String.init)
    let columns = ends.compactMap(Self.column)
    let lines = ends.compactMap { Int($0.drop { $0.isLetter }) }
    guard ends.count == 2, columns.count == 2, lines.count == 2, merged < 10_000,
      columns[0] <= columns[1], 0 < lines[0], lines[0] <= lines[1]
    else { return }
    merged += 1
    rows.merge(rows: (lines[0] - 1)...(lines[1] - 1), columns: columns[0]...columns[1])
  }

  private mutating func take(_ cell: XMLElement) {
    column = cell["r"].flatMap(Self.column) ?? column + 1
    if isRowHidden, !cell.elements.isEmpty { rows.remarks.addHidden(row: row) }
    let value = cell.elements.first { $0.name == "v" }?.text
    let text: String
    let isUnvalued =
      (value ?? "").isBlank && (value == nil || cell["t"] != "str")
      && cell.elements.contains { $0.name == "f" }
    if cell["t"] == "e" || isUnvalued {
      let error = cell["t"] == "e" ? value ?? "#N/A" : nil
      return rows.putError(error, row: row, column: column)
    }
    switch cell["t"] {
    case "s":
      let index = value.flatMap { Int($0.trimmed) } ?? -1
      text = shared.indices.contains(index) ? shared[index] : ""
    case "inlineStr":
      text = cell.elements.first { $0.name == "is" }.map(ExcelWorkbook.text) ?? ""
    case "b": text = value == "1" ? "true" : "false"
    case "str": text = value ?? ""
    case "d": text = shown(SheetDate.withoutMidnight(value ?? ""), style(of: cell))
    default: text = number(value ?? "", style(of: cell))
    }
    rows.put(text, row: row, column: column)
  }

  private func style(of cell: XMLElement) -> ShownDate? {
    dateStyles[cell["s"].flatMap { Int($0) } ?? 0]
  }

  private mutating func shown(_ date: String, _ style: ShownDate?) -> String {
    guard let style else { return date }
    return rows.remarks.shown(date, style, row: row, column: column)
  }

  private mutating func number(_ text: String, _ style: ShownDate?) -> String {
    guard let number = Double(text.trimmed) else { return text }
    if style != nil, let date = SheetDate.text(number, uses1904: uses1904) {
      return shown(date, style)
    }
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53 { return String(whole) }
    return text.trimmed
  }

  /// The column of `AB12`, from 0.
  private static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard (0x41...0x5A).contains(byte) else { break }
      column = column * 26 + Int(byte - 0x40)
      if column > 1 << 20 { return column }
    }
    return column > 0 ? column - 1 : nil
  }
}

extension XMLEvent {
  fileprivate func starts(_ name: String) -> Bool {
    if case .start(let tag) = self { tag.name == name } else { false }
  }
}
