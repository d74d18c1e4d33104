package import Documents

/// The JSON of Cytoscape and Cytoscape.js: elements with their data.
public struct CytoscapeFormat: NetworkFormat {
  /// What the command line calls it.
  public let name = "cytoscape"
  /// What it is.
  public let summary = "Cytoscape JSON: Cytoscape, Cytoscape.js"
  /// The endings of its files.
  public let endings = ["cyjs", "json"]

  /// The format.
  public init() {}

  /// Whether a document that begins so may be in the format.
  public func recognises(_ beginning: DocumentBeginning) -> Bool {
    beginning.text.contains("\"elements\"") || Self.isListOfElements(beginning)
      || Self.isBare(beginning)
  }

  /// Whether a document has nodes and edges with their data, and no `elements` around them, as the argument of
  /// Cytoscape.js is written.
  static func isBare(_ beginning: DocumentBeginning) -> Bool {
    beginning.text.contains(/"(?:nodes|edges)"\s*:\s*\[\s*\{\s*"data"\s*:\s*\{/)
  }

  /// Whether a document is a list of elements, each with its data, as Cytoscape.js takes one.
  static func isListOfElements(_ beginning: DocumentBeginning) -> Bool {
    beginning.text.contains(/^\s*\[\s*\{\s*"(?:data|group)"\s*:/)
      || beginning.text.contains(/^\s*\[\s*\{/)
        && beginning.text.contains(/"group"\s*:\s*"(?:nodes|edges)"/)
  }

  package func network(
    in document: InputDocument, _ choices: ReadingChoices, _ ledger: inout Ledger
  ) throws(InputError) -> NetworkDocument {
    let root = try JSONValue.read(try document.contents(), from: document.name)
    var builder = NetworkBuilder(file: document.name, ledger: ledger)
    builder.network.isDirected = root["directed"] == .truth(true)
    builder.network.attributes = root["data"]?.attributes(without: Self.ofCytoscape) ?? []
    let bare = root["nodes"] == nil ? nil : root
    guard let elements = root["elements"] ?? root.elements.map(JSONValue.list) ?? bare else {
      throw InputError(name: document.name, reason: "is no Cytoscape JSON: it has no 'elements'")
    }
    let nodes = elements["nodes"]?.elements
    let edges = elements["edges"]?.elements
    if nodes != nil || edges != nil {
      for (number, node) in (nodes ?? []).enumerated() { Self.addNode(node, number, to: &builder) }
      for (number, edge) in (edges ?? []).enumerated() { Self.addEdge(edge, number, to: &builder) }
    } else {
      // One list of both: an edge is what has a source.
      for (number, element) in (elements.elements ?? []).enumerated() {
        if element["data"]?["source"] != nil || element["group"] == .text("edges") {
          Self.addEdge(element, number, to: &builder)
        } else {
          Self.addNode(element, number, to: &builder)
        }
      }
    }
    var network = builder.finish(&ledger)
    network.groupByParent()
    return network
  }

  /// What Cytoscape adds to everything and nobody has said.
  private static let ofCytoscape: Set<String> = [
    "SUID", "selected", "shared_name", "shared_interaction", "__Annotations",
  ]

  private static func addNode(_ node: JSONValue, _ number: Int, to builder: inout NetworkBuilder) {
    let place = DocumentPlace(file: builder.file)
    guard let data = node["data"], let id = data["id"]?.identifier else {
      return builder.reject("node", at: place, "node \(number + 1) has no id")
    }
    var item = NetworkNode(id: id, place: place)
    item.label = (data["label"] ?? data["name"])?.identifier
    let label = data["label"] == nil ? "name" : "label"
    item.attributes = data.attributes(without: ofCytoscape.union(["id", "value", label]))
    builder.add(item)
  }

  private static func addEdge(_ edge: JSONValue, _ number: Int, to builder: inout NetworkBuilder) {
    let place = DocumentPlace(file: builder.file)
    guard let data = edge["data"], let source = data["source"]?.identifier,
      let target = data["target"]?.identifier
    else {
      return builder.reject("edge", at: place, "edge \(number + 1) has no source or no target")
    }
    var item = NetworkEdge(
      [source, target], isDirected: builder.network.isDirected, place: place)
    item.id = data["id"]?.identifier
    item.weight = data["weight"]?.attributeValue?.number
    item.label = data["label"]?.identifier
    var own: Set = ["source", "target", "id", "key", "label"]
    if item.weight != nil { own.insert("weight") }
    item.attributes = data.attributes(without: ofCytoscape.union(own))
    builder.add(item)
  }

  package func parts(
    of network: NetworkDocument, _ choices: WritingChoices, _ leftOut: inout LeftOut
  ) -> [WrittenDocument.Part] {
    var whole: [String: JSONValue] = [:]
    whole.add(network.attributes)
    whole["name"] = whole["title"] ?? .text("network")
    let nodes = network.nodes.map(Self.element)
    let edges = network.edges.enumerated().map { Self.element($1, number: $0) }
    let bytes = JSONValue.document([
      ("format_version", .text("1.0")), ("generated_by", .text("entente")),
      ("directed", .truth(network.isDirected)), ("multigraph", .truth(network.hasParallelEdges)),
      ("elements", .record(["nodes": .list(nodes), "edges": .list(edges)])),
      ("data", .record(whole)),
    ])
    return [WrittenDocument.Part(bytes: bytes)]
  }

  private static func element(of node: NetworkNode) -> JSONValue {
    var data: [String: JSONValue] = ["id": .text(node.id), "value": .text(node.id)]
    data["name"] = .text(node.label ?? node.id)
    if let label = node.label { data["label"] = .text(label) }
    data.add(node.attributes.filter { $0.name != "name" })
    return .record(["data": .record(data)])
  }

  private static func element(_ edge: NetworkEdge, number: Int) -> JSONValue {
    var data: [String: JSONValue] = [
      "id": .text(edge.id ?? "e\(number)"), "key": .integer(number),
      "source": .text(edge.ends.first ?? ""), "target": .text(edge.ends.last ?? ""),
    ]
    if let label = edge.label { data["label"] = .text(label) }
    if let weight = edge.weight { data["weight"] = .number(weight) }
    data.add(edge.attributes)
    return .record(["data": .record(data)])
  }
}
