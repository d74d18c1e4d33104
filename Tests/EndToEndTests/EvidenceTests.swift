import Foundation
import TestSupport
import Testing

/// Every answer carries what each source says, in formats for programs and for papers.
struct EvidenceTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    try scratch.write(
      """
      entente: 1
      title: Evidence
      sources:
        frus: {type: book, title: Foreign Relations}
        memoir: {type: book, title: A Memoir}
      actors:
        a: {kind: person, name: Ann}
        b: {kind: person, name: Bob}
        c: {kind: person, name: Cyd}
      meetings:
        talk:
          date: 1945-07-01?/1945-07-03
          present: [a, b, {actor: c, status: disputed}]
          claims:
            - {source: frus, at: d634, quote: 'We met, and "talked"; long'}
            - {source: memoir, at: p. 5, date: 1945-07-09, status: disputed}
      """, to: "Graphs/talks.yaml")
    tool = Tool(in: scratch.folder)
  }

  private let claims =
    #"[{"differs":{},"locator":"d634","quote":"We met, and \"talked\"; long","#
    + #""source":"frus","status":"asserted"},{"differs":{"date":"1945-07-09"},"#
    + #""locator":"p. 5","quote":null,"source":"memoir","status":"disputed"}]"#

  @Test(arguments: ["met a", "path a b", "list meetings"])
  func `CSV has the claims as JSON in a cell`(question: String) throws {
    let words = question.split(separator: " ").map(String.init)
    let text = try tool.run(words + ["--format", "csv"]).output
    #expect(text.contains("\"" + claims.replacing("\"", with: "\"\"") + "\""), "\(text)")
  }

  @Test(arguments: ["met a", "path a b", "list meetings", "show talk"])
  func `JSON has the claims beside the sources`(question: String) throws {
    let words = question.split(separator: " ").map(String.init)
    let text = try tool.run(words + ["--format", "json"]).output
    #expect(text.contains(#""locator" : "d634""#) && text.contains(#""status" : "disputed""#))
    #expect(text.contains(#""date" : "1945-07-09""#))
  }

  @Test func `met says where another source would change the answer`() throws {
    // The memoir has the talk a few days later.
    let line = "Other sources would change this for talk"
    #expect(try tool.run("met", "a", "b", "--during", "1945-07-09").output.contains(line))
    let all = try tool.run("met", "a", "b", "--during", "1945-07-09", "--policy", "all")
    #expect(all.code == 0 && !all.output.contains(line))
    #expect(!(try tool.run("met", "a", "b", "--during", "1945").output.contains(line)))
  }

  @Test(arguments: [
    "--measure strength", "--measure strength --measure degree", "--roles",
    "--maximise 1 --probability 0.5",
  ])
  func `a ranking has the events it rests on, and their claims`(question: String) throws {
    let words = ["influence"] + question.split(separator: " ").map(String.init)
    let json = try tool.run(words + ["--format", "json"]).output
    #expect(json.contains(#""locator" : "d634""#) && json.contains(#""id" : "talk""#), "\(json)")
    let csv = try tool.run(words + ["--format", "csv"]).output
    #expect(csv.contains("\"[" + claims.replacing("\"", with: "\"\"") + "]\""), "\(csv)")
  }

  @Test(arguments: [
    ("markdown", "[@frus, d634; @memoir, p. 5]"),
    ("latex", #"\autocites[{d634}]{frus}[{p. 5}]{memoir}"#),
    ("typst", "#cite(<frus>, supplement: [d634]) #cite(<memoir>, supplement: [p. 5])"),
  ])
  func `a table for a paper cites with locators`(format: String, citation: String) throws {
    for question in [["met", "a"], ["path", "a", "b"]] {
      let text = try tool.run(question + ["--format", format]).output
      #expect(text.contains(citation), "\(text)")
    }
  }

  @Test func `a span has four days, and one whose presence is doubted says so`() throws {
    let json = try tool.run(["met", "a", "--format", "json"]).output
    #expect(json.contains(#""startLatest" : "1945-07-01""#))
    #expect(json.contains(#""endEarliest" : "1945-07-03""#))
    #expect(json.contains(#""doubted" : ["#))
    #expect(try tool.run(["met", "a"]).output.contains("Cyd (disputed)"))
    #expect(try tool.run(["met", "a", "--format", "csv"]).output.contains("c (disputed)"))
  }
}
