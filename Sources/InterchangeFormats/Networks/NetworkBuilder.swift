internal import Documents
internal import Negotiations

/// Puts a graph together from what a document says, and counts it: a node that is there twice and an
/// edge without its nodes are rejected.
struct NetworkBuilder {
  /// The document.
  let file: String
  /// Whether naming a node in an edge declares it.
  let impliesNodes: Bool
  /// The graph so far; its edges are checked at the end.
  var network = NetworkDocument()
  /// The account so far.
  var ledger: Ledger
  private var positions: [String: Int] = [:]

  init(file: String, impliesNodes: Bool = false, ledger: Ledger) {
    self.file = file
    self.impliesNodes = impliesNodes
    self.ledger = ledger
  }

  /// Adds a node, unless one with its id is there.
  mutating func add(_ node: NetworkNode) {
    ledger.read("node")
    guard !node.id.isBlank else {
      ledger.reject("node", problem("node.unusable", at: node.place, "the node has no id"))
      return
    }
    guard positions[node.id] == nil else {
      ledger.reject(
        "node",
        problem(
          "node.repeated", at: node.place, "a node with the id '\(node.id.shown)' is there before"))
      return
    }
    positions[node.id] = network.nodes.count
    network.nodes.append(node)
  }

  /// Changes the node called `id`, which is made where it is not there.
  mutating func update(
    _ id: String, at place: DocumentPlace, _ change: (inout NetworkNode) -> Void = { _ in }
  ) {
    if positions[id] == nil { add(NetworkNode(id: id, place: place)) }
    if let position = positions[id] { change(&network.nodes[position]) }
  }

  /// Changes the node called `id`, if it is there.
  mutating func change(_ id: String, _ change: (inout NetworkNode) -> Void) {
    if let position = positions[id] { change(&network.nodes[position]) }
  }

  /// Adds an edge; whether its nodes are there is seen at the end.
  mutating func add(_ edge: NetworkEdge) {
    ledger.read("edge")
    var edge = edge
    if edge.label?.isBlank == true { edge.label = nil }
    network.edges.append(edge)
  }

  /// Counts something that cannot be used.
  mutating func reject(
    _ unit: String, at place: DocumentPlace, _ message: String, code: String? = nil,
    help: String? = nil
  ) {
    ledger.read(unit)
    ledger.reject(unit, problem(code ?? "\(unit).unusable", at: place, message, help: help))
  }

  /// Tells of something that is wrong with the document and is no node or edge.
  mutating func warn(_ code: String, at place: DocumentPlace, _ message: String) {
    ledger.warn(Diagnostic(.warning, code, at: place.location, message))
  }

  /// Takes the attribute in which igraph, Cytoscape and others keep what a node is called, where nothing
  /// else says it: `name`, and `label` or `title` where that is missing, too.
  mutating func nameNodes() {
    if TwoModeNetwork.isRecorded(in: network) { return }
    for position in network.nodes.indices {
      let node = network.nodes[position]
      let isUnnamed = node.label?.isBlank ?? true
      // NetworkX writes the number of a node for its label, too.
      let isNumbered = node.label == node.id && Int(node.id) != nil
      guard isUnnamed || isNumbered else { continue }
      for name in isUnnamed ? ["name", "label", "title", "shared name"] : ["name"] {
        guard
          let index = network.nodes[position].attributes.firstIndex(where: {
            $0.name.lowercased() == name && !$0.value.text.isBlank
          })
        else { continue }
        network.nodes[position].label =
          network.nodes[position].attributes.remove(at: index).value.text
        break
      }
      // Cytoscape says the name twice.
      let label = network.nodes[position].label
      network.nodes[position].attributes.removeAll {
        $0.name.lowercased() == "shared name" && $0.value.text == label
      }
    }
  }

  /// The graph, with the edges that have their nodes.
  mutating func finish(_ ledger: inout Ledger) -> NetworkDocument {
    nameNodes()
    let edges = network.edges
    network.edges = []
    for edge in edges {
      if impliesNodes {
        for end in edge.ends { update(end, at: edge.place) }
      }
      if let missing = edge.ends.first(where: { positions[$0] == nil }) {
        self.ledger.reject(
          "edge",
          problem(
            "edge.ends", at: edge.place,
            "the edge leads to '\(missing.shown)', and no node has that id"))
      } else {
        network.edges.append(edge)
      }
    }
    ledger = self.ledger
    return network
  }

  private func problem(
    _ code: String, at place: DocumentPlace, _ message: String, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, code, at: place.location, message, help: help)
  }
}

extension String {
  /// The text as a message shows it: not without end.
  var shown: String {
    unicodeScalars.count > 80 ? prefixOfScalars(80) + "…" : self
  }
}
