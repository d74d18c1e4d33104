import Foundation
import TestSupport
import Testing

/// `entente report`, as its user runs it.
struct ReportTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    try scratch.write(Corpora.talks, to: "Graphs/talks.yaml")
    tool = Tool(in: scratch.folder)
  }

  @Test func `the paragraph and the items say what is known`() throws {
    let result = try tool.run("report", "--format", "json")
    #expect(result.code == 0)
    let report = try #require(
      try JSONSerialization.jsonObject(with: result.bytes) as? [String: Any])
    let paragraph = try #require(report["paragraph"] as? String)
    #expect(paragraph.contains("4 events (3 meetings, 1 message), 1945-01-01 to 1945-12-31"))
    #expect(paragraph.contains("Its 3 nodes are people"))
    let items = try #require(report["items"] as? [[String: String]])
    let values = Dictionary(
      items.map { ($0["name"] ?? "", $0["value"] ?? "") }, uniquingKeysWith: { one, _ in one })
    #expect(values.count == items.count)
    #expect(values["Sources"] == "book" && values["Direction"] == "none")
    #expect(values["Licence"] == "not recorded" && values["Density"] == "1.0")
    #expect(values["Uncertain dates"]?.hasPrefix("2 of 4 events") == true)
  }

  @Test func `the query is in the report`() throws {
    let result = try tool.run(
      "report", "--during", "1945-06/1945-07", "--ties", "messages", "--weight", "count",
      "--format", "markdown")
    #expect(result.output.contains("1945-06-01 to 1945-07-31"))
    #expect(result.output.contains("from sender to recipient"))
    #expect(result.output.contains("the number of events two actors share"))
  }

  @Test func `an empty record is reported too`() throws {
    let result = try tool.run("report", "--during", "1950")
    #expect(result.code == 0 && result.output.contains("0 events (no events)"))
  }
}
