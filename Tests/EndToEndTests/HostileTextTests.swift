import Foundation
import TestSupport
import Testing

/// A corpus whose every text gives orders, through every place where a text of a corpus is printed:
/// every verb, in every format, every view and every format that is written.
@Suite struct HostileTextTests {
  /// Orders to a terminal, to HTML, Markdown, LaTeX, Typst, DOT and a spreadsheet.
  private static let evil =
    #"=1+1 \e]0;x\a\u202E<script>alert(1)</script> [x](http://a) `c` \\input{/etc/passwd} #read(\"x\") \" ]; b ["#

  private static let corpus = """
    entente: 1
    title: "\(evil)"
    note: "\(evil)"
    sources:
      s: {type: book, title: "\(evil)", author: [{family: "\(evil)", given: "\(evil)"}], publisher: "\(evil)"}
    topics: {t: {name: "\(evil)"}}
    places: {p: {name: "\(evil)"}}
    actors:
      roc: {kind: state, name: "1. \(evil)"}
      a:
        kind: person
        name: "- \(evil)"
        names: {zh: "\(evil)"}
        affiliation: [{of: roc, role: "\(evil)"}]
        offices: [{title: "\(evil)", of: roc}]
        note: "\(evil)"
      b: {kind: person, name: "B \(evil)"}
      c: {kind: person, name: "C \(evil)"}
    meetings:
      m:
        title: "\(evil)"
        date: 1945-07-11
        place: "\(evil)"
        present: [{actor: a, role: "\(evil)"}, b]
        about: "\(evil)"
        topics: [t]
        note: "\(evil)"
        claims: [{source: s, at: "\(evil)", quote: "\(evil)", note: "\(evil)"}]
      empty: {title: "\\a\\u200B", date: 1945-07-13, present: [a, b], claims: [{source: s}]}
    messages:
      w: {from: b, to: [c], sent: 1945-07-12, about: "\(evil)", claims: [{source: s}]}
    agreements:
      g: {title: "\(evil)", date: 1945-08-14, parties: [roc, a], signed: [a, b], terms: {one: {by: [a], to: [b], text: "\(evil)", claims: [{source: s}]}}, claims: [{source: s}]}
    ties: {k: {kind: "\(evil)", between: [a, b], as: "\(evil)"}}
    issues:
      i: {name: "\(evil)", topics: [t], covers: "\(evil)", options: {x: "\(evil)", y: {name: "Y \(evil)", note: "\(evil)"}}, note: "\(evil)"}
    positions:
      q1: {actor: a, issue: i, option: x, text: "\(evil)", kind: demand, event: m, toward: [b], claims: [{source: s, at: "\(evil)", quote: "\(evil)"}]}
      q2: {actor: a, issue: i, option: y, event: w, note: "\(evil)", claims: [{source: s}]}
      q3: {actor: b, issue: i, option: x, event: m, claims: [{source: s}]}
    rounds:
      r: {name: "\(evil)", during: 1945-07-01/1945-07-31, between: [a, b]}

    """

