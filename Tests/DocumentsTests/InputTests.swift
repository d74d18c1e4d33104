import Documents
import Foundation
import Negotiations
import TestSupport
import Testing

/// Documents, their lines and their tables, before anything is made of them.
struct InputTests {
  // MARK: Lines

  private func lines(_ bytes: [UInt8]) throws -> [LineReader.Line] {
    var reader = try LineReader(InputDocument(name: "a.txt", bytes: bytes))
    var lines: [LineReader.Line] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines are those of an editor, the empty ones too`(end: String) throws {
    let text = "\u{FEFF}a\n\nb\nc".replacing("\n", with: end)
    let found = try lines(Array(text.utf8))
    #expect(found.map(\.text) == ["a", "", "b", "c"] && found.map(\.number) == [1, 2, 3, 4])
    #expect(try lines(Array(("x" + end).utf8)).map(\.text) == ["x"])
    #expect(try lines(Array(end.utf8)).map(\.text) == [""])
    #expect(try lines([]).isEmpty)
  }

  @Test func `a line that is no UTF-8 has a problem, and one that is too long`() throws {
    let found = try lines(Array("a\n".utf8) + [0xE9, 0x0A] + Array("b".utf8))
    #expect(found.map { $0.problem == nil } == [true, false, true])
    let long = [UInt8](repeating: 0x61, count: LineReader.longestLine)
    let read = try lines(long + Array("\n".utf8) + long + Array("bc\nd\n".utf8))
    #expect(read.map(\.text.utf8.count) == [LineReader.longestLine, 0, 1])
    #expect(read.map { $0.problem == nil } == [true, false, true] && read.last?.number == 3)
  }

  @Test func `a file is read in pieces, and each is told of`() throws {
    let scratch = try Scratch()
    let file = scratch.folder.appending(path: "a.txt")
    // A pair of CR and LF falls between two pieces.
    let text =
      String(repeating: "x", count: 1 << 17 - 1) + "\r\n" + String(repeating: "y", count: 9)
    try Data(text.utf8).write(to: file)
    let document = InputDocument(path: file.path)
    var reader = try LineReader(document)
    #expect(try reader.next()?.text.count == 1 << 17 - 1)
    let second = try reader.next()
    #expect(second?.text == "yyyyyyyyy" && second?.number == 2)
    #expect(try reader.next() == nil)
    let told = Told()
    var stream = try document.reporting { told.add($0) }.open()
    while try stream.next() != nil {}
    #expect(told.pieces == [1 << 17, 10] && stream.position == text.utf8.count)
    #expect(document.size == text.utf8.count && document.path == file.path)
    #expect(try document.rereadable().path == file.path)
  }

  private final class Told: @unchecked Sendable {
    private(set) var pieces: [Int] = []
    func add(_ count: Int) { pieces.append(count) }
  }

  @Test func `what cannot be opened says why`() throws {
    let scratch = try Scratch()
    for (path, reason) in [
      (scratch.folder.path, "is a folder; name the files in it"),
      (scratch.folder.path + "/none", "there is no such file"),
    ] {
      let document = InputDocument(path: path)
      #expect {
        _ = try document.open()
      } throws: {
        ($0 as? InputError).map { $0.reason == reason && $0.isMisnamed } ?? false
      }
    }
    #expect(
      InputDocument(path: "-").name == "standard input" && InputDocument(path: "-").path == nil)
    #expect(InputDocument(path: "-").size == nil)
    #expect(InputDocument(name: "x", bytes: [1, 2]).size == 2)
    #expect(InputError(name: "x", reason: "y").description == "x: y")
  }

  // MARK: Tab-separated lines

  private func tabbed(_ text: String) throws -> [(number: Int, fields: [String], year: Int?)] {
    var lines = try TextLines(InputDocument(name: "a.tsv", bytes: Array(text.utf8)))
    var found: [(Int, [String], Int?)] = []
    while try lines.advance() {
      found.append((lines.number, lines.fields(), lines.twoDigits(ofField: 1)))
    }
    return found
  }

  @Test func `lines of tabs are numbered, and blank ones passed over`() throws {
    let found = try tabbed("\u{FEFF}a\t1945\tb\r\n\n\tx\t\n1\t45")
    #expect(found.map(\.number) == [1, 3, 4])
    #expect(found.map(\.fields) == [["a", "1945", "b"], ["", "x", ""], ["1", "45"]])
    #expect(found.map(\.year) == [19, nil, 45])
  }

  @Test(arguments: [
    ("12", 12), ("123", 12), ("1234", 12), ("1", nil), ("12345", nil), ("", nil), ("1a", nil),
    ("/9", nil), (":0", nil), ("09", 9),
  ])
  func `two digits are the first of two to four`(field: String, digits: Int?) throws {
    #expect(try tabbed("a\t\(field)\tb").map(\.year) == [digits])
    #expect(try tabbed("a\t\(field)").map(\.year) == [digits])
  }

  @Test func `a line of tabs that is too long or no UTF-8 has a problem`() throws {
    let long = [UInt8](repeating: 0x61, count: TextLines.longestLine)
    let bytes =
      long + [0x0A] + long + Array("b\nc\t".utf8) + [0xE9, 0x09, 0xE8, 0x0A] + Array("d".utf8)
    var lines = try TextLines(InputDocument(name: "a.tsv", bytes: bytes))
    #expect(lines.firstLine().count == TextLines.longestLine)
    var problems: [Bool] = []
    while try lines.advance() {
      _ = lines.fields()
      problems.append(lines.problem != nil)
    }
    #expect(problems == [false, true, true, false])
  }

  // MARK: Tables with a first row of names

  private func table(_ text: String) throws -> (names: [String], rows: [HeadedTable.Row]) {
    var table = try HeadedTable(InputDocument(name: "a.csv", bytes: Array(text.utf8)))
    var rows: [HeadedTable.Row] = []
    while let row = try table.next() { rows.append(row) }
    return (table.names, rows)
  }

  @Test func `a row has its values by the names of its columns`() throws {
    let (names, rows) = try table(
      "Date,Who_took.part,Date,x\n1945,Witte,1946,\n,,,\n1947, ,1948,'=1\n")
    #expect(names == ["date", "who took part", "date", "x"])
    #expect(
      rows.map { $0["date"] } == ["1945", "1947"]
        && rows.map { $0["who took part"] } == ["Witte", nil])
    #expect(rows.map { $0["none", "x", "date"] } == ["1945", "=1"])
    #expect(rows.map { $0.value(at: 2) } == ["1946", "1948"] && rows[0].value(at: 4) == nil)
    #expect(rows[0].with("Rosen", at: 1)["who took part"] == "Rosen")
    #expect(rows[0].with("Rosen", at: 4).count == 4 && rows[0].width == 4)
    #expect(rows.map(\.place.line) == [2, 4])
  }

  @Test func `a row with too many fields has a problem, and one cut off by the end`() throws {
    let wide = try table("a,b\n1,2,\n1,2,3\n").rows
    #expect(wide.map { $0.problem == nil } == [true, false])
    // A document of full rows breaks off within a short one; one of short rows does not.
    let cut = try table("a,b,c\n1,2,3\n1,2,3\n1,2").rows
    #expect(
      cut.map(\.isCutOff) == [false, false, true] && cut[2].problem?.contains("2 of 3") == true)
    for text in [
      "a,b,c\n1,2,3\n1,2", "a,b,c\n1,2,3\n1,2\n1,2,3\n1,2", "a,b,c\n1,2,3\n1,2,3\n1,2\n",
    ] {
      #expect(try table(text).rows.allSatisfy { !$0.isCutOff && $0.problem == nil })
    }
  }

  @Test func `a table of a known make has its columns, and every row its fields`() throws {
    let document = InputDocument(name: "a.csv", bytes: Array("A,b\n1,2\n1\n1,2,\n1,\"x".utf8))
    var table = try HeadedTable(document, requiring: ["B", "a"])
    var codes: [String?] = []
    while let row = try table.next() { codes.append(row.refusal?.code) }
    #expect(codes == [nil, "row.width", "row.width", "row.unclosed"])
    #expect(throws: InputError.self) { _ = try HeadedTable(document, requiring: ["a", "c"]) }
    var short = try HeadedTable(
      InputDocument(name: "a.csv", bytes: Array("a,b\n1".utf8)), requiring: ["a"])
    let row = try #require(try short.next())
    #expect(row.refusal?.code == "row.unclosed" && row.text("A") == "1" && row.text("none").isEmpty)
  }

  @Test func `a column can be renamed, and a wrong name is told`() throws {
    let document = InputDocument(name: "a.csv", bytes: Array("Wann,Wer\n1945,Witte\n".utf8))
    var renamed = try HeadedTable(document, renamed: ["date": "WANN"], words: ["wer": "who"])
    let row = try #require(try renamed.next())
    #expect(
      row["date"] == "1945" && row["who"] == "Witte" && renamed.has("who", "x")
        && !renamed.has("wann"))
    #expect {
      _ = try HeadedTable(document, renamed: ["date": "when"])
    } throws: {
      ($0 as? InputError)?.isMisnamed == true
    }
    var data = try HeadedTable(document, headings: ["a", "b"], hasLines: false)
    let first = try #require(try data.next())
    #expect(first["a"] == "Wann" && first.place.line == 0)
  }

  @Test func `a separator is guessed from the first line, outside quotation marks`() {
    let guessed = ["a;b,c;d", "\"a;b;c\",d", "a\tb,c\td", "a", "a|b", "\"a|b\"", "a,b;c"].map {
      DelimitedDialect.guessed(from: $0.utf8).separator
    }
    #expect(guessed == Array(";,\t,|,,".utf8) || guessed == Array(";,\t,|,;".utf8))
  }

  // MARK: Encodings

  @Test func `UTF-16 is known by its mark or its zeros`() {
    #expect(TextEncoding.isUTF16([0xFF, 0xFE]) && TextEncoding.isUTF16([0xFE, 0xFF, 0]))
    #expect(TextEncoding.isUTF16([0x61, 0, 0x62, 0, 0x63, 0, 0x64, 0]))
    #expect(TextEncoding.isUTF16([0, 0x61, 0, 0x62, 0, 0x63, 0, 0x64]))
    #expect(!TextEncoding.isUTF16([0x61, 0, 0x62, 0, 0x63, 0, 0x64]))
    #expect(!TextEncoding.isUTF16([0x61, 0, 0x62, 0, 0x63, 0, 0x64, 0x65]))
    #expect(
      !TextEncoding.isUTF16([0, 0, 0, 0, 0, 0, 0, 0])
        && !TextEncoding.isUTF16(Array("abcdefgh".utf8)))
  }

  @Test func `what no UTF-8 looks like is said`() {
    let said = { (bytes: [UInt8]) in TextEncoding.complaint(about: bytes) }
    // «Переговоры в Москве» in Windows-1251 and in KOI8-R.
    let windows: [UInt8] = [
      0xCF, 0xE5, 0xF0, 0xE5, 0xE3, 0xEE, 0xE2, 0xEE, 0xF0, 0xFB, 0x20, 0xE2, 0x20, 0xCC, 0xEE,
      0xF1, 0xEA, 0xE2, 0xE5,
    ]
    let koi: [UInt8] = [
      0xF0, 0xC5, 0xD2, 0xC5, 0xC7, 0xCF, 0xD7, 0xCF, 0xD2, 0xD9, 0x20, 0xD7, 0x20, 0xED, 0xCF,
      0xD3, 0xCB, 0xD7, 0xC5,
    ]
    #expect(said(windows).contains("Windows-1251") && said(koi).contains("KOI8-R"))
    #expect(said(Array("M".utf8) + [0xFC] + Array("nchen".utf8)).contains("Windows-1252"))
    #expect(
      said([0x61, 0x93, 0x62]).contains("Windows-1252")
        && !said([0x61, 0x81]).contains("looks like"))
    #expect(said([0xFF, 0xFE, 0x61, 0]).contains("UTF-16"))
    // Four letters are too few, and letters apart make no words.
    #expect(
      !said([0xCF, 0xE5, 0xF0, 0xE5]).contains("Cyrillic")
        && said([0xCF, 0xE5, 0xF0, 0xE5, 0xE3]).contains("Cyrillic"))
    let apart = (0..<6).flatMap { _ in [0xE4, 0x61] as [UInt8] }
    #expect(!said(apart).contains("Cyrillic"))
  }

  // MARK: Blanks

  @Test(arguments: 0..<200)
  func `blanks are taken away the quick way as the slow one would`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let signs = ["a", " ", "\t", "\n", "é", "\u{A0}", "\u{FEFF}", "~", "\u{7F}", "  "]
    let text = (0..<Int.random(in: 0...7, using: &random)).map { _ in random.pick(signs) }.joined()
    let isBlank = { (character: Character) in character.isWhitespace || character == "\u{FEFF}" }
    let trimmed = String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    #expect(text.trimmed == trimmed, "\(text.debugDescription)")
    #expect(!text.collapsed.contains("  ") && text.collapsed == text.collapsed.collapsed)
    #expect(
      text.collapsed.filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
        == text.filter { !$0.isWhitespace && $0 != "\u{FEFF}" })
    #expect(text.isBlank == text.allSatisfy(isBlank))
  }

  // MARK: Accounts

  @Test func `an account is balanced where all that was read was used or rejected`() {
    var ledger = Ledger()
    ledger.read("row", count: 3)
    ledger.use("row")
    #expect(!ledger.isBalanced && !ledger.breaksOff)
    ledger.reject(
      "row", count: 2, Diagnostic(.error, "row.unclosed", at: .init(file: "a", line: 1), "cut"))
    #expect(ledger.isBalanced && ledger.breaksOff && ledger.counts == ["row.unclosed": 1])
    var other = Ledger()
    other.read("edge")
    other.warn(Diagnostic(.warning, "edge.odd", at: .init(file: "a", line: 1), "odd"))
    ledger.add(other)
    ledger.add(ledger)
    #expect(
      ledger.accounts.map(\.unit) == ["row", "edge"] && ledger.accounts.map(\.read) == [6, 2])
    #expect(ledger.accounts.map(\.used) == [2, 0] && ledger.accounts.map(\.rejected) == [4, 0])
    #expect(!ledger.isBalanced && ledger.counts == ["row.unclosed": 2, "edge.odd": 2])
  }

  @Test func `of one code so many diagnostics are kept, and all are counted`() {
    let told = Told()
    var ledger = Ledger { _ in told.add(1) }
    for line in 1...Ledger.keptPerCode + 1 {
      ledger.warn(Diagnostic(.warning, "a", at: .init(file: "a", line: line), "odd"))
    }
    #expect(
      ledger.warnings.count == Ledger.keptPerCode && told.pieces.count == Ledger.keptPerCode + 1)
    #expect(ledger.counts["a"] == Ledger.keptPerCode + 1)
  }
}
