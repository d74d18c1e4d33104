import CorpusFormat
import Documents
import InterchangeFormats
import Negotiations
import Testing

/// A corpus has no empty texts, and so graphs that have some are read without them.
struct EmptyTextTests {
  private func read(_ text: String, as format: any InterchangeFormat) throws -> Imported {
    try format.read(
      [InputDocument(name: "graph", bytes: Array(text.utf8))], ReadingChoices(), ledger: Ledger())
  }

  private func expectSound(_ imported: Imported) {
    #expect(imported.ledger.isBalanced)
    #expect(throws: Never.self) { try CorpusWriter().soundText(of: imported.corpus) }
  }

  @Test func `a graph with an empty title is called by its file`() throws {
    let imported = try read(
      #"{"graph": {"title": ""}, "nodes": [{"id": "a"}, {"id": "b"}], "links": []}"#,
      as: NodeLinkFormat())
    #expect(imported.corpus.title == "graph")
    expectSound(imported)
  }

  @Test func `a node with an empty label is called by its id`() throws {
    let imported = try read(
      """
      digraph { a [record=a label="" mode=actor]; b [record=b label="Ben" mode=actor];
      m [record=m label="" mode=event kind=meeting date="1945-07-11"];
      a -> m [part=present label=""]; b -> m [part=present] }
      """, as: DOTFormat())
    #expect(imported.corpus.actors["a"]?.name == "a")
    #expect(imported.corpus.events["m"]?.title == nil)
    expectSound(imported)
  }

  @Test func `a name in a language that is none is a reason to reject the record`() throws {
    let imported = try read(
      #"""
      digraph { a [record=a label="Ann" mode=actor names="[{\"name\": \"A\", \"language\": \"zh pin\"}]"];
      b [record=b label="Ben" mode=actor names="[{\"name\": \"Б\", \"language\": \"ru\"}]"] }
      """#, as: DOTFormat())
    #expect(imported.corpus.actors.map(\.id) == ["b"])
    #expect(imported.corpus.actors["b"]?.names.map(\.text) == ["Б"])
    expectSound(imported)
  }

  @Test func `an empty name within a record is a reason to reject it`() throws {
    let imported = try read(
      #"""
      digraph { a [record=a label="Ann" mode=actor names="[{\"name\": \"\", \"language\": \"ru\"}]"];
      b [record=b label="Ben" mode=actor] }
      """#, as: DOTFormat())
    #expect(imported.corpus.actors.map(\.id) == ["b"])
    #expect(imported.ledger.rejections.count == 1)
    expectSound(imported)
  }
}
