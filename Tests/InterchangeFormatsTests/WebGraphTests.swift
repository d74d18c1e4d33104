import CorpusFormat
import Documents
import InterchangeFormats
import Negotiations
import Testing

/// Graphs in the JSON of the web, and the names that programs give to nodes.
struct WebGraphTests {
  @Test(arguments: [
    #"[{"data":{"id":"a"},"group":"nodes"},{"data":{"source":"a","target":"b"},"group":"edges"}]"#,
    #"[{"position":{"x":1},"group":"nodes","data":{"id":"a"}}]"#,
  ])
  func `a list of elements that say in which group they are is Cytoscape's`(text: String) throws {
    let beginning = try DocumentBeginning(
      of: InputDocument(name: "e.json", bytes: Array(text.utf8)))
    #expect(CytoscapeFormat().recognises(beginning))
    #expect(!NodeLinkFormat().recognises(beginning))
  }

  @Test(arguments: [
    #"{"nodes":[{"id":1,"label":"Anna"},{"id":2,"label":"Boris"}],"edges":[{"from":1,"to":2}]}"#,
    #"{"nodes":[{"name":"Anna"},{"name":"Boris"}],"links":[{"source":0,"target":1,"value":3}]}"#,
    #"{"graph":{"directed":true,"nodes":{"a":{"label":"Anna"},"b":{"label":"Boris"}},"edges":[{"source":"a","target":"b"}]}}"#,
    #"{"options":{"type":"mixed"},"nodes":[{"key":"a","attributes":{"label":"Anna"}},{"key":"b","attributes":{"label":"Boris"}}],"edges":[{"source":"a","target":"b"}]}"#,
    #"{"directed":false,"graph":{},"nodes":[{"id":0,"name":"Anna"},{"id":1,"name":"Boris"}],"adjacency":[[{"id":1,"weight":2}],[{"id":0,"weight":2}]]}"#,
    #"{"graph":{"nodes":{"a":{"label":"Anna"},"b":{"label":"Boris"}},"hyperedges":[{"nodes":["a","b"]}]}}"#,
    #"{"type":"gephi-lite","graphDataset":{"nodeData":{"a":{"label":"Anna"},"b":{"label":"Boris"}},"fullGraph":{"nodes":[{"key":"a"},{"key":"b"}],"edges":[{"key":"e","source":"a","target":"b"}]}}}"#,
    #"{"graphs":[{"nodes":{"a":{"label":"Anna"}},"edges":[]},{"nodes":{"a":{"label":"Anna"},"b":{"label":"Boris"}},"edges":[{"source":"a","target":"b","label":""}]}]}"#,
    #"[{"data":{"id":"a","name":"Anna"}},{"data":{"id":"b","name":"Boris"}},{"data":{"source":"a","target":"b"}}]"#,
    #"{"nodes":[{"data":{"id":"a","name":"Anna"}},{"data":{"id":"b","name":"Boris"}}],"edges":[{"data":{"source":"a","target":"b"}}]}"#,
  ])
  func `each holds Anna, Boris and an edge`(text: String) throws {
    let document = InputDocument(name: "graph.json", bytes: Array(text.utf8))
    let beginning = try DocumentBeginning(of: document)
    let format = try #require(
      FormatCatalogue.formats(ending: "json").first { $0.recognises(beginning) })
    let imported = try format.read([document], ReadingChoices(), ledger: Ledger())
    #expect(imported.corpus.actors.map(\.name) == ["Anna", "Boris"])
    #expect(imported.corpus.ties.count == 1 && imported.ledger.isBalanced)
    _ = try CorpusWriter().soundText(of: imported.corpus)
  }

  private func page(_ script: String) throws -> Imported {
    let text = "<html><body>\n<script>\n\(script)\n</script></body></html>\n"
    let document = InputDocument(name: "page.html", bytes: Array(text.utf8))
    let format = try #require(FormatCatalogue.formats(readingFrom: "html").first)
    return try format.read([document], ReadingChoices(), ledger: Ledger())
  }

  @Test(arguments: [
    #"nodes = new vis.DataSet([{"id": 1, "label": "Anna"}, {"id": 2, "label": "Boris"}]); edges = new vis.DataSet([{"from": 1, "to": 2}]);"#,
    "var nodes = new vis.DataSet([\n  {id: 1, label: 'Anna'}, // one\n  {id: 2, label: 'Boris',},\n]);\nvar edges = new vis.DataSet([{from: 1, to: 2}]);",
    #"const edges = [{from: 'a', to: 'b'}]; /* then */ const nodes = [{id: 'a', label: "Anna"}, {id: 'b', label: 'Boris'}];"#,
  ])
  func `a page of vis.js or pyvis holds its graph`(script: String) throws {
    let imported = try page(script)
    #expect(imported.corpus.actors.map(\.name) == ["Anna", "Boris"])
    #expect(imported.corpus.ties.count == 1 && imported.ledger.isBalanced)
  }

  @Test(arguments: [
    "var nodes = new vis.DataSet(load()); var edges = [];",
    "var nodes = [{id: count + 1}]; var edges = [];",
    "var nodes = [{id: `a${n}`}]; var edges = [];",
    "nodes = new vis.DataSet([{id: 1},", String(repeating: "var nodes=[", count: 20_000), "",
  ])
  func `a page that computes its graph is refused`(script: String) {
    #expect(throws: InputError.self) { try page(script) }
  }

  @Test(arguments: [
    (
      "gml",
      "graph [ node [ id 0 name \"Envoy One\" ] node [ id 1 name \"Envoy Two\" ] edge [ source 0 target 1 ] ]"
    ),
    (
      "gml",
      "graph [ node [ id 0 label \"0\" name \"Envoy One\" ] node [ id 1 label \"1\" name \"Envoy Two\" ] ]"
    ),
    ("dot", "graph { 0 [name=\"Envoy One\"]; 1 [name=\"Envoy Two\"]; 0 -- 1 }"),
    (
      "graphml",
      """
      <graphml><key id="v_name" for="node" attr.name="name" attr.type="string"/><graph edgedefault="undirected">
      <node id="n0"><data key="v_name">Envoy One</data></node><node id="n1"><data key="v_name">Envoy Two</data></node>
      <edge source="n0" target="n1"/></graph></graphml>
      """
    ),
  ])
  func `the name of igraph is the name`(format: String, text: String) throws {
    #expect(
      try Samples.read(text, as: format).corpus.actors.map(\.name) == ["Envoy One", "Envoy Two"])
  }

  @Test func `an edge of JSON that leads nowhere is told with its line`() throws {
    let text = """
      {"nodes": [{"id": "a"}, {"id": "b"}],
       "edges": [
         {"source": "a", "target": "b", "label": "[{"},
         {"source": "a", "target": "c"}]}
      """
    let imported = try Samples.read(text, as: "node-link")
    #expect(imported.ledger.rejections.map(\.location.line) == [4])
    #expect(imported.corpus.ties.count == 1)
  }

  @Test func `an empty label is none`() throws {
    let imported = try Samples.read("digraph { a -> b [label=\"\"]; }", as: "dot")
    #expect(imported.corpus.ties.first?.role == nil)
    _ = try CorpusWriter().soundText(of: imported.corpus)
  }

  @Test func `columns of a graph are what the user says, or refused`() throws {
    let text = "graph { 0 [who=\"Anna\"]; 1 [who=\"Boris\"]; 0 -- 1 }"
    let corpus = try Samples.read(text, as: "dot", ReadingChoices(columns: ["label": "who"])).corpus
    #expect(corpus.actors.map(\.name) == ["Anna", "Boris"])
    #expect(throws: InputError.self) {
      try Samples.read(text, as: "dot", ReadingChoices(columns: ["label": "whom"]))
    }
  }

  @Test func `a node without an id is rejected`() throws {
    let imported = try Samples.read(
      "<gexf><graph><nodes><node id=\"\" label=\"\"/><node id=\"a\" label=\"Anna\"/></nodes></graph></gexf>",
      as: "gexf")
    #expect(imported.corpus.actors.count == 1 && imported.ledger.accounts[0].rejected == 1)
  }

  @Test func `an unsound corpus has no text`() {
    var corpus = Corpus(title: "t")
    corpus.actors.insert(Actor(id: "no id", kind: .person, name: ""))
    #expect(throws: UnsoundCorpus.self) { try CorpusWriter().soundText(of: corpus) }
  }

  @Test(arguments: [
    ("bibtex", "@article{10.2307/1868456, title={A}, year=1951}"),
    ("bibtex", "@book{müller:2001+a, title={T}, year=2001}"),
    ("bibtex", "@book{\(String(repeating: "k", count: 300)), title={T}}"),
    ("csl-json", #"[{"id":"http://zotero.org/users/1/items/ABCD2345","type":"book","title":"T"}]"#),
  ])
  func `keys that a corpus does not allow are changed and told`(format: String, text: String) throws
  {
    let imported = try Samples.read(text, as: format)
    #expect(imported.corpus.sources.count == 1 && imported.ledger.counts["key.changed"] == 1)
    _ = try CorpusWriter().soundText(of: imported.corpus)
  }

  @Test func `and others is no editor, and a pseudo-month no month`() throws {
    let imported = try Samples.read(
      "@book{a, title={T}, year=1999, month={spring}, editor={Smith, A. and others}}", as: "bibtex")
    let source = try #require(imported.corpus.sources.first)
    #expect(source.contributors.first?.names.count == 1 && source.issued == "1999-21")
  }
}
