internal import Documents
internal import Negotiations

/// Takes a GraphML document in pieces. Graphs within nodes are taken as part of the one graph, and the node
/// around such a graph, which is yEd's group, as the `group` of those in it; ports and drawings are passed
/// over, but for the labels that yEd keeps in them.
struct GraphMLReceiver: XMLReceiver {
  private struct Key {
    var name: String
    var type: NetworkType
    var domain: String
    /// Whether yEd keeps there what it draws with.
    var isDrawing = false
    var standard: String?
  }

  /// What data belongs to: a node, an edge, or where it is neither, the graph.
  private struct Owner {
    var node: NetworkNode?
    var edge: NetworkEdge?
    /// Whether the element could not be used, and what stands in it neither.
    var isLost = false
  }

  /// The most keys that are kept apart, and the most values that defaults may fill in.
  private static let greatestCounts = (keys: 4_096, defaults: 1 << 22)

  var builder: NetworkBuilder
  private var keys: [String: Key] = [:]
  private var keyOrder: [String] = []
  private var openKey: String?
  private var openData: (key: String, text: String)?
  private var defaultText: String?
  private var label: String?
  private var hasGraph = false
  /// Nodes lie in graphs that lie in nodes.
  private var owners: [Owner] = [Owner()]
  private var filledIn = 0
  /// The groups around each node, the innermost first, by its id.
  private var groups: [String: String] = [:]
  /// Nodes that are groups.
  private var isGroup: Set<String> = []

  init(file: String, ledger: Ledger) {
    builder = NetworkBuilder(file: file, ledger: ledger)
  }

  mutating func receive(_ event: XMLEvent, line: Int, column: Int) -> Bool {
    let place = DocumentPlace(file: builder.file, line: line, column: column)
    switch event {
    case .start(let tag): start(tag, place)
    case .text(let text):
      if label != nil { label? += text }
      if openData != nil { openData?.text += text }
      if defaultText != nil { defaultText? += text }
    case .end(let name): end(name)
    }
    return true
  }

  private mutating func start(_ tag: XMLTag, _ place: DocumentPlace) {
    switch tag.name {
    case "key": declare(tag)
    case "default" where openKey != nil: defaultText = ""
    case "graph":
      if !hasGraph { builder.network.isDirected = tag["edgedefault"] == "directed" }
      hasGraph = true
      if let node = owners.last?.node { isGroup.insert(node.id) }
    case "node": startNode(tag, place)
    case "edge": startEdge(tag, place)
    case "hyperedge":
      var edge = NetworkEdge([], isDirected: false, place: place)
      edge.id = tag["id"]
      owners.append(Owner(edge: edge))
    case "endpoint":
      if let node = tag["node"] { change { $0.edge?.ends.append(node) } }
    case "data": openData = tag["key"].map { ($0, "") }
    case "NodeLabel", "EdgeLabel": label = ""
    default: break
    }
  }

  /// Changes what was opened last, in its place.
  private mutating func change(_ change: (inout Owner) -> Void) {
    if !owners.isEmpty { change(&owners[owners.count - 1]) }
  }

  private mutating func declare(_ tag: XMLTag) {
    guard let id = tag["id"], keys.count < Self.greatestCounts.keys else { return }
    // Types are spelled with spaces around them in some files.
    let type: NetworkType =
      switch (tag["attr.type"] ?? "string").trimmed.lowercased() {
      case "int", "integer", "long": .integer
      case "float", "double", "real": .number
      case "boolean", "bool": .truth
      default: .text
      }
    if keys[id] == nil { keyOrder.append(id) }
    keys[id] = Key(
      name: tag["attr.name"] ?? id, type: type, domain: tag["for"] ?? "all",
      isDrawing: tag["yfiles.type"] != nil)
    openKey = id
  }

  private mutating func startNode(_ tag: XMLTag, _ place: DocumentPlace) {
    if let id = tag["id"] {
      let around = owners.last { $0.node != nil }?.node?.id
      if let around { groups[id] = around }
      owners.append(Owner(node: NetworkNode(id: id, place: place)))
      if tag["yfiles.foldertype"] != nil { isGroup.insert(id) }
    } else {
      builder.reject("node", at: place, "the node has no id")
      owners.append(Owner(isLost: true))
    }
  }

  private mutating func startEdge(_ tag: XMLTag, _ place: DocumentPlace) {
    guard let source = tag["source"], let target = tag["target"] else {
      builder.reject("edge", at: place, "the edge has no source or no target")
      owners.append(Owner(isLost: true))
      return
    }
    let isDirected =
      switch tag["directed"] {
      case "true", "1": true
      case "false", "0": false
      default: builder.network.isDirected
      }
    var edge = NetworkEdge([source, target], isDirected: isDirected, place: place)
    edge.id = tag["id"]
    owners.append(Owner(edge: edge))
  }

