import CorpusFormat
import Documents
import HistoricalDates
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

  @Test(arguments: [
    #"{""part"":""present""}"#, #"{""part"":""present"",""actor"":""ann"",""of"":""ben""}"#,
  ])
  func `who took part by a claim is named, or the row is rejected`(participant: String) throws {
    let imported = try read(
      """
      event,kind,date,part,actor,source,claims
      m,meeting,1945-07-11,present,ann,book,
      n,meeting,1945-07-12,present,ben,book,"[{""source"":""book"",""participants"":[\(participant)]}]"

      """, as: EventTableFormat())
    #expect(imported.corpus.events.map(\.id) == ["m"])
    #expect(imported.ledger.rejections.count == 1)
    expectSound(imported)
  }

  @Test func `an office's side without the office is rejected`() throws {
    let imported = try read(
      """
      digraph { a [record=a mode=actor]; b [record=b mode=actor];
      m [record=m mode=event kind=meeting date="1945-07-11"];
      a -> m [part=present officeOf=b]; b -> m [part=present] }
      """, as: DOTFormat())
    #expect(imported.corpus.events["m"]?.participants == ["b"])
    expectSound(imported)
  }

  @Test(arguments: [
    #"received="1945-07-10""#,
    #"received="1945-07-12" claims="[{\"source\":\"s\",\"received\":\"1945-07-01\"}]""#,
  ])
  func `a message that came before it was sent is rejected`(received: String) throws {
    let imported = try read(
      """
      digraph { a [record=a mode=actor]; b [record=b mode=actor];
      m [record=m mode=event kind=message date="1945-07-11" \(received)];
      a -> m [part=from]; b -> m [part=to] }
      """, as: DOTFormat())
    #expect(imported.corpus.events.isEmpty)
    #expect(imported.ledger.rejections.contains { $0.message.contains("before it was sent") })
    expectSound(imported)
  }

  @Test(arguments: [
    "graphml", "gexf", "gml", "dot", "node-link", "cytoscape",
  ])
  func `a meeting of nobody comes back, and half a graph is none`(name: String) throws {
    let format = try #require(FormatCatalogue.format(named: name))
    var corpus = Corpus(title: "Talks")
    corpus.actors.insert(Actor(id: "a", kind: .person, name: "Ann"))
    corpus.events.insert(Event(id: "m", kind: .meeting, date: try HistoricalDate("1945-07-11")))
    let written = format.write(corpus, WritingChoices()).parts[0].bytes
    let back = try read(String(decoding: written, as: UTF8.self), as: format)
    #expect(back.corpus.events.map(\.id) == ["m"])
    #expect(back.ledger.rejections.isEmpty)
    let half = try read(
      #"digraph { m [record=m mode=event kind=meeting date="1945-07-11"] }"#, as: DOTFormat())
    #expect(half.corpus.events.isEmpty && half.ledger.rejections.count == 1)
  }

  @Test func `a mark of the byte order before a name is no part of it`() throws {
    let imported = try read(
      "source,target\nx,y\n\u{FEFF} V. Soong,Koo\n", as: EdgeListFormat(.gephi))
    #expect(imported.corpus.actors.map(\.name).contains("V. Soong"))
    let labels = try read(
      "dl n=2 format=edgelist1\nlabels:\n\u{FEFF}ann\nben\ndata:\n1 2\n", as: UCINETFormat())
    #expect(labels.corpus.actors.map(\.name) == ["ann", "ben"])
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
