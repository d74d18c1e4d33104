import Foundation
import TestSupport
import Testing

/// `entente met`, as its user runs it.
struct MetTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    try scratch.write(Corpora.talks, to: "Graphs/talks.yaml")
    tool = Tool(in: scratch.folder)
  }

  private func json(_ arguments: String...) throws -> [String: Any] {
    let result = try tool.run(["met"] + arguments + ["--format", "json"])
    let answer = try JSONSerialization.jsonObject(with: result.bytes)
    return try #require(answer as? [String: Any])
  }

  @Test func `the answer in JSON has the documented shape`() throws {
    let answer = try json("soong", "stalin", "--during", "1945-06/1945-07")
    #expect(answer["window"] as? String == "1945-06/1945-07")
    let meetings = try #require(answer["meetings"] as? [[String: Any]])
    #expect(meetings.map { $0["id"] as? String } == ["first", "second"])
    let second = meetings[1]
    #expect(second["date"] as? String == "1945-07")
    #expect(second["earliest"] as? String == "1945-07-01")
    #expect(second["latest"] as? String == "1945-07-31")
    #expect(second["certainty"] as? String == "certain")
    #expect(second["present"] as? [String] == ["soong", "stalin"])
    #expect(second["sources"] as? [String] == ["book"])
    let pairs = try #require(answer["pairs"] as? [[String: Any]])
    #expect(pairs.count == 1)
    #expect(pairs[0]["actors"] as? [String] == ["soong", "stalin"])
    #expect(pairs[0]["meetings"] as? Int == 2)
    #expect(pairs[0]["certain"] as? Int == 2)
  }

  @Test func `what is not known is null, not missing`() throws {
    let answer = try json("molotov", "soong")
    #expect(answer["window"] is NSNull)
    let meetings = try #require(answer["meetings"] as? [[String: Any]])
    #expect(meetings.contains { $0["place"] is NSNull })
  }

  @Test func `names in any script find the same people`() throws {
    let plain = try tool.run("met", "soong", "stalin", "--format", "json")
    #expect(plain.code == 0)
    for names in [["宋子文", "Сталин"], ["SOONG", "joseph stalin"], ["Сун Цзывэнь", "史達林"]] {
      #expect(try tool.run(["met"] + names + ["--format", "json"]).output == plain.output)
    }
  }

  @Test func `only what is certain, where that is asked`() throws {
    let possible = try json("soong", "molotov", "--during", "1945-01/1945-11")
    let certain = try json("soong", "molotov", "--during", "1945-01/1945-11", "--certain")
    #expect((possible["meetings"] as? [Any])?.count == 2)
    #expect((certain["meetings"] as? [Any])?.count == 1)
  }

  @Test func `by affiliation, states meet`() throws {
    let answer = try json("--by", "affiliation")
    let pairs = try #require(answer["pairs"] as? [[String: Any]])
    #expect(pairs.map { $0["actors"] as? [String] } == [["china", "russia"]])
    #expect(pairs[0]["meetings"] as? Int == 3)
  }

  @Test func `CSV is one rectangle`() throws {
    let result = try tool.run("met", "--format", "csv")
    let lines = result.output.split(separator: "\r\n")
    // Commas between quotes are text.
    let fields = lines.map { $0.replacing(/"(?:[^"]|"")*"/, with: "").count { $0 == "," } + 1 }
    #expect(Set(fields) == [17])
    #expect(lines.count { $0.hasPrefix("meeting,") } == 3)
    #expect(lines.count { $0.hasPrefix("pair,") } == 3)
  }

  @Test(arguments: ["markdown", "latex", "table"])
  func `every format names people, not ids`(format: String) throws {
    let result = try tool.run("met", "soong", "stalin", "--format", format, "--lang", "zh-Hant")
    #expect(result.code == 0)
    #expect(result.output.contains("宋子文"))
    #expect(!result.output.contains("soong"))
  }

  @Test func `nothing found is said and ends with 1`() throws {
    let result = try tool.run("met", "soong", "stalin", "--during", "1950")
    #expect(result.code == 1)
    #expect(result.message.contains("no meeting with soong and stalin present during 1950"))
    let answer = try json("soong", "--during", "1950")
    #expect((answer["meetings"] as? [Any])?.isEmpty == true)
  }

  @Test func `a table fits into a terminal of 80 cells when piped to one`() throws {
    let result = try tool.run("met", "--only", "pairs")
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
