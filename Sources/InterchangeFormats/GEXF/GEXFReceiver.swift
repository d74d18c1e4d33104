internal import Documents
internal import Negotiations

/// Takes a GEXF document in pieces. Nodes within nodes are taken as nodes; positions, colours and
/// shapes are passed over.
struct GEXFReceiver: XMLReceiver {
  private struct Attribute {
    var title: String
    var type: NetworkType
    var standard: String?
  }

  /// What values and spells belong to.
  private struct Owner {
    var node: NetworkNode?
    var edge: NetworkEdge?
  }

  var builder: NetworkBuilder
  private var attributes: [String: [String: Attribute]] = ["node": [:], "edge": [:]]
  private var standards: [String: [String]] = ["node": [], "edge": []]
  private var domain = "node"
  private var openAttribute: String?
  private var text: String?
  private var ownValue: (name: String, type: NetworkType)?
  private var owners: [Owner] = []
  private var description: String?
  private var hasGraph = false
  private var filledIn = 0

  init(file: String, ledger: Ledger) {
    builder = NetworkBuilder(file: file, ledger: ledger)
  }

  mutating func receive(_ event: XMLEvent, line: Int, column: Int) -> Bool {
    switch event {
    case .start(let tag):
      start(tag, DocumentPlace(file: builder.file, line: line, column: column))
    case .text(let piece):
      if text != nil { text? += piece }
    case .end(let name): end(name)
    }
    return true
  }

  private mutating func start(_ tag: XMLTag, _ place: DocumentPlace) {
    switch tag.name {
    case "graph":
      hasGraph = true
      builder.network.isDirected = tag["defaultedgetype"] == "directed"
    case "description": text = ""
    case "value" where tag.namespace == GEXFWriter.namespace:
      ownValue = tag["name"].map { ($0, Self.type(tag["type"])) }
      text = ""
    case "attributes": domain = tag["class"] == "edge" ? "edge" : "node"
    case "attribute": declare(tag)
    case "default" where openAttribute != nil: text = ""
    case "node": startNode(tag, place)
    case "edge": startEdge(tag, place)
    case "attvalue": keep(tag)
    case "spell", "slice": addSpell(tag)
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "attribute": openAttribute = nil
    case "default":
      if let id = openAttribute, let text, !text.isEmpty { setDefault(text.trimmed, of: id) }
      text = nil
    case "description":
      if let text, !text.isBlank, owners.isEmpty { description = text }
      text = nil
    case "value":
      if let ownValue, let text {
        builder.network.attributes.append(
          NetworkAttribute(ownValue.name, ownValue.type.value(text)))
      }
      (ownValue, text) = (nil, nil)
    case "node", "edge": close(owners.popLast())
    default: break
    }
  }

  // MARK: Attributes

  private static func type(_ name: String?) -> NetworkType {
    switch name?.lowercased() {
    case "integer", "long", "short", "byte": .integer
    case "float", "double": .number
    case "boolean": .truth
    default: .text
    }
  }

  private mutating func declare(_ tag: XMLTag) {
    guard let id = tag["id"], (attributes[domain]?.count ?? 0) < 4_096 else { return }
    attributes[domain]?[id] = Attribute(title: tag["title"] ?? id, type: Self.type(tag["type"]))
    openAttribute = id
  }

  private mutating func setDefault(_ text: String, of id: String) {
    attributes[domain]?[id]?.standard = text
    standards[domain]?.append(id)
  }

  private mutating func keep(_ tag: XMLTag) {
    guard let position = owners.indices.last else { return }
    let domain = owners[position].node == nil ? "edge" : "node"
    guard let id = tag["for"] ?? tag["id"], let value = tag["value"] else { return }
    guard let attribute = attributes[domain]?[id] else {
      return builder.warn(
        "attribute.unknown", at: DocumentPlace(file: builder.file),
        "the attribute '\(id.shown)' is declared nowhere; its values were left out")
    }
    var kept = NetworkAttribute(attribute.title, attribute.type.value(value))
    if let spell = Self.spell(tag) {
      let ends = "\(spell.start ?? "..")–\(spell.end ?? "..")"
      kept.value = .text("\(value) (\(ends))")
    }
    owners[position].node?.attributes.append(kept)
    owners[position].edge?.attributes.append(kept)
  }