  /// What each verb is asked; the verbs that print no text of a corpus have none.
  private static let questions: [String: [String]] = [
    "check": ["check", "check --facts"],
    "list": [
      "list", "list actors", "list events", "list sources", "list topics", "list places",
      "list offices", "list issues", "list positions", "list rounds",
    ],
    "show": ["show a", "show m", "show s", "show t", "show g", "show roc", "show w", "show k"],
    "met": ["met", "met a b", "met --by affiliation"], "path": ["path a c", "path c a"],
    "reach": ["reach a", "reach m"], "report": ["report"], "terms": ["terms"],
    "influence": [
      "influence", "influence --roles", "influence --bridges", "influence --measure degree",
      "influence --maximise 1 --probability 0.5",
    ],
    "positions": ["positions", "positions --issue i", "positions --network conflict"],
    "moves": ["moves", "moves --outcomes"],
    "draw": [], "explore": [], "figures": [], "convert": [], "compile": [], "import": [],
    "init": [], "schema": [],
  ]
  private static let formats = ["table", "json", "csv", "markdown", "latex", "typst"]
  private static let asked = questions.values.flatMap(\.self).sorted()

  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    try scratch.write(Self.corpus, to: "Graphs/evil.yaml")
    tool = Tool(in: scratch.folder)
  }

  private static func givesOrders(_ text: String) -> Bool {
    text.unicodeScalars.contains { ["\u{1B}", "\u{7}", "\u{202E}"].contains($0) }
  }

  @Test func `every verb is asked`() {
    let verbs = Set(Verbs.all.compactMap(\.path.first))
    #expect(verbs.subtracting(["help"]) == Set(Self.questions.keys))
  }

  @Test(arguments: asked, formats)
  func `no answer gives an order in its format`(question: String, format: String) throws {
    let words = question.split(separator: " ").map(String.init)
    let result = try tool.run(words + ["--format", format])
    #expect([0, 1].contains(result.code), "\(result.message)")
    #expect(!Self.givesOrders(result.message))
    let output = result.output
    switch format {
    case "table", "latex", "typst": #expect(!Self.givesOrders(output))
    case "csv":
      for line in output.split(separator: "\n") {
        #expect(!line.hasPrefix("=") && !line.contains(",=1"))
      }
    default: break
    }
    switch format {
    case "markdown":
      let read = output.replacing(#"\<"#, with: "")
      #expect(!read.contains("<script") && !read.contains("[x]("))
      #expect(!output.split(separator: "\n").contains { $0.hasPrefix("- ") || $0.hasPrefix("1. ") })
    case "latex": #expect(!output.contains(#"\input"#))
    case "typst": #expect(!output.replacing("\\#", with: "").contains("#read"))
    default: break
    }
  }

  @Test(arguments: [
    "network", "two-mode", "timeline", "storyline", "agreements", "ego", "path", "register",
    "matrix",
    "positions",
  ])
  func `every view draws it`(view: String) throws {
    var arguments = ["draw", "-o", "a.svg", "--view", view]
    if view == "ego" { arguments += ["--actor", "a"] }
    if view == "path" { arguments += ["--from", "a", "--to", "c"] }
    let result = try tool.run(arguments)
    #expect(result.code == 0, "\(result.message)")
    #expect(!Self.givesOrders(result.message))
    let svg = try String(contentsOf: scratch.url("a.svg"), encoding: .utf8)
    #expect(!svg.contains("<script") && !Self.givesOrders(svg))
  }

  @Test(arguments: ["tex", "typ", "md", "qmd", "tikz"])
  func `every paper takes it`(ending: String) throws {
    let result = try tool.run("draw", "-o", "figure.\(ending)", "--during", "1945-07")
    #expect(result.code == 0, "\(result.message)")
    let text = try String(contentsOf: scratch.url("figure.\(ending)"), encoding: .utf8)
    #expect(!Self.givesOrders(text))
    if ["tex", "tikz"].contains(ending) { #expect(!text.contains(#"\input{/etc"#)) }
    // In the value of an attribute nothing is markup.
    let read = text.replacing(/alt="(?:[^"\\]|\\.)*"/, with: "").replacing(#"\<"#, with: "")
    if ["md", "qmd"].contains(ending) { #expect(!read.contains("<script")) }
  }

  @Test func `a problem in it is told without orders`() throws {
    try scratch.write(
      Self.corpus.replacing("parties: [roc, a]", with: "parties: [\"\(Self.evil)\"]"),
      to: "Graphs/evil.yaml")
    let result = try tool.run("check")
    #expect(result.code == 1)
    #expect(!Self.givesOrders(result.message) && !Self.givesOrders(result.output))
  }

  @Test func `a terminal is given no orders in whatever format`() throws {
    for format in Self.formats {
      let result = try tool.run(onTerminal: ["list", "actors", "--format", format])
      #expect(
        result.contains("script")
          && !Self.givesOrders(result.replacing(/\u{1B}\[[0-9;]*[mK]/, with: "")))
    }
  }
}

extension Tool {
  /// What the tool writes when standard output is a terminal.
  fileprivate func run(onTerminal arguments: [String]) throws -> String {
    let command = ([BuiltProducts.entente.path] + arguments).joined(separator: " ")
    return try shell(
      "cd '\(folder.path)' && script -qec '\(command)' /dev/null < /dev/null 2>&1"
    ).output
  }
}
