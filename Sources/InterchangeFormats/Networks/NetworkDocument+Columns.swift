internal import Documents

extension NetworkDocument {
  /// Takes attributes for what the user says they mean: `label` → `name`.
  ///
  /// - Throws: where no node and no edge has an attribute of such a name.
  mutating func rename(_ columns: [String: String]) throws(InputError) {
    for (meaning, name) in columns.sorted(by: { $0.key < $1.key }) {
      let wanted = ColumnName.plain(name)
      var isThere = false
      for position in nodes.indices {
        guard let value = Self.take(wanted, from: &nodes[position].attributes) else { continue }
        isThere = true
        switch meaning {
        case "label", "name": nodes[position].label = value.text
        case "start", "end": Self.add(value, meaning, to: &nodes[position].spells)
        default: nodes[position].attributes.append(NetworkAttribute(meaning, value))
        }
      }
      for position in edges.indices {
        guard let value = Self.take(wanted, from: &edges[position].attributes) else { continue }
        isThere = true
        switch meaning {
        case "label": edges[position].label = value.text
        case "weight": edges[position].weight = value.number
        case "start", "end": Self.add(value, meaning, to: &edges[position].spells)
        default: edges[position].attributes.append(NetworkAttribute(meaning, value))
        }
      }
      // What every program calls the name has been taken for it already.
      let isName = meaning == "label" && ["name", "label", "title"].contains(wanted)
      guard isThere || isName && nodes.contains(where: { $0.label != nil }) else {
        throw unknown(name)
      }
    }
  }

  private static func take(
    _ name: String, from attributes: inout [NetworkAttribute]
  ) -> NetworkValue? {
    guard let position = attributes.firstIndex(where: { ColumnName.plain($0.name) == name }) else {
      return nil
    }
    return attributes.remove(at: position).value
  }

  private static func add(_ value: NetworkValue, _ end: String, to spells: inout [NetworkSpell]) {
    if spells.isEmpty { spells.append(NetworkSpell(start: nil, end: nil)) }
    if end == "start" { spells[0].start = value.text } else { spells[0].end = value.text }
  }

  private func unknown(_ name: String) -> InputError {
    let lists = nodes.map(\.attributes) + edges.map(\.attributes)
    let there = NetworkColumns(lists).columns.prefix(20).map(\.name.shown).joined(separator: ", ")
    return InputError(
      name: nodes.first?.place.file ?? "the graph",
      reason: "no attribute is called '\(name)'; there are \(there.isEmpty ? "none" : there)",
      isMisnamed: true)
  }
}
