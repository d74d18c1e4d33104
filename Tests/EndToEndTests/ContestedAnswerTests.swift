import Foundation
import TestSupport
import Testing

/// That another source would change an answer is said in every format, and answers write what they cite.
struct ContestedAnswerTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    tool = Tool(in: scratch.folder)
    try scratch.write(
      """
      entente: 1
      title: Talks
      sources:
        book: {type: book, title: Book}
        memoir: {type: book, title: Memoir}
        unused: {type: book, title: Unused}
      actors:
        a: {kind: person, name: Anna}
        b: {kind: person, name: Boris}
        c: {kind: person, name: Clara}
      meetings:
        first:
          date: 1945-02-08
          present: [a, b]
          claims: [{source: book, at: p. 1}, {source: memoir, date: 1945-03-09}]
        second: {date: 1945-03-01, present: [b, c], claims: [{source: book, at: p. 2}]}
        conference: {date: 1945-04-0X/1945-04-1X, present: [a, c], claims: [{source: book}]}
        vague:
          date: 1945-05-01
          present: [a, c]
          claims: [{source: book}, {source: memoir, date: 1945-05}]
      agreements:
        treaty:
          date: 1945-06-01
          parties: [a, b]
          signed: [a, b]
          terms: {aid: {by: [a], to: [b], text: Aid}}
          stages: [{stage: ratified, date: 1945-07-02, by: [a], claims: [{source: book}]}]
          claims: [{source: book}, {source: memoir, date: 1945-08-01}]
      issues:
        i: {name: Issue, options: {yes: Yes, no: No}, claims: [{source: book}]}
      positions:
        early: {actor: a, issue: i, option: 'yes', date: 1945-02-01, claims: [{source: book}]}
        late:
          actor: a
          issue: i
          option: 'no'
          date: 1945-02-20
          claims: [{source: book}, {source: memoir, date: 1945-01-10}]

      """, to: "Graphs/talks.yaml")
  }

  private func json(_ words: String) throws -> [String: Any] {
    let run = try tool.run(words.split(separator: " ").map(String.init) + ["--format", "json"])
    try #require(run.code == 0, "\(run.message)")
    return try #require(JSONSerialization.jsonObject(with: run.bytes) as? [String: Any])
  }

  @Test(arguments: [
    ("met a b --during 1945-02", ["first"]),
    ("path a c --during 1945-02/1945-03-02", ["first"]),
    ("reach a --during 1945-02/1945-03-02", ["b", "c"]),
    ("influence --measure heard --certain --during 1945-02/1945-03-02", ["a"]),
    ("terms --on 1945-06-30", ["aid of treaty"]),
    ("positions --on 1945-03-01", ["a on i"]), ("moves", ["early", "late"]),
  ])
  func `the key contested names what other sources would change`(
    _ question: String, _ subjects: [String]
  ) throws {
    #expect(try json(question)["contested"] as? [String] == subjects)
    let words = question.split(separator: " ").map(String.init)
    let named = subjects.joined(separator: " and ")
    let sentence = "Other sources would change this for \(named)"
    for format in ["table", "markdown", "latex", "typst"] {
      let run = try tool.run(words + ["--format", format])
      #expect(run.output.replacing("\n", with: " ").contains(sentence), "\(format): \(run.output)")
    }
    let csv = try tool.run(words + ["--format", "csv"])
    #expect(csv.message.contains(sentence) && !csv.output.contains(sentence))
  }

  @Test(arguments: [
    "met a c --during 1945-05", "met a c", "met a b --during 1945-02 --policy source=book",
    "reach c --during 1945-05", "positions --on 1945-02-10 --policy source=book",
  ])
  func `nothing is said where nothing would change, or is only less exact`(
    question: String
  ) throws {
    #expect(try json(question)["contested"] == nil)
  }

  @Test func `an answer writes the works that it cites, and no others`() throws {
    let met = ["met", "a", "b", "--during", "1945-02", "--format", "markdown"]
    #expect(try tool.run(met + ["--bibliography", "cited.bib"]).code == 0)
    let bib = try String(contentsOf: scratch.url("cited.bib"), encoding: .utf8)
    #expect(bib.contains("{book,") && bib.contains("{memoir,") && !bib.contains("unused"))
    #expect(
      try tool.run("influence", "c", "--during", "1945-03", "--bibliography", "c.json").code == 0)
    let items = try JSONSerialization.jsonObject(with: Data(contentsOf: scratch.url("c.json")))
    #expect((items as? [[String: Any]])?.compactMap { $0["id"] as? String } == ["book"])
    let wrong = try tool.run(met + ["--bibliography", "cited.txt"])
    #expect(wrong.code == 2 && wrong.message.contains("ends in .bib or .json"))
    let corpus = try tool.run(met + ["--bibliography", "Graphs/talks.yaml"])
    #expect(corpus.code == 2)
    let uncited = try tool.run("report", "--bibliography", "r.bib")
    #expect(uncited.code == 2 && uncited.message.contains("cites none"))
  }

  @Test func `show has the four days of what lasts`() throws {
    let shown = try tool.run("show", "conference", "first", "--format", "json")
    let all = try #require(
      JSONSerialization.jsonObject(with: shown.bytes) as? [[String: Any]])
    let days = ["earliest", "startLatest", "endEarliest", "latest"].map { all[0][$0] as? String }
    #expect(days == ["1945-04-01", "1945-04-09", "1945-04-10", "1945-04-19"])
    #expect(all[1]["earliest"] as? String == "1945-02-08" && all[1]["startLatest"] == nil)
  }

  @Test func `a list says what other sources would change, beside its rows`() throws {
    for format in ["json", "csv"] {
      let run = try tool.run("list", "meetings", "--during", "1945-02", "--format", format)
      #expect(run.message.contains("Other sources would change this for first"), "\(run.message)")
      #expect(!run.output.contains("Other sources"))
    }
    let quiet = try tool.run("list", "meetings", "--during", "1945-05", "--format", "json")
    #expect(!quiet.message.contains("Other sources"))
  }

  @Test func `where nothing is to be listed, a sentence says so`() throws {
    let none = try tool.run("list", "meetings", "--during", "1800")
    #expect(none.code == 1 && none.message.contains("no meetings during 1800"))
    let stages = try tool.run("list", "agreements", "--stage", "denounced")
    #expect(stages.code == 1 && stages.message.contains("no agreements that were denounced"))
    let meetings = try tool.run("list", "meetings", "--stage", "signed")
    #expect(meetings.code == 2 && meetings.message.contains("list agreements"))
  }

  @Test func `another source that names other people is told`() throws {
    let scratch = try Scratch()
    try scratch.write(
      """
      entente: 1
      title: P
      sources: {s1: {type: book, title: First}, s2: {type: book, title: Second}}
      actors:
        a: {kind: person, name: Anna}
        b: {kind: person, name: Boris}
        c: {kind: person, name: Clara}
      meetings:
        m:
          date: 1905-08-12
          present: [a, b, {actor: c, status: inferred}]
          claims: [{source: s1}, {source: s2, present: [a, c]}]
      """, to: "p.yaml")
    let tool = Tool(in: scratch.folder)
    #expect(try tool.run("met", "a", "-g", "p.yaml").output.contains("would change this for m"))
    let list = try tool.run("list", "meetings", "-g", "p.yaml", "--format", "json")
    #expect(list.output.contains("Clara (inferred)") && list.output.contains("\"doubted\""))
    #expect(try tool.run("show", "c", "-g", "p.yaml").output.contains("part inferred]"))
    let missing = try tool.run("met", "-g", "pp.yaml")
    #expect(missing.code == 2 && missing.message.contains("did you mean p.yaml?"))
    let date = try tool.run("met", "--during", "1945-7", "-g", "p.yaml")
    #expect(date.message.contains("did you mean 1945/1947, or 1945-07?"))
    let day = try tool.run("met", "--during", "1945-7-1", "-g", "p.yaml")
    #expect(day.message.contains("did you mean 1945-07-01?"))
  }

  @Test func `agreements are listed on the day of what was done to them`() throws {
    let ratified = try tool.run(
      "list", "agreements", "--stage", "ratified", "--during", "1945-07", "--format", "csv")
    #expect(ratified.output.contains("1945-07-02,ratified by Anna,treaty"))
    #expect(
      try tool.run("terms", "--stage", "ratified", "--on", "1945-06-30").code == 1)
    let wrong = try tool.run("list", "agreements", "--stage", "signd")
    #expect(wrong.code == 2 && wrong.message.contains("in-force"))
  }
}
