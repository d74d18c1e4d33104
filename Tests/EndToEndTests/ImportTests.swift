import Foundation
import TestSupport
import Testing

/// Importing as its user does it, and joining a corpus written by hand.
struct ImportTests {
  private static let visits = """
    id\tstart\tend\tvisitor\tfrom_id\tfrom\tdescription
    1\t1945-04-26\t1945-06-14\tPremier Soong\tchina\tChina, Republic of\tLed a delegation.
    2\t1945-08-22\t1945-08-25\tPresident de Gaulle\tfrance\tFrance\tState visit.
    3\t1945-08-32\t1945-08-25\tKing A\tutopia\tUtopia\t
    """

  private static let corpus = """
    # Written by hand; this comment must stay.
    entente: 1
    title: By hand
    sources: {book: {type: book, title: A book}}
    actors:
      roc: {kind: state, name: Republic of China}
      soong: {kind: person, name: T. V. Soong, affiliation: [{of: roc}]}
      truman: {kind: person, name: Harry S. Truman}
    meetings:
      talk: {date: 1945-06-09, present: [truman, soong], claims: [{source: book}]}
    """

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.visits, to: "visits.tsv")
    try scratch.write(Self.corpus, to: "corpora/hand.yaml")
    return scratch
  }

  @Test func `an import writes a sound corpus and gives its account`() throws {
    let scratch = try scratch()
    let tool = Tool(in: scratch.folder)
    let result = try tool.run("import", "visits", "visits.tsv", "-o", "v.yaml")
    #expect(result.code == 0)
    #expect(result.message.contains("visits.tsv:4:1: error: '1945-08-32' is not a day [row.date]"))
    #expect(result.message.hasSuffix("3 rows read = 2 used + 1 rejected\n"))
    #expect(try tool.run("check", "v.yaml").code == 0)
    let met = try tool.run("met", "Truman", "--during", "1945-06", "-g", "v.yaml")
    #expect(met.output.contains("hsg-visit-1"))
    #expect(!met.output.contains("hsg-visit-2"))
  }

  @Test func `joining keeps the files of the corpus, and asks what is doubtful`() throws {
    let scratch = try scratch()
    let tool = Tool(in: scratch.folder)
    let join = [
      "import", "visits", "visits.tsv", "--into", "corpora", "-o", "corpora/visits.yaml",
    ]
    let first = try tool.run(join)
    #expect(first.code == 0)
    #expect(first.message.contains("truman-harry-s is truman: same name"))
    #expect(first.message.contains("republic-of-china-soong may be soong"))
    let lines = first.message.split(separator: "\n").filter { !$0.contains("visits.tsv") }
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(try scratch.text("corpora/hand.yaml") == Self.corpus)

    let asked = try scratch.text("corpora/decisions.tsv")
    try scratch.write(asked.replacing("?\tactor", with: "same\tactor"), to: "corpora/decisions.tsv")
    #expect(try tool.run(join).code == 0)
    let met = try tool.run("met", "Soong", "Truman", "-g", "corpora", "--format", "csv")
    #expect(met.output.contains("hsg-visit-1"))
    #expect(try tool.run("check", "corpora").code == 0)

    let written = try scratch.text("corpora/visits.yaml")
    #expect(try tool.run(join).code == 0)
    #expect(try scratch.text("corpora/visits.yaml") == written)
    let again = try tool.run(
      "import", "visits", "visits.tsv", "--into", "corpora", "-o", "corpora/more.yaml")
    #expect(again.message.contains("2 events in the corpus already"))
    #expect(try tool.run("list", "-g", "corpora/more.yaml").code == 2)
  }

  @Test func `a file written by hand is never replaced, nor decisions guessed at`() throws {
    let scratch = try scratch()
    let tool = Tool(in: scratch.folder)
    let over = try tool.run(
      "import", "visits", "visits.tsv", "--into", "corpora", "-o", "corpora/hand.yaml")
    #expect(over.code == 2)
    #expect(try scratch.text("corpora/hand.yaml") == Self.corpus)
    try scratch.write("perhaps actor a b\n", to: "corpora/decisions.tsv")
    let unclear = try tool.run(
      "import", "visits", "visits.tsv", "--into", "corpora", "-o", "corpora/visits.yaml")
    #expect(unclear.code == 65)
    #expect(unclear.message.contains("corpora/decisions.tsv:1:1: error:"))
    let lonely = try tool.run("import", "visits", "visits.tsv", "--decisions", "d", "-o", "x.yaml")
    #expect(lonely.code == 2)
  }

  @Test(arguments: ["frus", "visits", "travels", "cmif", "gdelt", "icews", "polecat"])
  func `what cannot be read is refused without a file left behind`(importer: String) throws {
    let scratch = try Scratch()
    let tool = Tool(in: scratch.folder)
    #expect(try tool.run("import", importer, "nowhere", "-o", "x.yaml").code == 2)
    try scratch.write("a\tb\nc\td\n", to: "odd")
    let odd = try tool.run("import", importer, "odd", "-o", "x.yaml")
    #expect(odd.code == 65)
    #expect(odd.message.contains("odd"))
  }
}

extension Scratch {
  fileprivate func text(_ name: String) throws -> String {
    try String(contentsOf: url(name), encoding: .utf8)
  }
}
