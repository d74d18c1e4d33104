import Foundation
import TestSupport
import Testing

/// What is recorded of agreements, messages and secrets beside who met whom is told by the commands.
struct RecordedKnowledgeTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    try scratch.write(Self.corpus, to: "Graphs/talks.yaml")
    tool = Tool(in: scratch.folder)
  }

  private static let corpus = """
    entente: 1
    title: Talks
    creators: ["Doe, Jane"]
    sources: {s: {type: book, title: B}}
    places: {moscow: {name: Moscow, same-as: [geonames:524901]}}
    actors:
      a: {kind: person, name: Anna, same-as: [wikidata:Q1]}
      b: {kind: person, name: Boris}
      c: {kind: person, name: Cai}
      d: {kind: person, name: Dora}
    meetings:
      m: {date: 1945-02-11, place: moscow, present: [a, b], kept-from: [c], claims: [{source: s}]}
      n: {date: 1945-03-11, present: [b, c], claims: [{source: s}]}
      o: {date: 1945-04-11, present: [c, d], claims: [{source: s}]}
    messages:
      l: {sent: 1945-05-01, from: a, to: d, via: [b], fate: lost, claims: [{source: s}]}
    agreements:
      t: {date: 1945-08-14, parties: [a, b], stages: [{stage: ratified, date: 1945-08-24, by: [a], claims: [{source: s, at: p. 9}]}], claims: [{source: s}]}
    acts:
      p: {date: 1945-09-01, by: [a], concerns: t, title: A protest, claims: [{source: s}]}

    """

  @Test(arguments: [
    ("t", ["Stages", "1945-08-24", "ratified by Anna", "p. 9", "concerned by", "A protest"]),
    ("moscow", ["geonames:524901 <https://www.geonames.org/524901>"]),
    ("a", ["wikidata:Q1 <https://www.wikidata.org/entity/Q1>"]),
    ("l", ["via", "Boris", "fate", "lost"]), ("m", ["kept-from", "Cai"]),
  ])
  func `show tells it`(id: String, words: [String]) throws {
    let shown = try tool.run("show", id).output
    for word in words { #expect(shown.contains(word), "\(word) in:\n\(shown)") }
  }

  @Test func `a way through somebody kept in the dark says so`() throws {
    let path = try tool.run("path", "m", "d").output
    #expect(path.contains("not firm: kept from Cai") && !path.contains("inferred"), "\(path)")
  }

  @Test func `a corpus is cited by what it says of itself`() throws {
    let cited = try tool.run("report", "--citation").output
    #expect(cited.contains("family-names: \"Doe\"") && cited.contains("type: dataset"))
  }
}
