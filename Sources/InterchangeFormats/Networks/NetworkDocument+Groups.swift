extension NetworkDocument {
  /// Takes nodes that others are drawn within for groups: `parent` becomes the `group` of those in it, and
  /// the one around them a group unless it says what it is.
  mutating func groupByParent() {
    guard !TwoModeNetwork.isRecorded(in: self) else { return }
    let labels = Dictionary(
      nodes.map { ($0.id, $0.label ?? $0.id) }, uniquingKeysWith: { first, _ in first })
    var parents: Set<String> = []
    for position in nodes.indices {
      guard let parent = nodes[position]["parent"]?.text, parent != nodes[position].id,
        let label = labels[parent]
      else { continue }
      parents.insert(parent)
      nodes[position].attributes.removeAll { $0.name == "parent" }
      nodes[position].mark("group", label, unless: ["group"])
    }
    for position in nodes.indices where parents.contains(nodes[position].id) {
      nodes[position].mark("kind", "group", unless: ["kind", "type", "actor kind"])
    }
  }
}

extension NetworkNode {
  /// Adds an attribute where none of `names` is there.
  fileprivate mutating func mark(_ name: String, _ text: String, unless names: Set<String>) {
    guard attributes.allSatisfy({ !names.contains($0.name.lowercased()) }) else { return }
    attributes.append(NetworkAttribute(name, .text(text)))
  }
}
