import CorpusFormat
import Foundation
import Negotiations
import TestSupport
import Testing

@Suite struct BadInputTests {
  private func codes(_ bytes: [UInt8]) -> [Diagnostic] {
    CorpusReader().read(documents: [("test.yaml", bytes)]).diagnostics
  }

  @Test func `a NUL byte is located`() {
    let found = codes(Array("entente: 1\ntitle: ab\u{0}c\n".utf8))
    #expect(found.map(\.code) == ["text.nul"])
    #expect(found.first?.location.line == 2)
    #expect(found.first?.location.column == 10)
  }

  @Test(arguments: [[0xFF] as [UInt8], [0xC3, 0x28], [0xE4, 0xB8], [0xED, 0xA0, 0x80]])
  func `invalid UTF-8 is located, in characters`(broken: [UInt8]) {
    let found = codes(Array("entente: 1\ntitle: 宋子文 ".utf8) + broken + Array("\n".utf8))
    #expect(found.map(\.code) == ["text.encoding"])
    #expect(found.first?.location.line == 2)
    #expect(found.first?.location.column == 12)
  }

  @Test func `a byte order mark and CR LF make no difference`() {
    let text = "\u{FEFF}" + (head + "ties: {x: 1}\n").replacingOccurrences(of: "\n", with: "\r\n")
    let found = CorpusReader().read(documents: [("test.yaml", Array(text.utf8))])
    #expect(found.corpus.actors.count == 5)
    let problem = found.diagnostics.first { $0.code == "value.type" }
    #expect(problem?.location.line == 15)
    #expect(problem?.location.column == 11)
  }

