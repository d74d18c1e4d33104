internal import Documents
internal import Negotiations

/// Nodes and edges out of the statements.
extension DOTParser {
  mutating func declare(
    _ id: String, _ attributes: [NetworkAttribute], _ scope: Scope,
    at place: DocumentPlace
  ) {
    let standing = standing(scope.node)
    builder.update(id, at: place) { node in
      // What holds in a subgraph holds for the nodes that are first named in it.
      let isNew = node.place == place && node.attributes.isEmpty && node.label == nil
      let own = isNew ? Self.merged(standing, attributes) : attributes
      for attribute in own {
        let text = attribute.value.text
        if attribute.name == "label" {
          node.label = text == "\\N" ? id : DOTText.label(text)
        } else {
          node.attributes.append(NetworkAttribute(attribute.name, .text(DOTText.resolved(text))))
        }
      }
    }
  }

  /// Says of each node in which subgraph it is, wherever it was named first.
  mutating func groupNodes() {
    for node in builder.network.nodes {
      guard let group = groups[node.id], node["group"] == nil else { continue }
      builder.change(node.id) { $0.attributes.append(NetworkAttribute("group", .text(group))) }
    }
  }

  mutating func join(
    _ chain: [End], _ attributes: [NetworkAttribute], _ isDirected: Bool, at place: DocumentPlace
  ) {
    for (from, to) in zip(chain, chain.dropFirst()) {
      if from.isGroup || to.isGroup, !affords(from.count, to.count, attributes.count + 1) {
        builder.reject(
          "edge", at: place,
          "edges between groups of \(from.count) and \(to.count) nodes are more than can be read",
          code: "dot.limit")
        continue
      }
      for source in from.names {
        for target in to.names {
          builder.add(edge(source, target, attributes, isDirected, at: place))
        }
      }
    }
  }

  /// Whether groups may still be joined that make so many values.
  private mutating func affords(_ counts: Int...) -> Bool {
    var product = 1
    for count in counts {
      let next = product.multipliedReportingOverflow(by: count)
      if next.overflow { return false }
      product = next.partialValue
    }
    guard product <= greatestGroupProduct - madeByGroups else { return false }
    madeByGroups += product
    return true
  }

  /// What holds unless something else is said; nothing more once it has been said too often.
  mutating func standing(_ attributes: [NetworkAttribute]) -> [NetworkAttribute] {
    guard attributes.count <= greatestStanding - madeByScopes else { return [] }
    madeByScopes += attributes.count
    return attributes
  }

  private func edge(
    _ source: String, _ target: String, _ attributes: [NetworkAttribute], _ isDirected: Bool,
    at place: DocumentPlace
  ) -> NetworkEdge {
    var edge = NetworkEdge([source, target], isDirected: isDirected, place: place)
    for attribute in attributes {
      let text = attribute.value.text
      if attribute.name == "label" {
        edge.label = DOTText.label(text)
      } else if attribute.name == "id" {
        edge.id = text
      } else if attribute.name == "weight", let number = Double(text) {
        edge.weight = number
      } else {
        edge.attributes.append(NetworkAttribute(attribute.name, .text(DOTText.resolved(text))))
      }
    }
    return edge
  }
}
