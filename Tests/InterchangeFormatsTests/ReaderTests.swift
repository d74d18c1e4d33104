import Documents
import InterchangeFormats
import Negotiations
import Testing

/// Peculiarities of single formats.
struct ReaderTests {
  @Test func `DOT is read with chains, groups, ports, defaults and comments`() throws {
    let text = """
      # made by hand
      strict digraph "talks" {
        node [side=roc, shape=box]; // drawn as boxes
        soong -> stalin:n -> molotov [label="met\\nin Moscow"];
        subgraph cluster_us { truman; hurley [side="us"] }
        chiang -> {soong "Wang \\"Shijie\\""} [weight=2] /* two edges */
        html [label=<<b>T. V.</b> Soong &amp; sons>]
      }
      """
    let (network, ledger) = try Samples.network(text, as: "dot")
    #expect(network.isDirected && network["name"]?.text == "talks")
    #expect(network.nodes.count == 8 && network.edges.count == 4)
    #expect(network.edges[0].label == "met\nin Moscow")
    #expect(network.edges[3].ends == ["chiang", "Wang \"Shijie\""] && network.edges[3].weight == 2)
    let hurley = try #require(network.nodes.first { $0.id == "hurley" })
    #expect(hurley["side"]?.text == "us" && hurley["group"]?.text == "cluster_us")
    #expect(network.nodes.first { $0.id == "html" }?.label == "T. V. Soong & sons")
    #expect(ledger.counts == ["drawing.left": 1])
  }

  @Test func `edges between groups of any size cannot fill the memory`() throws {
    let group = "{" + (0..<2_000).map { "n\($0)" }.joined(separator: " ") + "}"
    let (network, ledger) = try Samples.network(
      "graph { \(group) -- \(group) -- \(group) }", as: "dot")
    #expect(network.edges.isEmpty && ledger.counts["dot.limit"] == 2)
    #expect(ledger.breaksOff)
  }

  @Test(arguments: [
    ("graph { a -- b", "breaks off"), ("graph { a [x=\"y] }", "never closed"),
    ("a -- b", "begins with"), ("graph { ] }", "expected"), ("graph { /* a }", "never closed"),
  ])
  func `a fault in DOT ends the reading with its line`(text: String, message: String) throws {
    let (_, ledger) = try Samples.network("\n" + text, as: "dot")
    let fault = try #require(ledger.warnings.first { $0.code == "dot.malformed" })
    #expect(fault.severity == .error && fault.location.line == 2)
    #expect(fault.message.contains(message))
  }

  @Test func `Pajek is read with modes, times, lists, relations and partitions`() throws {
    let text = """
      % a project
      *Network talks
      *Vertices 5 2
      1 "Soong" 0.1 0.2 0.5 box ic Red
      2 Stalin
      3 "Meeting one" [1945]
      *Arcs :1 "wrote to"
      1 2 -1.5 l "telegram" c Blue
      *Arcslist
      1 3 4
      *Edges
      2 5 1 [19450711-19450712,19450801-*]
      *Partition side
      *Vertices 5
      1
      2
      *Network other
      *Vertices 2
      1 "x"
      """
    let (network, ledger) = try Samples.network(text, as: "pajek")
    #expect(network.isTwoMode && network.nodes.map(\.mode) == [0, 0, 1, 1, 1])
    #expect(network.edges.count == 4 && network.edges[0].weight == -1.5)
    #expect(network.edges[0]["relation"]?.text == "wrote to")
    #expect(network.edges[0].label == "telegram")
    #expect(network.edges[3].spells.map(\.start) == ["19450711", "19450801"])
    #expect(network.edges[3].spells.map(\.end) == ["19450712", "Infinity"])
    #expect(network.nodes[1]["side"] == .integer(2))
    #expect(ledger.counts == ["network.unusable": 1, "drawing.left": 1])
  }

  @Test(arguments: ["9223372036854775807", "-5", "99999999999999999999999", "x", ""])
  func `no number of vertices makes more than the file describes`(count: String) throws {
    let (network, _) = try Samples.network("*Vertices \(count)\n1 \"a\"\n", as: "pajek")
    #expect(network.nodes.count <= 100_001)
  }

  @Test func `node-link JSON calls its edges by either name`() throws {
    for key in ["links", "edges"] {
      let text = """
        {"directed": true, "nodes": [{"id": 1, "name": "A"}, {"id": "b"}, {}],
         "\(key)": [{"source": 1, "target": "b", "weight": 2}, {"source": 1}]}
        """
      let (network, ledger) = try Samples.network(text, as: "node-link")
      #expect(network.nodes.map(\.id) == ["1", "b"] && network.nodes[0].label == "A")
      #expect(network.edges.map(\.weight) == [2] && network.edges[0].isDirected)
      #expect(ledger.counts == ["node.unusable": 1, "edge.unusable": 1])
    }
  }

  @Test func `Cytoscape's elements may be one list`() throws {
    let text = """
      {"elements": [{"data": {"id": "a", "name": "A"}}, {"data": {"id": "b"}},
       {"group": "edges", "data": {"id": "e", "source": "a", "target": "b"}}]}
      """
    let (network, _) = try Samples.network(text, as: "cytoscape")
    #expect(network.nodes.count == 2 && network.edges.map(\.id) == ["e"])
  }

  @Test func `broken JSON is refused with its place`() throws {
    #expect {
      _ = try Samples.network("{\"nodes\": [\n{\"id\": }]}", as: "node-link")
    } throws: {
      "\($0)".contains("line 2")
    }
  }

  @Test func `GEXF is read with nested nodes, defaults, spells and values in time`() throws {
    let text = """
      <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph mode="dynamic"
       defaultedgetype="directed" timeformat="date"><attributes class="node">
      <attribute id="0" title="side" type="string"><default>none</default></attribute></attributes>
      <nodes><node id="a" label="A"><attvalues><attvalue for="0" value="roc" start="1945"/>
      </attvalues><nodes><node id="b" label="B"/></nodes></node></nodes>
      <edges><edge source="a" target="b" type="undirected" weight="0.5"><spells>
      <spell start="1945" end="1946"/><spell startopen="1948"/></spells></edge></edges></graph></gexf>
      """
    let (network, ledger) = try Samples.network(text, as: "gexf")
    #expect(network.nodes.map(\.id) == ["b", "a"])
    #expect(network.nodes[0]["side"]?.text == "none")
    #expect(network.nodes[1]["side"]?.text == "roc (1945–..)")
    #expect(!network.edges[0].isDirected && network.edges[0].weight == 0.5)
    #expect(network.edges[0].spells.map(\.start) == ["1945", "1948"])
    #expect(ledger.rejections.isEmpty)
  }
}
