import Foundation
import TestSupport
import Testing

/// The verbs beside `met` and `draw`, as their user runs them.
struct CommandTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    try scratch.write(Corpora.talks, to: "Graphs/talks.yaml")
    tool = Tool(in: scratch.folder)
  }

  @Test func `a sound corpus checks with 0 and a count`() throws {
    let result = try tool.run("check", "--quiet")
    #expect(result.code == 0)
    #expect(result.output.isEmpty)
    #expect(result.message.contains("5 actors, 4 events, 1 source"))
  }

  @Test func `facts are counted by source`() throws {
    let result = try tool.run("check", "--facts", "--format", "json")
    let facts = try #require(
      try JSONSerialization.jsonObject(with: result.bytes) as? [String: Any])
    #expect(facts["claims"] as? Int == 4)
    #expect(((facts["sources"] as? [[String: Any]])?.first)?["events"] as? Int == 4)
  }

  @Test func `list counts, and lists what is asked`() throws {
    #expect(try tool.run("list").output.contains("meetings"))
    let actors = try tool.run("list", "actors", "--lang", "ru", "--format", "csv")
    #expect(actors.output.contains("Иосиф Сталин"))
    let events = try tool.run("list", "events", "--topic", "border", "--format", "json")
    let rows = try #require(
      try JSONSerialization.jsonObject(with: events.bytes) as? [[String: Any]])
    #expect(rows.map { $0["id"] as? String } == ["first"])
  }

  @Test func `a list says which events only may fall in the range`() throws {
    let result = try tool.run("list", "events", "--during", "1945-07", "--format", "json")
    let rows = try #require(
      try JSONSerialization.jsonObject(with: result.bytes) as? [[String: Any]])
    #expect(rows.map { $0["id"] as? String } == ["third", "second"])
    #expect(rows.map { $0["certainty"] as? String } == ["possible", "certain"])
  }

  @Test func `show tells everything of an actor and of an event`() throws {
    let soong = try tool.run("show", "宋子文")
    #expect(soong.code == 0)
    for word in ["T. V. Soong", "Сун Цзывэнь", "China", "first", "report"] {
      #expect(soong.output.contains(word))
    }
    let first = try tool.run("show", "first")
    for word in ["1945-06-30", "Moscow", "Vyacheslav Molotov", "book, p. 1"] {
      #expect(first.output.contains(word))
    }
    #expect(soong.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `path prints the chain with its evidence`() throws {
    let result = try tool.run("path", "stalin", "molotov", "--format", "json")
    #expect(result.code == 0)
    let answer = try #require(
      try JSONSerialization.jsonObject(with: result.bytes) as? [String: Any])
    #expect(answer["from"] as? String == "stalin")
    #expect(answer["certainty"] as? String == "certain")
    let arrival = try #require(answer["arrival"] as? [String: Any])
    #expect(arrival["latest"] as? String == "1945-06-30")
    let hops = try #require(answer["hops"] as? [[String: Any]])
    #expect(hops.map { $0["event"] as? String } == ["first"])
    #expect(hops[0]["kind"] as? String == "meeting")
    #expect(hops[0]["sources"] as? [String] == ["book"])
  }

  @Test func `a path that is not there says why and ends with 1`() throws {
    let result = try tool.run("path", "stalin", "china")
    #expect(result.code == 1)
    #expect(result.output.hasPrefix("None:"))
  }

  @Test(arguments: [
    ["list", "ties"], ["reach", "china"], ["path", "molotov", "soong", "--during", "1944"],
    ["met", "soong", "--during", "1944"], ["check", "--quiet"],
  ])
  func `CSV has its headings even without rows`(question: [String]) throws {
    let result = try tool.run(question + ["--format", "csv"])
    #expect(result.output.split(whereSeparator: \.isNewline).count == 1, "\(result.output)")
    #expect(result.output.contains(","))
  }

  @Test func `problems can be listed as CSV`() throws {
    try scratch.write(
      Corpora.talks.replacing("[stalin, soong, molotov]", with: "[stalin, sonng]"),
      to: "Graphs/talks.yaml")
    let result = try tool.run("check", "--format", "csv")
    #expect(result.code == 1)
    #expect(result.output.hasPrefix("File,Line,Column,Severity,Code,Message,Help"))
    #expect(result.output.contains(",error,actor.unknown,"))
  }

  @Test func `the same question gives the same bytes`() throws {
    for arguments in [["met"], ["list", "events"], ["show", "soong"], ["check"]] {
      #expect(try tool.run(arguments).bytes == tool.run(arguments).bytes)
    }
  }
}
