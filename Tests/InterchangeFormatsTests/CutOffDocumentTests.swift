import Documents
import InterchangeFormats
import Negotiations
import Testing

/// Documents that end in the middle: nothing is to be made of half of one in silence.
struct CutOffDocumentTests {
  private func read(_ text: String, as name: String) throws -> Imported {
    let document = InputDocument(name: "file", bytes: Array(text.utf8))
    let imported = try Samples.found(name).read([document], ReadingChoices(), ledger: Ledger())
    #expect(imported.ledger.isBalanced)
    return imported
  }

  @Test(arguments: [
    ("bibtex", "@book{a, title={A}}\n@book{b, title={B"),
    ("events", "date,participants\n1905,Witte; Komura\n1906,\"Witte; Komura\n"),
    ("gephi", "source,target\nWitte,Komura\nWitte,\"Rosen\n"),
    ("pajek", "*Vertices 2\n1 \"a\"\n2 \"b\n"),
    ("ucinet", "dl n=2 format=fullmatrix\nlabels:\nA,B\ndata:\n0 1 1\n"),
    ("ucinet", "dl n=3 format=fullmatrix\ndata:\n0 1 1\n1 0\n"),
  ])
  func `a document that breaks off says so`(name: String, text: String) throws {
    #expect(try read(text, as: name).ledger.breaksOff)
  }

  @Test(arguments: [
    ("bibtex", "@book{a, title={A\n@book{b, title={B}}\n"),
    ("events", "date,participants\n1906,\"Witte\n1905,Witte; Komura\n"),
    ("pajek", "*Vertices 2\n1 \"a\n2 \"b\"\n"),
    ("ucinet", "dl n=2 format=fullmatrix\nlabels:\nA,B\ndata:\n0 1\n1 0\n"),
    ("ucinet", "dl n=3 format=lowerhalf\ndiagonal=absent\ndata:\n1\n0 1\n"),
  ])
  func `a fault in the middle is a fault of its own place`(name: String, text: String) throws {
    #expect(!(try read(text, as: name).ledger.breaksOff))
  }

  @Test func `a form of matrix that is not read is refused`() {
    #expect(throws: InputError.self) {
      try read("dl n=3 format=rankedlist1\nlabels:\nA,B,C\ndata:\n1 2 3\n", as: "ucinet")
    }
  }

  @Test func `groups that make more edges than can be read are refused`() throws {
    let group = (0..<1_000).map { "a\($0)" }.joined(separator: " ")
    let other = (0..<1_000).map { "b\($0)" }.joined(separator: " ")
    #expect(try read("digraph { {\(group)} -> {\(other)} }", as: "dot").ledger.breaksOff)
  }
}
