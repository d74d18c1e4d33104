internal import Documents

/// A graph in the JSON of the web: lists of nodes and of edges, whatever a program calls them.
///
/// NetworkX and D3 (`links`; before D3 4, ends are positions), vis.js and pyvis (`from`, `to`), the JSON
/// Graph Format (nodes under their ids, in `graph` or `graphs`), graphology and Gephi Lite (`key`,
/// `attributes`).
struct GraphShape {
  /// A node with the id by which edges call it.
  struct Node {
    var id: String?
    var record: JSONValue

    /// What it is called, where its record does not say so at once.
    var name: String? {
      for holder in [record["attributes"], record["metadata"]] {
        if let name = (holder?["label"] ?? holder?["name"])?.identifier { return name }
      }
      return record["title"]?.identifier
    }

    /// What else is said of it.
    func attributes(without names: Set<String>) -> [NetworkAttribute] {
      let holders = ["attributes", "metadata"]
      var all = record.attributes(without: names.union(holders))
      for holder in holders {
        all += record[holder]?.attributes(without: ["label"]) ?? []
      }
      return all
    }
  }

  private(set) var nodes: [Node] = []
  private(set) var edges: [JSONValue]
  let isDirected: Bool
  /// What is said of the whole.
  let whole: [NetworkAttribute]
  /// What the graph is called, where a document has several.
  let label: String?
  /// Whether edges call nodes by their positions.
  private let isByPosition: Bool
  /// The names of the list of nodes and of that of edges, by which lines are found.
  private(set) var nodePath: [String]
  private(set) var edgePath: [String]
  /// How many of the edges stand in the list of edges.
  private(set) var listed: Int

  /// The graphs in a document; none where it holds none.
  static func all(in root: JSONValue) -> [GraphShape] {
    if let graphs = root["graphs"]?.elements {
      return graphs.enumerated().compactMap { position, graph in
        GraphShape(graph, said: graph["metadata"], path: ["graphs", String(position)])
      }
    }
    if let set = root["graphDataset"], let graph = set["fullGraph"] {
      // Gephi Lite keeps what is said of nodes and edges beside the graph.
      var shape = GraphShape(
        graph, said: set["metadata"], path: ["graphDataset", "fullGraph"])
      shape?.add(set["nodeData"], set["edgeData"])
      shape?.addLabels(set["nodeRenderingData"], set["edgeRenderingData"])
      return shape.map { [$0] } ?? []
    }
    if let inner = root["graph"], inner["nodes"] != nil {
      return GraphShape(inner, said: inner["metadata"], path: ["graph"]).map { [$0] } ?? []
    }
    return GraphShape(root, said: root["graph"] ?? root["attributes"], path: []).map { [$0] } ?? []
  }

  /// A graph; `nil` where it has no nodes.
  private init?(_ graph: JSONValue, said: JSONValue?, path: [String]) {
    if let list = graph["nodes"]?.elements ?? Self.dumped(graph["nodes"]) {
      nodes = list.map { node in
        Node(id: (node["id"] ?? node["key"] ?? node["name"])?.identifier, record: node)
      }
    } else if case .record(let records)? = graph["nodes"] {
      nodes = records.keys.sorted().map { Node(id: $0, record: records[$0] ?? .null) }
    } else {
      return nil
    }
    nodePath = path + ["nodes"]
    edgePath = path + [graph["edges"] == nil ? "links" : "edges"]
    let written = graph["edges"] ?? graph["links"]
    let edges = written?.elements ?? Self.dumped(written) ?? []
    self.edges = edges
    listed = edges.count
    isDirected =
      graph["directed"] == .truth(true) || graph["options"]?["type"] == .text("directed")
    whole = said?.attributes(without: []) ?? []
    label = (graph["label"] ?? graph["id"])?.identifier
    let count = nodes.count
    let haveIDs = nodes.contains { $0.record["id"] != nil || $0.record["key"] != nil }
    isByPosition =
      !haveIDs && graph["nodes"]?.elements != nil && !edges.isEmpty
      && edges.allSatisfy { edge in
        [edge["source"], edge["target"]].allSatisfy { end in
          if case .integer(let position)? = end { (0..<count).contains(position) } else { false }
        }
      }
    if isByPosition {
      // Two of one name are two all the same.
      for position in nodes.indices { nodes[position].id = String(position) }
    }
    self.edges += graph["hyperedges"]?.elements ?? []
    addNeighbours(graph["adjacency"]?.elements ?? [])
  }