  @Test func `malformed YAML has its place and help`() {
    expect("entente: 1\ntitle: a 1️⃣: b: c\n", [Expected(1, "yaml.syntax", help: "quotes")])
    expect("entente: 1\ntitle: [a, b\nnote1️⃣: y\n", [Expected(1, "yaml.syntax")])
    expect("entente: 1\ntitle: T\nactors:\n1️⃣\ta: b\n", [Expected(1, "yaml.syntax", help: "tabs")])
    expect("entente: 1\ntitle: \"open\n1️⃣", [Expected(1, "yaml.syntax", help: "quotes")])
    expect("entente: 1\ntitle: T\n  bad1️⃣: x\n", [Expected(1, "yaml.syntax")])
    expect("entente: 1\ntitle: T\n1️⃣---\nentente: 1\n", [Expected(1, "yaml.documents")])
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "---\n", "~\n"])
  func `a file without a corpus says so`(text: String) {
    #expect(codes(Array(text.utf8)).map(\.code) == ["file.empty"])
  }

  @Test(arguments: ["[a, b]", "text", "12"])
  func `a document that is no record says so`(text: String) {
    #expect(codes(Array(text.utf8)).map(\.code) == ["value.type"])
  }

  @Test func `anchors, aliases and tags are refused where they stand`() {
    expect(
      """
      entente: 1
      title: 1️⃣&t A * star
      note: 2️⃣*t
      actors:
        a: {kind: person, name: 3️⃣!!binary aGk=}
        b: {kind: person, name: "*no alias", names: {en: 2 *3, de: [4️⃣*t]}}
      """,
      [
        Expected(1, "yaml.anchor"), Expected(2, "yaml.alias"), Expected(3, "yaml.tag"),
        Expected(4, "yaml.alias"),
      ], ignoring: everyday.union(["value.missing", "key.missing"]))
  }

  @Test(arguments: ["", "? "])
  func `nested aliases do not explode, not even as keys`(mark: String) {
    var bomb = "entente: 1\ntitle: T\na0: &a0 [x, x]\n"
    for level in 1..<40 {
      bomb +=
        "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
    }
    bomb += "\(mark)[*a39, *a39]\n\(mark.isEmpty ? ": 1\n" : ": x\n")"
    let time = ProcessorTime.measure {
      let found = CorpusReader().read(text: bomb, path: "bomb.yaml")
      #expect(found.hasErrors)
      #expect(found.corpus.actors.isEmpty)
    }
    #expect(time < .seconds(5))
  }

  @Test func `a file over the limit is refused before it is read`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("bomb.yaml")
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 100 * 1024 * 1024)
    try handle.close()
    let time = ProcessorTime.measure {
      #expect(CorpusReader().read(paths: [path]).diagnostics.map(\.code) == ["file.too-large"])
    }
    #expect(time < .seconds(1))
  }

  @Test func `too many values are refused before they are parsed`() {
    let text = "entente: 1\ntitle: T\nx:\n" + String(repeating: "- a\n", count: 1_600_000)
    #expect(codes(Array(text.utf8)).map(\.code) == ["file.too-large"])
  }

  @Test func `text that leaves no private-use character free is refused`() {
    let all = (0xF0000...0x10FFFD as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    let text = "entente: 1\ntitle: " + String(String.UnicodeScalarView(all)) + " *\n"
    #expect(codes(Array(text.utf8)).contains { $0.severity == .error })
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `deep nesting is refused`(opening: String) {
    for depth in [40, 900, 100_000] {
      let found = codes(Array(String(repeating: opening, count: depth).utf8))
      #expect(found.contains { $0.severity == .error })
    }
    let closed = "x: " + String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(codes(Array(closed.utf8)).contains { $0.code == "yaml.depth" })
  }

  @Test func `a missing path, an empty folder and a device are errors`() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path("none.yaml")
    let found = CorpusReader().read(paths: [missing, folder.path, "/dev/zero"])
    #expect(
      Set(found.diagnostics.map(\.code)) == ["file.missing", "folder.empty", "file.unreadable"])
    #expect(found.diagnostics.allSatisfy { $0.location.line == 0 })
    #expect(found.printed.contains("\(missing): error: there is no such file or folder"))
  }

  @Test func `folders are searched and each file is read once, in order`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.yml", "a.yaml", "sub/c.yaml", ".hidden.yaml", "notes.txt"] {
      try folder.write("entente: 1\ntitle: \(name)\n", to: name)
    }
    let reading = CorpusReader().read(paths: [folder.path, folder.path("a.yaml")])
    #expect(reading.files.map(\.corpus.title) == ["a.yaml", "b.yml", "sub/c.yaml"])
    #expect(reading.corpus.title == "a.yaml; b.yml; sub/c.yaml")
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func `twenty thousand problems on one line end quickly, and are cut`() {
    let fields = (0..<20_000).map { "宋\($0): 1" }.joined(separator: ", ")
    let text = "entente: 1\ntitle: T\nactors: {a: {kind: person, name: A, \(fields)}}\n"
    let time = ProcessorTime.measure {
      let found = CorpusReader(checks: .errors).read(text: text, path: "t").diagnostics
      #expect(found.filter { $0.code == "key.unknown" }.count == 2_000)
      #expect(found.last?.code == "problems.cut")
      #expect(found.last?.location.column == 37 + 6 * 2_000 + 6_890)
    }
    #expect(time < .seconds(60))
  }

  @Test func `columns on a long line are exact`() {
    let filler = String(repeating: "宋 e\u{301}👩‍👩‍👧x ", count: 2_000)
    let text = "entente: 1\ntitle: T\nties: {x: \"\(filler)\", a b: {}}\n"
    let problem = CorpusReader().read(text: text, path: "t").diagnostics.first {
      $0.code == "id.malformed" && $0.help != nil
    }
    #expect(problem?.location.column == 7 + 5 + filler.count + 3)
  }

  @Test func `many blocks of text end quickly`() {
    let text =
      head + "note: x\nacts:\n"
      + (0..<5_000).map {
        "  a\($0):\n    date: 1945\n    by: [soong]\n    about: |-\n      one\n      two\n"
      }.joined()
    let time = ProcessorTime.measure {
      #expect(
        CorpusReader(checks: .errors).read(text: text, path: "t").corpus.events.count == 5_000)
    }
    #expect(time < .seconds(60))
  }

  @Test func `many unknown names end quickly`() {
    var text = head + "meetings:\n"
    for number in 0..<1_000 {
      text +=
        "  m\(number): {date: 1945, present: [nobody\(number), soong], claims: [{source: book}]}\n"
    }
    let time = ProcessorTime.measure {
      let found = CorpusReader().read(text: text, path: "test.yaml").diagnostics
      #expect(found.filter { $0.code == "actor.unknown" }.count == 1_000)
    }
    #expect(time < .seconds(20))
  }
}
