import Documents
import Testing

struct DelimitedReaderTests {
  private func rows(
    _ bytes: [UInt8], _ dialect: DelimitedDialect? = nil
  ) throws -> [DelimitedRow] {
    var reader = try DelimitedReader(
      InputDocument(name: "table.csv", bytes: bytes), dialect: dialect)
    var rows: [DelimitedRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  private func fields(_ text: String) throws -> [[String]] {
    try rows(Array(text.utf8)).map(\.fields)
  }

  @Test(arguments: [",", ";", "\t"])
  func `the first line says what stands between fields`(separator: String) throws {
    let text = "a,b,c\n1,,3\n".replacing(",", with: separator)
    #expect(try fields(text) == [["a", "b", "c"], ["1", "", "3"]])
  }

  @Test func `quoted fields hold separators, line breaks and doubled marks`() throws {
    let text = "id,words\n1,\"one, two\nthree \"\"four\"\"\"\n2,x\n"
    let rows = try rows(Array(text.utf8))
    #expect(
      rows.map(\.fields) == [["id", "words"], ["1", "one, two\nthree \"four\""], ["2", "x"]])
    #expect(rows.map(\.line) == [1, 2, 4])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end as editors end them, and blank ones are passed over`(end: String) throws {
    let text = "\u{FEFF}a,b\n\n1,2\n3,4".replacing("\n", with: end)
    let rows = try rows(Array(text.utf8))
    #expect(rows.map(\.fields) == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(rows.map(\.line) == [1, 3, 4])
  }

  @Test func `a quote never closed costs its own line, not the rest`() throws {
    let rows = try rows(Array("a,b\n1,\"open\n2,y\n3,z\n".utf8))
    #expect(rows.map(\.problem) == [nil, .unclosedQuote, nil, nil])
    #expect(rows.map(\.line) == [1, 2, 3, 4])
    #expect(rows[3].fields == ["3", "z"])
  }

  @Test func `bytes that are no UTF-8 are a problem of their row`() throws {
    let rows = try rows(Array("a,b\n".utf8) + [0xE9, 0x2C, 0x31, 0x0A] + Array("2,y\n".utf8))
    #expect(rows.map { $0.problem == nil } == [true, false, true])
    #expect(rows[1].problem?.message.contains("Windows-1252") == true)
  }

  @Test(arguments: ["sep=;\r\n", "sep=;\n", "\"sep=;\"\r\n", "SEP=;\r", "\u{FEFF}sep=;\n"])
  func `the line with which Excel names the separator is no row`(line: String) throws {
    let rows = try rows(Array("\(line)a,b;c\n1,5;2\n".utf8))
    #expect(rows.map(\.fields) == [["a,b", "c"], ["1,5", "2"]])
    #expect(rows.map(\.line) == [2, 3])
  }

  @Test func `UTF-16 is named and refused`() throws {
    let bytes: [UInt8] = [0xFF, 0xFE] + "a,b\n".utf16.flatMap { [UInt8($0 & 0xFF), 0] }
    #expect {
      _ = try rows(bytes)
    } throws: {
      "\($0)".contains("UTF-16")
    }
  }

  @Test func `a row without end is a problem and the reading goes on`() throws {
    let long = String(repeating: "x", count: DelimitedReader.longestRow + 10)
    let rows = try rows(Array("a,b\n\(long)\n2,y\n".utf8))
    #expect(rows.map(\.problem) == [nil, .tooLong, nil])
    #expect(rows.last?.fields == ["2", "y"])
  }

  @Test func `a quote that is opened in the last line cuts the document off`() throws {
    #expect(try rows(Array("a,b\n1,\"x\n".utf8)).map(\.problem) == [nil, .cutOff])
    #expect(
      try rows(Array("a,b\n1,\"x\n2,y\n".utf8)).map(\.problem) == [nil, .unclosedQuote, nil])
  }

  @Test func `bars part fields where nothing else does`() {
    #expect(DelimitedDialect.guessed(from: "date|who".utf8).separator == UInt8(ascii: "|"))
    #expect(DelimitedDialect.guessed(from: "date,who|with".utf8) == .commas)
  }
}