  private mutating func end(_ name: String) {
    switch name {
    case "key": openKey = nil
    case "default":
      if let openKey, let text = defaultText { keys[openKey]?.standard = text }
      defaultText = nil
    case "data":
      if let data = openData { keep(data.text, key: data.key) }
      openData = nil
    case "NodeLabel", "EdgeLabel":
      takeLabel()
    case "node", "edge", "hyperedge":
      if owners.count > 1 { close(owners.popLast()) }
    default: break
    }
  }

  private mutating func takeLabel() {
    guard let text = label?.trimmed else { return }
    label = nil
    // The drawing in which it stands is no value.
    openData?.text = ""
    guard !text.isEmpty else { return }
    change { owner in
      if owner.node?.label == nil { owner.node?.label = text }
      if owner.edge?.label == nil { owner.edge?.label = text }
    }
  }

  /// A key that nothing declares, as some programs write them, is called as it is and holds text.
  private mutating func undeclared(_ id: String) -> Key {
    builder.warn(
      "key.undeclared", at: DocumentPlace(file: builder.file),
      "the key '\(id.shown)' is declared nowhere; what stands under it was taken for text")
    let key = Key(name: id, type: .text, domain: "all")
    keys[id] = key
    return key
  }

  private mutating func keep(_ text: String, key id: String) {
    guard let owner = owners.last, !owner.isLost else { return }
    let key = keys[id] ?? undeclared(id)
    if key.isDrawing || key.name == id && text.isBlank { return }
    let attribute = NetworkAttribute(key.name, key.type.value(text))
    if owners.count == 1 {
      builder.network.attributes.append(attribute)
    } else {
      change { owner in
        owner.node?.attributes.append(attribute)
        owner.edge?.attributes.append(attribute)
      }
    }
  }

  private mutating func close(_ owner: Owner?) {
    if var node = owner?.node {
      fillIn(&node.attributes, of: "node")
      if let label = Self.take("label", from: &node.attributes) { node.label = label.text }
      builder.add(node)
    }
    guard var edge = owner?.edge else { return }
    guard edge.ends.count > 1 else {
      return builder.reject("edge", at: edge.place, "the edge joins fewer than two nodes")
    }
    fillIn(&edge.attributes, of: "edge")
    if let label = Self.take("label", from: &edge.attributes) { edge.label = label.text }
    if let number = edge["weight"]?.number {
      edge.weight = number
      _ = Self.take("weight", from: &edge.attributes)
    }
    builder.add(edge)
  }

  /// Ends the reading: what is open when the document breaks off is counted all the same.
  mutating func close() {
    for owner in owners.reversed() {
      if let node = owner.node {
        builder.reject("node", at: node.place, "the document breaks off within this node")
      }
      if let edge = owner.edge {
        builder.reject("edge", at: edge.place, "the document breaks off within this edge")
      }
    }
    owners = []
    groupNodes()
    if !hasGraph {
      builder.warn(
        "graph.missing", at: DocumentPlace(file: builder.file), "the document holds no graph")
    }
  }

  /// Says of each node in which group it is, and of a group that it is one.
  private mutating func groupNodes() {
    guard !isGroup.isEmpty, !TwoModeNetwork.isRecorded(in: builder.network) else { return }
    let labels = Dictionary(
      builder.network.nodes.map { ($0.id, $0.label ?? $0.id) },
      uniquingKeysWith: { first, _ in first })
    for position in builder.network.nodes.indices {
      let node = builder.network.nodes[position]
      let said = Set(node.attributes.map { $0.name.lowercased() })
      if let name = groups[node.id].flatMap({ labels[$0] }), !said.contains("group") {
        builder.network.nodes[position].attributes.append(NetworkAttribute("group", .text(name)))
      }
      if isGroup.contains(node.id), said.isDisjoint(with: ["kind", "type", "actor kind"]) {
        builder.network.nodes[position].attributes.append(NetworkAttribute("kind", .text("group")))
      }
    }
  }

  /// Adds the values that the document gives to all that do not say otherwise.
  private mutating func fillIn(_ attributes: inout [NetworkAttribute], of domain: String) {
    let said = Set(attributes.map(\.name))
    for id in keyOrder {
      guard let key = keys[id], let text = key.standard, !text.isEmpty,
        key.domain == domain || key.domain == "all", !said.contains(key.name),
        filledIn < Self.greatestCounts.defaults
      else { continue }
      filledIn += 1
      attributes.append(NetworkAttribute(key.name, key.type.value(text)))
    }
  }

  private static func take(
    _ name: String, from attributes: inout [NetworkAttribute]
  ) -> NetworkValue? {
    guard let position = attributes.firstIndex(where: { $0.name == name }) else { return nil }
    return attributes.remove(at: position).value
  }
}
