internal import Typesetting

/// Writes a graph as GEXF 1.3: everything has the outermost window of days in which it can have been.
struct GEXFWriter {
  /// The namespace of what GEXF has no place for: what is said of the whole.
  static let namespace = "urn:entente:corpus"

  var escape = XMLText()
  private(set) var unwritableTimes = 0
  private var lines: [String] = []

  mutating func text(of network: NetworkDocument) -> String {
    lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:entente=\"\(Self.namespace)\" version=\"1.3\">",
    ]
    addMeta(network)
    let isDynamic = (network.nodes.map(\.spells) + network.edges.map(\.spells)).contains {
      !$0.isEmpty
    }
    let time =
      isDynamic
      ? "mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\"" : "mode=\"static\""
    let direction = network.isDirected ? "directed" : "undirected"
    lines.append("  <graph defaultedgetype=\"\(direction)\" \(time)>")
    let ofNodes = declare(NetworkColumns(network.nodes.map(\.attributes)), for: "node")
    let ofEdges = declare(NetworkColumns(network.edges.map(\.attributes)), for: "edge")
    lines.append("    <nodes>")
    for node in network.nodes { add(node, ofNodes) }
    lines += ["    </nodes>", "    <edges>"]
    for (position, edge) in network.edges.enumerated() {
      add(edge, "e\(position)", ofEdges, default: network.isDirected)
    }
    lines += ["    </edges>", "  </graph>", "</gexf>", ""]
    return lines.joined(separator: "\n")
  }

  private mutating func addMeta(_ network: NetworkDocument) {
    lines += ["  <meta>", "    <creator>Entente</creator>"]
    if let title = network["title"] {
      lines.append("    <description>\(escape.escaped(title.text))</description>")
    }
    for attribute in network.attributes {
      let type = Self.name(of: attribute.value.type)
      let head = "name=\"\(escape.escaped(attribute.name))\" type=\"\(type)\""
      lines.append(
        "    <entente:value \(head)>\(escape.escaped(attribute.value.text))</entente:value>")
    }
    lines.append("  </meta>")
  }

  private static func name(of type: NetworkType) -> String {
    switch type {
    case .text: "string"
    case .integer: "integer"
    case .number: "double"
    case .truth: "boolean"
    }
  }

  private mutating func declare(_ columns: NetworkColumns, for domain: String) -> NetworkColumns {
    guard !columns.columns.isEmpty else { return columns }
    lines.append("    <attributes class=\"\(domain)\" mode=\"static\">")
    for (position, column) in columns.columns.enumerated() {
      let title = escape.escaped(column.name)
      let type = Self.name(of: column.type)
      lines.append("      <attribute id=\"\(position)\" title=\"\(title)\" type=\"\(type)\"/>")
    }
    lines.append("    </attributes>")
    return columns
  }

  private mutating func add(_ node: NetworkNode, _ columns: NetworkColumns) {
    let label = node.label.map { " label=\"\(escape.escaped($0))\"" } ?? ""
    lines.append(
      "      <node id=\"\(escape.escaped(node.id))\"\(label)\(limits(of: node.spells))>")
    add(node.attributes, node.spells, columns)
    lines.append("      </node>")
  }

  private mutating func add(
    _ edge: NetworkEdge, _ id: String, _ columns: NetworkColumns, default isDirected: Bool
  ) {
    let ends = edge.ends.map { escape.escaped($0) }
    let own = escape.escaped(edge.id ?? id)
    var head = "id=\"\(own)\" source=\"\(ends.first ?? "")\" target=\"\(ends.last ?? "")\""
    if edge.isDirected != isDirected {
      head += edge.isDirected ? " type=\"directed\"" : " type=\"undirected\""
    }
    if let label = edge.label { head += " label=\"\(escape.escaped(label))\"" }
    if let weight = edge.weight { head += " weight=\"\(weight.shortText)\"" }
    lines.append("      <edge \(head)\(limits(of: edge.spells))>")
    add(edge.attributes, edge.spells, columns)
    lines.append("      </edge>")
  }

  private mutating func add(
    _ attributes: [NetworkAttribute], _ spells: [NetworkSpell], _ columns: NetworkColumns
  ) {
    if !attributes.isEmpty {
      lines.append("        <attvalues>")
      for attribute in attributes {
        guard let position = columns.position(of: attribute.name) else { continue }
        let value = escape.escaped(attribute.value.text)
        lines.append("          <attvalue for=\"\(position)\" value=\"\(value)\"/>")
      }
      lines.append("        </attvalues>")
    }
    guard spells.count > 1 else { return }
    lines.append("        <spells>")
    for spell in spells { lines.append("          <spell\(limits(of: [spell]))/>") }
    lines.append("        </spells>")
  }

  /// The ends of a single stretch of time as attributes.
  private mutating func limits(of spells: [NetworkSpell]) -> String {
    guard spells.count == 1 else { return "" }
    var text = ""
    for (name, end) in [("start", spells[0].start), ("end", spells[0].end)] {
      guard let end else { continue }
      if end.utf8.first.map({ (0x30...0x39).contains($0) }) == true {
        text += " \(name)=\"\(escape.escaped(end))\""
      } else {
        unwritableTimes += 1
      }
    }
    return text
  }
}
