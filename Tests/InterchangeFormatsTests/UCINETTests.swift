import Documents
import InterchangeFormats
import Negotiations
import Testing

/// UCINET's data language, in the forms that its guide shows.
struct UCINETTests {
  private func lines(_ text: String) throws -> ([String], NetworkDocument, Ledger) {
    let (network, ledger) = try Samples.network(text, as: "ucinet")
    let names = Dictionary(uniqueKeysWithValues: network.nodes.map { ($0.id, $0.label ?? $0.id) })
    let lines = network.edges.map { edge in
      let ends = edge.ends.compactMap { names[$0] }
      return ends.joined(separator: edge.isDirected ? ">" : "-")
        + (edge.weight.map { " \($0)" } ?? "")
    }
    #expect(try Samples.read(text, as: "ucinet").ledger.isBalanced)
    return (lines, network, ledger)
  }

  @Test(arguments: [
    "dl n=3 format=fullmatrix\nlabels:\nann,ben,cleo\ndata:\n0 1 0\n0 0 2\n1 0 0\n",
    "DL N = 3\nFORMAT = FULLMATRIX\nLABELS:\n\"ann\" \"ben\" \"cleo\"\nDATA:\n0 1 0 0 0 2 1 0 0\n",
    "dl n=3\nlabels embedded\ndata:\nann ben cleo\nann 0 1 0\nben 0 0 2\ncleo 1 0 0\n",
    "dl n=3\nrow labels embedded\ndata:\nann 0 1 0\nben 0 0 2\ncleo 1 0 0\n",
    "dl n=3\ncolumn labels embedded\ndata:\nann ben cleo\n0 1 0\n0 0 2\n1 0 0\n",
    "dl n=3 diagonal=absent labels: ann ben cleo\ndata:\n1 0\n0 2\n1 0\n",
    "dl n=3 format=edgelist1\nlabels:\nann\nben\ncleo\ndata:\n1 2\n2 3 2\n3 1\n",
    "dl n=3 format = edgelist1\nlabels embedded:\ndata:\n# a comment\nann ben\nben cleo 2\n! more\ncleo ann 1\n",
  ])
  func `a matrix and a list of edges are the same network`(text: String) throws {
    let (lines, network, ledger) = try lines(text)
    #expect(lines.sorted() == ["ann>ben", "ben>cleo 2.0", "cleo>ann"])
    #expect(network.nodes.map(\.label) == ["ann", "ben", "cleo"])
    #expect(ledger.rejections.isEmpty && ledger.warnings.isEmpty)
  }

  @Test(arguments: [
    "dl n=3 format=nodelist1\nlabels: ann,ben,cleo\ndata:\n1 2 3\n2 3\n",
    "dl format=nodelist1 labels embedded\ndata:\nann ben cleo\nben cleo\n",
    "dl n=3 format=upperhalf diagonal=absent\nlabels: ann,ben,cleo\ndata:\n1 1\n1\n",
  ])
  func `lists of nodes join the first to the others`(text: String) throws {
    let (lines, _, _) = try lines(text)
    #expect(lines.map { $0.replacing("-", with: ">") } == ["ann>ben", "ann>cleo", "ben>cleo"])
  }

  @Test(arguments: [
    "dl n=3\nlabels: ann,ben,cleo\ndata:\n0 1 1\n1 0 0\n1 0 0\n",
    "dl n=3 format=lowerhalf\nlabels: ann,ben,cleo\ndata:\n0\n1 0\n1 0 0\n",
    "dl n=3 format=edgelist1 labels: ann,ben,cleo\ndata:\n1 2\n2 1\n1 3\n3 1\n",
  ])
  func `what is the same both ways is one line without direction`(text: String) throws {
    let (lines, _, _) = try lines(text)
    #expect(lines.sorted() == ["ann-ben", "ann-cleo"])
  }

  @Test func `rows and columns of two modes are different nodes`() throws {
    let texts = [
      "dl nr=2 nc=3\nrow labels: ann, ben\ncolumn labels: m1, m2, m3\ndata:\n1 0 1\n0 1 0\n",
      "dl nr=2 nc=3 format=edgelist2 row labels: ann ben column labels: m1 m2 m3\ndata:\n1 1\n1 3\n2 2\n",
      "dl nr=2 nc=3 format=nodelist2 labels embedded\ndata:\nann m1 m3\nben m2\n",
    ]
    for text in texts {
      let (lines, network, _) = try lines(text)
      #expect(lines == ["ann-m1", "ann-m3", "ben-m2"])
      #expect(network.isTwoMode)
      #expect(network.nodes.count { $0.mode == 1 } == 3)
    }
  }

  @Test func `several matrices are relations of one network`() throws {
    let (_, network, _) = try lines(
      "dl n=2 nm=2\nlabels: ann,ben\nmatrix labels: trust,fear\ndata:\n0 1\n0 0\n0 0\n1 0\n")
    #expect(network.edges.map { $0["relation"]?.text } == ["trust", "fear"])
  }

  @Test func `what is not known makes no line, and what is wrong is rejected`() throws {
    let (lines, _, ledger) = try lines("dl n=2\nlabels: ann,ben\ndata:\n0 ?\nx 0\n1 1\n")
    #expect(lines.isEmpty)
    #expect(ledger.rejections.count == 3)
    #expect(ledger.warnings.map(\.code) == ["cells.missing"])
  }

  @Test(arguments: ["2147483648", "2000000000000", "5000"])
  func `no number of nodes makes more than the file describes`(count: String) throws {
    for labels in ["", "labels:\n\"A\"\n\"B\"\n"] {
      let (_, network, ledger) = try lines(
        "dl n = \(count) format = edgelist1\n\(labels)data:\n1 2\n")
      #expect(network.nodes.count == 1_000)
      #expect(ledger.warnings.map(\.code) == ["nodes.count"])
      #expect(network.edges.count == 1)
    }
  }

  @Test func `a network that is written reads back`() throws {
    let text = "dl n=3 format=edgelist1\nlabels: \"Ann Lee\",ben,cleo\ndata:\n1 2 2.5\n2 3\n"
    let (_, network, _) = try lines(text)
    var leftOut = LeftOut()
    let written = UCINETFormat().parts(of: network, WritingChoices(), &leftOut)
    let (lines, _, _) = try lines(String(decoding: written[0].bytes, as: UTF8.self))
    #expect(lines == ["Ann Lee>ben 2.5", "ben>cleo"])
  }
}
