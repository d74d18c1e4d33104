internal import Documents

/// Puts a graph together from the graphs of a JSON document.
struct NodeLinkReading {
  var builder: NetworkBuilder
  private let lines: JSONLines
  /// Whether the document holds several graphs, each with nodes of its own.
  private let hasSeveral: Bool
  /// The nodes of graphs before, by their ids.
  private var records: [String: JSONValue] = [:]
  private var known: Set<String> = []

  init(builder: NetworkBuilder, lines: JSONLines, hasSeveral: Bool) {
    self.builder = builder
    self.lines = lines
    self.hasSeveral = hasSeveral
  }

  mutating func read(_ shape: GraphShape) {
    builder.network.attributes += shape.whole
    var names: [String: String] = [:]
    for (number, node) in shape.nodes.enumerated() {
      let line = lines.line(of: shape.nodePath, at: number, key: node.id)
      add(node, number, DocumentPlace(file: builder.file, line: line), &names)
    }
    for (number, edge) in shape.edges.enumerated() {
      let line = number < shape.listed ? lines.line(of: shape.edgePath, at: number) : 0
      add(edge, number, shape, DocumentPlace(file: builder.file, line: line), names)
    }
    if hasSeveral {
      known = Set(builder.network.nodes.map(\.id))
      for node in shape.nodes {
        if let id = node.id, records[id] == nil { records[id] = node.record }
      }
    }
  }

  private mutating func add(
    _ node: GraphShape.Node, _ number: Int, _ place: DocumentPlace, _ names: inout [String: String]
  ) {
    guard var id = node.id else {
      return builder.reject("node", at: place, "node \(number + 1) has no id")
    }
    if known.contains(id) {
      // The same node stands in several graphs; another one of its id is another.
      let first = records[id]
      let labels = [Self.label(of: first), Self.label(of: node.record)].compactMap(\.self)
      if first == node.record || Set(labels).count < 2 {
        if first != node.record {
          builder.warn(
            "node.differs", at: place,
            "the node '\(id.shown)' stands in a graph before, which was followed in what is said of it"
          )
        }
        builder.ledger.read("node")
        builder.ledger.use("node")
        return
      }
      builder.warn(
        "node.renamed", at: place,
        "the node '\(id.shown)' has another label than in a graph before, and was taken for another one"
      )
      var copy = 2
      while known.contains("\(id) (\(copy))") { copy += 1 }
      names[id] = "\(id) (\(copy))"
      id = "\(id) (\(copy))"
    }
    var item = NetworkNode(id: id, place: place)
    let label = Self.labels.first { node.record[$0]?.identifier != nil }
    item.label = label.flatMap { node.record[$0]?.identifier } ?? node.name
    item.attributes = node.attributes(without: ["id", "key", label ?? "label"])
    builder.add(item)
  }

  private static let labels = ["label", "name"]

  /// What a record calls a node; `nil` where it says nothing.
  private static func label(of record: JSONValue?) -> String? {
    labels.lazy.compactMap { record?[$0]?.identifier }.first
  }

  private mutating func add(
    _ edge: JSONValue, _ number: Int, _ shape: GraphShape, _ place: DocumentPlace,
    _ names: [String: String]
  ) {
    let hyper = shape.ends(ofHyperedge: edge)
    var ends = hyper?.ends ?? []
    if hyper == nil {
      guard let source = shape.end(edge, ["source", "from"]),
        let target = shape.end(edge, ["target", "to"])
      else {
        return builder.reject("edge", at: place, "edge \(number + 1) has no source or no target")
      }
      ends = shape.isReversed(edge) ? [target, source] : [source, target]
    }
    guard ends.count > 1 else {
      return builder.reject("edge", at: place, "edge \(number + 1) joins fewer than two nodes")
    }
    let isDirected = hyper == nil ? shape.isDirected(edge) : hyper?.sources != nil
    var item = NetworkEdge(ends.map { names[$0] ?? $0 }, isDirected: isDirected, place: place)
    item.sources = hyper?.sources ?? 1
    item.id = (edge["id"] ?? edge["key"])?.identifier
    item.label = (edge["label"] ?? edge["attributes"]?["label"])?.identifier
    var own: Set = [
      "source", "target", "from", "to", "key", "id", "label", "directed", "undirected", "nodes",
      "attributes", "metadata", "arrows",
    ]
    let holders = [edge, edge["attributes"], edge["metadata"]].compactMap(\.self)
    for key in ["weight", "value"] where item.weight == nil {
      item.weight = holders.lazy.compactMap { $0[key]?.attributeValue?.number }.first
      if item.weight != nil { own.insert(key) }
    }
    for holder in holders { item.attributes += holder.attributes(without: own) }
    if hasSeveral, let label = shape.label { item.attributes.add("graph", label) }
    builder.add(item)
  }
}
