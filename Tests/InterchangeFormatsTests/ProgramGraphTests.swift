import Documents
import InterchangeFormats
import Negotiations
import Testing

/// Graphs as particular programs keep them.
struct ProgramGraphTests {
  private func read(
    _ text: String, as name: String, _ choices: ReadingChoices = ReadingChoices()
  ) throws -> Corpus {
    let document = InputDocument(name: "graph", bytes: Array(text.utf8))
    return try Samples.found(name).read([document], choices, ledger: Ledger()).corpus
  }

  @Test func `the label of a subgraph of DOT is the group of all in it`() throws {
    let corpus = try read(
      "graph { rosen; subgraph cluster_ru { label=\"Russia\"; witte; rosen } "
        + "subgraph cluster_jp { komura } }", as: "dot")
    #expect(corpus.actors["witte"]?.note == "group: Russia")
    #expect(corpus.actors["rosen"]?.note == "group: Russia")
    #expect(corpus.actors["komura"]?.note == "group: cluster_jp")
  }

  @Test func `labels of Gephi Lite stand with the drawing`() throws {
    let corpus = try read(
      """
      {"type": "gephi-lite", "graphDataset": {
        "nodeRenderingData": {"a": {"label": "Anna", "x": 1}, "b": {"label": "Boris"}},
        "nodeData": {"a": {"born": 1870}, "b": {}}, "edgeData": {"e": {}}, "metadata": {},
        "fullGraph": {"options": {"type": "directed"}, "nodes": [{"key": "a"}, {"key": "b"}],
          "edges": [{"key": "e", "source": "a", "target": "b"}]}}}
      """, as: "node-link")
    #expect(corpus.actors.map(\.name) == ["Anna", "Boris"])
    #expect(corpus.actors.first?.note == "born: 1870")
  }

  @Test func `a DataSet of vis.js is its records, and an arrow may stand at the beginning`() throws
  {
    let dumped = try read(
      #"{"nodes": {"_data": {"1": {"id": 1, "label": "Anna\nMaria"}}}, "edges": {}}"#,
      as: "node-link")
    #expect(dumped.actors.map(\.name) == ["Anna Maria"])
    let corpus = try read(
      """
      {"nodes": [{"id": 1, "label": "Anna"}, {"id": 2, "label": "Boris"}],
        "edges": [{"from": 1, "to": 2, "arrows": "from", "date": "1905"}]}
      """, as: "node-link", ReadingChoices(edges: .messages))
    #expect(corpus.events.first?.actors(.from) == ["boris"])
  }

  @Test func `numbers of yEd are no names`() throws {
    let corpus = try read(
      """
      <graphml><key for="node" id="d6" yfiles.type="nodegraphics"/><graph edgedefault="directed">
      <node id="n0::n0"><data key="d6"><ShapeNode><NodeLabel>Witte
      Sergei</NodeLabel></ShapeNode></data></node></graph></graphml>
      """, as: "graphml")
    #expect(corpus.actors.map(\.name) == ["Witte Sergei"])
    #expect(corpus.actors.first?.names.isEmpty == true)
  }

  @Test(arguments: [
    ("node-link", #"[{"CXVersion": "2.0"}, {"nodes": []}]"#, "is CX"),
    ("node-link", #"{"name": "a", "children": [{"name": "b"}]}"#, "is a tree"),
    ("csl-json", #"[{"date": "1905-08-09", "participants": "Witte; Komura"}]"#, "list of rows"),
  ])
  func `other JSON is called what it is`(name: String, text: String, words: String) {
    #expect {
      try read(text, as: name)
    } throws: {
      "\($0)".contains(words)
    }
  }
}
