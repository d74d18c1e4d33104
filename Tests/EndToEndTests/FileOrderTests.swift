import Foundation
import TestSupport
import Testing

/// Every command gives the same bytes, whatever the order in which its files are named.
@Suite struct FileOrderTests {
  private static let files = ["aftermath-1945-2002", "moscow-1945", "outer-mongolia-1911-1925"]

  private static let commands = [
    "check", "check --facts", "list", "list actors", "list sources", "list events --during 1945",
    "show Choibalsan", "show yalta-agreement-1945", "met --during 1921/1923",
    "met --by affiliation --during 1921/1923 --format json", "met Soong Stalin --format csv",
    "path Hurley Stalin --format json", "reach yalta-agreement-1945 --by 1945-06-09 --format json",
    "reach Soong --by affiliation", "influence --measure strength --format json",
    "influence --roles --format csv", "influence --bridges --format json", "report",
    "draw -o - --as dot --view timeline --during 1921", "draw -o - --as dot --during 1945-07",
    "draw -o - --as svg --view agreements --during 1945",
    "draw -o - --as dot --view storyline --during 1921 --by affiliation",
    "convert -o - --to graphml", "convert -o - --to csv",
  ]

  private let tool = Tool()

  @Test(arguments: commands)
  func `the order of files changes no byte`(command: String) throws {
    func run(_ order: [Int]) throws -> Tool.Result {
      let words = command.split(separator: " ").map(String.init)
      return try tool.run(
        [words[0]] + order.flatMap { ["-g", "Graphs/\(Self.files[$0]).yaml"] } + words.dropFirst())
    }
    let first = try run([0, 1, 2])
    for order in [[2, 1, 0], [1, 2, 0]] {
      let other = try run(order)
      #expect(other.code == first.code)
      #expect(other.bytes == first.bytes)
      #expect(other.message == first.message)
    }
  }

  @Test func `an undated affiliation of one file makes no certain side against a dated one`() throws
  {
    let scratch = try Scratch()
    try scratch.write(
      """
      entente: 1
      title: one
      sources:
        s: {type: book, title: S}
      actors:
        new: {kind: state, name: New State}
        p: {kind: person, name: P, affiliation: [{of: new}]}
      """, to: "1.yaml")
    try scratch.write(
      """
      entente: 1
      title: two
      sources:
        s: {type: book, title: S}
      actors:
        old: {kind: state, name: Old State}
        new: {kind: state, name: New State}
        x: {kind: state, name: X}
        p:
          kind: person
          name: P
          affiliation: [{of: old, during: ../1924-11-26}, {of: new, during: 1924-11-26/..}]
        q: {kind: person, name: Q, affiliation: [{of: x}]}
      meetings:
        m: {date: 1921-07-11, present: [p, q], claims: [{source: s}]}
      """, to: "2.yaml")
    let tool = Tool(in: scratch.folder)
    for order in [["1.yaml", "2.yaml"], ["2.yaml", "1.yaml"]] {
      let graphs = order.flatMap { ["-g", $0] }
      let met = try tool.run(["met", "--by", "affiliation", "--format", "json"] + graphs)
      #expect(met.output.contains("\"old\"") && !met.output.contains("\"new\""))
      #expect(met.output.contains("\"certain\" : 0") && !met.output.contains("\"certain\" : 1"))
      #expect(try tool.run(["check"] + graphs).output.contains("affiliation.conflict"))
    }
  }
}
