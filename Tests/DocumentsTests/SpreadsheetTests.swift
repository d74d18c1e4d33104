import Documents
import Testing

/// Sheets of Excel and OpenDocument, in archives made here.
struct SpreadsheetTests {
  private func archive(_ files: [(String, String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    func number(_ value: Int, _ width: Int) -> [UInt8] {
      (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    for (name, text) in files {
      let data = Array(text.utf8)
      let sizes = number(data.count, 4) + number(data.count, 4) + number(name.utf8.count, 2)
      let offset = bytes.count
      bytes += number(0x0403_4B50, 4) + number(20, 2) + number(0, 2) + number(0, 2) + number(0, 8)
      bytes += sizes + number(0, 2) + Array(name.utf8) + data
      directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(0, 4)
      directory += number(0, 8) + sizes + number(0, 12) + number(offset, 4) + Array(name.utf8)
    }
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
    return bytes + directory + end + number(directory.count, 4) + number(bytes.count, 4)
      + number(0, 2)
  }

  private func rows(_ bytes: [UInt8], sheet: String? = nil) throws -> [[String]] {
    let table = try Spreadsheet.table(
      in: InputDocument(name: "talks.xlsx", bytes: bytes), sheet: sheet)
    var reader = try DelimitedReader(table)
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(["\(row.line)"] + row.fields) }
    return rows
  }

  private var workbook: [UInt8] {
    archive([
      (
        "xl/workbook.xml",
        #"<workbook xmlns:r="r"><sheets><sheet name="One" r:id="a"/><sheet name="Two" r:id="b"/></sheets></workbook>"#
      ),
      (
        "xl/_rels/workbook.xml.rels",
        #"<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="worksheets/sheet2.xml"/></Relationships>"#
      ),
      (
        "xl/sharedStrings.xml",
        "<sst><si><t>date</t></si><si><r><t>wh</t></r><r><t>o</t></r></si></sst>"
      ),
      (
        "xl/styles.xml",
        #"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
      ),
      (
        "xl/worksheets/sheet1.xml",
        #"<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Talks</t></is></c></row><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c></row><row r="4"><c r="A4" s="1"><v>2048</v></c><c r="B4" t="str"><f>1+1</f><v>Witte</v></c></row></sheetData></worksheet>"#
      ),
      (
        "xl/worksheets/sheet2.xml",
        #"<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3.5</v></c></row></sheetData></worksheet>"#
      ),
    ])
  }

  @Test func `a sheet of Excel is read with its dates, without its title and formulas`() throws {
    #expect(try rows(workbook) == [["3", "date", "who"], ["4", "1905-08-09", "Witte"]])
  }

  /// What a sheet with one row of cells reads as, whose styles are the formats of dates.
  private func shown(_ formats: [String], _ cells: String) throws -> (
    row: [String], codes: Set<String>
  ) {
    let own = formats.enumerated().map {
      #"<numFmt numFmtId="\#($0 + 200)" formatCode="\#($1)"/>"#
    }.joined()
    let styles = formats.indices.map { #"<xf numFmtId="\#($0 + 200)"/>"# }.joined()
    let bytes = archive([
      (
        "xl/workbook.xml", #"<workbook xmlns:r="r"><sheets><sheet name="One"/></sheets></workbook>"#
      ),
      (
        "xl/styles.xml",
        "<styleSheet><numFmts>\(own)</numFmts><cellXfs>\(styles)</cellXfs></styleSheet>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row>\(cells)</row></sheetData></worksheet>"
      ),
    ])
    let remarks = try Spreadsheet.read(
      InputDocument(name: "talks.xlsx", bytes: bytes), sheet: nil
    ).remarks
    return (Array(try rows(bytes)[0].dropFirst()), Set(remarks.all.map(\.code)))
  }

  @Test func `a cell that shows a month or a year says no more`() throws {
    let formats = ["mmm-yy", "yyyy", "d mmm yyyy", "mmm yyyy", "d/m"]
    // The first of June and of January 1905, and 9 June.
    let cells =
      #"<c s="0"><v>1979</v></c><c s="1"><v>1828</v></c><c s="2"><v>1979</v></c>"#
      + #"<c s="3"><v>1987</v></c><c s="4"><v>1987</v></c>"#
      + #"<c t="d"><v>1905-06-09T00:00:00</v></c><c t="d"><v>1905-06-09T15:30:00</v></c>"#
    let sheet = try shown(formats, cells)
    #expect(
      sheet.row == [
        "1905-06", "1905", "1905-06-01", "1905-06-09", "1905-06-09", "1905-06-09",
        "1905-06-09T15:30:00",
      ])
    #expect(sheet.codes == ["sheet.months", "sheet.years"])
  }

  @Test func `a cell of OpenDocument that shows a month says no more`() throws {
    let content = #"""
      <c xmlns:t="t" xmlns:n="n" xmlns:s="s" xmlns:o="o" xmlns:x="x"><n:date-style s:name="N1"><n:month/><n:year/></n:date-style><s:style s:name="ce1" s:data-style-name="N1"/><t:table t:name="A"><t:table-column t:default-cell-style-name="ce1"/><t:table-row><t:table-cell o:value-type="date" o:date-value="1905-06-01"/><t:table-cell o:value-type="date" o:date-value="1905-06-01T00:00:00.000"/><t:table-cell t:style-name="ce1" o:value-type="date" o:date-value="1905-06-09"/></t:table-row></t:table></c>
      """#
    #expect(
      try rows(archive([("content.xml", content)])) == [
        ["1", "1905-06", "1905-06-01", "1905-06-09"]
      ])
  }

  @Test func `rows and columns that are hidden are read and told`() throws {
    let sheet =
      #"<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row><row r="3" hidden="1"/></sheetData></worksheet>"#
    let excel = archive([
      (
        "xl/workbook.xml", #"<workbook xmlns:r="r"><sheets><sheet name="One"/></sheets></workbook>"#
      ), ("xl/worksheets/sheet1.xml", sheet),
    ])
    let content = #"""
      <c xmlns:t="t" xmlns:x="x"><t:table t:name="A"><t:table-column/><t:table-column t:visibility="collapse"/><t:table-row><t:table-cell><x:p>1</x:p></t:table-cell><t:table-cell><x:p>2</x:p></t:table-cell></t:table-row><t:table-row t:visibility="filter"><t:table-cell><x:p>3</x:p></t:table-cell></t:table-row></t:table></c>
      """#
    for bytes in [excel, archive([("content.xml", content)])] {
      let document = InputDocument(name: "talks.xlsx", bytes: bytes)
      let remark = try #require(try Spreadsheet.read(document, sheet: nil).remarks.all.first)
      #expect(remark.code == "sheet.hidden")
      #expect(remark.message.contains("1 row (2) and 1 column (B)"))
      #expect(try rows(bytes) == [["1", "1", "2"], ["2", "3"]])
    }
  }

  @Test func `a sheet that is not there is told with the nearest`() {
    #expect {
      try rows(workbook, sheet: "two")
    } throws: {
      "\($0)".contains("did you mean 'Two'?")
    }
  }

  @Test func `another sheet is read by its name`() throws {
    #expect(try rows(workbook, sheet: "Two") == [["1", "1", "", "3.5"]])
    #expect(throws: InputError.self) { try rows(workbook, sheet: "Three") }
  }

  @Test func `a sheet of OpenDocument is read, repeated cells with it`() throws {
    let content = #"""
      <c xmlns:t="t" xmlns:o="o" xmlns:x="x"><t:table t:name="A"><t:table-row><t:table-cell><x:p>date</x:p></t:table-cell><t:table-cell t:number-columns-repeated="2"><x:p>who</x:p></t:table-cell></t:table-row><t:table-row t:number-rows-repeated="1000000"><t:table-cell t:number-columns-repeated="1000"/></t:table-row></t:table></c>
      """#
    #expect(try rows(archive([("content.xml", content)])) == [["1", "date", "who", "who"]])
  }

  /// A row beyond the sheet, a row twice, a column beyond the sheet: no row after it is dropped in silence.
  @Test(arguments: [
    #"<row r="2000000"><c r="A2000000"><v>1</v></c></row><row><c><v>2</v></c></row>"#,
    #"<row r="3"><c r="A3"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>"#,
    #"<row r="3"><c r="ZZZ3"><v>1</v></c></row>"#,
  ])
  func `a sheet that cannot be read whole is refused`(rows: String) {
    let archive = archive([
      (
        "xl/workbook.xml", #"<workbook xmlns:r="r"><sheets><sheet name="One"/></sheets></workbook>"#
      ),
      ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>"),
    ])
    #expect(throws: InputError.self) { try self.rows(archive) }
  }

  private func book(_ sheets: [(name: String, state: String)], _ cells: String) -> [UInt8] {
    let list = sheets.enumerated().map { position, sheet in
      #"<sheet name="\#(sheet.name)" state="\#(sheet.state)" r:id="r\#(position)"/>"#
    }.joined()
    let relations = sheets.indices.map {
      #"<Relationship Id="r\#($0)" Target="worksheets/sheet\#($0).xml"/>"#
    }.joined()
    return archive(
      [
        ("xl/workbook.xml", #"<workbook xmlns:r="r"><sheets>\#(list)</sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>"),
      ]
        + sheets.indices.map {
          (
            "xl/worksheets/sheet\($0).xml",
            "<worksheet><sheetData>"
              + #"<row r="1"><c r="A1" t="inlineStr"><is><t>\#(sheets[$0].name)</t></is></c>\#(cells)</row>"#
              + "</sheetData></worksheet>"
          )
        })
  }

  private func remarks(_ bytes: [UInt8], sheet: String? = nil) throws -> [String: String] {
    let document = InputDocument(name: "talks.xlsx", bytes: bytes)
    let all = try Spreadsheet.read(document, sheet: sheet).remarks.all
    return Dictionary(all.map { ($0.code, $0.message) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `a hidden sheet is not the first, and the others are told`() throws {
    let bytes = book([("old", "hidden"), ("Talks", "visible")], "")
    #expect(try rows(bytes) == [["1", "Talks"]])
    let told = try remarks(bytes)["sheet.others"]
    #expect(told?.contains("'Talks' was read") == true && told?.contains("'old' (hidden)") == true)
    #expect(try remarks(bytes, sheet: "old")["sheet.others"] == nil)
    #expect(try rows(bytes, sheet: "old") == [["1", "old"]])
    #expect(try rows(book([("old", "hidden")], "")) == [["1", "old"]])
  }

  @Test func `errors and formulas without a value are seen and told`() throws {
    let cells =
      #"<c r="B1" t="e"><v>#REF!</v></c><c r="C1"><f>A1</f></c><c r="D1"><f>A1</f><v></v></c>"#
      + #"<c r="E1" t="str"><f>A1</f><v></v></c>"#
    let bytes = book([("One", "visible")], cells)
    #expect(try rows(bytes) == [["1", "One", "#REF!", "#N/A", "#N/A"]])
    let told = try remarks(bytes)
    #expect(told["sheet.errors"]?.contains("'#REF!' in B1") == true)
    #expect(told["sheet.formulas"]?.contains("2 cells") == true)
    #expect(told["sheet.formulas"]?.contains("such as C1") == true)
  }

  @Test func `a hidden sheet of OpenDocument is not the first`() throws {
    let content = #"""
      <c xmlns:t="t" xmlns:x="x" xmlns:s="s"><s:style s:name="ta1"><s:table-properties t:display="false"/></s:style><t:table t:name="A" t:style-name="ta1"><t:table-row><t:table-cell><x:p>a</x:p></t:table-cell></t:table-row></t:table><t:table t:name="B"><t:table-row><t:table-cell><x:p>b</x:p></t:table-cell></t:table-row></t:table><t:table t:name="C"><t:table-row><t:table-cell><x:p>c</x:p></t:table-cell></t:table-row></t:table></c>
      """#
    let bytes = archive([("content.xml", content)])
    #expect(try rows(bytes) == [["1", "b"]])
    #expect(try rows(bytes, sheet: "A") == [["1", "a"]])
    #expect(try remarks(bytes)["sheet.others"]?.contains("'A' (hidden), 'B', 'C'") == true)
  }

  @Test(
    arguments: [
      (1, "1900-01-01"), (59, "1900-02-28"), (60, nil), (61, "1900-03-01"), (0, nil), (-1, nil),
      (2_958_465, "9999-12-31"), (2_958_466, nil), (61.5, "1900-03-01T12:00:00"),
      (61.0003, "1900-03-01"), (61.000_4, "1900-03-01T00:01:00"), (61.999_9, "1900-03-01"),
      (61.4, "1900-03-01T09:36:00"), (61.423_611_2, "1900-03-01T10:10:00"),
    ] as [(Double, String?)])
  func `days are counted from the end of 1899`(number: Double, text: String?) {
    #expect(SheetDate.text(number, uses1904: false) == text)
    // The other count begins four years and a day later.
    let other = SheetDate.text(number - 1462, uses1904: true)
    #expect(number < 1462 ? other == nil : other == text)
  }

  @Test func `the other count begins with 1904`() {
    #expect(SheetDate.text(0, uses1904: true) == "1904-01-01")
    #expect(SheetDate.text(60, uses1904: true) == "1904-03-01")
  }

  private func sheet(_ body: String) -> [UInt8] {
    archive([
      (
        "xl/workbook.xml", #"<workbook xmlns:r="r"><sheets><sheet name="One"/></sheets></workbook>"#
      ),
      ("xl/sharedStrings.xml", "<sst><si><t>zero</t></si><si><t>one</t></si></sst>"),
      ("xl/worksheets/sheet1.xml", "<worksheet>\(body)</worksheet>"),
    ])
  }

  private func line(_ number: Int, _ cells: [(String, String)]) -> String {
    let inside = cells.map { #"<c r="\#($0)\#(number)" t="str"><v>\#($1)</v></c>"# }.joined()
    return #"<row r="\#(number)">\#(inside)</row>"#
  }

  @Test(arguments: ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "AMJ"])
  func `a place in the sheet has the letters of its column`(column: String) throws {
    let bytes = sheet(
      #"<sheetData><row r="7"><c r="\#(column)7" t="e"><v>#REF!</v></c></row></sheetData>"#)
    #expect(try remarks(bytes)["sheet.errors"]?.contains("in \(column)7") == true)
  }

  @Test func `a heading over several columns is no row of names, where the next has more`() throws {
    let rows = [
      line(1, [("A", "x"), ("B", "group")]), line(2, [("A", "a"), ("B", "b"), ("C", "c")]),
      line(3, [("A", "1")]),
    ]
    let data = "<sheetData>\(rows.joined())</sheetData>"
    let merged = #"<mergeCells><mergeCell ref="B1:C1"/></mergeCells>"#
    #expect(try self.rows(sheet(data + merged)) == [["2", "a", "b", "c"], ["3", "1"]])
    #expect(try self.rows(sheet(data))[0] == ["1", "x", "group"])
    let even =
      "<sheetData>\(line(1, [("A", "x"), ("B", "y")]))\(line(2, [("A", "1"), ("B", "2")]))</sheetData>"
    #expect(try self.rows(sheet(even + merged))[0] == ["1", "x", "y"])
  }

  @Test func `what stands in cells that are one stands in each row of them`() throws {
    let rows = [
      line(1, [("A", "a"), ("B", "b")]), line(2, [("A", "x"), ("B", "1")]), line(3, [("B", "2")]),
      line(4, [("A", "y"), ("B", "3")]),
    ]
    let data = "<sheetData>\(rows.joined())</sheetData>"
    let read = { (reference: String) in
      try self.rows(
        self.sheet(data + #"<mergeCells><mergeCell ref="\#(reference)"/></mergeCells>"#)
      )
      .map { $0[1] }
    }
    #expect(try read("A2:A4") == ["a", "x", "x", "y"])
    for none in ["A4:A2", "A2:A2", "A0:A3", "A2", "A2:A3:A4", "B2:A3", "2:3"] {
      #expect(try read(none) == ["a", "x", "", "y"], "\(none)")
    }
  }

  @Test func `cells without a place follow one another, and each kind is read`() throws {
    let cells =
      #"<row><c t="s"><v> 1 </v></c><c t="s"><v>2</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c>"#
      + #"<c><v>2.50</v></c><c><v>3.0</v></c><c><v>x</v></c></row><row r="4"><c><v>1</v></c></row><row><c><v>9</v></c></row>"#
    #expect(
      try rows(sheet("<sheetData>\(cells)</sheetData>")) == [
        ["1", "one", "", "true", "false", "2.50", "3", "x"], ["4", "1"], ["5", "9"],
      ])
  }

  @Test(arguments: [
    ("h:mm", "1979.5"), ("[h]:mm", "1979.5"), ("0.00", "1979.5"), ("d", "1979.5"), ("m", "1979.5"),
    ("\"d\" m", "1979.5"),
    ("General", "1979.5"), ("yyyy h:mm", "1905-06-01T12:00:00"), ("d.m", "1905-06-01T12:00:00"),
    ("dd/mm/yy;@", "1905-06-01T12:00:00"), ("0;yyyy", "1979.5"),
  ])
  func `only a format with a year, or a day and its month, shows a date`(
    format: String, expected: String
  ) throws {
    let escaped = format.replacing("\"", with: "&quot;")
    #expect(try shown([escaped], #"<c s="0"><v>1979.5</v></c>"#).row == [expected])
  }

  @Test(arguments: [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 3, 4, 0, 0, 0, 0], []] as [[UInt8]])
  func `half an archive is refused`(bytes: [UInt8]) {
    #expect(throws: InputError.self) { try rows(bytes) }
  }

  @Test func `every cut of an archive is refused or read`() {
    let whole = workbook
    for end in stride(from: 0, to: whole.count, by: 37) { _ = try? rows(Array(whole[..<end])) }
  }
}
