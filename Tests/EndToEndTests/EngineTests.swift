import Foundation
import TestSupport
import Testing

/// `--engine`: a table that DuckDB or Spark reduces gives the answers that it gives when it is read here.
@Suite(.enabled(if: !Engines.all.isEmpty, "\(Engines.noneThere)"), .serialized)
struct EngineTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    tool = Tool(in: scratch.folder)
  }

  // MARK: Made by chance

  /// Rows of two actors who met, by days or by dates as vague as `dates` has them.
  private func rows(_ count: Int, among actors: Int, dates: (inout SeededGenerator) -> String)
    -> String
  {
    var random = SeededGenerator(seed: 17)
    var text = "participant 1,participant 2,date,place\n"
    for _ in 0..<count {
      let one = Int.random(in: 0..<actors, using: &random)
      let other = (one + Int.random(in: 1..<actors, using: &random)) % actors
      text += "person \(one),person \(other),\(dates(&random)),Place \(one % 7)\n"
    }
    return text
  }

  private static func day(_ random: inout SeededGenerator) -> String {
    let (month, day) = (
      Int.random(in: 1...12, using: &random), Int.random(in: 1...28, using: &random)
    )
    return String(format: "%d-%02d-%02d", Int.random(in: 1940...1949, using: &random), month, day)
  }

  private static func vague(_ random: inout SeededGenerator) -> String {
    let (one, other) = ([day(&random), day(&random)].sorted().first ?? "", day(&random))
    let (early, late) = (min(one, other), max(one, other))
    return switch Int.random(in: 0..<14, using: &random) {
    case 0: String(one.prefix(7))
    case 1: String(one.prefix(4))
    case 2: "[\(early)..\(late)]"
    case 3: "\(early)/\(late)"
    case 4: "\(early.prefix(7))/\(late.prefix(7))"
    case 5: "\(one)?"
    case 6: "\(one.prefix(7))~"
    case 7: "[..\(one)]"
    case 8: "../\(late)"
    case 9: "\(early)/.."
    case 10: "\(early)/"
    default: one
    }
  }

  /// A meeting and a pair as far as both ways must agree.
  private struct Answer: Decodable, Equatable {
    struct Meeting: Decodable, Hashable, Comparable {
      var date, certainty: String
      var place: String?
      var present: [String]
      var earliest, latest: String?
      static func < (one: Self, other: Self) -> Bool { one.key < other.key }
      private var key: String { "\(date) \(present) \(certainty) \(place ?? "")" }
    }
    struct Pair: Decodable, Hashable {
      var actors: [String]
      var meetings, certain: Int
      var first, last: String?
    }
    var meetings: [Meeting]
    var pairs: [Pair]

    var sorted: Answer { Answer(meetings: meetings.sorted(), pairs: pairs) }

    /// The pairs, with the first and the last day of their meetings.
    var dated: [Pair] {
      var spans: [[String]: [Meeting]] = [:]
      for meeting in meetings where meeting.present.count == 2 {
        spans[meeting.present, default: []].append(meeting)
      }
      return pairs.map { pair in
        let each = spans[pair.actors] ?? []
        var pair = pair
        pair.first = each.contains { $0.earliest == nil } ? nil : each.compactMap(\.earliest).min()
        pair.last = each.contains { $0.latest == nil } ? nil : each.compactMap(\.latest).max()
        return pair
      }
    }
  }

  private func answer(_ words: [String]) throws -> Answer {
    let result = try tool.run(words + ["--format", "json"])
    try #require(result.code == 0, "\(words)\n\(result.message)")
    return try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
  }

  /// Asks all questions of DuckDB, and the first of Spark, which takes seconds to start.
  private func compare(
    _ rows: String, _ questions: [[String]], spark: [[String]] = Engines.spark
  ) throws {
    try scratch.write(rows, to: "table.csv")
    let compiled = try tool.run("compile", "table.csv", "--split", "none", "-o", "table.sqlite")
    try #require(compiled.code == 0, "\(compiled.message)")
    for (number, question) in questions.enumerated() {
      let here = try answer(["met", "-g", "table.sqlite"] + question).sorted
      for engine in Engines.duckdb + (number == 0 ? spark : []) {
        let there = ["met"] + question + engine + ["--table", "table.csv"]
        if !question.isEmpty { #expect(try answer(there).sorted == here, "\(there)") }
        let pairs = try answer(["met", "--only", "pairs"] + there.dropFirst()).pairs
        #expect(pairs == here.dated, "\(there)")
      }
    }
  }

  @Test func `days: 20,000 rows`() throws {
    try compare(
      rows(20_000, among: 60, dates: Self.day),
      [
        ["--during", "1944-11/1945-02"], ["person 7", "--during", "1944"],
        ["person-7", "Person 12"], [],
      ])
  }

  @Test func `vague dates: 3,000 rows`() throws {
    try compare(
      rows(3_000, among: 12, dates: Self.vague),
      [
        ["--during", "1944-11/1945-02"], ["person 3"],
        ["person 3", "person 4", "--during", "1945"],
      ])
  }

  @Test func `--certain counts what is certain`() throws {
    try compare(
      rows(1_000, among: 9, dates: Self.vague),
      [["--during", "1944/1946", "--certain"], ["person 3", "--certain"]])
  }

  // MARK: Meetings of many, and letters

  @Test func `rows of one event are one meeting`() throws {
    var random = SeededGenerator(seed: 5)
    var text = "event,actor,date\n"
    for event in 0..<400 {
      let day = Self.vague(&random)
      for actor in 0..<Int.random(in: 1...6, using: &random) {
        text += "m\(event),person \((event * 7 + actor * actor) % 15),\(day)\n"
      }
    }
    try scratch.write(text, to: "table.csv")
    try #require(
      try tool.run("compile", "table.csv", "--split", "none", "-o", "t.sqlite").code == 0)
    for question in [
      ["--during", "1944/1945"], ["person 3", "--during", "1941/1946"], ["person 1", "person 2"],
    ] {
      let here = try answer(["met", "-g", "t.sqlite"] + question)
      for engine in question.contains("1944/1945") ? Engines.all : Engines.duckdb {
        let there = try answer(["met"] + question + engine + ["--table", "table.csv"])
        #expect(there.sorted == here.sorted, "\(engine) \(question)")
        let pairs = try answer(
          ["met", "--only", "pairs"] + question + engine + ["--table", "table.csv"]
        ).pairs
        #expect(
          pairs.map { [$0.actors.joined(), "\($0.meetings)", "\($0.certain)"] }
            == here.pairs.map { [$0.actors.joined(), "\($0.meetings)", "\($0.certain)"] })
      }
    }
  }

  @Test func `reach and path go the same ways`() throws {
    let text = rows(600, among: 40, dates: Self.vague)
      .replacing("participant 1,participant 2", with: "sender,recipient")
    try scratch.write(text, to: "letters.csv")
    try #require(
      try tool.run("compile", "letters.csv", "--split", "none", "-o", "t.sqlite").code == 0)
    let bare = #/"(?:event|locator|claims|sources)".*|\s+/#
    for question in [
      ["reach", "person 3", "--during", "1944/1946"], ["reach", "person 5", "--by", "1942"],
      ["path", "person 1", "person 2", "--during", "1944/1946", "--objective", "earliest"],
    ] {
      let keys = #/"(?:id|certainty|earliest|latest|hops|arrival)" ?: [^\[]*?[,\n]/#
      func said(_ result: Tool.Result) -> [String] {
        result.output.matches(of: keys).map { String($0.0).replacing(bare, with: "") }
      }
      let here = try tool.run(question + ["-g", "t.sqlite", "--format", "json"])
      for engine in question.contains("1942") ? Engines.all : Engines.duckdb {
        let there = try tool.run(
          question + engine + ["--table", "letters.csv", "--format", "json"])
        #expect(there.code == here.code, "\(there.message)")
        #expect(said(there) == said(here), "\(question) \(engine)")
      }
    }
  }

  @Test func `compile makes the corpus that import makes`() throws {
    let table = Repository.root.appending(path: "Examples/imports/20170612.export.CSV").path
    try #require(try tool.run("import", "gdelt", table, "-o", "here.sqlite").code == 0)
    let here = try tool.run("list", "events", "-g", "here.sqlite", "--format", "csv").output
    for engine in Engines.all {
      try? FileManager.default.removeItem(at: scratch.url("there.sqlite"))
      let made = try tool.run(["compile"] + engine + ["--table", table, "-o", "there.sqlite"])
      #expect(made.code == 0, "\(made.message)")
      #expect(
        try tool.run("list", "events", "-g", "there.sqlite", "--format", "csv").output == here)
    }
  }

  // MARK: The account, and what is hostile

  @Test func `every row is used or rejected, and the engine says why`() throws {
    try scratch.write(
      """
      participant 1,participant 2,date
      a,b,1945-07-11
      a,b,
      a,b,gestern
      a,b,1945-13-41
      a,,1945-07-11
      a,a,1945-07-11
      a,b,1950
      a,?,1945-07-12
      """, to: "odd.csv")
    for engine in Engines.all {
      let result = try tool.run(
        ["met", "--only", "pairs", "--during", "1945"] + engine + ["--table", "odd.csv"])
      #expect(result.message.contains("8 rows read = 1 used + 7 rejected"), "\(result.message)")
      for reason in [
        "1 row without a date", "2 rows with a date that SQL cannot read",
        "1 row outside the days", "2 rows in which a side is nobody",
        "1 row in which both sides are one",
      ] {
        #expect(result.message.contains(reason), "\(result.message)")
      }
    }
  }

  @Test func `names of tables, columns and people that are SQL do nothing but what they say`()
    throws
  {
    let hostile = "x'; DROP TABLE y; -- \\ $HOME \" ` é"
    let name = "table'; \\ $x \" `.csv"
    let quoted = hostile.replacing("\"", with: "\"\"")
    try scratch.write(
      "\"A'; \\ $x\"\" `\",other,date\n\"\(quoted)\",b,1945-07-11\n", to: name)
    for engine in Engines.all {
      let result = try answer(
        ["met", hostile, "--columns", "participant 1=A'; \\ $x\" `,participant 2=other,date=date"]
          + engine + ["--table", name])
      #expect(result.meetings.count == 1 && result.pairs.count == 1)
    }
  }

  // MARK: Failures

  @Test func `what cannot be asked is said with the code of the table`() throws {
    let table = try scratch.write("from,to,date\na,b,1945\n", to: "t.csv").path
    for (words, code) in [
      (["met", "--table", table], 2), (["met", "--engine", "duckdb"], 2),
      (["met", "--engine", "bigquery", "--table", "a.b"], 2),
      (["met", "--topic", "x", "--engine", "duckdb", "--table", table], 2),
      (["met", "--engine", "duckdb", "--table", "none.parquet"], 2),
      (["met", "nobody", "--engine", "duckdb", "--table", table], 2),
    ] as [([String], Int32)] {
      let result = try tool.run(words)
      #expect(result.code == code, "\(words) \(result.message)")
    }
  }

  @Test func `an engine that is not there is named, with what brings it`() throws {
    try scratch.write("from,to,date\na,b,1945\n", to: "t.csv")
    let bare = Tool(in: scratch.folder, environment: ["PATH": "/nowhere"])
    for (engine, word) in [("duckdb", "pip install duckdb"), ("spark", "pip install pyspark")] {
      let result = try bare.run("met", "--engine", engine, "--table", "t.csv")
      #expect(result.code == 69 && result.message.contains(word), "\(result.message)")
    }
  }

  @Test func `an engine that gives up is quoted, and leaves nothing behind`() throws {
    try scratch.write("no parquet", to: "t.parquet")
    let temporary = scratch.url("tmp")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    for engine in Engines.all {
      let tool = Tool(in: scratch.folder, environment: ["TMPDIR": temporary.path])
      let result = try tool.run(["met"] + engine + ["--table", "t.parquet"])
      #expect(result.code == 69 && result.message.contains("gave up"), "\(result.message)")
      let left = try FileManager.default.contentsOfDirectory(atPath: temporary.path)
      #expect(left.filter { $0.hasPrefix("entente") }.isEmpty)
    }
  }
}
