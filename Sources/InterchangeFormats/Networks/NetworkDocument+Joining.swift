internal import Documents
internal import Negotiations

extension NetworkDocument {
  /// Both graphs as one. A node that is in both is one node, as the first has it; an event of a record
  /// belongs to the file that has it first, with all its edges.
  func joined(with other: NetworkDocument, _ ledger: inout Ledger) -> NetworkDocument {
    if nodes.isEmpty && edges.isEmpty && attributes.isEmpty { return other }
    var joined = self
    let known = Set(nodes.map(\.id))
    var repeated: Set<String> = []
    for node in other.nodes {
      guard known.contains(node.id) else {
        joined.nodes.append(node)
        continue
      }
      if TwoModeNetwork.isEvent(node) {
        repeated.insert(node.id)
        ledger.reject("node", Self.problem(node.id, at: node.place))
      } else {
        ledger.use("node")
      }
    }
    for edge in other.edges {
      if let end = edge.ends.first(where: repeated.contains) {
        ledger.reject("edge", Self.problem(end, at: edge.place))
      } else {
        joined.edges.append(edge)
      }
    }
    joined.attributes += other.attributes
    joined.isTwoMode = isTwoMode && other.isTwoMode
    return joined
  }

  /// The graph with its nodes called as in `first` where they have the same record or the same label,
  /// and by the number of the file besides where they have not.
  func renamed(after first: NetworkDocument, file: Int) -> NetworkDocument {
    let (theirs, own) = (first.nodesByMeaning, nodesByMeaning)
    var names: [String: String] = [:]
    for node in nodes { names[node.id] = "\(node.id)@\(file)" }
    for (meaning, id) in own {
      if let known = theirs[meaning] { names[id] = known }
    }
    var renamed = self
    for position in nodes.indices {
      renamed.nodes[position].id = names[nodes[position].id] ?? nodes[position].id
    }
    for position in edges.indices {
      renamed.edges[position].ends = edges[position].ends.map { names[$0] ?? $0 }
    }
    return renamed
  }

  /// The ids of the nodes by record or label, of those that share neither with another.
  private var nodesByMeaning: [String: String] {
    var ids: [String: String?] = [:]
    for node in nodes {
      let mode = node[TwoModeNetwork.Key.mode]?.text ?? ""
      guard let name = node[TwoModeNetwork.Key.record]?.text ?? node.label else { continue }
      let meaning = "\(mode)\n\(name)"
      ids.updateValue(ids[meaning] == nil ? node.id : nil, forKey: meaning)
    }
    return ids.compactMapValues { $0 }
  }

  private static func problem(_ id: String, at place: DocumentPlace) -> Diagnostic {
    Diagnostic(
      .error, "event.repeated", at: place.location,
      "'\(id.shown)' stands in a file before, which was followed")
  }
}
