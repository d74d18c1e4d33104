import Documents
import HistoricalDates
import InterchangeFormats
import Negotiations
import Testing

/// Documents with more than one graph, nodes within nodes, and words for kinds of actors.
struct SeveralGraphsTests {
  private func lines(_ text: String, as name: String) throws -> ([String], Ledger) {
    let (network, ledger) = try Samples.network(text, as: name)
    let labels = Dictionary(
      uniqueKeysWithValues: network.nodes.map { ($0.id, $0.label ?? $0.id) })
    #expect(try Samples.read(text, as: name).ledger.isBalanced)
    return (
      network.edges.map { $0.ends.compactMap { labels[$0] }.joined(separator: "-") }, ledger
    )
  }

  @Test(arguments: [
    ("dot", "graph {Anna--Boris}\ngraph {Cleo--Dora}"),
    ("dot", "strict digraph g {Anna->Boris} digraph h {Cleo->Dora}"),
    (
      "gml",
      """
      graph [ node [ id 1 label "Anna" ] node [ id 2 label "Boris" ] edge [ source 1 target 2 ] ]
      graph [ node [ id 1 label "Cleo" ] node [ id 2 label "Dora" ] edge [ source 1 target 2 ] ]
      """
    ),
  ])
  func `all graphs of a document are read, and that is told`(name: String, text: String) throws {
    let (lines, ledger) = try lines(text, as: name)
    #expect(lines == ["Anna-Boris", "Cleo-Dora"])
    #expect(ledger.warnings.map(\.code) == ["graphs.joined"])
  }

  @Test func `a node of one name or label is one`() throws {
    let dot = try Samples.network("graph {Anna--Boris} graph {Boris--Cleo}", as: "dot").0
    #expect(dot.nodes.map(\.id) == ["Anna", "Boris", "Cleo"])
    let gml = try Samples.network(
      """
      graph [ node [ id 1 label "Anna" ] node [ id 2 label "Boris" ] edge [ source 1 target 2 ] ]
      graph [ node [ id 1 label "Boris" ] node [ id 2 label "Cleo" ] edge [ source 1 target 2 ] ]
      """, as: "gml"
    ).0
    #expect(gml.nodes.map(\.label) == ["Anna", "Boris", "Cleo"])
  }

  @Test func `what stands behind a graph and is none is an error`() throws {
    let (network, ledger) = try Samples.network("graph {Anna--Boris} nonsense", as: "dot")
    #expect(network.edges.count == 1)
    #expect(ledger.warnings.map(\.code) == ["dot.malformed"])
  }

  @Test(arguments: [
    ("<b>Witte</b><br/>Count", "Witte Count"), ("<i>Ju</i>taro", "Jutaro"),
    ("<table><tr><td>Rosen</td><td>Baron</td></tr></table>", "Rosen Baron"),
  ])
  func `lines and cells of a label in HTML stay apart`(html: String, label: String) throws {
    let (network, _) = try Samples.network("graph { w [label=<\(html)>] }", as: "dot")
    #expect(network.nodes.first?.label == label)
  }

  @Test func `a node that others are within is a group`() throws {
    let text = """
      {"elements": {"nodes": [
        {"data": {"id": "g", "label": "Japan"}},
        {"data": {"id": "k", "label": "Komura", "parent": "g"}},
        {"data": {"id": "w", "label": "Witte"}}],
       "edges": [{"data": {"source": "k", "target": "w"}}]}}
      """
    let actors = try Samples.read(text, as: "cytoscape").corpus.actors
    #expect(actors.map(\.kind) == [.group, .person, .person])
    #expect(actors.map(\.note) == [nil, "group: Japan", nil])
  }

  @Test(arguments: [
    ("Country", Actor.Kind.state), ("organization", .organisation), ("Person", .person),
    ("государство", .state), ("vegetable", .person),
  ])
  func `other words for a kind of actor are understood`(word: String, kind: Actor.Kind) throws {
    let text = """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="t" for="node" attr.name="type" attr.type="string"/><graph edgedefault="undirected">
      <node id="Russia"><data key="t">\(word)</data></node><node id="Witte"/></graph></graphml>
      """
    #expect(try Samples.read(text, as: "graphml").corpus.actors.first?.kind == kind)
  }

  @Test func `a graph of two modes says that the second may be meetings`() throws {
    let text =
      "dl nr=2 nc=2\nrow labels: Anna Boris\ncolumn labels: Opening Second\ndata:\n1 1\n1 0\n"
    let ties = try Samples.read(text, as: "ucinet")
    #expect(ties.ledger.warnings.contains { $0.code == "graph.two-modes" })
    let date = try HistoricalDate("1905")
    let met = try Samples.read(text, as: "ucinet", ReadingChoices(edges: .meetings, date: date))
    #expect(!met.ledger.warnings.contains { $0.code == "graph.two-modes" })
    #expect(met.corpus.events.map(\.title) == ["Opening", "Second"])
  }

  @Test func `a list of edges with comments is one under any ending`() throws {
    let text =
      "# comment\n% other comment\nWitte Komura 3\nWitte Rosen 1.5\nWitte,Takahira\n\nKomura\n"
    let format = try Samples.found("igraph")
    for ending in ["txt", "edges"] {
      let document = InputDocument(name: "list.\(ending)", bytes: Array(text.utf8))
      let read = try format.read([document], ReadingChoices(), ledger: Ledger())
      #expect(read.corpus.ties.count >= 2)
    }
  }
}
