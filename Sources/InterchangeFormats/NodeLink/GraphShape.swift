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
  let edges: [JSONValue]
  let isDirected: Bool
  /// What is said of the whole.
  let whole: [NetworkAttribute]
  /// Whether edges call nodes by their positions.
  private let isByPosition: Bool

  /// The graph in a document; `nil` where there is none.
  init?(_ root: JSONValue) {
    let inner = root["graph"].flatMap { $0["nodes"] == nil ? nil : $0 }
    let graph = inner ?? root["graphs"]?.elements?.first ?? root
    if let list = graph["nodes"]?.elements {
      nodes = list.map { node in
        Node(id: (node["id"] ?? node["key"] ?? node["name"])?.identifier, record: node)
      }
    } else if case .record(let records)? = graph["nodes"] {
      nodes = records.keys.sorted().map { Node(id: $0, record: records[$0] ?? .null) }
    } else {
      return nil
    }
    let edges = (graph["edges"] ?? graph["links"])?.elements ?? []
    self.edges = edges
    isDirected =
      graph["directed"] == .truth(true) || graph["options"]?["type"] == .text("directed")
    let said = inner == nil ? root["graph"] ?? graph["attributes"] : graph["metadata"]
    whole = said?.attributes(without: []) ?? []
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
    if case .text(let arrows)? = edge["arrows"] { return arrows == "to" }
    return isDirected
  }
}
