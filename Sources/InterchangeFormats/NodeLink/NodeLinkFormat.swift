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
      && !CytoscapeFormat.isListOfElements(beginning) && !CytoscapeFormat.isBare(beginning)
  }

  /// The pages that vis.js and pyvis make hold their graph.
  public var endingsRead: [String] { ["html", "htm"] }

  package func network(
    in document: InputDocument, _ choices: ReadingChoices, _ ledger: inout Ledger
  ) throws(InputError) -> NetworkDocument {
    let bytes = try VisPage.json(in: document.contents(), of: document.name)
    let root = try JSONValue.read(bytes, from: document.name)
    let shapes = GraphShape.all(in: root)
    guard let first = shapes.first else {
      throw InputError(
        name: document.name,
        reason: ForeignJSON.description(of: root)
          ?? "is no node-link JSON: it has no list 'nodes'")
    }
    var reading = NodeLinkReading(
      builder: NetworkBuilder(file: document.name, ledger: ledger), lines: JSONLines(of: bytes),
      hasSeveral: shapes.count > 1)
    reading.builder.network.isDirected = first.isDirected
    for shape in shapes { reading.read(shape) }
    return reading.builder.finish(&ledger)
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
