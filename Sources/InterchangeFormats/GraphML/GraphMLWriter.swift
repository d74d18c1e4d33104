internal import Typesetting

/// Writes a graph as GraphML.
struct GraphMLWriter {
  var escape = XMLText()
  private var lines: [String] = []

  mutating func text(of network: NetworkDocument) -> String {
    lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"",
      "         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"",
      "         xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns",
      "         http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">",
    ]
    let nodes = network.nodes.map { node in
      node.label.map { [NetworkAttribute("label", .text($0))] + node.attributes } ?? node.attributes
    }
    let edges = network.edges.map(Self.attributes)
    let whole = declare(NetworkColumns([network.attributes]), for: "graph", "g")
    let ofNodes = declare(NetworkColumns(nodes), for: "node", "n")
    let ofEdges = declare(NetworkColumns(edges), for: "edge", "e")
    let direction = network.isDirected ? "directed" : "undirected"
    lines.append("  <graph id=\"G\" edgedefault=\"\(direction)\">")
    for attribute in network.attributes { add(attribute, whole, prefix: "g", indent: "    ") }
    for (node, attributes) in zip(network.nodes, nodes) {
      lines.append("    <node id=\"\(escape.escaped(node.id))\">")
      for attribute in attributes { add(attribute, ofNodes, prefix: "n", indent: "      ") }
      lines.append("    </node>")
    }
    for (edge, attributes) in zip(network.edges, edges) {
      open(edge, default: network.isDirected)
      for attribute in attributes { add(attribute, ofEdges, prefix: "e", indent: "      ") }
      lines.append("    </edge>")
    }
    lines += ["  </graph>", "</graphml>", ""]
    return lines.joined(separator: "\n")
  }

  private static func attributes(of edge: NetworkEdge) -> [NetworkAttribute] {
    var attributes: [NetworkAttribute] = []
    if let weight = edge.weight { attributes.append(NetworkAttribute("weight", .number(weight))) }
    attributes.add("label", edge.label)
    return attributes + edge.attributes
  }

  private mutating func declare(
    _ columns: NetworkColumns, for domain: String, _ prefix: String
  ) -> NetworkColumns {
    for (position, column) in columns.columns.enumerated() {
      let type =
        switch column.type {
        case .text: "string"
        case .integer: "int"
        case .number: "double"
        case .truth: "boolean"
        }
      let name = escape.escaped(column.name)
      lines.append(
        "  <key id=\"\(prefix)\(position)\" for=\"\(domain)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>"
      )
    }
    return columns
  }

  private mutating func add(
    _ attribute: NetworkAttribute, _ columns: NetworkColumns, prefix: String, indent: String
  ) {
    guard let position = columns.position(of: attribute.name) else { return }
    let text = escape.escaped(attribute.value.text)
    lines.append("\(indent)<data key=\"\(prefix)\(position)\">\(text)</data>")
  }

  private mutating func open(_ edge: NetworkEdge, default isDirected: Bool) {
    let id = edge.id.map { " id=\"\(escape.escaped($0))\"" } ?? ""
    let ends = edge.ends.map { escape.escaped($0) }
    let direction = edge.isDirected == isDirected ? "" : " directed=\"\(edge.isDirected)\""
    lines.append(
      "    <edge\(id) source=\"\(ends.first ?? "")\" target=\"\(ends.last ?? "")\"\(direction)>")
  }
}