  /// The records of a DataSet of vis.js that was written out as it is in memory.
  private static func dumped(_ set: JSONValue?) -> [JSONValue]? {
    guard case .record(let records)? = set?["_data"] else { return nil }
    return records.keys.sorted {
      (Int($0) ?? .max, $0) < (Int($1) ?? .max, $1)
    }.compactMap { records[$0] }
  }

  /// Takes the edges of a list in which each node has a list of its neighbours, as NetworkX writes it.
  private mutating func addNeighbours(_ lists: [JSONValue]) {
    var seen: Set<[String]> = []
    for (node, list) in zip(nodes, lists) {
      guard let source = node.id else { continue }
      for neighbour in list.elements ?? [] {
        guard case .record(var fields) = neighbour else { continue }
        let target = (fields["id"] ?? fields["name"])?.identifier ?? ""
        let key = fields["key"]?.identifier ?? ""
        // Without direction each edge stands with both of its ends.
        if !isDirected, source != target, seen.contains([target, source, key]) { continue }
        seen.insert([source, target, key])
        fields["id"] = nil
        fields["source"] = .text(source)
        fields["target"] = .text(target)
        edges.append(.record(fields))
      }
    }
  }

  /// Adds what is said of nodes and edges elsewhere, by their keys.
  private mutating func add(_ nodeData: JSONValue?, _ edgeData: JSONValue?) {
    for position in nodes.indices {
      let data = nodes[position].id.flatMap { nodeData?[$0] }
      nodes[position].record = Self.joined(nodes[position].record, data)
    }
    for position in edges.indices {
      let data = edges[position]["key"]?.identifier.flatMap { edgeData?[$0] }
      edges[position] = Self.joined(edges[position], data)
    }
  }

  /// Adds the labels that stand with what says how nodes and edges are drawn.
  private mutating func addLabels(_ nodeData: JSONValue?, _ edgeData: JSONValue?) {
    func label(_ data: JSONValue?, _ id: String?) -> JSONValue? {
      id.flatMap { data?[$0]?["label"] }.map { .record(["label": $0]) }
    }
    for position in nodes.indices {
      let found = label(nodeData, nodes[position].id)
      nodes[position].record = Self.joined(nodes[position].record, found)
    }
    for position in edges.indices {
      let found = label(edgeData, edges[position]["key"]?.identifier)
      edges[position] = Self.joined(edges[position], found)
    }
  }

  private static func joined(_ record: JSONValue, _ data: JSONValue?) -> JSONValue {
    guard case .record(var fields) = record, case .record(let further)? = data else {
      return record
    }
    var attributes = further
    if case .record(let own)? = fields["attributes"] {
      attributes.merge(own, uniquingKeysWith: { _, own in own })
    }
    fields["attributes"] = .record(attributes)
    return .record(fields)
  }

  /// The nodes of an edge that joins any number of them, and how many it leads from; `nil` where it is
  /// an edge between two.
  func ends(ofHyperedge edge: JSONValue) -> (ends: [String], sources: Int?)? {
    if let nodes = edge["nodes"]?.elements {
      return (nodes.compactMap(\.identifier), nil)
    }
    guard let sources = edge["source"]?.elements, let targets = edge["target"]?.elements else {
      return nil
    }
    return ((sources + targets).compactMap(\.identifier), sources.count)
  }

  /// The node at an end of an edge.
  func end(_ edge: JSONValue, _ keys: [String]) -> String? {
    for key in keys {
      // D3 replaces ids by the nodes themselves once it has drawn them.
      if let id = edge[key]?.identifier ?? (edge[key]?["id"] ?? edge[key]?["name"])?.identifier {
        return id
      }
    }
    return nil
  }

  /// Whether an edge has a direction.
  func isDirected(_ edge: JSONValue) -> Bool {
    if case .truth(let directed)? = edge["directed"] { return directed }
    if case .truth(let undirected)? = edge["undirected"] { return !undirected }
    if edge["arrows"] != nil { return arrows(of: edge).count == 1 }
    return isDirected
  }

  /// Whether an edge leads from its second node to its first, as an arrow of vis.js at its beginning says.
  func isReversed(_ edge: JSONValue) -> Bool { arrows(of: edge) == ["from"] }

  /// The ends of an edge at which vis.js draws an arrow.
  private func arrows(of edge: JSONValue) -> Set<String> {
    switch edge["arrows"] {
    case .text(let text)?:
      return Set(text.split { !$0.isLetter }.map(String.init)).intersection(["from", "to"])
    case .record(let ends)?:
      return Set(
        ["from", "to"].filter { end in
          ends[end] == .truth(true) || ends[end]?["enabled"] == .truth(true)
        })
    default: return []
    }
  }
}