  // MARK: Times

  /// The time that a tag gives: ends that are not part of the stretch are its ends all the same.
  private static func spell(_ tag: XMLTag) -> NetworkSpell? {
    if let moment = tag["timestamp"] { return NetworkSpell(start: moment, end: moment) }
    let start = tag["start"] ?? tag["startopen"]
    let end = tag["end"] ?? tag["endopen"]
    return start == nil && end == nil ? nil : NetworkSpell(start: start, end: end)
  }

  private mutating func addSpell(_ tag: XMLTag) {
    guard let position = owners.indices.last, let spell = Self.spell(tag) else { return }
    owners[position].node?.spells.append(spell)
    owners[position].edge?.spells.append(spell)
  }

  /// Several moments or stretches in one attribute: `<[1945, 1946]; [1948, 1949]>`.
  private static func spells(_ tag: XMLTag) -> [NetworkSpell] {
    if let moments = tag["timestamps"] ?? tag["intervals"] { return TimeSet.spells(moments) }
    return spell(tag).map { [$0] } ?? []
  }

  // MARK: Nodes and edges

  private mutating func startNode(_ tag: XMLTag, _ place: DocumentPlace) {
    guard let id = tag["id"] else {
      builder.reject("node", at: place, "the node has no id")
      return owners.append(Owner())
    }
    var node = NetworkNode(id: id, label: tag["label"], place: place)
    node.spells = Self.spells(tag)
    if let parent = tag["pid"] { node.attributes.add("parent", parent) }
    owners.append(Owner(node: node))
  }

  private mutating func startEdge(_ tag: XMLTag, _ place: DocumentPlace) {
    guard let source = tag["source"], let target = tag["target"] else {
      builder.reject("edge", at: place, "the edge has no source or no target")
      return owners.append(Owner())
    }
    let isDirected =
      switch tag["type"] {
      case "directed": true
      case "undirected", "mutual": false
      default: builder.network.isDirected
      }
    var edge = NetworkEdge([source, target], isDirected: isDirected, place: place)
    edge.id = tag["id"]
    edge.label = tag["label"].flatMap { $0.isBlank ? nil : $0 }
    edge.weight = tag["weight"].flatMap { Double($0) }
    if let kind = tag["kind"] { edge.attributes.add("kind", kind) }
    edge.spells = Self.spells(tag)
    owners.append(Owner(edge: edge))
  }

  private mutating func close(_ owner: Owner?) {
    if var node = owner?.node {
      fillIn(&node.attributes, of: "node")
      builder.add(node)
    }
    if var edge = owner?.edge {
      fillIn(&edge.attributes, of: "edge")
      builder.add(edge)
    }
  }

  /// Adds the values that the document gives to all that do not say otherwise.
  private mutating func fillIn(_ values: inout [NetworkAttribute], of domain: String) {
    guard let ids = standards[domain], !ids.isEmpty else { return }
    let said = Set(values.map(\.name))
    for id in ids {
      guard let attribute = attributes[domain]?[id], let text = attribute.standard,
        !said.contains(attribute.title), filledIn < 1 << 22
      else { continue }
      filledIn += 1
      values.append(NetworkAttribute(attribute.title, attribute.type.value(text)))
    }
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
    if let description, builder.network["title"] == nil {
      builder.network.attributes.append(NetworkAttribute("title", .text(description)))
    }
    if !hasGraph {
      builder.warn(
        "graph.missing", at: DocumentPlace(file: builder.file), "the document holds no graph")
    }
  }
}
