package import Documents

/// The node-link JSON of NetworkX and of D3: a list of nodes and one of edges, called `edges` or
/// `links`.
public struct NodeLinkFormat: NetworkFormat {
  /// What the command line calls it.
  public let name = "node-link"
  /// What it is.
  public let summary = "node-link JSON: NetworkX, D3"
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
    guard let nodes = root["nodes"]?.elements else {
      throw InputError(name: document.name, reason: "is no node-link JSON: it has no list 'nodes'")
    }
    var builder = NetworkBuilder(file: document.name, ledger: ledger)
    builder.network.isDirected = root["directed"] == .truth(true)
    builder.network.attributes = root["graph"]?.attributes(without: []) ?? []
    for (number, node) in nodes.enumerated() { Self.addNode(node, number, to: &builder) }
    let edges = (root["edges"] ?? root["links"])?.elements ?? []
    for (number, edge) in edges.enumerated() { Self.addEdge(edge, number, to: &builder) }
    return builder.finish(&ledger)
  }

  private static func addNode(_ node: JSONValue, _ number: Int, to builder: inout NetworkBuilder) {
    let place = DocumentPlace(file: builder.file)
    guard let id = (node["id"] ?? node["name"])?.identifier else {
      return builder.reject("node", at: place, "node \(number + 1) has no id")
    }
    var item = NetworkNode(id: id, place: place)
    item.label = (node["label"] ?? node["name"])?.identifier
    item.attributes = node.attributes(without: ["id", "label"])
    if node["label"] == nil { item.attributes.removeAll { $0.name == "name" } }
    builder.add(item)
  }

  private static func addEdge(_ edge: JSONValue, _ number: Int, to builder: inout NetworkBuilder) {
    let place = DocumentPlace(file: builder.file)
    // D3 replaces ids by the nodes themselves once it has drawn them.
    func end(_ key: String) -> String? {
      edge[key]?.identifier ?? edge[key]?["id"]?.identifier
    }
    guard let source = end("source"), let target = end("target") else {
      return builder.reject("edge", at: place, "edge \(number + 1) has no source or no target")
    }
    var item = NetworkEdge(
      [source, target], isDirected: builder.network.isDirected, place: place)
    item.id = edge["id"]?.identifier
    item.label = edge["label"]?.identifier
    item.weight = edge["weight"]?.attributeValue?.number
    var own: Set = ["source", "target", "key", "id", "label"]
    if item.weight != nil { own.insert("weight") }
    item.attributes = edge.attributes(without: own)
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
