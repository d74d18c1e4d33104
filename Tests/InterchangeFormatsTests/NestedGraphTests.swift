import Documents
import InterchangeFormats
import Negotiations
import Testing

/// Graphs within nodes, as yEd writes its groups.
struct NestedGraphTests {
  private static let text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
      <key for="graph" id="d0" attr.name="Description" attr.type="string"/>
      <key for="node" id="d6" yfiles.type="nodegraphics"/>
      <key for="graphml" id="d7" yfiles.type="resources"/>
      <graph edgedefault="directed" id="G">
        <data key="d0">Talks of a summer</data>
        <node id="n0" yfiles.foldertype="group">
          <data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0">
            <y:GroupNode><y:NodeLabel>Chinese delegation</y:NodeLabel></y:GroupNode>
            <y:GroupNode><y:NodeLabel>Folder 1</y:NodeLabel></y:GroupNode>
          </y:Realizers></y:ProxyAutoBoundsNode></data>
          <graph edgedefault="directed" id="n0:">
            <node id="n0::n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Soong</y:NodeLabel></y:ShapeNode></data></node>
            <node id="n0::n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Hu</y:NodeLabel></y:ShapeNode></data></node>
            <edge id="n0::e0" source="n0::n0" target="n0::n1"/>
          </graph>
        </node>
        <node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Stalin</y:NodeLabel></y:ShapeNode></data></node>
        <edge id="e0" source="n0::n0" target="n1"/>
      </graph>
      <data key="d7"><y:Resources><y:Resource id="1">a picture</y:Resource></y:Resources></data>
    </graphml>
    """

  @Test func `a group of yEd is a group, and those in it say so`() throws {
    let (network, ledger) = try Samples.network(Self.text, as: "graphml")
    let groups = Dictionary(
      uniqueKeysWithValues: network.nodes.map { ($0.label ?? "", $0["group"]?.text) })
    #expect(
      groups == [
        "Chinese delegation": nil, "Soong": "Chinese delegation", "Hu": "Chinese delegation",
        "Stalin": nil,
      ])
    #expect(network.edges.count == 2 && ledger.rejections.isEmpty)
    let imported = try Samples.read(Self.text, as: "graphml")
    #expect(imported.corpus.actors.first { $0.name == "Chinese delegation" }?.kind == .group)
    #expect(imported.corpus.actors.first { $0.name == "Hu" }?.note == "group: Chinese delegation")
    #expect(imported.ledger.isBalanced)
  }

  @Test func `what is said of the whole graph stays with the corpus`() throws {
    let imported = try Samples.read(Self.text, as: "graphml")
    #expect(imported.corpus.note == "Description: Talks of a summer")
  }
}
