package import Documents

/// The node-link JSON of NetworkX and of D3: a list of nodes and one of edges, called `edges` or
/// `links`. What other programs of the web keep is read with it; see `GraphShape`.
public struct NodeLinkFormat: NetworkFormat {
  /// What the command line calls it.
  public let name = "node-link"
  /// What it is.
  public let summary = "node-link JSON: NetworkX, D3, vis.js, Gephi Lite"
  /// The endings of its files.
  public let endings = ["json"]

  /// The format.
  public init() {}

  /// Whether a document that begins so may be in the format.
  public func recognises(_ beginning: DocumentBeginning) -> Bool {
    beginning.text.contains("\"nodes\"") && !beginning.text.contains("\"elements\"")
  }

  package func network(
    in document: InputDocument, _ choices: ReadingChoices, _ ledger: inout Ledger
  ) throws(InputError) -> NetworkDocument {
    let root = try JSONValue.read(try document.contents(), from: document.name)
    guard let shape = GraphShape(root) else {
      throw InputError(name: document.name, reason: "is no node-link JSON: it has no list 'nodes'")
    }
    var builder = NetworkBuilder(file: document.name, ledger: ledger)
    builder.network.isDirected = shape.isDirected
    builder.network.attributes = shape.whole
    for (number, node) in shape.nodes.enumerated() { Self.addNode(node, number, to: &builder) }
    for (number, edge) in shape.edges.enumerated() {
      Self.addEdge(edge, number, shape, to: &builder)
    }
    return builder.finish(&ledger)
  }

  private static func addNode(
    _ node: GraphShape.Node, _ number: Int, to builder: inout NetworkBuilder
  ) {
    let place = DocumentPlace(file: builder.file)
    guard let id = node.id else {
      return builder.reject("node", at: place, "node \(number + 1) has no id")
    }
    var item = NetworkNode(id: id, place: place)
    let label = ["label", "name"].first { node.record[$0]?.identifier != nil }
    item.label = label.flatMap { node.record[$0]?.identifier } ?? node.name
    item.attributes = node.attributes(without: ["id", "key", label ?? "label"])
    builder.add(item)
  }

  private static func addEdge(
    _ edge: JSONValue, _ number: Int, _ shape: GraphShape, to builder: inout NetworkBuilder
  ) {
    let place = DocumentPlace(file: builder.file)
    guard let source = shape.end(edge, ["source", "from"]),
      let target = shape.end(edge, ["target", "to"])
    else {
      return builder.reject("edge", at: place, "edge \(number + 1) has no source or no target")
    }
    var item = NetworkEdge(
      [source, target], isDirected: shape.isDirected(edge), place: place)
    item.id = (edge["id"] ?? edge["key"])?.identifier
    item.label = (edge["label"] ?? edge["attributes"]?["label"])?.identifier
    var own: Set = [
      "source", "target", "from", "to", "key", "id", "label", "directed", "undirected",
      "attributes",
      "metadata", "arrows",
    ]
    let holders = [edge, edge["attributes"], edge["metadata"]].compactMap(\.self)
    for key in ["weight", "value"] where item.weight == nil {
      item.weight = holders.lazy.compactMap { $0[key]?.attributeValue?.number }.first
      if item.weight != nil { own.insert(key) }
    }
    for holder in holders { item.attributes += holder.attributes(without: own) }
    builder.add(item)
  }

  package func parts(
    of network: NetworkDocument, _ choices: WritingChoices, _ leftOut: inout LeftOut
  ) -> [WrittenDocument.Part] {
    var whole: [String: JSONValue] = [:]
    whole.add(network.attributes)
    let bytes = JSONValue.document([
      ("directed", .truth(network.isDirected)), ("multigraph", .truth(network.hasParallelEdges)),
      ("nodes", .list(network.nodes.map(Self.record))),
      ("edges", .list(network.edges.map(Self.record))), ("graph", .record(whole)),
    ])
    return [WrittenDocument.Part(bytes: bytes)]
  }

  private static func record(of node: NetworkNode) -> JSONValue {
    var fields: [String: JSONValue] = ["id": .text(node.id)]
    if let label = node.label { fields["label"] = .text(label) }
    fields.add(node.attributes)
    return .record(fields)
  }

  private static func record(of edge: NetworkEdge) -> JSONValue {
    var fields: [String: JSONValue] = [
      "source": .text(edge.ends.first ?? ""), "target": .text(edge.ends.last ?? ""),
    ]
    if let id = edge.id { fields["id"] = .text(id) }
    if let label = edge.label { fields["label"] = .text(label) }
    if let weight = edge.weight { fields["weight"] = .number(weight) }
    fields.add(edge.attributes)
    return .record(fields)
  }
}
