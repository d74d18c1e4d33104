import Foundation
import TestSupport
import Testing

/// `entente compile`, and stores in the place of corpora.
struct CompileTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    try scratch.write(Corpora.talks, to: "Graphs/talks.yaml")
    tool = Tool(in: scratch.folder)
  }

  // MARK: The same answers

  private static let commands = [
    "list", "list actors", "list sources --format csv", "list events --during 1945",
    "show Choibalsan",
    "show yalta-agreement-1945", "met Soong Stalin --during 1945-07",
    "met 宋子文 --certain --format json",
    "met --during 1921/1923 --by affiliation", "met --place Moscow --format csv", "met Nobody",
    "met Hurley Stalin --policy all", "met Churchill Bevin", "path Hurley Stalin --format json",
    "path Chiang Stalin --during 1945-07-05/1945-07-13 --meetings-only",
    "path hurley yalta-agreement-1945",
    "reach yalta-agreement-1945 --by 1945-06-09 --format json", "reach Soong --during 1945-07",
    "influence --measure strength --format json",
    "influence --measure betweenness --during 1945-07",
    "terms --on 1946-03-01", "positions --on 1945-07-09", "report",
    "draw -o - --as dot --during 1945-07", "draw -o - --as dot --view timeline --during 1921",
    "convert -o - --to graphml",
  ]

  @Test func `every command gives of a store the answer that it gives of the corpora`() throws {
    let store = scratch.url("all.sqlite").path
    #expect(try Tool().run("compile", "-o", store).code == 0)
    let reading = Tool(environment: ["ENTENTE_CACHE": "off"])
    for command in Self.commands {
      let words = command.split(separator: " ").map(String.init)
      let isConversion = words[0] == "convert"
      let graphs = isConversion ? "Graphs" : ""
      let corpora = try reading.run(
        isConversion ? ["convert", graphs] + words.dropFirst() : words)
      let stored = try reading.run(
        isConversion
          ? ["convert", store] + words.dropFirst() : [words[0], "-g", store] + words.dropFirst())
      #expect(stored.code == corpora.code, "\(command)")
      #expect(Self.answer(stored) == Self.answer(corpora), "\(command)")
      #expect(stored.message == corpora.message, "\(command)")
    }
  }

  /// The answer without what it says of the files that it is from.
  private static func answer(_ result: Tool.Result) -> String {
    result.output.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("sha256:") }.joined(separator: "\n")
  }

  @Test func `a store becomes the text of the corpus again`() throws {
    #expect(try tool.run("compile", "-o", "talks.sqlite").code == 0)
    #expect(try tool.run("convert", "talks.sqlite", "-o", "again.yaml").code == 0)
    #expect(try tool.run("convert", "Graphs", "-o", "whole.yaml").code == 0)
    let again = try String(contentsOf: scratch.url("again.yaml"), encoding: .utf8)
    #expect(again == (try String(contentsOf: scratch.url("whole.yaml"), encoding: .utf8)))
    let (stored, text) = (
      try tool.run("check", "talks.sqlite"), try tool.run("check", "again.yaml")
    )
    #expect(stored.output.replacing("talks.sqlite", with: "again.yaml") == text.output)
  }

  @Test func `corpora, stores and tables are compiled together`() throws {
    try scratch.write(
      "event,date,present\nfourth,1945-08-02,stalin; molotov\n", to: "more.csv")
    #expect(try tool.run("compile", "Graphs", "-o", "one.sqlite").code == 0)
    let result = try tool.run("compile", "one.sqlite", "more.csv", "-o", "two.sqlite")
    #expect(result.code == 0, "\(result.message)")
    #expect(result.message.contains("1 row read = 1 used"), "\(result.message)")
    let met = try tool.run("met", "Stalin", "Molotov", "-g", "two.sqlite", "--format", "csv")
    #expect(met.output.contains("fourth") && met.output.contains("first"))
    // Beside a corpus of text as well.
    try scratch.write("entente: 1\ntitle: Empty\n", to: "empty.yaml")
    let beside = try tool.run(
      "met", "Stalin", "-g", "one.sqlite", "-g", "empty.yaml", "--format", "csv")
    let alone = try tool.run("met", "Stalin", "-g", "Graphs", "--format", "csv")
    #expect(beside.output == alone.output)
  }

  @Test func `an import writes a store`() throws {
    try scratch.write("sender,recipient,date\nWitte,Rosen,1905-08-09\n", to: "letters.csv")
    #expect(try tool.run("convert", "letters.csv", "-o", "letters.sqlite").code == 0)
    let path = try tool.run("path", "Witte", "Rosen", "-g", "letters.sqlite")
    #expect(path.code == 0, "\(path.message)")
  }

  // MARK: In SQL

  @Test func `other programs read the tables`() throws {
    #expect(try tool.run("compile", "-o", "talks.sqlite").code == 0)
    let program = """
      import sqlite3
      talks = sqlite3.connect("talks.sqlite")
      assert talks.execute("PRAGMA integrity_check").fetchone() == ("ok",)
      assert talks.execute("PRAGMA foreign_key_check").fetchall() == []
      for row in talks.execute(
          "SELECT event, name, part, status FROM participants WHERE event = 'first' ORDER BY actor"):
          print(*row, sep="|")
      for row in talks.execute("SELECT event, source, title, at FROM claims WHERE at IS NOT NULL"):
          print(*row, sep="|")
      for row in talks.execute(
          "SELECT id, date, start_earliest, end_latest FROM meetings ORDER BY row"):
          print(*row, sep="|")
      for row in talks.execute("SELECT name, length(digest) FROM inputs"): print(*row, sep="|")
      """
    try scratch.write(program, to: "ask.py")
    let result = try shell("python3 ask.py", in: scratch.folder)
    #expect(result.code == 0, "\(result.output)")
    #expect(
      result.output == """
        first|Vyacheslav Molotov|present|asserted
        first|T. V. Soong|present|asserted
        first|Joseph Stalin|present|asserted
        first|book|A Book|p. 1
        first|1945-06-30|1945-06-30|1945-06-30
        second|1945-07|1945-07-01|1945-07-31
        third|1945|1945-01-01|1945-12-31
        talks.yaml|64

        """)
  }

  @Test func `a store that another program has changed is refused`() throws {
    #expect(try tool.run("compile", "-o", "talks.sqlite").code == 0)
    let change = """
      import sqlite3
      talks = sqlite3.connect("talks.sqlite")
      talks.execute("UPDATE events SET date = '1946' WHERE id = 'first'")
      talks.commit()
      """
    try scratch.write(change, to: "change.py")
    #expect(try shell("python3 change.py", in: scratch.folder).code == 0)
    let result = try tool.run("met", "-g", "talks.sqlite")
    #expect(result.code == 65)
    #expect(result.message.contains("another program has changed it"), "\(result.message)")
    #expect(result.message.contains("compile it again"))
  }

  @Test func `what lies beside a store is no part of it`() throws {
    #expect(try tool.run("compile", "-o", "talks.sqlite").code == 0)
    let asked = try tool.run("met", "-g", "talks.sqlite")
    try scratch.write("garbage!", to: "talks.sqlite-journal")
    #expect(try tool.run("met", "-g", "talks.sqlite").output == asked.output)
    let change = """
      import os, sqlite3
      talks = sqlite3.connect("talks.sqlite")
      talks.execute("PRAGMA journal_mode = WAL")
      talks.execute("UPDATE actors SET name = 'Nobody' WHERE id = 'soong'")
      talks.commit()
      os._exit(0)
      """
    try scratch.write(change, to: "change.py")
    try FileManager.default.removeItem(at: scratch.url("talks.sqlite-journal"))
    #expect(try shell("python3 change.py", in: scratch.folder).code == 0)
    #expect(FileManager.default.fileExists(atPath: scratch.url("talks.sqlite-wal").path))
    #expect(try tool.run("met", "-g", "talks.sqlite").code == 65)
    #expect(try tool.run("compile", "-o", "talks.sqlite").code == 0)
    #expect(try tool.run("met", "-g", "talks.sqlite").output == asked.output)
    #expect(!FileManager.default.fileExists(atPath: scratch.url("talks.sqlite-wal").path))
  }

  @Test(arguments: ["file:q.sqlite", "a?b=c#d%41.sqlite", " ö.sqlite", "talks.sqlite?mode=rw.db"])
  func `a store may be called anything`(name: String) throws {
    #expect(try tool.run("compile", "-o", name).code == 0)
    let asked = try tool.run("met", "-g", name)
    #expect(asked.code == 0, "\(asked.message)")
    #expect(asked.output == (try tool.run("met", "-g", "Graphs").output))
  }

  @Test func `a store that is named twice is one`() throws {
    #expect(try tool.run("compile", "-o", "talks.sqlite").code == 0)
    let twice = try tool.run("met", "-g", "talks.sqlite", "-g", "./talks.sqlite")
    #expect(twice.output == (try tool.run("met", "-g", "talks.sqlite").output))
  }

  @Test func `what mentions an event of another corpus is told`() throws {
    try scratch.write(
      """
      entente: 1
      title: More
      actors: {x: {kind: state, name: X}, y: {kind: state, name: Y}}
      agreements:
        pact: {date: 1945-08-14, parties: [x, y], amends: elsewhere}

      """, to: "more.yaml")
    for words in [
      ["compile", "more.yaml", "-o", "more.sqlite"], ["convert", "more.yaml", "-o", "a.graphml"],
    ] {
      let result = try tool.run(words)
      #expect(result.code == 0)
      #expect(result.message.contains("1 mention of events"), "\(result.message)")
      #expect(result.message.contains("'elsewhere'"))
    }
  }

  // MARK: What is refused

  @Test func `what is no store is refused with what to do`() throws {
    try scratch.write("entente: 1\n", to: "text.sqlite")
    let text = try tool.run("met", "-g", "text.sqlite")
    #expect(text.code == 65)
    #expect(text.message.contains("is no SQLite file, and no store"), "\(text.message)")
    #expect(try tool.run("compile", "-o", "talks.yaml").code == 2)
    #expect(try tool.run("compile", "nowhere.yaml", "-o", "talks.sqlite").code == 2)
    #expect(try tool.run("compile", "-o", "talks.sqlite").code == 0)
    let onto = try tool.run("compile", "talks.sqlite", "-o", "talks.sqlite")
    #expect(onto.code == 2)
    #expect(onto.message.contains("is read by this command"))
    #expect(try tool.run("check", "--fix", "talks.sqlite").code == 2)
    #expect(try tool.run("compile", "-o", "no/such/folder/talks.sqlite").code == 74)
    let before = try Data(contentsOf: scratch.url("talks.sqlite"))
    try scratch.write("entente: 1\ntitle: Bad\nmeetings:\n  a: {date: never}\n", to: "bad.yaml")
    #expect(try tool.run("compile", "bad.yaml", "-o", "talks.sqlite").code == 65)
    #expect(try Data(contentsOf: scratch.url("talks.sqlite")) == before)
  }

  // MARK: What is kept

  @Test func `what is kept of corpora is never stale`() throws {
    let shipped = Repository.graphs.appending(path: "moscow-1945.yaml")
    let text = try String(contentsOf: shipped, encoding: .utf8)
    try scratch.write(text, to: "moscow.yaml")
    let keeping = Tool(
      in: scratch.folder, environment: ["ENTENTE_CACHE": scratch.url("kept").path])
    func met() throws -> Tool.Result {
      try keeping.run("met", "Soong", "Stalin", "-g", "moscow.yaml", "--format", "json")
    }
    func kept() -> [String] {
      (try? FileManager.default.contentsOfDirectory(atPath: scratch.url("kept").path)) ?? []
    }
    let fresh = try met()
    // The file has only just been written.
    #expect(kept().isEmpty)
    Thread.sleep(forTimeInterval: 3.5)
    let first = try met()
    #expect(kept().count == 1)
    let second = try met()
    #expect(first.output == fresh.output && second.output == fresh.output)
    #expect(second.message == fresh.message)
    // Of the same length, and of another content.
    try scratch.write(text.replacing("soong", with: "sxong"), to: "moscow.yaml")
    let third = try met()
    #expect(third.output != fresh.output)
    #expect(kept().count == 1)
    // What is not ours stays, however much is kept.
    try scratch.write("mine", to: "kept/mine.sqlite")
    // A damaged one does no harm.
    try scratch.write(text, to: "moscow.yaml")
    Thread.sleep(forTimeInterval: 3.5)
    _ = try met()
    for name in kept() where name != "mine.sqlite" {
      try scratch.write("no store", to: "kept/\(name)")
    }
    #expect(try met().output == fresh.output)
    #expect(kept().contains("mine.sqlite"))
    let asked = ["met", "Soong", "Stalin", "-g", "moscow.yaml", "--policy", "source=elleman-2023"]
    let read = try Tool(in: scratch.folder, environment: ["ENTENTE_CACHE": "off"]).run(asked)
    #expect(try keeping.run(asked).message == read.message)
    // Nor a folder that is none.
    try scratch.write("", to: "file")
    let nowhere = Tool(
      in: scratch.folder, environment: ["ENTENTE_CACHE": scratch.url("file/x").path])
    let unkept = try nowhere.run("met", "Soong", "Stalin", "-g", "moscow.yaml", "--format", "json")
    #expect(unkept.output == fresh.output && unkept.message == fresh.message)
  }
}
