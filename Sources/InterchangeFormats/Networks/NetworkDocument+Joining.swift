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

  private static func problem(_ id: String, at place: NetworkPlace) -> Diagnostic {
    Diagnostic(
      .error, "event.repeated", at: place.location,
      "'\(id.shown)' stands in a file before, which was followed")
  }
}
